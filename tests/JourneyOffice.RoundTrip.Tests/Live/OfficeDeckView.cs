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

    /// <summary>The slides' size in points, where it is said.</summary>
    public (double Width, double Height)? Size { get; init; }

    public DeckPerson Person => person;

    public byte[] Snapshot() => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["version"] = 1,
        ["kind"] = "deck",
        ["name"] = "file.office",
        ["customXmlParts"] = new JsonArray([.. person.File.PartNames.Where(IsCustomXml).Select(part => JsonValue.Create(Encoding.UTF8.GetString(person.File.Bytes(part)).TrimStart('\uFEFF')))]),
        ["slideSize"] = Size is { } size ? new JsonObject { ["width"] = size.Width, ["height"] = size.Height } : null,
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
            ["shapes"] = Shapes(root.Element(P + "cSld")!.Element(P + "spTree")!, OfficePlace.Slide),
            ["exported"] = Exported.TryGetValue(id, out var file) ? Convert.ToBase64String(file) : null,
        };
    }

    private JsonArray Shapes(XElement tree, OfficePlace place) => new([.. tree.Elements()
        .Select(node => node.Name.LocalName == "AlternateContent" ? node.Elements().First().Elements().First() : node)
        .Where(node => node.Name.LocalName is "sp" or "pic" or "graphicFrame" or "cxnSp" or "grpSp")
        .Select(node => ShapeOf(node, place))]);

    private JsonObject ShapeOf(XElement node, OfficePlace place)
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
            shape["text"] = OfficeText.Of(body);
        return shape;
    }

    private static JsonObject TableOf(XElement table) => new()
    {
        ["values"] = new JsonArray([.. table.Elements(A + "tr").Select(row => new JsonArray([.. row.Elements(A + "tc").Select(cell =>
            cell.Attribute("hMerge") is null && cell.Attribute("vMerge") is null ? JsonValue.Create(OfficeText.Of(cell.Element(A + "txBody")!)) : null)]))]),
        ["rowHeights"] = new JsonArray([.. table.Elements(A + "tr").Select(row => JsonValue.Create(Points(Number(row, "h"))))]),
        ["columnWidths"] = new JsonArray([.. table.Element(A + "tblGrid")!.Elements(A + "gridCol").Select(column => JsonValue.Create(Points(Number(column, "w"))))]),
    };

    // What is a number of 32 bits in PowerPoint.
    private static double Points(double emu) => (float)(emu / EmuPerPoint);

    private static double Number(XElement? node, string name) => double.Parse(node?.Attribute(name)?.Value ?? "0", CultureInfo.InvariantCulture);
}
