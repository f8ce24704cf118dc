using JourneyOffice.Drawing;

namespace JourneyOffice.Workbooks;

/// <summary>The workbook's theme: the colours and fonts of the drawn map, with Office's plain fills, lines and effects.</summary>
internal static class ThemePart
{
    /// <summary>The part's bytes.</summary>
    public static byte[] Write(Theme theme, string language)
    {
        var writer = SheetXmlWriter.Begin();
        writer.Raw("""<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="""u8).Raw("\""u8).Text(theme.Name)
            .Raw("\"><a:themeElements><a:clrScheme name=\""u8).Text(theme.Name).Raw("\">"u8);
        // Sheets have no clrMap: a dark theme's page stays white and its accents would be too pale, so sheets keep the calm slots.
        var shown = theme.IsDark ? Theme.Calm : theme;
        foreach (var (slot, color) in Slots(shown))
            writer.Raw("<a:"u8).Raw(slot).Raw("><a:srgbClr val=\""u8).Raw(color.Hex).Raw("\"/></a:"u8).Raw(slot).Raw(">"u8);
        writer.Raw("</a:clrScheme><a:fontScheme name=\""u8).Text(theme.Name).Raw("\">"u8);
        FontSet(writer, "majorFont", theme.Fonts, language);
        FontSet(writer, "minorFont", theme.Fonts, language);
        writer.Raw("</a:fontScheme>"u8).Raw("""
            <a:fmtScheme name="Office"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst>
            """u8).Raw("""
            <a:lnStyleLst><a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln w="12700"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln w="19050"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln></a:lnStyleLst>
            """u8).Raw("""
            <a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst>
            """u8).Raw("""
            <a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>
            """u8);
        return writer.ToArray();
    }

    private static (string Slot, Rgb Color)[] Slots(Theme theme) =>
    [
        ("dk1", theme.Dark1), ("lt1", theme.Light1), ("dk2", theme.Dark2), ("lt2", theme.Light2),
        ("accent1", theme.Accent1), ("accent2", theme.Accent2), ("accent3", theme.Accent3),
        ("accent4", theme.Accent4), ("accent5", theme.Accent5), ("accent6", theme.Accent6),
        ("hlink", theme.Hyperlink), ("folHlink", theme.FollowedHyperlink),
    ];

    private static void FontSet(SheetXmlWriter writer, string name, ThemeFonts fonts, string language) => writer
        .Raw("<a:"u8).Raw(name).Raw("><a:latin typeface=\""u8).Text(fonts.Latin)
        .Raw("\"/><a:ea typeface=\""u8).Text(language == "en" ? "" : fonts.EastAsian(language))
        .Raw("\"/><a:cs typeface=\"\"/><a:font script=\"Hans\" typeface=\""u8).Text(fonts.SimplifiedChinese)
        .Raw("\"/><a:font script=\"Hant\" typeface=\""u8).Text(fonts.TraditionalChinese)
        .Raw("\"/></a:"u8).Raw(name).Raw(">"u8);
}
