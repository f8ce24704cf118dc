using System.Globalization;
using System.Xml.Linq;
using JourneyOffice.Packages;

namespace JourneyOffice.Slides;

/// <summary>Takes out of a slide what it does not show: hidden shapes, what lies beside it, texts in covered cells.</summary>
internal static class FrozenSlide
{
    /// <summary>Cleans a slide.</summary>
    public static void Clean(XDocument slide, FrozenNames names, long width, long height)
    {
        var root = slide.Root!;
        root.Elements(names.Presentation + "extLst").Remove();
        root.Elements(names.Presentation + "cSld").Attributes("name").Remove();
        var animated = Animated(root);
        var gone = new HashSet<string>(StringComparer.Ordinal);
        foreach (var properties in root.Descendants().Where(element => element.Name.LocalName == "cNvPr").ToList())
        {
            var shape = properties.Parent?.Parent;
            if (shape?.Parent is null || shape.Name.LocalName == "spTree")
                continue;
            var id = (string?)properties.Attribute("id") ?? "";
            if (IsTrue(properties.Attribute("hidden")) || (!animated.Contains(id) && IsBeside(shape, width, height)))
            {
                gone.UnionWith(shape.Descendants().Where(element => element.Name.LocalName == "cNvPr").Select(element => (string?)element.Attribute("id") ?? ""));
                Remove(shape);
            }
        }

        Loosen(root, gone, animated);
        EmptyCoveredCells(root);
    }

    private static HashSet<string> Animated(XElement root) =>
        root.Elements().Where(element => element.Name.LocalName == "timing").Descendants().Attributes("spid").Select(attribute => attribute.Value).ToHashSet(StringComparer.Ordinal);

    // An animation of a shape that is gone would have to be repaired; the slide is shown as it stands.
    private static void Loosen(XElement root, HashSet<string> gone, HashSet<string> animated)
    {
        if (gone.Count == 0)
            return;
        root.Descendants().Where(element => element.Name.LocalName is "stCxn" or "endCxn" && gone.Contains((string?)element.Attribute("id") ?? "")).ToList().ForEach(element => element.Remove());
        if (animated.Overlaps(gone))
            root.Elements().Where(element => element.Name.LocalName == "timing").Remove();
    }

    // A shape in two forms, for newer and older programs, goes in both.
    private static void Remove(XElement shape)
    {
        var forms = shape.Parent?.Parent;
        if (forms?.Name == FrozenMarkup.Compatibility + "AlternateContent")
            forms.Remove();
        else
            shape.Remove();
    }

    /// <summary>Whether a shape lies wholly outside the slide. A title may: it names the slide for those who hear it.</summary>
    private static bool IsBeside(XElement shape, long width, long height)
    {
        if (shape.Parent?.Name.LocalName != "spTree" || IsTitle(shape))
            return false;
        var place = shape.Elements().Where(element => element.Name.LocalName is "spPr" or "grpSpPr").Append(shape).Elements().FirstOrDefault(element => element.Name.LocalName == "xfrm");
        if (place is null || Numbers(place, "off", "x", "y") is not var (x, y) || Numbers(place, "ext", "cx", "cy") is not var (wide, high) || (wide == 0 && high == 0))
            return false;
        // However it is turned, it reaches no further from its centre than half its diagonal.
        var reach = Math.Sqrt(((double)wide * wide) + ((double)high * high)) / 2;
        var isTurned = place.Attribute("rot") is not null;
        var (halfWide, halfHigh) = isTurned ? (reach, reach) : (wide / 2.0, high / 2.0);
        var (centreX, centreY) = (x + (wide / 2.0), y + (high / 2.0));
        return centreX + halfWide <= 0 || centreY + halfHigh <= 0 || centreX - halfWide >= width || centreY - halfHigh >= height;
    }

    private static bool IsTitle(XElement shape) =>
        shape.Descendants().Any(element => element.Name.LocalName == "ph" && (string?)element.Attribute("type") is "title" or "ctrTitle");

    private static (long First, long Second)? Numbers(XElement place, string child, string first, string second)
    {
        var element = place.Elements().FirstOrDefault(candidate => candidate.Name.LocalName == child);
        return Number(element, first) is { } one && Number(element, second) is { } two ? (one, two) : null;
    }

    /// <summary>A whole number in an attribute.</summary>
    public static long? Number(XElement? element, string attribute) =>
        long.TryParse((string?)element?.Attribute(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    // Cells that another covers keep the text that they had before.
    private static void EmptyCoveredCells(XElement root)
    {
        foreach (var cell in root.Descendants().Where(element => element.Name.LocalName == "tc" && (IsTrue(element.Attribute("hMerge")) || IsTrue(element.Attribute("vMerge")))))
            cell.Descendants().Where(element => element.Name.LocalName is "r" or "br" or "fld").ToList().ForEach(element => element.Remove());
    }

    private static bool IsTrue(XAttribute? attribute) => attribute?.Value is "1" or "true" or "on";
}
