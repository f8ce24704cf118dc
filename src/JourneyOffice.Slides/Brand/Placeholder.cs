using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>A placeholder on a slide, layout or master.</summary>
/// <param name="Type">Its type (ECMA-376 part 1, 19.7.10), "obj" where it says none.</param>
/// <param name="Index">Its number, by which a slide's placeholder follows the layout's; empty where it says none.</param>
/// <param name="Box">Where it stands; empty where it follows another.</param>
/// <param name="Text">What it says.</param>
internal sealed record Placeholder(string Type, string Index, Box Box, string Text)
{
    /// <summary>Whether it holds what people present, neither title nor footer.</summary>
    public bool IsContent => !IsTitle && !IsFooter;

    /// <summary>Whether it is a slide's title.</summary>
    public bool IsTitle => Type is "title" or "ctrTitle";

    /// <summary>Whether it stands in the footer: date, words, number.</summary>
    public bool IsFooter => Type is "dt" or "ftr" or "sldNum" or "hdr";

    /// <summary>The placeholder that a shape is; <see langword="null"/> for any other shape.</summary>
    public static Placeholder? Of(XmlIndex xml, in ShapeNode shape)
    {
        if (xml[shape.Node].FirstChild < 0)
            return null;
        var mark = xml.Child(xml.Child(xml[shape.Node].FirstChild, XmlVocabulary.Presentation, "nvPr"u8), XmlVocabulary.Presentation, "ph"u8);
        return mark < 0 ? null : new Placeholder(
            xml.AttributeText(mark, "type"u8) ?? "obj",
            xml.AttributeText(mark, "idx"u8) ?? "",
            shape.Transform.ToSlide(ShapeTree.BoxOf(xml, ShapeTree.TransformOf(xml, shape.Node))),
            ShapeText.Read(xml, xml.Child(shape.Node, XmlVocabulary.Presentation, "txBody"u8)));
    }

    /// <summary>All placeholders of a part.</summary>
    public static IReadOnlyList<Placeholder> On(XmlIndex xml) => [.. ShapeTree.Read(xml).Select(shape => Of(xml, shape)).OfType<Placeholder>()];
}
