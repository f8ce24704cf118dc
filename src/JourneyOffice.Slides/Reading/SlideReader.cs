using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>Reads one slide. The seam behind which shapes are found by name: see docs/analysis/slides.md.</summary>
internal static class SlideReader
{
    /// <summary>The slide as it is; a slide without shapes of ours only with its id.</summary>
    /// <param name="package">The deck.</param>
    /// <param name="slide">The slide.</param>
    /// <param name="id">Its part name.</param>
    /// <param name="marks">What is known of shapes whose name says nothing.</param>
    public static SnapshotPage Read(OfficePackage package, XmlIndex slide, string id, SecondMarks? marks = null)
    {
        var elements = new List<SnapshotElement>();
        var ours = false;
        var title = -1;
        foreach (var shape in ShapeTree.Read(slide))
        {
            var element = Element(slide, shape, marks);
            if (element.Key is null && title < 0 && Placeholder.Of(slide, shape) is { IsTitle: true })
                title = elements.Count;
            ours |= element.Key is not null;
            if (element.Key is { Role: ElementRole.Chart })
                elements.AddRange(ChartFrame.Read(package, slide, shape.Node, element));
            else
                elements.Add(element);
            if (element.Key is { Role: ElementRole.Table })
                elements.AddRange(TableReader.Cells(slide, shape.Node, element));
        }

        NameTitle(elements, title);
        return new SnapshotPage
        {
            Id = id,
            Hidden = slide.AttributeText(0, "show"u8) is "0" or "false" or "off",
            Elements = ours ? elements : [],
        };
    }

    // LibreOffice calls title placeholders by names of its own. A slide has one title: on a page of ours that is the page's.
    private static void NameTitle(List<SnapshotElement> elements, int title)
    {
        if (title >= 0 && elements.Find(element => element.Key is { Role: ElementRole.Anchor })?.Key is { } anchor && !elements.Exists(element => element.Key is { Role: ElementRole.Title }))
            elements[title] = elements[title] with { Key = anchor with { Element = ElementRole.Title, Role = ElementRole.Title }, Name = "" };
    }

    /// <summary>The key in a shape's name; <see langword="null"/> for a shape that is not ours.</summary>
    public static ElementKey? KeyOf(XmlIndex slide, int properties) =>
        ShapeName.TryParse(slide.AttributeText(properties, "name"u8), out var key) ? key : null;

    private static SnapshotElement Element(XmlIndex slide, in ShapeNode shape, SecondMarks? marks)
    {
        var name = slide.AttributeText(shape.Properties, "name"u8);
        var creationId = CreationIdOf(slide, shape.Properties);
        ElementKey? known = ShapeName.TryParse(name, out var key) ? key : marks?.KeyOf(creationId);
        return Element(slide, shape, known, known is null ? null : name, creationId);
    }

    private static SnapshotElement Element(XmlIndex slide, in ShapeNode shape, ElementKey? key, string? name, string? creationId) => new()
    {
        Key = key,
        Name = name,
        ShapeId = slide.AttributeText(shape.Properties, "id"u8) ?? "",
        CreationId = creationId,
        Text = ShapeText.Read(slide, slide.Child(shape.Node, XmlVocabulary.Presentation, "txBody"u8)),
        Box = shape.Transform.ToSlide(ShapeTree.BoxOf(slide, ShapeTree.TransformOf(slide, shape.Node))),
    };

    private static string? CreationIdOf(XmlIndex slide, int properties)
    {
        var list = slide.Child(properties, XmlVocabulary.Drawing, "extLst"u8);
        for (var extension = list < 0 ? -1 : slide[list].FirstChild; extension >= 0; extension = slide[extension].NextSibling)
        {
            if (slide.Child(extension, XmlVocabulary.Drawing2014, "creationId"u8) is >= 0 and var creation)
                return slide.AttributeText(creation, "id"u8)?.ToUpperInvariant();
        }

        return null;
    }
}
