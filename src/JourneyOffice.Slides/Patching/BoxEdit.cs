using System.Globalization;
using System.Text;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>Moves and sizes a shape.</summary>
internal static class BoxEdit
{
    /// <summary>Gives a shape its place on the slide; in a group its coordinates are the group's.</summary>
    public static void Apply(ShapeFragment shape, Box box, bool? flipVertical, GroupTransform transform)
    {
        var index = shape.Index;
        var element = ShapeTree.TransformOf(index, 0);
        var now = ShapeTree.BoxOf(index, element);
        var target = transform.ToGroup(box);
        var edits = new ByteEdits();
        if (element < 0)
        {
            Insert(shape, target, flipVertical);
            return;
        }

        if (!IsNear(transform.ToSlide(now), box))
        {
            SetRectangle(edits, index, element, target);
            KeepExtent(edits, index, now, target);
        }

        if (flipVertical is { } flip && index.AttributeFlag(element, "flipV"u8) != flip)
            ShapeFragment.SetAttribute(edits, index, element, "flipV"u8, flip ? "1"u8 : "0"u8);
        shape.Apply(edits);
    }

    // Scaled groups round; what is one EMU off is where it should be, or applying twice would differ from applying once.
    private static bool IsNear(Box one, Box other) =>
        Math.Abs(one.X - other.X) <= 1 && Math.Abs(one.Y - other.Y) <= 1
        && Math.Abs(one.Width - other.Width) <= 1 && Math.Abs(one.Height - other.Height) <= 1;

    private static void Insert(ShapeFragment shape, Box box, bool? flipVertical)
    {
        if (shape.ShapeProperties < 0)
            return;
        shape.DeclareDrawing();
        var properties = shape.ShapeProperties;
        var flip = flipVertical == true ? " flipV=\"1\"" : "";
        var edits = new ByteEdits();
        ShapeFragment.InsertInside(
            edits, shape.Index, properties, shape.Index[properties].ContentStart, Encoding.UTF8.GetBytes($"<a:xfrm{flip}>{Rectangle("a:", box)}</a:xfrm>"));
        shape.Apply(edits);
    }

    private static void SetRectangle(ByteEdits edits, XmlIndex index, int element, Box box)
    {
        var origin = index.Child(element, XmlVocabulary.Drawing, "off"u8);
        var size = index.Child(element, XmlVocabulary.Drawing, "ext"u8);
        if (origin < 0 || size < 0)
        {
            var prefix = index.Is(element, XmlVocabulary.Drawing, "xfrm"u8) ? Encoding.UTF8.GetString(index.Prefix(element)) : "a:";
            ShapeFragment.InsertInside(edits, index, element, index[element].ContentStart, Encoding.UTF8.GetBytes(Rectangle(prefix, box)));
            return;
        }

        Set(edits, index, origin, "x"u8, box.X);
        Set(edits, index, origin, "y"u8, box.Y);
        Set(edits, index, size, "cx"u8, box.Width);
        Set(edits, index, size, "cy"u8, box.Height);
    }

    private static string Rectangle(string prefix, Box box) => string.Create(
        CultureInfo.InvariantCulture,
        $"<{prefix}off x=\"{box.X}\" y=\"{box.Y}\"/><{prefix}ext cx=\"{box.Width}\" cy=\"{box.Height}\"/>");

    private static void Set(ByteEdits edits, XmlIndex index, int node, ReadOnlySpan<byte> name, long value)
    {
        if (index.AttributeLength(node, name, long.MinValue) != value)
            ShapeFragment.SetAttribute(edits, index, node, name, Encoding.ASCII.GetBytes(value.ToString(CultureInfo.InvariantCulture)));
    }

    // Corner radius and depth of a point count in shares of the shorter side: when a card grows, they keep their length.
    private static void KeepExtent(ByteEdits edits, XmlIndex index, Box now, Box target)
    {
        var before = Math.Min(now.Width, now.Height);
        var after = Math.Min(target.Width, target.Height);
        var preset = index.Child(index.Child(0, XmlVocabulary.Presentation, "spPr"u8), XmlVocabulary.Drawing, "prstGeom"u8);
        if (before <= 0 || after <= 0 || before == after || index.AttributeText(preset, "prst"u8) is not ("roundRect" or "homePlate" or "chevron"))
            return;
        var guide = index.Child(index.Child(preset, XmlVocabulary.Drawing, "avLst"u8), XmlVocabulary.Drawing, "gd"u8);
        if (guide < 0 || index.AttributeText(guide, "fmla"u8) is not { } formula || !formula.StartsWith("val ", StringComparison.Ordinal)
            || !long.TryParse(formula.AsSpan(4), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var share))
            return;
        var scaled = (long)Math.Round((double)share * before / after);
        ShapeFragment.SetAttribute(edits, index, guide, "fmla"u8, Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"val {scaled}")));
    }
}
