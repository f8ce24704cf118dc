using System.Globalization;
using System.Xml.Linq;

namespace JourneyOffice.Workbooks;

/// <summary>A cell of a sheet that is frozen.</summary>
/// <param name="Address">Where it stands.</param>
/// <param name="Node">Its element.</param>
/// <param name="Value">What it holds: a text, a number, a truth value, a <see cref="FormulaError"/>, or nothing.</param>
internal sealed record FrozenCell(CellAddress Address, XElement Node, object? Value)
{
    /// <summary>The number of its format.</summary>
    public int Style => int.TryParse((string?)Node.Attribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style) ? style : 0;

    /// <summary>The cells of a sheet with their places, which files may leave out (ECMA-376 part 1, 18.3.1.4).</summary>
    public static IEnumerable<FrozenCell> Of(IEnumerable<(int Number, XElement Row)> rows, SharedTexts shared)
    {
        foreach (var (number, row) in rows)
        {
            var column = 0;
            foreach (var node in row.Elements(row.Name.Namespace + "c"))
            {
                column = CellAddress.TryParse((string?)node.Attribute("r"), out var address) ? address.Column : column + 1;
                yield return new FrozenCell(new CellAddress(number, column), node, ValueOf(node, shared));
            }
        }
    }

    /// <summary>The rows of a sheet with their numbers, which files may leave out.</summary>
    public static IEnumerable<(int Number, XElement Row)> Rows(XElement sheet)
    {
        var last = 0;
        foreach (var row in sheet.Elements(sheet.Name.Namespace + "sheetData").Elements(sheet.Name.Namespace + "row"))
        {
            last = int.TryParse((string?)row.Attribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : last + 1;
            yield return (last, row);
        }
    }

    private static object? ValueOf(XElement node, SharedTexts shared)
    {
        XNamespace spreadsheet = node.Name.Namespace;
        var written = node.Element(spreadsheet + "v")?.Value;
        return (string?)node.Attribute("t") switch
        {
            "s" => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? shared.Get(index) : null,
            "inlineStr" => node.Element(spreadsheet + "is") is { } text ? TextOf(text) : null,
            "str" => written is null ? null : CellText.Unescape(written),
            "b" => written is "1" or "true",
            "e" => new FormulaError(written ?? ""),
            "d" => written,
            _ when string.IsNullOrEmpty(written) => null,
            _ => double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : written,
        };
    }

    private static string TextOf(XElement text) => CellText.Unescape(string.Concat(text.Descendants()
        .Where(element => element.Name.LocalName == "t" && element.Parent?.Name.LocalName != "rPh").Select(element => element.Value)));
}
