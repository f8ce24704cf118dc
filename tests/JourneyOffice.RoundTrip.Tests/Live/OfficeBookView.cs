using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>What Office.js shows of a workbook, as the JSON that an add-in sends: values, formulas and formats of used ranges, tables by name and place.</summary>
internal sealed class OfficeBookView(byte[] book)
{
    private static readonly XNamespace S = Names.Sheet;
    private readonly OfficeFile file = new(book);

    public byte[] Snapshot()
    {
        var targets = file.Tree("xl/_rels/workbook.xml.rels").Root!.Elements().ToDictionary(element => element.Attribute("Id")!.Value, element => Absolute(element.Attribute("Target")!.Value), StringComparer.Ordinal);
        return Encoding.UTF8.GetBytes(new JsonObject
        {
            ["version"] = 1,
            ["kind"] = "workbook",
            ["name"] = "file.office",
            ["customXmlParts"] = new JsonArray([.. file.PartNames.Where(part => part.StartsWith("customXml/item", StringComparison.Ordinal) && char.IsAsciiDigit(part["customXml/item".Length]))
                .Select(part => JsonValue.Create(Encoding.UTF8.GetString(file.Bytes(part))))]),
            ["sheets"] = new JsonArray([.. file.Tree("xl/workbook.xml").Root!.Element(S + "sheets")!.Elements()
                .Select(sheet => SheetOf(sheet.Attribute("name")!.Value, targets[sheet.Attribute(Names.Office + "id")!.Value]))]),
        }.ToJsonString());
    }

    private static string Absolute(string target) => target.StartsWith('/') ? target[1..] : "xl/" + target;

    private JsonObject SheetOf(string name, string part)
    {
        var cells = file.Tree(part).Descendants(S + "c").Select(cell => (Cell: cell, Place: PlaceOf(cell.Attribute("r")!.Value))).Where(cell => cell.Cell.HasElements).ToList();
        var (top, left) = cells.Count == 0 ? (1, 1) : (cells.Min(cell => cell.Place.Row), cells.Min(cell => cell.Place.Column));
        var (rows, columns) = cells.Count == 0 ? (0, 0) : (cells.Max(cell => cell.Place.Row) - top + 1, cells.Max(cell => cell.Place.Column) - left + 1);
        var values = Grid(rows, columns, "");
        var formulas = Grid(rows, columns, "");
        var formats = Grid(rows, columns, "General");
        foreach (var (cell, place) in cells)
        {
            values[place.Row - top]![place.Column - left] = ValueOf(cell);
            formulas[place.Row - top]![place.Column - left] = cell.Element(S + "f") is { } formula ? JsonValue.Create("=" + formula.Value.Replace("_xlfn.", "", StringComparison.Ordinal)) : ValueOf(cell);
            formats[place.Row - top]![place.Column - left] = FormatOf((string?)cell.Attribute("s"));
        }

        return new JsonObject
        {
            ["name"] = name, ["rowIndex"] = top - 1, ["columnIndex"] = left - 1, ["values"] = values, ["formulas"] = formulas, ["numberFormat"] = formats,
            ["hiddenRows"] = new JsonArray([.. file.Tree(part).Descendants(S + "row").Where(row => row.Attribute("hidden")?.Value is "1" or "true").Select(row => JsonValue.Create((int)row.Attribute("r")! - 1))]),
            ["tables"] = new JsonArray([.. TablesOf(part).Select(TableOf)]),
        };
    }

    private static JsonArray Grid(int rows, int columns, string value) => new([.. Enumerable.Range(0, rows).Select(_ => new JsonArray([.. Enumerable.Range(0, columns).Select(_ => JsonValue.Create(value))]))]);

    private JsonValue ValueOf(XElement cell)
    {
        var value = cell.Element(S + "v")?.Value ?? "";
        return (string?)cell.Attribute("t") switch
        {
            "s" => JsonValue.Create(Unescaped(string.Concat(file.Tree("xl/sharedStrings.xml").Root!.Elements(S + "si").ElementAt(int.Parse(value, CultureInfo.InvariantCulture)).Descendants(S + "t").Select(text => text.Value)))),
            "inlineStr" => JsonValue.Create(Unescaped(string.Concat(cell.Descendants(S + "t").Select(text => text.Value)))),
            "str" => JsonValue.Create(Unescaped(value)),
            "b" => JsonValue.Create(value == "1"),
            "e" => JsonValue.Create(value),
            _ => value.Length == 0 ? JsonValue.Create("") : JsonValue.Create(double.Parse(value, CultureInfo.InvariantCulture)),
        };
    }

    // _x000D_ and the like are how files spell what XML can't hold.
    private static string Unescaped(string text)
    {
        var pieces = text.Split("_x");
        return pieces[0] + string.Concat(pieces.Skip(1).Select(piece => piece.Length > 4 && piece[4] == '_' && piece[..4].All(char.IsAsciiHexDigit)
            ? (char)Convert.ToInt32(piece[..4], 16) + piece[5..] : "_x" + piece));
    }

    private string FormatOf(string? style)
    {
        var root = file.Tree("xl/styles.xml").Root!;
        var id = style is null ? "0" : root.Element(S + "cellXfs")!.Elements().ElementAt(int.Parse(style, CultureInfo.InvariantCulture)).Attribute("numFmtId")?.Value ?? "0";
        return root.Element(S + "numFmts")?.Elements().FirstOrDefault(format => format.Attribute("numFmtId")!.Value == id)?.Attribute("formatCode")!.Value
            ?? id switch { "9" => "0%", "10" => "0.00%", "14" => "m/d/yyyy", _ => "General" };
    }

    private IEnumerable<XElement> TablesOf(string sheet) => file.Has(OfficeFile.RelationshipsOf(sheet))
        ? file.Tree(OfficeFile.RelationshipsOf(sheet)).Root!.Elements().Where(element => element.Attribute("Type")!.Value.EndsWith("/table", StringComparison.Ordinal))
            .Select(element => file.Tree("xl/tables/" + element.Attribute("Target")!.Value.Split('/')[^1]).Root!) : [];

    private static JsonObject TableOf(XElement table)
    {
        var corners = table.Attribute("ref")!.Value.Split(':').Select(PlaceOf).ToList();
        return new JsonObject
        {
            ["name"] = table.Attribute("displayName")!.Value, ["rowIndex"] = corners[0].Row - 1, ["columnIndex"] = corners[0].Column - 1,
            ["rowCount"] = corners[^1].Row - corners[0].Row + 1, ["columnCount"] = corners[^1].Column - corners[0].Column + 1, ["showTotals"] = (int?)table.Attribute("totalsRowCount") > 0,
            ["columnIds"] = new JsonArray([.. table.Element(S + "tableColumns")!.Elements().Select(column => JsonValue.Create((int)column.Attribute("id")!))]),
        };
    }

    private static (int Row, int Column) PlaceOf(string address)
    {
        var letters = new string([.. address.TakeWhile(char.IsLetter)]);
        return (int.Parse(address[letters.Length..], CultureInfo.InvariantCulture), letters.Aggregate(0, (number, letter) => (number * 26) + letter - 'A' + 1));
    }
}
