using System.Globalization;
using System.Xml.Linq;

namespace JourneyOffice.Workbooks;

/// <summary>A row coming into a sheet or going out of it: everything that names places on the sheet follows.</summary>
internal sealed class SheetShift(WorkbookEdit workbook, SheetEdit sheet, RowShift shift, CellRange table)
{
    private static readonly string[] FormulaElements = ["f", "formula", "formula1", "formula2", "definedName"];

    /// <summary>Does it.</summary>
    public void Apply()
    {
        UnshareFormulas();
        Ranges();
        Formulas(sheet.Document.Root!, sheet.Sheet.Name);
        sheet.Renumber(shift);
        Tables();
        Companions();
        Elsewhere();
    }

    /// <summary>A shared formula names its group's range and reads differently in each cell; written out, each cell can move alone.</summary>
    private void UnshareFormulas()
    {
        var masters = new Dictionary<string, (string Formula, CellAddress Cell)>(StringComparer.Ordinal);
        foreach (var formula in sheet.Document.Root!.Descendants(sheet.Namespace + "f").Where(formula => (string?)formula.Attribute("t") == "shared").ToArray())
        {
            var group = (string?)formula.Attribute("si") ?? "";
            var cell = SheetEdit.AddressOf(formula.Parent!);
            if (formula.Value.Length > 0)
                masters[group] = (formula.Value, cell);
            else if (masters.TryGetValue(group, out var master))
                formula.Value = FormulaRewriter.Rewrite(master.Formula, reference =>
                    FormulaRewriter.Translate(reference.Text, cell.Row - master.Cell.Row, cell.Column - master.Cell.Column));
            formula.RemoveAttributes();
        }
    }

    private void Ranges()
    {
        foreach (var element in sheet.Document.Root!.Descendants().ToArray())
        {
            if (element.Name.LocalName is "row" or "c")
                continue;
            foreach (var name in new[] { "ref", "sqref", "topLeftCell", "activeCell" })
            {
                if (element.Attribute(name) is { } attribute)
                    Shift(element, attribute);
            }

            if (element.Name.LocalName == "sqref")
                element.Value = shift.Ranges(element.Value, GrowsAtEnd);
            else if (element.Name.LocalName == "brk" && element.Parent?.Name.LocalName == "rowBreaks" && Whole(element.Attribute("id")) is { } row)
                element.SetAttributeValue("id", shift.Row(row + 1) - 1 ?? row);
        }
    }

    private void Shift(XElement element, XAttribute attribute)
    {
        var grows = element.Name.LocalName is "conditionalFormatting" or "dataValidation";
        var shifted = shift.Ranges(attribute.Value, range => grows && GrowsAtEnd(range));
        // What stood in the row only goes with it: merges, links, rules; a selection or a frozen corner stays.
        if (shifted.Length > 0)
            attribute.Value = shifted;
        else if (element.Name.LocalName is "mergeCell" or "hyperlink" or "conditionalFormatting" or "dataValidation" or "ignoredError")
            element.Remove();
    }

    /// <summary>Rules and drop-downs that cover the table's column to its last row.</summary>
    private bool GrowsAtEnd(CellRange range) =>
        range.Last.Row == table.Last.Row && range.First.Row >= table.First.Row
        && range.First.Column >= table.First.Column && range.Last.Column <= table.Last.Column;

    private void Tables()
    {
        foreach (var part in workbook.Targets(sheet.Sheet.Part, "/table"))
        {
            var root = workbook.Document(part).Root!;
            foreach (var element in root.DescendantsAndSelf())
            {
                if (element.Attribute("ref") is { } range && shift.Ranges(range.Value, _ => false) is { Length: > 0 } shifted)
                    range.Value = shifted;
            }

            workbook.Changed(part);
        }
    }

    /// <summary>Comments, their boxes, threads, and pictures and charts on the sheet.</summary>
    private void Companions()
    {
        foreach (var part in workbook.Targets(sheet.Sheet.Part, "/comments").Concat(workbook.Targets(sheet.Sheet.Part, "/threadedComment")))
        {
            foreach (var element in workbook.Document(part).Root!.Descendants().Where(element => element.Attribute("ref") is not null).ToArray())
            {
                var range = shift.Ranges(element.Attribute("ref")!.Value, _ => false);
                if (range.Length > 0)
                    element.SetAttributeValue("ref", range);
                else
                    element.Remove();
            }

            workbook.Changed(part);
        }

        foreach (var part in workbook.Targets(sheet.Sheet.Part, "/vmlDrawing"))
            Boxes(part);
        foreach (var part in workbook.Targets(sheet.Sheet.Part, "/drawing"))
            Anchors(part);
    }

    private void Boxes(string part)
    {
        foreach (var data in workbook.Document(part).Root!.Descendants().Where(element => element.Name.LocalName == "ClientData").ToArray())
        {
            if (data.Elements().FirstOrDefault(element => element.Name.LocalName == "Row") is not { } row
                || !int.TryParse(row.Value, CultureInfo.InvariantCulture, out var number))
                continue;
            if (shift.Row(number + 1) is not { } moved)
            {
                data.Parent?.Remove();
                continue;
            }

            row.Value = (moved - 1).ToString(CultureInfo.InvariantCulture);
            // Left column, offset, top row, offset, right column, offset, bottom row, offset (MS-OI29500).
            if (data.Elements().FirstOrDefault(element => element.Name.LocalName == "Anchor") is { } anchor
                && anchor.Value.Split(',') is { Length: 8 } values && moved - 1 != number)
            {
                foreach (var index in new[] { 2, 6 })
                    values[index] = " " + (int.Parse(values[index].Trim(), CultureInfo.InvariantCulture) + moved - 1 - number).ToString(CultureInfo.InvariantCulture);
                anchor.Value = string.Join(',', values);
            }
        }

        workbook.Changed(part);
    }

    private void Anchors(string part)
    {
        var changed = false;
        foreach (var corner in workbook.Document(part).Root!.Descendants().Where(element => element.Name.LocalName is "from" or "to"))
        {
            var row = corner.Elements().FirstOrDefault(element => element.Name.LocalName == "row");
            if (row is null || !int.TryParse(row.Value, CultureInfo.InvariantCulture, out var number) || (shift.Row(number + 1) ?? number + 1) - 1 is var moved && moved == number)
                continue;
            row.Value = moved.ToString(CultureInfo.InvariantCulture);
            changed = true;
        }

        if (changed)
            workbook.Changed(part);
    }

    /// <summary>Names, and formulas and charts on other sheets; parts that do not name the sheet are not parsed.</summary>
    private void Elsewhere()
    {
        Names();
        foreach (var other in workbook.Sheets.Where(other => other.Part != sheet.Sheet.Part && workbook.Mentions(other.Part, sheet.Sheet.Name)))
        {
            var edit = workbook.Sheet(other.Part);
            if (Formulas(edit.Document.Root!, other.Name))
                edit.IsChanged = true;
        }

        foreach (var chart in workbook.PartsIn("xl/charts/chart").Where(part => workbook.Mentions(part, sheet.Sheet.Name)).ToArray())
        {
            if (Formulas(workbook.Document(chart).Root!, ""))
                workbook.Changed(chart);
        }
    }

    private void Names()
    {
        var changed = false;
        foreach (var name in workbook.Document(workbook.MainPart).Root!.Descendants().Where(element => element.Name.LocalName == "definedName"))
        {
            var rewritten = FormulaRewriter.Rewrite(name.Value, reference =>
                !IsHere(reference.Sheet, "") ? reference.Text
                : CellRange.TryParse(reference.Text, out var range) && GrowsAtEnd(range) && shift.IsInsert && shift.At == range.Last.Row + 1
                    ? Grown(reference.Text, range)
                    : FormulaRewriter.Shift(reference.Text, shift));
            changed |= rewritten != name.Value;
            name.Value = rewritten;
        }

        if (changed)
            workbook.Changed(workbook.MainPart);
    }

    private static string Grown(string reference, CellRange range)
    {
        var first = reference.Split(':')[0];
        return $"{first}:${CellAddress.ColumnName(range.Last.Column)}${range.Last.Row + 1}";
    }

    private bool Formulas(XElement root, string ownSheet)
    {
        var changed = false;
        foreach (var element in root.Descendants().Where(element => FormulaElements.Contains(element.Name.LocalName) && !element.HasElements))
        {
            var rewritten = FormulaRewriter.Rewrite(element.Value, reference =>
                IsHere(reference.Sheet, ownSheet) ? FormulaRewriter.Shift(reference.Text, shift) : reference.Text);
            if (rewritten == element.Value)
                continue;
            element.Value = rewritten;
            changed = true;
        }

        return changed;
    }

    private bool IsHere(string? prefix, string ownSheet) =>
        string.Equals(prefix ?? ownSheet, sheet.Sheet.Name, StringComparison.OrdinalIgnoreCase);

    private static int? Whole(XAttribute? attribute) =>
        int.TryParse(attribute?.Value, CultureInfo.InvariantCulture, out var number) ? number : null;
}
