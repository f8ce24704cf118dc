using System.Globalization;
using System.Xml.Linq;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>What a person does to shapes.</summary>
internal sealed partial class DeckPerson
{
    public static void Drag(Shape shape, long right, long down) => shape.MoveTo(shape.X + right, shape.Y + down);

    /// <summary>Gives a shape a fill of the person's own.</summary>
    public static void Recolour(Shape shape, string rgb)
    {
        var properties = shape.Node.Element(P + "spPr")!;
        properties.Elements().Where(element => element.Name.LocalName is "noFill" or "solidFill" or "gradFill").Remove();
        var geometry = properties.Elements().First(element => element.Name.LocalName is "prstGeom" or "custGeom");
        geometry.AddAfterSelf(new XElement(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", rgb))));
    }

    /// <summary>Selects everything on a slide and scales it towards the upper left corner.</summary>
    public void ScaleAll(string slide, double factor)
    {
        foreach (var shape in Shapes(slide).Where(shape => shape.Transform is not null))
        {
            shape.MoveTo(Scaled(shape.X), Scaled(shape.Y));
            shape.Transform!.Element(A + "ext")!.SetAttributeValue("cx", Scaled(shape.Width).ToString(CultureInfo.InvariantCulture));
            shape.Transform!.Element(A + "ext")!.SetAttributeValue("cy", Scaled(shape.Height).ToString(CultureInfo.InvariantCulture));
        }

        long Scaled(long value) => (long)Math.Round(value * factor);
    }

    /// <summary>Selects everything on a slide and moves it.</summary>
    public void MoveAll(string slide, long right, long down)
    {
        foreach (var shape in Shapes(slide).Where(shape => shape.Transform is not null))
            Drag(shape, right, down);
    }

    /// <summary>Groups shapes and shrinks the group to half its size at another place when asked: children keep their own coordinates.</summary>
    public void Group(IReadOnlyList<Shape> shapes, long right = 0, long down = 0)
    {
        long left = shapes.Min(shape => shape.X), top = shapes.Min(shape => shape.Y);
        long width = shapes.Max(shape => shape.X + shape.Width) - left, height = shapes.Max(shape => shape.Y + shape.Height) - top;
        var tree = shapes[0].Node.Parent!;
        var identity = tree.Document!.Descendants(P + "cNvPr").Max(element => int.Parse(element.Attribute("id")!.Value, CultureInfo.InvariantCulture)) + 1;
        var group = new XElement(P + "grpSp",
            new XElement(P + "nvGrpSpPr",
                new XElement(P + "cNvPr", new XAttribute("id", identity), new XAttribute("name", "Group " + identity.ToString(CultureInfo.InvariantCulture))),
                new XElement(P + "cNvGrpSpPr"), new XElement(P + "nvPr")),
            new XElement(P + "grpSpPr", new XElement(A + "xfrm",
                Point("off", left + right, top + down), Extent("ext", width, height), Point("chOff", left, top), Extent("chExt", width, height))));
        shapes[^1].Node.AddAfterSelf(group);
        foreach (var shape in shapes)
        {
            shape.Node.Remove();
            group.Add(shape.Node);
        }
    }

    /// <summary>Copies a shape and pastes it beside itself: PowerPoint keeps the name and gives a new id.</summary>
    public Shape Copy(Shape shape, long right, long down)
    {
        var node = new XElement(shape.Node);
        var copy = new Shape(node);
        var identity = shape.Node.Document!.Descendants(P + "cNvPr").Max(element => int.Parse(element.Attribute("id")!.Value, CultureInfo.InvariantCulture)) + 1;
        copy.Properties.SetAttributeValue("id", identity.ToString(CultureInfo.InvariantCulture));
        foreach (var creation in node.Descendants().Where(element => element.Name.LocalName == "creationId"))
            creation.SetAttributeValue("id", string.Create(CultureInfo.InvariantCulture, $"{{00000000-0000-4000-8000-{identity:X12}}}"));
        shape.Node.Parent!.Add(node);
        Drag(copy, right, down);
        return copy;
    }

    public static void Delete(Shape shape) => shape.Node.Remove();

    /// <summary>Draws a text box of the person's own.</summary>
    public void AddTextBox(string slide, string characters)
    {
        var tree = file.Tree(slide).Root!.Element(P + "cSld")!.Element(P + "spTree")!;
        tree.Add(XElement.Parse($"""
            <p:sp xmlns:p="{P}" xmlns:a="{A}"><p:nvSpPr><p:cNvPr id="9001" name="TextBox 9000"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>
            <p:spPr><a:xfrm><a:off x="100000" y="100000"/><a:ext cx="900000" cy="300000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>
            <p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB"/><a:t>{characters}</a:t></a:r></a:p></p:txBody></p:sp>
            """));
    }

    /// <summary>Lets a shape appear on click.</summary>
    public void Animate(string slide, Shape shape)
    {
        var root = file.Tree(slide).Root!;
        if (root.Element(P + "timing") is not null)
            return;
        var timing = XElement.Parse($"""
            <p:timing xmlns:p="{P}"><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot"><p:childTnLst>
            <p:seq concurrent="1" nextAc="seek"><p:cTn id="2" dur="indefinite" nodeType="mainSeq"><p:childTnLst><p:par><p:cTn id="3" fill="hold"><p:stCondLst><p:cond delay="indefinite"/></p:stCondLst><p:childTnLst>
            <p:set><p:cBhvr><p:cTn id="4" dur="1" fill="hold"/><p:tgtEl><p:spTgt spid="{shape.Properties.Attribute("id")!.Value}"/></p:tgtEl><p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst></p:cBhvr><p:to><p:strVal val="visible"/></p:to></p:set>
            </p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:seq></p:childTnLst></p:cTn></p:par></p:tnLst></p:timing>
            """);
        (root.Element(P + "transition") ?? root.Element(P + "clrMapOvr") ?? root.Element(P + "cSld")!).AddAfterSelf(timing);
    }

    private static XElement Point(string name, long x, long y) => new(A + name, new XAttribute("x", x), new XAttribute("y", y));

    private static XElement Extent(string name, long width, long height) => new(A + name, new XAttribute("cx", width), new XAttribute("cy", height));
}
