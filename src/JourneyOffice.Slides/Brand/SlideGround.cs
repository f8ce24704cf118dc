using JourneyOffice.Drawing;
using JourneyOffice.Packages;

namespace JourneyOffice.Slides;

/// <summary>What lies behind everything on the slides of a layout.</summary>
internal static class SlideGround
{
    // The difference that a tinted white may have to white, as a ratio of contrast.
    private const double NearlySame = 1.25;

    /// <summary>
    /// Whether texts in the theme's colours can't be read on a layout's own ground, a picture, a run of colours or a colour other than
    /// the theme's: then slides of ours lie on the theme's plain ground.
    /// </summary>
    public static bool MustBePlain(OfficePackage package, LayoutChoice layout, XmlIndex theme, BrandColors colors)
    {
        foreach (var part in new[] { layout.Part, layout.Master })
        {
            var xml = SlideList.Open(package, part);
            var background = xml.Child(xml.Child(0, XmlVocabulary.Presentation, "cSld"u8), XmlVocabulary.Presentation, "bg"u8);
            if (background >= 0)
                return ColorOf(xml, background, theme, colors) is not { } color || colors.Of("bg1") is not { } plain || Rgb.Contrast(color, plain) > NearlySame;
        }

        return false;
    }

    private static Rgb? ColorOf(XmlIndex xml, int background, XmlIndex theme, BrandColors colors)
    {
        var own = xml.Child(xml.Child(background, XmlVocabulary.Presentation, "bgPr"u8), XmlVocabulary.Drawing, "solidFill"u8);
        if (own >= 0)
            return colors.Resolve(xml, xml[own].FirstChild);
        var reference = xml.Child(background, XmlVocabulary.Presentation, "bgRef"u8);
        return reference >= 0 && IsSolid(theme, xml.AttributeLength(reference, "idx"u8)) ? colors.Resolve(xml, xml[reference].FirstChild) : null;
    }

    // From 1001 on the number counts the theme's fills of grounds (ECMA-376 part 1, 19.3.1.3); 0 and 1000 mean none.
    private static bool IsSolid(XmlIndex theme, long number)
    {
        var format = theme.Child(theme.Child(0, XmlVocabulary.Drawing, "themeElements"u8), XmlVocabulary.Drawing, "fmtScheme"u8);
        var (list, place) = number > 1000 ? (theme.Child(format, XmlVocabulary.Drawing, "bgFillStyleLst"u8), number - 1001) : (theme.Child(format, XmlVocabulary.Drawing, "fillStyleLst"u8), number - 1);
        var fill = place < 0 ? -1 : theme.Children(list).Skip((int)Math.Min(place, int.MaxValue)).DefaultIfEmpty(-1).First();
        return fill >= 0 && theme.Is(fill, XmlVocabulary.Drawing, "solidFill"u8);
    }
}
