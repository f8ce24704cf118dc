using System.Globalization;
using System.Xml.Linq;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>A cell that somebody sees who only looks: on a visible sheet, in a visible row and column.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">Its value as it is written in the file, texts resolved.</param>
/// <param name="Look">Font, ground, edges, format and alignment as they are written in the styles.</param>
internal sealed record SeenCell(string Sheet, string Place, string Text, string Look)
{
    private static readonly XNamespace S = Names.Sheet;

    public static IEnumerable<SeenCell> Of(OfficeFile file)
    {
        var targets = file.Tree("xl/_rels/workbook.xml.rels").Root!.Elements().ToDictionary(element => element.Attribute("Id")!.Value, element => element.Attribute("Target")!.Value, StringComparer.Ordinal);
        var shared = file.Has("xl/sharedStrings.xml") ? file.Tree("xl/sharedStrings.xml").Root!.Elements(S + "si").Select(TextOf).ToList() : [];
        var looks = Looks(file.Tree("xl/styles.xml").Root!);
        foreach (var sheet in file.Tree("xl/workbook.xml").Root!.Element(S + "sheets")!.Elements().Where(sheet => sheet.Attribute("state") is null))
        {
            var root = file.Tree("xl/" + targets[sheet.Attribute(Names.Office + "id")!.Value]).Root!;
            var hidden = root.Elements(S + "cols").Elements().Where(column => (string?)column.Attribute("hidden") == "1").ToList();
            foreach (var cell in root.Element(S + "sheetData")!.Elements(S + "row").Where(row => (string?)row.Attribute("hidden") != "1").Elements(S + "c"))
            {
                var place = cell.Attribute("r")!.Value;
                var column = place.TakeWhile(char.IsAsciiLetter).Aggregate(0, (number, letter) => (number * 26) + letter - 'A' + 1);
                if (!hidden.Exists(entry => (int)entry.Attribute("min")! <= column && (int)entry.Attribute("max")! >= column))
                    yield return new SeenCell(sheet.Attribute("name")!.Value, place, Written(cell, shared), looks[(int?)cell.Attribute("s") ?? 0]);
            }
        }
    }

    private static string Written(XElement cell, List<string> shared) => (string?)cell.Attribute("t") switch
    {
        "s" => shared[int.Parse(cell.Element(S + "v")!.Value, CultureInfo.InvariantCulture)],
        "inlineStr" => TextOf(cell),
        _ => cell.Element(S + "v")?.Value ?? "",
    };

    private static string TextOf(XElement element) => string.Concat(element.Descendants(S + "t").Where(text => text.Parent!.Name.LocalName != "rPh").Select(text => text.Value));

    private static List<string> Looks(XElement styles)
    {
        string Of(XElement format, string list, string id) => styles.Element(S + list)?.Elements().ElementAtOrDefault((int?)format.Attribute(id) ?? 0)?.ToString(SaveOptions.DisableFormatting) ?? "";
        var codes = styles.Elements(S + "numFmts").Elements().ToDictionary(code => code.Attribute("numFmtId")!.Value, code => code.Attribute("formatCode")!.Value, StringComparer.Ordinal);
        return [.. styles.Element(S + "cellXfs")!.Elements().Select(format => string.Join('\n', Of(format, "fonts", "fontId"), Of(format, "fills", "fillId"), Of(format, "borders", "borderId"),
            codes.GetValueOrDefault((string?)format.Attribute("numFmtId") ?? "", (string?)format.Attribute("numFmtId") ?? ""), format.Element(S + "alignment")?.ToString(SaveOptions.DisableFormatting)))];
    }
}
