using System.Collections.Concurrent;
using System.Globalization;
using System.Security;
using System.Text;
using JourneyOffice.Drawing;
using JourneyOffice.Packages;

namespace JourneyOffice.Slides;

/// <summary>The parts that all decks of one theme, script and size share, deflated once.</summary>
internal sealed class DeckTemplate
{
    private const string LightMap =
        """<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>""";

    // Shapes name tx1, bg1, tx2, bg2; a dark theme only maps them the other way round.
    private const string DarkMap =
        """<p:clrMap bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>""";

    private static readonly ConcurrentDictionary<TemplateKey, DeckTemplate> Known = new();

    private DeckTemplate(Theme theme, string eastAsian, long width, long height)
    {
        var themeXml = DeckTemplate.ThemeXml(theme, eastAsian);
        Theme = Deflate(themeXml);
        Master = Deflate(TemplateText.Read(
            "slideMaster.xml",
            ("contentWidth", Text(width - 762_000)),
            ("bodyHeight", Text(height - 1_645_920)),
            ("colorMap", theme.IsDark ? DarkMap : LightMap)));
        Layouts = [Deflate(TemplateText.Read("slideLayout1.xml")), Deflate(TemplateText.Read("slideLayout2.xml"))];
        NotesMaster = Deflate(TemplateText.Read("notesMaster.xml"));
        PresentationProperties = Deflate(TemplateText.Read("presProps.xml"));
        ViewProperties = Deflate(TemplateText.Read("viewProps.xml"));
        TableStyles = Deflate(TemplateText.Read("tableStyles.xml"));
        DefaultTextStyle = Encoding.UTF8.GetBytes(TemplateText.Read("defaultTextStyle.xml"));
    }

    /// <summary>The theme's part, of the slide master and again of the notes master.</summary>
    public DeflatedPart Theme { get; }

    /// <summary>The slide master.</summary>
    public DeflatedPart Master { get; }

    /// <summary>"Journey map" with a title, then "Blank".</summary>
    public IReadOnlyList<DeflatedPart> Layouts { get; }

    /// <summary>The notes master.</summary>
    public DeflatedPart NotesMaster { get; }

    /// <summary>presProps.xml, without which PowerPoint repairs.</summary>
    public DeflatedPart PresentationProperties { get; }

    /// <summary>viewProps.xml</summary>
    public DeflatedPart ViewProperties { get; }

    /// <summary>tableStyles.xml</summary>
    public DeflatedPart TableStyles { get; }

    /// <summary>The end of presentation.xml: how texts outside placeholders look.</summary>
    public byte[] DefaultTextStyle { get; }

    /// <summary>The parts for a theme, the reader's script and a slide size in EMU.</summary>
    public static DeckTemplate For(Theme theme, string language, long width, long height) =>
        Known.GetOrAdd(
            new TemplateKey(theme, EastAsianFont(theme, language), width, height), key => new DeckTemplate(key.Theme, key.EastAsian, key.Width, key.Height));

    private sealed record TemplateKey(Theme Theme, string EastAsian, long Width, long Height);

    // Outside Chinese the East Asian font stays open, so that Office takes the system's own for Japanese or Korean; a:font says the Chinese ones.
    private static string EastAsianFont(Theme theme, string language) =>
        language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? theme.Fonts.EastAsian(language) : "";

    private static string ThemeXml(Theme theme, string eastAsian) => TemplateText.Read(
        "theme.xml",
        ("name", SecurityElement.Escape(theme.Name)),
        ("dk1", theme.Dark1.Hex),
        ("lt1", theme.Light1.Hex),
        ("dk2", theme.Dark2.Hex),
        ("lt2", theme.Light2.Hex),
        ("accent1", theme.Accent1.Hex),
        ("accent2", theme.Accent2.Hex),
        ("accent3", theme.Accent3.Hex),
        ("accent4", theme.Accent4.Hex),
        ("accent5", theme.Accent5.Hex),
        ("accent6", theme.Accent6.Hex),
        ("hlink", theme.Hyperlink.Hex),
        ("folHlink", theme.FollowedHyperlink.Hex),
        ("latin", SecurityElement.Escape(theme.Fonts.Latin)),
        ("eastAsian", SecurityElement.Escape(eastAsian)),
        ("hans", SecurityElement.Escape(theme.Fonts.SimplifiedChinese)),
        ("hant", SecurityElement.Escape(theme.Fonts.TraditionalChinese)));

    private static DeflatedPart Deflate(string xml) => DeflatedPart.From(Encoding.UTF8.GetBytes(xml));

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
