using JourneyOffice.Drawing;

namespace JourneyOffice.Slides;

/// <summary>The fonts of a brand's theme.</summary>
/// <param name="Body">Of body text; what a theme leaves empty is Office's own choice.</param>
/// <param name="Heading">Of titles.</param>
/// <param name="EastAsian">The one East Asian font that it names for body text; empty: none.</param>
/// <param name="SimplifiedChinese">Its font for the script "Hans"; empty: none.</param>
/// <param name="TraditionalChinese">Its font for the script "Hant"; empty: none.</param>
internal sealed record BrandFonts(string Body, string Heading, string EastAsian, string SimplifiedChinese, string TraditionalChinese)
{
    /// <summary>Whether it says how Chinese is set; else the reader's Office chooses.</summary>
    public bool HasChinese => EastAsian.Length > 0 || (SimplifiedChinese.Length > 0 && TraditionalChinese.Length > 0);

    /// <summary>Reads them from a theme part (ECMA-376 part 1, 20.1.4.1.18).</summary>
    public static BrandFonts Read(XmlIndex theme)
    {
        var scheme = theme.Child(theme.Child(0, XmlVocabulary.Drawing, "themeElements"u8), XmlVocabulary.Drawing, "fontScheme"u8);
        var (minor, major) = (theme.Child(scheme, XmlVocabulary.Drawing, "minorFont"u8), theme.Child(scheme, XmlVocabulary.Drawing, "majorFont"u8));
        var body = Typeface(theme, theme.Child(minor, XmlVocabulary.Drawing, "latin"u8));
        var heading = Typeface(theme, theme.Child(major, XmlVocabulary.Drawing, "latin"u8));
        body = body.Length > 0 ? body : ThemeFonts.Default.Latin;
        return new BrandFonts(
            body, heading.Length > 0 ? heading : body, Typeface(theme, theme.Child(minor, XmlVocabulary.Drawing, "ea"u8)), Script(theme, minor, "Hans"), Script(theme, minor, "Hant"));
    }

    /// <summary>The fonts that pages are measured with.</summary>
    public ThemeFonts ToThemeFonts() => new(
        Body,
        First(EastAsian, SimplifiedChinese, ThemeFonts.Default.SimplifiedChinese),
        First(EastAsian, TraditionalChinese, ThemeFonts.Default.TraditionalChinese))
    {
        Heading = Heading,
    };

    private static string First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (name.Length > 0)
                return name;
        }

        return "";
    }

    private static string Script(XmlIndex theme, int collection, string script)
    {
        foreach (var font in theme.Children(collection))
        {
            if (theme.Is(font, XmlVocabulary.Drawing, "font"u8) && theme.AttributeText(font, "script"u8) == script)
                return Typeface(theme, font);
        }

        return "";
    }

    private static string Typeface(XmlIndex theme, int font) => font < 0 ? "" : theme.AttributeText(font, "typeface"u8)?.Trim() ?? "";
}
