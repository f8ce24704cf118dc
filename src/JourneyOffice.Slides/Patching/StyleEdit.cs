using System.Globalization;
using System.Text;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>
/// Brings a shape's outline, fill, edge, alt text and its runs' look to those of a new drawing, one property at a time, and each only where
/// the file still has it as we had drawn it.
/// </summary>
internal static class StyleEdit
{
    /// <summary>Applies the difference of two drawings.</summary>
    public static void Apply(ShapeFragment shape, PageElement before, PageElement element)
    {
        shape.DeclareDrawing();
        if (before.Geometry != element.Geometry)
            SetGeometry(shape, before.Geometry, element);
        if (before.Fill != element.Fill)
            SetFill(shape, before.Fill, element.Fill);
        if (before.Stroke != element.Stroke)
            SetLine(shape, before.Stroke, element.Stroke);
        if (before.AltText != element.AltText && !element.Decorative)
            SetAltText(shape, before.AltText, element.AltText);
        if (before.Text is { } was && element.Text is { } now)
            LookEdit.Apply(shape, was, now, element.IsTitle);
    }

    /// <summary>Applies the difference of two drawings of a table's cell: the look of its characters.</summary>
    public static void ApplyToCell(ShapeFragment cell, PageElement before, PageElement element)
    {
        cell.DeclareDrawing();
        if (before.Text is { } was && element.Text is { } now)
            LookEdit.Apply(cell, was, now, isTitle: false);
    }

    private static void SetAltText(ShapeFragment shape, string? before, string? wanted)
    {
        var index = shape.Index;
        var properties = shape.Properties;
        if (properties < 0 || (index.AttributeText(properties, "descr"u8) ?? "") != (before ?? ""))
            return;
        using var xml = new XmlBuffer(256);
        xml.Text(wanted ?? "");
        var edits = new ByteEdits();
        ShapeFragment.SetAttribute(edits, index, properties, "descr"u8, xml.Written);
        shape.Apply(edits);
    }

    private static void SetGeometry(ShapeFragment shape, Geometry before, PageElement element)
    {
        var index = shape.Index;
        var preset = index.Child(shape.ShapeProperties, XmlVocabulary.Drawing, "prstGeom"u8);
        var custom = index.Child(shape.ShapeProperties, XmlVocabulary.Drawing, "custGeom"u8);
        var asWritten = before switch
        {
            PresetGeometry known => index.AttributeIs(preset, "prst"u8, GeometryXml.Name(known.Shape)),
            FreeformGeometry known => custom >= 0 && Commands(index, custom) == known.Paths.Sum(path => path.Commands.Count),
            _ => false,
        };
        if (!asWritten || IsThere(index, preset, custom, element.Geometry))
            return;
        using var xml = new XmlBuffer(2048);
        var box = ShapeTree.BoxOf(index, ShapeTree.TransformOf(index, 0));
        GeometryXml.Write(xml, element.Geometry, box.Width > 0 || box.Height > 0 ? box : element.Box);
        var edits = new ByteEdits();
        edits.Replace(index.OuterRange(preset >= 0 ? preset : custom), xml.Written);
        shape.Apply(edits);
    }

    private static bool IsThere(XmlIndex index, int preset, int custom, Geometry wanted)
    {
        using var xml = new XmlBuffer(2048);
        GeometryXml.Write(xml, wanted, ShapeTree.BoxOf(index, ShapeTree.TransformOf(index, 0)));
        return index.Outer(preset >= 0 ? preset : custom).SequenceEqual(xml.Written);
    }

    private static int Commands(XmlIndex index, int custom) => index.Children(index.Child(custom, XmlVocabulary.Drawing, "pathLst"u8))
        .Sum(path => index.Children(path).Count());

    private static void SetFill(ShapeFragment shape, Paint? before, Paint? wanted)
    {
        var index = shape.Index;
        var properties = shape.ShapeProperties;
        var found = PaintReader.Fill(index, properties);
        if (properties < 0 || !found.IsKnown || found.Paint != before)
            return;
        using var xml = new XmlBuffer(256);
        PaintXml.Fill(xml, wanted, shape.Dialect.IsStrict);
        var edits = new ByteEdits();
        if (found.Node >= 0)
            edits.Replace(index.OuterRange(found.Node), xml.Written);
        else
            ShapeFragment.InsertInside(edits, index, properties, AfterGeometry(index, properties), xml.Written);
        shape.Apply(edits);
    }

    // The children of spPr: xfrm, geometry, fill, ln, effects (ECMA-376 part 1, 20.1.2.2.35).
    private static int AfterGeometry(XmlIndex index, int properties)
    {
        var offset = index[properties].ContentStart;
        foreach (var child in index.Children(properties))
        {
            if (index.LocalName(child).SequenceEqual("xfrm"u8) || index.LocalName(child).EndsWith("Geom"u8))
                offset = index[child].End;
        }

        return offset;
    }

    private static void SetLine(ShapeFragment shape, Stroke? before, Stroke? wanted)
    {
        var index = shape.Index;
        var properties = shape.ShapeProperties;
        if (properties < 0)
            return;
        var line = index.Child(properties, XmlVocabulary.Drawing, "ln"u8);
        var found = PaintReader.Fill(index, line);
        var edits = new ByteEdits();
        if (before is null || wanted is null)
        {
            if (found.IsKnown && found.Paint == before?.Paint)
                WriteLine(edits, shape, line, wanted);
        }
        else if (line >= 0)
        {
            EditLine(edits, shape, line, found, before, wanted);
        }

        shape.Apply(edits);
    }

    private static void WriteLine(ByteEdits edits, ShapeFragment shape, int line, Stroke? wanted)
    {
        var index = shape.Index;
        var properties = shape.ShapeProperties;
        using var xml = new XmlBuffer(512);
        PaintXml.Line(xml, wanted, shape.Dialect.IsStrict);
        if (line >= 0)
        {
            edits.Replace(index.OuterRange(line), xml.Written);
            return;
        }

        var fill = PaintReader.Fill(index, properties).Node;
        var offset = fill >= 0 ? index[fill].End : AfterGeometry(index, properties);
        ShapeFragment.InsertInside(edits, index, properties, offset, xml.Written);
    }

    private static void EditLine(ByteEdits edits, ShapeFragment shape, int line, FoundFill found, Stroke before, Stroke wanted)
    {
        var index = shape.Index;
        if (before.Paint != wanted.Paint && found is { IsKnown: true, Node: >= 0 } && found.Paint == before.Paint)
        {
            using var xml = new XmlBuffer(256);
            PaintXml.Fill(xml, wanted.Paint, shape.Dialect.IsStrict);
            edits.Replace(index.OuterRange(found.Node), xml.Written);
        }

        if (PaintXml.Width(before) != PaintXml.Width(wanted) && index.AttributeLength(line, "w"u8) == PaintXml.Width(before))
            ShapeFragment.SetAttribute(edits, index, line, "w"u8, Encoding.ASCII.GetBytes(PaintXml.Width(wanted).ToString(CultureInfo.InvariantCulture)));
        if (before.Dash != wanted.Dash)
            SetDash(edits, index, line, found.Node, before.Dash, wanted.Dash);
        if (before.EndArrow != wanted.EndArrow)
            SetArrow(edits, index, line, wanted.EndArrow);
    }

    private static void SetDash(ByteEdits edits, XmlIndex index, int line, int fill, Dash before, Dash wanted)
    {
        var node = index.Child(line, XmlVocabulary.Drawing, "prstDash"u8);
        var now = index.AttributeText(node, "val"u8) ?? "solid";
        if (now != Encoding.ASCII.GetString(PaintXml.Name(before)))
            return;
        using var xml = new XmlBuffer(64);
        if (wanted != Dash.Solid)
            PaintXml.Dashes(xml, wanted);
        if (node >= 0)
            edits.Replace(index.OuterRange(node), xml.Written);
        else
            ShapeFragment.InsertInside(edits, index, line, fill >= 0 ? index[fill].End : index[line].ContentStart, xml.Written);
    }

    private static void SetArrow(ByteEdits edits, XmlIndex index, int line, bool wanted)
    {
        var node = index.Child(line, XmlVocabulary.Drawing, "tailEnd"u8);
        if (!wanted && index.AttributeIs(node, "type"u8, "triangle"u8))
        {
            edits.Remove(index.OuterRange(node));
        }
        else if (wanted && node < 0)
        {
            using var xml = new XmlBuffer(64);
            PaintXml.Arrow(xml);
            var extensions = index.Child(line, XmlVocabulary.Drawing, "extLst"u8);
            ShapeFragment.InsertInside(edits, index, line, extensions >= 0 ? index[extensions].Start : index[line].ContentEnd, xml.Written);
        }
    }
}
