using System.Globalization;
using System.Text;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>Writes a page as a standalone, accessible SVG picture.</summary>
public static class SvgWriter
{
    /// <summary>The picture, 1 unit = 1 point, with title, description and language for those who can't see it.</summary>
    public static string Write(Page page, Theme theme)
    {
        var svg = new StringBuilder(64 * 1024);
        var (width, height) = (Points(page.Width), Points(page.Height));
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{SvgShapes.Number(width)}pt\" height=\"{SvgShapes.Number(height)}pt\" viewBox=\"0 0 {SvgShapes.Number(width)} {SvgShapes.Number(height)}\" ");
        svg.Append(CultureInfo.InvariantCulture, $"role=\"img\" aria-labelledby=\"title desc\" lang=\"{Escape(page.Language)}\" xml:lang=\"{Escape(page.Language)}\" ");
        svg.Append(CultureInfo.InvariantCulture, $"font-family=\"{Fonts(theme, page.Language)}\" text-rendering=\"geometricPrecision\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"title\">{Escape(page.Title)}</title>\n<desc id=\"desc\">{Escape(page.Notes ?? page.Title)}</desc>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{SvgShapes.Number(width)}\" height=\"{SvgShapes.Number(height)}\" fill=\"#{theme.Color(ColorSlot.Background1).Hex}\"/>\n");
        var texts = new SvgTexts(svg, theme);
        foreach (var element in page.Elements)
        {
            // A chart's data are drawn by the chart.
            if (ElementRole.IsPoint(element.Key.Role))
                continue;
            if (element.Chart is not null)
                new SvgChart(svg, texts, theme).Write(element, page);
            SvgShapes.WritePlace(svg, element);
            SvgShapes.Write(svg, element, theme);
            SvgShapes.WriteRules(svg, element, theme);
            if (element.Text is not null)
                texts.Write(element);
        }

        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>EMU in points.</summary>
    internal static double Points(long emu) => emu / 12700.0;

    /// <summary>Text as XML content: markup escaped, characters that XML 1.0 forbids left out.</summary>
    internal static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            switch (character)
            {
                case '&': result.Append("&amp;"); break;
                case '<': result.Append("&lt;"); break;
                case '>': result.Append("&gt;"); break;
                case '"': result.Append("&quot;"); break;
                case '\v': result.Append(' '); break;
                case '\n' or '\t': result.Append(character); break;
                case < ' ' or '\uFFFE' or '\uFFFF': break;
                default:
                    if (!char.IsSurrogate(character))
                        result.Append(character);
                    else if (index + 1 < text.Length && char.IsSurrogatePair(character, text[index + 1]))
                        result.Append(character).Append(text[++index]);
                    break;
            }
        }

        return result.ToString();
    }

    /// <summary>The East Asian fonts for a language, best first.</summary>
    internal static string EastAsianFonts(Theme theme, string language) =>
        $"'{Escape(theme.Fonts.EastAsian(language))}', '{(LanguageFallback.ToSupported(language) == "zh-Hant" ? "Noto Sans CJK TC" : "Noto Sans CJK SC")}', sans-serif";

    private static string Fonts(Theme theme, string language) => $"{Escape(theme.Fonts.Latin)}, Carlito, {EastAsianFonts(theme, language)}";
}
