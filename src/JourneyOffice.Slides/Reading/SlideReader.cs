using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>Reads one slide. The seam behind which shapes are found by name: see docs/analysis/slides.md.</summary>
internal static class SlideReader
{
    /// <summary>The slide as it is; a slide without shapes of ours only with its id.</summary>
    public static SnapshotPage Read(OfficePackage package, XmlIndex slide, string id)
    {
        var elements = new List<SnapshotElement>();
        var ours = false;
        foreach (var shape in ShapeTree.Read(slide))
        {
            var element = Element(slide, shape);
            ours |= element.Key is not null;
            if (element.Key is { Role: ElementRole.Chart })
                elements.AddRange(ChartFrame.Read(package, slide, shape.Node, element));
            else
                elements.Add(element);
            if (element.Key is { Role: ElementRole.Table })
                elements.AddRange(TableReader.Cells(slide, shape.Node, element));
        }

        return new SnapshotPage
        {
            Id = id,
            Hidden = slide.AttributeText(0, "show"u8) is "0" or "false" or "off",
            Elements = ours ? elements : [],
        };
    }

    /// <summary>The key in a shape's name; <see langword="null"/> for a shape that is not ours.</summary>
    public static ElementKey? KeyOf(XmlIndex slide, int properties) =>
        ShapeName.TryParse(slide.AttributeText(properties, "name"u8), out var key) ? key : null;

    private static SnapshotElement Element(XmlIndex slide, in ShapeNode shape)
    {
        var name = slide.AttributeText(shape.Properties, "name"u8);
        return ShapeName.TryParse(name, out var key) ? Element(slide, shape, key, name) : Element(slide, shape, null, null);
    }

    private static SnapshotElement Element(XmlIndex slide, in ShapeNode shape, ElementKey? key, string? name) => new()
    {
        Key = key,
        Name = name,
        ShapeId = slide.AttributeText(shape.Properties, "id"u8) ?? "",
        CreationId = CreationIdOf(slide, shape.Properties),
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
