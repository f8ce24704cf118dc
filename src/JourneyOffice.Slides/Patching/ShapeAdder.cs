using System.Globalization;
using System.Text;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>Adds shapes to a slide that is there.</summary>
internal static class ShapeAdder
{
    /// <summary>Adds the insertions to <paramref name="edits"/>; a shape whose key is on the slide already is left out.</summary>
    public static void Add(
        ByteEdits edits, XmlIndex slide, List<ShapeNode> shapes, IReadOnlySet<int> removed, IReadOnlyList<AddShape> additions, SlideDialect dialect, SlideCharts charts)
    {
        var tree = ShapeTree.Find(slide);
        if (additions.Count == 0 || tree < 0)
            return;
        var ids = Ids(slide, shapes, removed);
        var fresh = new List<(AddShape Addition, long Id)>();
        foreach (var addition in additions)
        {
            // All get their ids first: a connector may come before the shapes that it is glued to.
            if (ids.Find(addition.Element.Key) is null)
                fresh.Add((addition, ids.Next(addition.Element.Key, addition.Element.Geometry)));
        }

        var declarations = Declarations(slide.ScopeOf(tree), dialect);
        foreach (var (addition, id) in fresh)
        {
            using var xml = new XmlBuffer(2048);
            ShapeXml.Write(xml, addition.Element, id, ids, dialect, declarations, addition.Cells, charts);
            var offset = Offset(slide, tree, shapes, addition.After);
            ShapeFragment.InsertInside(edits, slide, tree, offset, xml.Written);
        }
    }

    // Ids of removed shapes count as taken, or the same patch applied again would remove what it had added.
    private static ShapeIds Ids(XmlIndex slide, List<ShapeNode> shapes, IReadOnlySet<int> removed)
    {
        var ids = new ShapeIds();
        for (var node = 0; node < slide.Count; node++)
        {
            if (slide.Is(node, XmlVocabulary.Presentation, "cNvPr"u8))
                ids.See(Number(slide.AttributeText(node, "id"u8)));
        }

        for (var number = 0; number < shapes.Count; number++)
        {
            var shape = shapes[number];
            if (!removed.Contains(number) && SlideReader.KeyOf(slide, shape.Properties) is { } key)
                ids.Note(key, Number(slide.AttributeText(shape.Properties, "id"u8)), GeometryOf(slide, shape.Node));
        }

        return ids;
    }

    private static Geometry? GeometryOf(XmlIndex slide, int shape)
    {
        var preset = slide.Child(slide.Child(shape, XmlVocabulary.Presentation, "spPr"u8), XmlVocabulary.Drawing, "prstGeom"u8);
        return slide.AttributeIs(preset, "prst"u8, "ellipse"u8) ? Geometry.Ellipse : null;
    }

    private static long Number(string? id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static int Offset(XmlIndex slide, int tree, List<ShapeNode> shapes, string? after)
    {
        if (after is not null)
        {
            foreach (var shape in shapes)
            {
                if (slide.AttributeText(shape.Properties, "id"u8) == after)
                    return slide[shape.Top].End;
            }
        }
        else
        {
            foreach (var shape in shapes)
            {
                if (SlideReader.KeyOf(slide, shape.Properties) is not null)
                    return slide[shape.Top].Start;
            }
        }

        var extensions = slide.Child(tree, XmlVocabulary.Presentation, "extLst"u8);
        return extensions >= 0 ? slide[extensions].Start : slide[tree].ContentEnd;
    }

    private static byte[] Declarations(XmlScope scope, SlideDialect dialect)
    {
        var text = new StringBuilder();
        if (scope.Of("p"u8) != XmlVocabulary.Presentation)
            text.Append(CultureInfo.InvariantCulture, $" xmlns:p=\"{dialect.Namespaces.Presentation}\"");
        if (scope.Of("a"u8) != XmlVocabulary.Drawing)
            text.Append(CultureInfo.InvariantCulture, $" xmlns:a=\"{dialect.Namespaces.Drawing}\"");
        if (scope.Of("r"u8) != XmlVocabulary.Relationships)
            text.Append(CultureInfo.InvariantCulture, $" xmlns:r=\"{dialect.Namespaces.Relationships}\"");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
