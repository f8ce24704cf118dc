using System.Globalization;
using System.Xml.Linq;

namespace JourneyOffice.Packages;

/// <summary>
/// Sets cells of a chart's workbook. A cell that says the same already is not touched, so that people's formulas stay; looks stay in any
/// case.
/// </summary>
internal sealed class DataSheetEdit(DataSheets sheets)
{
    private readonly Dictionary<string, XDocument> documents = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Part, int Row, int Column), string> headers = [];
    private bool isFormulaGone;

    /// <summary>Sets the cells of a place; further cells of the place as it was are emptied.</summary>
    /// <param name="before">The place as the chart names it now.</param>
    /// <param name="texts">What is to stand there; <see langword="null"/>: nothing.</param>
    /// <param name="isNumber">Whether the texts are numbers, where they can be read as such.</param>
    /// <returns>The place with the new number of cells; <see langword="null"/> where it can't be followed.</returns>
    public ChartPlace? Set(string before, IReadOnlyList<string?> texts, bool isNumber)
    {
        if (!ChartPlace.TryParse(before, out var place) || sheets.PartOf(place.Sheet) is not { } part || sheets.Texts(before) is not { } old)
            return null;
        var after = place.WithCount(texts.Count);
        var known = place.Cells.Zip(old).ToDictionary(cell => cell.First, cell => cell.Second);
        var index = 0;
        foreach (var cell in after.Cells)
        {
            var text = index < texts.Count ? texts[index] : null;
            if (!known.TryGetValue(cell, out var was) || !IsSame(was, text, isNumber))
                SetCell(part, cell, text, isNumber);
            known.Remove(cell);
            index++;
        }

        foreach (var (cell, text) in known.Where(cell => cell.Value is not null))
            SetCell(part, cell, null, isNumber);
        return after;
    }

    /// <summary>The workbook with all changes; <see langword="null"/> where there are none.</summary>
    public byte[]? Save()
    {
        if (documents.Count == 0)
            return null;
        var package = sheets.Package;
        var editor = new PackageEditor(package);
        foreach (var (part, document) in documents)
        {
            editor.SetPart(part, document.ToPartBytes());
            NameTableColumns(editor, package, part);
        }

        // An entry in the order of calculation for a cell without formula makes Excel repair the file; it makes a new one by itself.
        var chain = package.Relationships(package.MainPart).FirstOrDefault(relationship => relationship.Type == RelationshipTypes.CalculationChain);
        if (isFormulaGone && chain is not null)
        {
            editor.RemoveRelationship(package.MainPart, chain.Id);
            editor.RemovePart(chain.Target);
        }

        return editor.Save();
    }

    private static bool IsSame(string? was, string? text, bool isNumber) =>
        was == text || (isNumber && ChartTree.Number(text) is { } number && ChartTree.Number(was) == number);

    private void SetCell(string part, (int Row, int Column) cell, string? text, bool isNumber)
    {
        if (!documents.TryGetValue(part, out var document))
            documents[part] = document = sheets.Package.ParsePart(part, PartDocument.Load);
        var spreadsheet = document.Root!.Name.Namespace;
        var data = document.Root.Element(spreadsheet + "sheetData");
        if (data is null || (text is null && Find(data, cell) is null))
            return;
        var element = Find(data, cell) ?? Add(data, cell);
        isNumber &= ChartTree.Number(text) is not null;
        isFormulaGone |= element.Element(spreadsheet + "f") is not null;
        element.RemoveNodes();
        element.SetAttributeValue("t", text is null || isNumber ? null : "inlineStr");
        if (text is not null)
        {
            element.Add(isNumber
                ? new XElement(spreadsheet + "v", text)
                : new XElement(spreadsheet + "is", new XElement(spreadsheet + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text)));
            headers[(part, cell.Row, cell.Column)] = text;
        }
    }

    private static XElement? Find(XElement data, (int Row, int Column) cell)
    {
        var address = CellRange.Address(cell.Row, cell.Column);
        return RowOf(data, cell.Row)?.Elements().FirstOrDefault(element => element.Attribute("r")?.Value == address);
    }

    private static XElement? RowOf(XElement data, int row)
    {
        var number = row.ToString(CultureInfo.InvariantCulture);
        return data.Elements().FirstOrDefault(element => element.Attribute("r")?.Value == number);
    }

    private static XElement Add(XElement data, (int Row, int Column) cell)
    {
        var spreadsheet = data.Name.Namespace;
        var row = RowOf(data, cell.Row);
        if (row is null)
        {
            row = new XElement(spreadsheet + "row", new XAttribute("r", cell.Row));
            Insert(data, row, other => int.TryParse(other.Attribute("r")?.Value, CultureInfo.InvariantCulture, out var number) && number > cell.Row);
        }

        // A hint at which columns are filled, which is not needed and would be wrong now.
        row.SetAttributeValue("spans", null);
        var element = new XElement(spreadsheet + "c", new XAttribute("r", CellRange.Address(cell.Row, cell.Column)));
        Insert(row, element, other => CellRange.TryParse(other.Attribute("r")?.Value ?? "", out var place) && place.Left > cell.Column);
        return element;
    }

    private static void Insert(XElement parent, XElement element, Func<XElement, bool> isBehind)
    {
        if (parent.Elements().FirstOrDefault(isBehind) is { } behind)
            behind.AddBeforeSelf(element);
        else
            parent.Add(element);
    }

    // A table's column must be named as its header cell, or Excel repairs the workbook.
    private void NameTableColumns(PackageEditor editor, OfficePackage package, string sheet)
    {
        foreach (var table in package.Relationships(sheet).Where(relationship => relationship.Type == RelationshipTypes.Table && package.Contains(relationship.Target)))
        {
            var document = package.ParsePart(table.Target, PartDocument.Load);
            if (!CellRange.TryParse(document.Root!.Attribute("ref")?.Value ?? "", out var range) || document.Root.Attribute("headerRowCount")?.Value == "0")
                continue;
            var column = range.Left;
            var isChanged = false;
            foreach (var name in document.Root.Elements().Where(element => element.Name.LocalName == "tableColumns").Elements())
            {
                if (headers.TryGetValue((sheet, range.Top, column++), out var text))
                {
                    name.SetAttributeValue("name", text);
                    isChanged = true;
                }
            }

            if (isChanged)
                editor.SetPart(table.Target, document.ToPartBytes());
        }
    }
}
