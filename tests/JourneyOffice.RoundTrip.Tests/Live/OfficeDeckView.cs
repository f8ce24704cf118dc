using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>
/// What Office.js shows of a deck, as the JSON that an add-in sends. It shares no code with the product: trees of XML in, the published form out.
/// No checksums, no formatting, no numbers of rows, no charts' data; points as the rounded numbers that Office.js gives.
/// </summary>
internal sealed class OfficeDeckView(byte[] deck)
{
    private const double EmuPerPoint = 12_700;
    private static readonly XNamespace P = Names.Presentation;
    private static readonly XNamespace A = Names.Drawing;
    private static readonly XNamespace A16 = "http://schemas.microsoft.com/office/drawing/2014/main";
    private static readonly XNamespace P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main";
    private readonly DeckPerson person = new(deck);

    /// <summary>Whether the newest Office shows it: creation ids came with PowerPointApi 1.10.</summary>
    public bool IsNew { get; init; } = true;

    /// <summary>Slides that are sent as files as well, by their ids.</summary>
    public IReadOnlyDictionary<string, byte[]> Exported { get; init; } = new Dictionary<string, byte[]>();

    public DeckPerson Person => person;

    public byte[] Snapshot() => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["version"] = 1,
        ["kind"] = "deck",
        ["name"] = "file.office",
        ["customXmlParts"] = new JsonArray([.. person.File.PartNames.Where(IsCustomXml).Select(part => JsonValue.Create(Encoding.UTF8.GetString(person.File.Bytes(part))))]),
        ["slides"] = new JsonArray([.. person.Slides.Select(SlideOf)]),
    }.ToJsonString());

    /// <summary>A slide's id as Office.js gives it.</summary>
    public string IdOf(string slide)
    {
        var number = person.Slides.ToList().IndexOf(slide);
        var entry = person.File.Tree("ppt/presentation.xml").Root!.Element(P + "sldIdLst")!.Elements(P + "sldId").ElementAt(number);
        return $"{entry.Attribute("id")!.Value}#{person.File.Tree(slide).Descendants(P14 + "creationId").FirstOrDefault()?.Attribute("val")?.Value}";
    }

    private static bool IsCustomXml(string part) => part.StartsWith("customXml/item", StringComparison.Ordinal) && char.IsAsciiDigit(part["customXml/item".Length]);

    private JsonObject SlideOf(string slide)
    {
        var (id, root) = (IdOf(slide), person.File.Tree(slide).Root!);
        return new JsonObject
        {
            ["id"] = id,
            ["hidden"] = root.Attribute("show")?.Value is "0" or "false",
            ["shapes"] = Shapes(root.Element(P + "cSld")!.Element(P + "spTree")!, Place.Slide),
            ["exported"] = Exported.TryGetValue(id, out var file) ? Convert.ToBase64String(file) : null,
        };
    }

    private JsonArray Shapes(XElement tree, Place place) => new([.. tree.Elements()
        .Select(node => node.Name.LocalName == "AlternateContent" ? node.Elements().First().Elements().First() : node)
        .Where(node => node.Name.LocalName is "sp" or "pic" or "graphicFrame" or "cxnSp" or "grpSp")
        .Select(node => ShapeOf(node, place))]);

    private JsonObject ShapeOf(XElement node, Place place)
    {
        var properties = node.Elements().First().Element(P + "cNvPr")!;
        var transform = node.Element(P + "xfrm") ?? node.Element(P + "spPr")?.Element(A + "xfrm") ?? node.Element(P + "grpSpPr")?.Element(A + "xfrm");
        var shape = new JsonObject { ["id"] = properties.Attribute("id")!.Value, ["name"] = properties.Attribute("name")?.Value };
        if (IsNew && properties.Descendants(A16 + "creationId").FirstOrDefault() is { } mark)
            shape["creationId"] = mark.Attribute("id")!.Value;
        if (node.Descendants(P + "nvPr").FirstOrDefault()?.Element(P + "ph") is { } placeholder)
            shape["placeholder"] = (string?)placeholder.Attribute("type") is "title" or "ctrTitle" ? "Title" : "Body";
        var box = place.Of(transform);
        (shape["left"], shape["top"], shape["width"], shape["height"]) = (Points(box.X), Points(box.Y), Points(box.Width), Points(box.Height));
        if (node.Name.LocalName == "grpSp")
            shape["shapes"] = Shapes(node, place.Inside(transform));
        else if (node.Descendants(A + "tbl").FirstOrDefault() is { } table)
            shape["table"] = TableOf(table);
        else if (node.Element(P + "txBody") is { } body)
            shape["text"] = TextOf(body);
        return shape;
    }

    private static JsonObject TableOf(XElement table) => new()
    {
        ["values"] = new JsonArray([.. table.Elements(A + "tr").Select(row => new JsonArray([.. row.Elements(A + "tc").Select(cell =>
            cell.Attribute("hMerge") is null && cell.Attribute("vMerge") is null ? JsonValue.Create(TextOf(cell.Element(A + "txBody")!)) : null)]))]),
        ["rowHeights"] = new JsonArray([.. table.Elements(A + "tr").Select(row => JsonValue.Create(Points(Number(row, "h"))))]),
        ["columnWidths"] = new JsonArray([.. table.Element(A + "tblGrid")!.Elements(A + "gridCol").Select(column => JsonValue.Create(Points(Number(column, "w"))))]),
    };

    private static string TextOf(XElement body) => string.Join('\r', body.Elements(A + "p").Select(paragraph => string.Concat(paragraph.Elements().Select(piece =>
        piece.Name == A + "br" ? "\v" : piece.Name == A + "r" || piece.Name == A + "fld" ? piece.Element(A + "t")?.Value.ReplaceLineEndings(" ").Replace('\v', ' ') ?? "" : ""))));

    // What is a number of 32 bits in PowerPoint.
    private static double Points(double emu) => (float)(emu / EmuPerPoint);

    private static double Number(XElement? node, string name) => double.Parse(node?.Attribute(name)?.Value ?? "0", CultureInfo.InvariantCulture);

    /// <summary>How the coordinates of a group lie on the slide.</summary>
    private readonly record struct Place(double Left, double Top, double Wide, double High)
    {
        public static Place Slide => new(0, 0, 1, 1);

        public (double X, double Y, double Width, double Height) Of(XElement? transform)
        {
            var (offset, extent) = (transform?.Element(A + "off"), transform?.Element(A + "ext"));
            return (Left + (Number(offset, "x") * Wide), Top + (Number(offset, "y") * High), Number(extent, "cx") * Wide, Number(extent, "cy") * High);
        }

        public Place Inside(XElement? transform)
        {
            var box = Of(transform);
            var (offset, extent) = (transform?.Element(A + "chOff"), transform?.Element(A + "chExt"));
            var (wide, high) = (Number(extent, "cx") is > 0 and var width ? box.Width / width : Wide, Number(extent, "cy") is > 0 and var height ? box.Height / height : High);
            return new Place(box.X - (Number(offset, "x") * wide), box.Y - (Number(offset, "y") * high), wide, high);
        }
    }
}
