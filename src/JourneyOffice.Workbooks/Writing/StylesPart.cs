using JourneyOffice.Drawing;
using JourneyOffice.Maps;

namespace JourneyOffice.Workbooks;

/// <summary>
/// The styles part: every look is a named style, so that people restyle all cells of a kind at once. Colours are theme slots
/// (0 lt1, 1 dk1, 2 lt2, 3 dk2, 4 to 9 accents; the order in SpreadsheetML, which swaps dark and light against the theme's own).
/// Tints stand for the opacity of the drawn slides: a cell has no alpha.
/// </summary>
internal static class StylesPart
{
    private const string HairEdges = """
        <left style="hair"><color theme="9" tint="0.6"/></left><right style="hair"><color theme="9" tint="0.6"/></right><top style="hair"><color theme="9" tint="0.6"/></top><bottom style="hair"><color theme="9" tint="0.6"/></bottom><diagonal/>
        """;

    /// <summary>The part's bytes. Only the font depends on language and theme.</summary>
    public static byte[] Write(Theme theme, string language)
    {
        var writer = SheetXmlWriter.Begin();
        writer.Raw("""<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"""u8);
        writer.Raw("""<numFmts count="3"><numFmt numFmtId="164" formatCode="+General;&quot;−&quot;General;0"/><numFmt numFmtId="165" formatCode="0\ %"/><numFmt numFmtId="166" formatCode="yyyy\-mm\-dd"/></numFmts>"""u8);
        Fonts(writer, Font(theme, language));
        Fills(writer);
        Borders(writer);
        Formats(writer);
        Rules(writer);
        writer.Raw("""<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>"""u8);
        return writer.ToArray();
    }

    /// <summary>The font that a workbook in a language is written in.</summary>
    public static string Font(Theme theme, string language) =>
        LanguageFallback.ToSupported(language) == "en" ? theme.Fonts.Latin : theme.Fonts.EastAsian(language);

    private static void Fonts(SheetXmlWriter writer, string name)
    {
        // Normal, title, meta, header, lane, example, bold, italic meta, link.
        (string Traits, int Size, int Color)[] fonts =
            [("", 11, 1), ("<b/>", 16, 1), ("", 11, 9), ("<b/>", 11, 0), ("<b/>", 11, 3), ("<b/>", 11, 8), ("<b/>", 11, 1), ("<i/>", 11, 9), ("<u/>", 11, 10)];
        writer.Raw("<fonts count=\""u8).Number(fonts.Length).Raw("\">"u8);
        foreach (var (traits, size, color) in fonts)
        {
            writer.Raw("<font>"u8).Raw(traits).Raw("<sz val=\""u8).Number(size).Raw("\"/><color theme=\""u8).Number(color)
                .Raw("\"/><name val=\""u8).Text(name).Raw("\"/><family val=\"2\"/><scheme val=\"minor\"/></font>"u8);
        }

        writer.Raw("</fonts>"u8);
    }

    private static void Fills(SheetXmlWriter writer) => writer.Raw("""
        <fills count="6"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
        """u8).Raw(Fill("3", "")).Raw(Fill("2", "")).Raw(Fill("4", "0.9")).Raw(Fill("8", "0.88")).Raw("</fills>"u8);

    private static string Fill(string color, string tint) =>
        $"""<fill><patternFill patternType="solid"><fgColor theme="{color}"{(tint.Length == 0 ? "" : $" tint=\"{tint}\"")}/><bgColor indexed="64"/></patternFill></fill>""";

    private static void Borders(SheetXmlWriter writer) => writer
        .Raw("""<borders count="5"><border><left/><right/><top/><bottom/><diagonal/></border><border>"""u8).Raw(HairEdges).Raw("""
        </border><border><left/><right/><top/><bottom style="thin"><color theme="4"/></bottom><diagonal/></border>
        """u8).Raw("""
        <border><left style="thin"><color theme="0"/></left><right style="thin"><color theme="0"/></right><top/><bottom/><diagonal/></border>
        """u8).Raw("""
        <border><left style="thin"><color theme="8"/></left><right style="thin"><color theme="8"/></right><top style="thin"><color theme="8"/></top><bottom style="thin"><color theme="8"/></bottom><diagonal/></border></borders>
        """u8);

    private static void Formats(SheetXmlWriter writer)
    {
        const string Wrap = """<alignment horizontal="left" vertical="top" wrapText="1" indent="1"/>""";
        const string Middle = """<alignment horizontal="left" vertical="center" wrapText="1" indent="1"/>""";
        const string Right = """<alignment horizontal="right" vertical="top" indent="1"/>""";
        const string Unlocked = """<protection locked="0"/>""";
        (string Name, string Look, string Children)[] named =
        [
            ("Normal", Look(0, 0, 0, 0), ""),
            ("JO Title", Look(0, 1, 0, 0), """<alignment vertical="center"/>"""),
            ("JO Meta", Look(0, 2, 0, 0), """<alignment vertical="center"/>"""),
            ("JO Header", Look(0, 3, 2, 3), Middle),
            ("JO Lane", Look(0, 4, 3, 1), Middle),
            ("JO Cell", Look(0, 0, 0, 1), Wrap),
            ("JO Input", Look(0, 0, 4, 2), Middle + Unlocked),
            ("JO Computed", Look(0, 2, 0, 1), Middle),
            ("JO Example", Look(0, 5, 5, 4), """<alignment horizontal="center" vertical="center"/>"""),
            ("JO Link", Look(0, 8, 0, 1), Middle),
        ];
        // In the order of CellStyle: the named style that each belongs to, its look, alignment and protection.
        (int Style, string Look, string Children)[] cells =
        [
            (0, named[0].Look, ""), (1, named[1].Look, named[1].Children), (2, named[2].Look, named[2].Children),
            (3, named[3].Look, named[3].Children), (4, named[4].Look, named[4].Children),
            (5, Look(0, 0, 0, 1), Wrap + Unlocked), (5, Look(164, 0, 0, 1), Right + Unlocked),
            (5, Look(165, 0, 0, 1), Right + Unlocked),
            (5, Look(0, 0, 0, 1), Middle), (5, Look(0, 6, 0, 1), Middle), (7, Look(0, 2, 0, 1), Middle),
            (7, Look(165, 2, 0, 1), """<alignment horizontal="right" vertical="center" indent="1"/>"""), (8, named[8].Look, named[8].Children),
            (2, Look(0, 7, 0, 0), """<alignment horizontal="right" vertical="center"/>"""), (6, named[6].Look, named[6].Children),
            (7, named[7].Look, named[7].Children),
            (5, Look(166, 0, 0, 1), Right + Unlocked), (5, Look(0, 0, 0, 1), Right + Unlocked), (7, Look(0, 2, 0, 1), Wrap), (7, Look(0, 2, 0, 0), Middle),
            (5, Look(0, 0, 0, 0), """<alignment horizontal="left" vertical="center" wrapText="1"/>"""), (4, Look(0, 4, 0, 1), Middle),
            (7, Look(0, 6, 0, 1), """<alignment horizontal="right" vertical="center" indent="1"/>"""),
            (7, Look(165, 2, 0, 1), """<alignment horizontal="right" vertical="center" indent="1"/>"""), (9, named[9].Look, Middle),
        ];
        writer.Raw("<cellStyleXfs count=\""u8).Number(named.Length).Raw("\">"u8);
        foreach (var (_, look, children) in named)
            Format(writer, look, "", children);
        writer.Raw("</cellStyleXfs><cellXfs count=\""u8).Number(cells.Length).Raw("\">"u8);
        foreach (var (style, look, children) in cells)
            Format(writer, look, $" xfId=\"{style}\"", children);
        writer.Raw("</cellXfs><cellStyles count=\""u8).Number(named.Length).Raw("\">"u8);
        for (var index = 0; index < named.Length; index++)
        {
            writer.Raw("<cellStyle name=\""u8).Raw(named[index].Name).Raw("\" xfId=\""u8).Number(index)
                .Raw(index == 0 ? "\" builtinId=\"0\"/>"u8 : "\" customBuiltin=\"0\"/>"u8);
        }

        writer.Raw("</cellStyles>"u8);
    }

    private static string Look(int number, int font, int fill, int border) =>
        $"numFmtId=\"{number}\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"{border}\"";

    private static void Format(SheetXmlWriter writer, string look, string style, string children)
    {
        writer.Raw("<xf "u8).Raw(look).Raw(style)
            .Raw(""" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1" """.TrimEnd());
        if (children.Length == 0)
            writer.Raw("/>"u8);
        else
            writer.Raw(">"u8).Raw(children).Raw("</xf>"u8);
    }

    private static void Rules(SheetXmlWriter writer)
    {
        // In the order of DifferentialStyle.
        string[] rules =
        [
            Strong("4", Score(171, "▲ ")), Score(172, "△ ") + Solid("4", "0.78"), Score(173, "○ ") + Edge("thin", "9"), Score(174, "▽ ") + Solid("5", "0.78"), Strong("5", Score(175, "▼ ")),
            Strong("5", Word(176, "▲ ")), Word(177, "△ ") + Solid("5", "0.8"), Word(178, "▽ ") + Edge("thin", "5"), Edge("dashed", "9"),
            """<font><b/><color theme="8"/></font>""" + Solid("8", "0.88"), Strong("5", ""), """<font><b/><color theme="5"/></font>""" + Solid("5", "0.92"), Solid("5", "0.92"),
            """<font><b/><color theme="6"/></font>""" + Word(179, "▲ ") + Solid("6", "0.85"), """<font><b/><color theme="6"/></font>""" + Word(180, "✓ ") + Solid("6", "0.85"),
        ];
        writer.Raw("<dxfs count=\""u8).Number(rules.Length).Raw("\">"u8);
        foreach (var rule in rules)
            writer.Raw("<dxf>"u8).Raw(rule).Raw("</dxf>"u8);
        writer.Raw("</dxfs>"u8);
    }

    private static string Strong(string color, string sign) => """<font><b/><color theme="0"/></font>""" + sign + Solid(color, "");

    /// <summary>A sign before a score: filled for strong, outlined for mild. The cell's value stays the number.</summary>
    private static string Score(int number, string sign) => Sign(number, $"&quot;{sign}+&quot;General;&quot;{sign}−&quot;General;&quot;{sign}&quot;0");

    /// <summary>A sign before a word.</summary>
    private static string Word(int number, string sign) => Sign(number, $"General;General;General;&quot;{sign}&quot;@");

    private static string Sign(int number, string code) => $"""<numFmt numFmtId="{number}" formatCode="{code}"/>""";

    private static string Solid(string color, string tint)
    {
        var slot = $"theme=\"{color}\"{(tint.Length == 0 ? "" : $" tint=\"{tint}\"")}";
        // A rule's solid fill is its background colour (Excel writes it so; the foreground is for patterns), both are given for other programs.
        return $"""<fill><patternFill patternType="solid"><fgColor {slot}/><bgColor {slot}/></patternFill></fill>""";
    }

    private static string Edge(string style, string color)
    {
        string Side(string side) => $"""<{side} style="{style}"><color theme="{color}"/></{side}>""";
        return $"<border>{Side("left")}{Side("right")}{Side("top")}{Side("bottom")}</border>";
    }
}
