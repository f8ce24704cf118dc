using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>A shape on a slide that is no group.</summary>
/// <param name="Node">Its element.</param>
/// <param name="Properties">Its p:cNvPr; −1 when it is missing.</param>
/// <param name="Wrapper">The element to take away with it: itself, or the mc:AlternateContent that holds nothing else.</param>
/// <param name="Top">The child of the shape tree that it stands in: itself, its outermost group or its mc:AlternateContent.</param>
/// <param name="Transform">From its coordinates to the slide's.</param>
internal readonly record struct ShapeNode(int Node, int Properties, int Wrapper, int Top, GroupTransform Transform);

/// <summary>Finds the shapes of a slide in document order: groups dissolved, mc:Choice taken, mc:Fallback left as it is.</summary>
internal static class ShapeTree
{
    private enum Part
    {
        None,
        Shape,
        Group,
        Alternate,
    }

    /// <summary>All shapes of a slide.</summary>
    public static List<ShapeNode> Read(XmlIndex slide)
    {
        var shapes = new List<ShapeNode>(256);
        var tree = Find(slide);
        if (tree >= 0)
            Collect(slide, tree, -1, GroupTransform.Identity, shapes);
        return shapes;
    }

    /// <summary>The slide's p:spTree; −1 when it has none.</summary>
    public static int Find(XmlIndex slide) =>
        slide.Child(slide.Child(0, XmlVocabulary.Presentation, "cSld"u8), XmlVocabulary.Presentation, "spTree"u8);

    /// <summary>The box in an a:xfrm or p:xfrm; empty when there is none, as in placeholders that follow their layout.</summary>
    public static Box BoxOf(XmlIndex slide, int transform) => Rectangle(slide, transform, "off"u8, "ext"u8);

    /// <summary>The transform element of a shape: in p:spPr, or p:xfrm of a graphic frame; −1 when there is none.</summary>
    public static int TransformOf(XmlIndex slide, int shape)
    {
        var frame = slide.Child(shape, XmlVocabulary.Presentation, "xfrm"u8);
        return frame >= 0 ? frame : slide.Child(slide.Child(shape, XmlVocabulary.Presentation, "spPr"u8), XmlVocabulary.Drawing, "xfrm"u8);
    }

    /// <summary>The p:cNvPr of a shape or group; −1 when it is missing.</summary>
    public static int PropertiesOf(XmlIndex slide, int shape) =>
        slide[shape].FirstChild < 0 ? -1 : slide.Child(slide[shape].FirstChild, XmlVocabulary.Presentation, "cNvPr"u8);

    private static void Collect(XmlIndex slide, int parent, int top, GroupTransform transform, List<ShapeNode> shapes)
    {
        for (var child = slide[parent].FirstChild; child >= 0; child = slide[child].NextSibling)
        {
            var outermost = top < 0 ? child : top;
            switch (Kind(slide, child))
            {
                case Part.Shape:
                    shapes.Add(new ShapeNode(child, PropertiesOf(slide, child), child, outermost, transform));
                    break;
                case Part.Group:
                    Collect(slide, child, outermost, Inside(slide, child, transform), shapes);
                    break;
                case Part.Alternate:
                    Alternate(slide, child, outermost, transform, shapes);
                    break;
            }
        }
    }

    private static void Alternate(XmlIndex slide, int alternate, int top, GroupTransform transform, List<ShapeNode> shapes)
    {
        var choice = slide.Child(alternate, XmlVocabulary.Compatibility, "Choice"u8);
        if (choice < 0)
            choice = slide.Child(alternate, XmlVocabulary.Compatibility, "Fallback"u8);
        if (choice < 0)
            return;
        var first = shapes.Count;
        Collect(slide, choice, top, transform, shapes);
        if (shapes.Count == first + 1 && slide[shapes[first].Node].Parent == choice)
            shapes[first] = shapes[first] with { Wrapper = alternate };
    }

    private static GroupTransform Inside(XmlIndex slide, int group, GroupTransform around)
    {
        var transform = slide.Child(slide.Child(group, XmlVocabulary.Presentation, "grpSpPr"u8), XmlVocabulary.Drawing, "xfrm"u8);
        return transform < 0
            ? around
            : around.Inside(BoxOf(slide, transform), Rectangle(slide, transform, "chOff"u8, "chExt"u8));
    }

    private static Box Rectangle(XmlIndex slide, int transform, ReadOnlySpan<byte> offset, ReadOnlySpan<byte> extent)
    {
        if (transform < 0)
            return default;
        var origin = slide.Child(transform, XmlVocabulary.Drawing, offset);
        var size = slide.Child(transform, XmlVocabulary.Drawing, extent);
        return new Box(
            slide.AttributeLength(origin, "x"u8),
            slide.AttributeLength(origin, "y"u8),
            slide.AttributeLength(size, "cx"u8),
            slide.AttributeLength(size, "cy"u8));
    }

    private static Part Kind(XmlIndex slide, int node)
    {
        var name = slide.LocalName(node);
        if (slide[node].Vocabulary == XmlVocabulary.Compatibility)
            return name.SequenceEqual("AlternateContent"u8) ? Part.Alternate : Part.None;
        if (slide[node].Vocabulary != XmlVocabulary.Presentation)
            return Part.None;
        if (name.SequenceEqual("sp"u8) || name.SequenceEqual("cxnSp"u8) || name.SequenceEqual("pic"u8) || name.SequenceEqual("graphicFrame"u8))
            return Part.Shape;
        return name.SequenceEqual("grpSp"u8) ? Part.Group : Part.None;
    }
}
