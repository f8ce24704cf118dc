using System.Globalization;
using System.Xml.Linq;
using JourneyOffice.Packages;

namespace JourneyOffice.Workbooks;

/// <summary>Objects of other programs on a sheet become the pictures that stand for them (ECMA-376 part 1, 18.3.1.59 and 18.3.1.56).</summary>
internal sealed class ObjectPictures(OfficePackage package, PartFreezer parts)
{
    private readonly XNamespace ids = XmlNamespaces.For(package).Relationships;
    private readonly XNamespace drawing = XmlNamespaces.For(package).SpreadsheetDrawing;
    private readonly XNamespace shapes = XmlNamespaces.For(package).Drawing;

    /// <summary>Does it for a sheet; leaves the objects where one of them has no picture.</summary>
    public void Replace(FrozenGrid grid)
    {
        var objects = grid.Root.Descendants().Where(element => element.Name.LocalName == "oleObject").ToList();
        var pictures = objects.Where(entry => entry.Descendants().Any(child => child.Name.LocalName == "objectPr"))
            .Select(entry => (Id: (string?)entry.Attribute("shapeId"), Image: ImageOf(grid.Part, entry), Anchor: entry.Descendants().FirstOrDefault(child => child.Name.LocalName == "anchor"))).ToList();
        var all = objects.Select(entry => (string?)entry.Attribute("shapeId")).Distinct(StringComparer.Ordinal);
        // Older programs read the same object beside it, without a picture.
        if (pictures.Count == 0 || pictures.Exists(picture => picture.Image is null || picture.Anchor is null) || all.Except(pictures.Select(picture => picture.Id)).Any())
            return;
        var (part, tree) = DrawingOf(grid);
        foreach (var (_, image, anchor) in pictures)
            tree.Root!.Add(Picture(anchor!, parts.Editor.AddRelationship(part, RelationshipTypes.Image, image!), NextId(tree)));
        foreach (var entry in grid.Root.Elements().Where(element => element.DescendantsAndSelf().Any(child => child.Name.LocalName == "oleObjects")).ToList())
            entry.Remove();
    }

    private string? ImageOf(string sheet, XElement entry)
    {
        var id = (string?)entry.Descendants().First(child => child.Name.LocalName == "objectPr").Attribute(ids + "id");
        return package.Relationships(sheet).FirstOrDefault(relationship => relationship.Id == id && relationship is { Type: RelationshipTypes.Image, IsExternal: false } && package.Contains(relationship.Target))?.Target;
    }

    private (string Part, XDocument Tree) DrawingOf(FrozenGrid grid)
    {
        XNamespace spreadsheet = grid.Root.Name.Namespace;
        var id = (string?)grid.Root.Element(spreadsheet + "drawing")?.Attribute(ids + "id");
        if (package.Relationships(grid.Part).FirstOrDefault(relationship => relationship.Id == id && package.Contains(relationship.Target)) is { } known)
            return (known.Target, parts.Tree(known.Target));
        var number = 1;
        while (parts.Editor.Contains(Name(number)))
            number++;
        var tree = new XDocument(new XElement(drawing + "wsDr", new XAttribute(XNamespace.Xmlns + "xdr", drawing), new XAttribute(XNamespace.Xmlns + "a", shapes), new XAttribute(XNamespace.Xmlns + "r", ids)));
        parts.Add(Name(number), tree, ContentTypes.Drawing);
        // Before what follows a drawing (ECMA-376 part 1, 18.3.1.99): older drawings, pictures, and the objects that are there.
        grid.Root.Elements().First(element => element.Name.LocalName is "legacyDrawing" or "legacyDrawingHF" or "picture" || element.DescendantsAndSelf().Any(child => child.Name.LocalName == "oleObjects"))
            .AddBeforeSelf(new XElement(spreadsheet + "drawing", new XAttribute(ids + "id", parts.Editor.AddRelationship(grid.Part, RelationshipTypes.Drawing, Name(number)))));
        return (Name(number), tree);
    }

    private static string Name(int number) => $"xl/drawings/drawing{number.ToString(CultureInfo.InvariantCulture)}.xml";

    private static int NextId(XDocument tree) =>
        tree.Descendants().Where(element => element.Name.LocalName == "cNvPr").Select(element => (int?)element.Attribute("id") ?? 0).Append(1).Max() + 1;

    private XElement Picture(XElement anchor, string image, int id)
    {
        XElement Corner(string name) => new(drawing + name, anchor.Elements().First(element => element.Name.LocalName == name).Elements().Select(element => new XElement(element)));
        XElement Empty(string name, params string[] attributes) => new(shapes + name, attributes.Select(attribute => new XAttribute(attribute, "0")));
        return new XElement(drawing + "twoCellAnchor", new XAttribute("editAs", "oneCell"), Corner("from"), Corner("to"),
            new XElement(drawing + "pic",
                new XElement(drawing + "nvPicPr", new XElement(drawing + "cNvPr", new XAttribute("id", id), new XAttribute("name", "Picture")), new XElement(drawing + "cNvPicPr")),
                new XElement(drawing + "blipFill", new XElement(shapes + "blip", new XAttribute(ids + "embed", image)), new XElement(shapes + "stretch", Empty("fillRect"))),
                new XElement(drawing + "spPr", new XElement(shapes + "xfrm", Empty("off", "x", "y"), Empty("ext", "cx", "cy")), new XElement(shapes + "prstGeom", new XAttribute("prst", "rect"), Empty("avLst")))),
            new XElement(drawing + "clientData"));
    }
}
