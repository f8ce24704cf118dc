using System.Globalization;
using System.Xml.Linq;

namespace JourneyOffice.Workbooks;

/// <summary>
/// A table of a frozen sheet. It stays only for its look (bands, edges, header), which is written nowhere else; its name, filters and
/// formulas go, and columns that nobody sees are called by their number.
/// </summary>
internal static class FrozenTable
{
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal) { "id", "ref", "headerRowCount", "totalsRowCount", "totalsRowShown" };

    /// <summary>The name of the style that draws a table; <see langword="null"/> where its cells look the same without it.</summary>
    public static string? StyleOf(XElement table)
    {
        var style = table.Elements().FirstOrDefault(element => element.Name.LocalName == "tableStyleInfo");
        return (string?)style?.Attribute("name") is { Length: > 0 } name && name != "None" ? name : null;
    }

    /// <summary>Cleans a table that stays.</summary>
    /// <param name="table">Its part.</param>
    /// <param name="grid">The sheet that it stands on.</param>
    /// <param name="number">Its number among those that stay.</param>
    /// <param name="style">What its style is called now.</param>
    public static void Clean(XElement table, FrozenGrid grid, int number, string style)
    {
        var range = CellRange.TryParse((string?)table.Attribute("ref"), out var cells) ? cells : default;
        var hasHeader = (string?)table.Attribute("headerRowCount") != "0";
        table.Attributes().Where(attribute => !Kept.Contains(attribute.Name.ToString()) && !attribute.IsNamespaceDeclaration).Remove();
        var name = "Table" + number.ToString(CultureInfo.InvariantCulture);
        table.SetAttributeValue("name", name);
        table.SetAttributeValue("displayName", name);
        table.Elements().Where(element => element.Name.LocalName is not ("tableColumns" or "tableStyleInfo")).Remove();
        table.Elements().First(element => element.Name.LocalName == "tableStyleInfo").SetAttributeValue("name", style);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var columns = table.Elements().Where(element => element.Name.LocalName == "tableColumns").Elements().ToList();
        var shown = columns.Select((column, index) => hasHeader ? ShownName(column, grid, range.First with { Column = range.First.Column + index }) : null).ToList();
        taken.UnionWith(shown.OfType<string>());
        for (var index = 0; index < columns.Count; index++)
            Clean(columns[index], grid, range, index, shown[index], taken, hasHeader);
    }

    private static void Clean(XElement column, FrozenGrid grid, CellRange range, int index, string? shown, HashSet<string> taken, bool hasHeader)
    {
        var total = range.Last with { Column = range.First.Column + index };
        var label = (string?)column.Attribute("totalsRowLabel");
        var isShown = label is not null && !grid.Visibility.Hides(total) && grid.Value(total) is string text && text == label;
        column.RemoveNodes();
        column.Attributes().Where(attribute => attribute.Name != "id").Remove();
        column.SetAttributeValue("name", shown ?? Number(index, taken));
        column.SetAttributeValue("totalsRowLabel", isShown ? label : null);
        // Excel repairs a table whose header says anything else than its columns do.
        if (shown is null && hasHeader)
            FrozenRows.Write(grid, range.First with { Column = range.First.Column + index }, (string)column.Attribute("name")!);
    }

    private static string? ShownName(XElement column, FrozenGrid grid, CellAddress cell) =>
        !grid.Visibility.Hides(cell) && grid.Value(cell) is { } value && FormulaValues.Text(value) is { Length: > 0 } text && (string?)column.Attribute("name") is { } name
        && Plain(CellText.Unescape(name)) == Plain(text)
            ? name
            : null;

    private static string Number(int index, HashSet<string> taken)
    {
        var name = "Column" + (index + 1).ToString(CultureInfo.InvariantCulture);
        while (!taken.Add(name))
            name += "_";
        return name;
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
