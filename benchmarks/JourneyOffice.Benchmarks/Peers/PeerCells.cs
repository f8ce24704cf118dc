using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using JourneyOffice.Packages;

namespace JourneyOffice.Benchmarks;

/// <summary>The cells of our workbook in the words of ExcelJS: texts, numbers, formulas with their values.</summary>
internal static class PeerCells
{
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The sheets as the peer's script reads them.</summary>
    public static string Write(OfficePackage workbook) => new JsonArray([.. workbook.Parts
        .Where(part => part.Name.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal))
        .Select(part => new JsonObject
        {
            ["name"] = Path.GetFileNameWithoutExtension(part.Name),
            ["cells"] = new JsonArray([.. workbook.ParsePart(part.Name, reader => XElement.Load(reader)).Descendants(Sheet + "c").Select(Cell)]),
        })]).ToJsonString();

    private static JsonObject Cell(XElement cell)
    {
        var result = new JsonObject { ["at"] = cell.Attribute("r")!.Value, ["value"] = Value(cell) };
        if (cell.Element(Sheet + "f") is { } formula)
        {
            result["formula"] = formula.Value;
            result["isArray"] = (string?)formula.Attribute("t") == "array";
        }

        return result;
    }

    private static JsonNode? Value(XElement cell) => (string?)cell.Attribute("t") switch
    {
        "inlineStr" => cell.Element(Sheet + "is")!.Value,
        null when cell.Element(Sheet + "v") is { } number => double.Parse(number.Value, CultureInfo.InvariantCulture),
        _ => cell.Element(Sheet + "v")?.Value,
    };
}
