using System.Globalization;
using System.Xml;
using JourneyOffice.Maps;

namespace JourneyOffice.Packages;

/// <summary>The cells of a chart's workbook, as far as charts ask for them.</summary>
internal sealed class DataSheets
{
    /// <summary>More points than any chart of a map has; longer references are not followed.</summary>
    public const int MostCells = 32_000;

    private readonly OfficePackage workbook;
    private readonly Dictionary<string, string> sheets;
    private readonly Dictionary<string, Dictionary<(int Row, int Column), string>> cells = new(StringComparer.Ordinal);
    private IReadOnlyList<string>? shared;

    private DataSheets(OfficePackage workbook)
    {
        this.workbook = workbook;
        var targets = workbook.Relationships(workbook.MainPart).ToDictionary(relationship => relationship.Id, relationship => relationship.Target, StringComparer.Ordinal);
        sheets = workbook.ParsePart(workbook.MainPart, reader => ReadSheets(reader, targets));
    }

    /// <summary>The workbook.</summary>
    public OfficePackage Package => workbook;

    /// <summary>Opens an embedded workbook; <see langword="null"/> where it is none that we can read (older formats, damaged).</summary>
    public static DataSheets? Open(OfficePackage package, string part)
    {
        try
        {
            var embedded = OfficePackage.Open(package.ReadPart(part), part, package.Limits);
            return embedded.Kind.IsWorkbook() ? new DataSheets(embedded) : null;
        }
        catch (Exception exception) when (exception is JourneyException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The part of a sheet; <see langword="null"/> where there is none of this name.</summary>
    public string? PartOf(string sheet) => sheets.GetValueOrDefault(sheet);

    /// <summary>The texts of a place's cells, <see langword="null"/> for empty ones; <see langword="null"/> where it can't be followed.</summary>
    public IReadOnlyList<string?>? Texts(string formula)
    {
        if (!ChartPlace.TryParse(formula, out var place) || place.Count > MostCells || PartOf(place.Sheet) is not { } part)
            return null;
        var known = CellsOf(part);
        return [.. place.Cells.Select(cell => known.GetValueOrDefault(cell))];
    }

    /// <summary>The first column behind all that is filled on a sheet, 1 for A.</summary>
    public int FreeColumn(string sheet) => PartOf(sheet) is { } part ? CellsOf(part).Keys.Select(cell => cell.Column).DefaultIfEmpty().Max() + 1 : 1;

    private Dictionary<(int Row, int Column), string> CellsOf(string part)
    {
        if (!cells.TryGetValue(part, out var known))
            cells[part] = known = workbook.ParsePart(part, ReadCells);
        return known;
    }

    private static Dictionary<string, string> ReadSheets(XmlReader reader, Dictionary<string, string> targets)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (reader.Read())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "sheet" })
                continue;
            var id = reader.GetAttribute("id", XmlNamespaces.Transitional.Relationships) ?? reader.GetAttribute("id", XmlNamespaces.Strict.Relationships);
            if (reader.GetAttribute("name") is { } name && id is not null && targets.TryGetValue(id, out var target))
                found.TryAdd(name, target);
        }

        return found;
    }

    private Dictionary<(int Row, int Column), string> ReadCells(XmlReader reader)
    {
        var found = new Dictionary<(int, int), string>();
        var (row, column, type) = (0, 0, "");
        var isRead = true;
        while (!isRead || reader.Read())
        {
            isRead = true;
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            switch (reader.LocalName)
            {
                case "row":
                    (row, column) = (int.TryParse(reader.GetAttribute("r"), CultureInfo.InvariantCulture, out var number) ? number : row + 1, 0);
                    break;
                case "c":
                    type = reader.GetAttribute("t") ?? "";
                    (row, column) = reader.GetAttribute("r") is { } address && CellRange.TryParse(address, out var cell) ? (cell.Top, cell.Left) : (row, column + 1);
                    break;
                case "v" or "t" when !reader.IsEmptyElement:
                    // Moves on to what follows, which is looked at next.
                    Add(found, (row, column), reader.ReadElementContentAsString(), type);
                    isRead = false;
                    break;
                case "rPh":
                    reader.Skip();
                    isRead = false;
                    break;
            }
        }

        return found;
    }

    private void Add(Dictionary<(int, int), string> found, (int, int) cell, string text, string type)
    {
        if (type == "s")
            text = int.TryParse(text, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < Shared().Count ? Shared()[index] : "";
        found[cell] = type == "inlineStr" ? found.GetValueOrDefault(cell) + text : text;
    }

    private IReadOnlyList<string> Shared()
    {
        var part = workbook.Relationships(workbook.MainPart).FirstOrDefault(relationship => relationship.Type == RelationshipTypes.SharedStrings)?.Target;
        return shared ??= part is null || !workbook.Contains(part) ? [] : workbook.ParsePart(part, ReadShared);
    }

    private static List<string> ReadShared(XmlReader reader)
    {
        var texts = new List<string>();
        var isRead = true;
        while (!isRead || reader.Read())
        {
            isRead = true;
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                texts.Add("");
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                reader.Skip();
                isRead = false;
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "t", IsEmptyElement: false } && texts.Count > 0)
            {
                texts[^1] += reader.ReadElementContentAsString();
                isRead = false;
            }
        }

        return texts;
    }
}
