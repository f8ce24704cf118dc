using System.Globalization;
using System.Text;
using JourneyOffice.Drawing;

namespace JourneyOffice.Slides;

/// <summary>The colours of a brand: its theme's slots, as its master maps them.</summary>
internal sealed class BrandColors
{
    private static readonly string[] Slots = ["bg1", "tx1", "bg2", "tx2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

    // What a theme that lacks a slot is read as: Office's own of 2013.
    private static readonly Dictionary<string, string> Defaults = new(StringComparer.Ordinal)
    {
        ["dk1"] = "000000", ["lt1"] = "FFFFFF", ["dk2"] = "44546A", ["lt2"] = "E7E6E6", ["accent1"] = "4472C4", ["accent2"] = "ED7D31",
        ["accent3"] = "A5A5A5", ["accent4"] = "FFC000", ["accent5"] = "5B9BD5", ["accent6"] = "70AD47", ["hlink"] = "0563C1", ["folHlink"] = "954F72",
    };

    private readonly Dictionary<string, Rgb> mapped = new(StringComparer.Ordinal);

    /// <summary>Reads them.</summary>
    /// <param name="theme">The theme part.</param>
    /// <param name="master">The slide master, whose clrMap says which slot is which (ECMA-376 part 1, 19.3.1.6).</param>
    public BrandColors(XmlIndex theme, XmlIndex master)
    {
        var scheme = theme.Child(theme.Child(0, XmlVocabulary.Drawing, "themeElements"u8), XmlVocabulary.Drawing, "clrScheme"u8);
        var map = master.Child(0, XmlVocabulary.Presentation, "clrMap"u8);
        foreach (var slot in Slots)
        {
            var name = master.AttributeText(map, Encoding.ASCII.GetBytes(slot)) ?? slot switch { "bg1" => "lt1", "tx1" => "dk1", "bg2" => "lt2", "tx2" => "dk2", _ => slot };
            var written = theme.Child(scheme, XmlVocabulary.Drawing, Encoding.ASCII.GetBytes(name));
            mapped[slot] = (written < 0 ? null : Read(theme, theme[written].FirstChild)) ?? Rgb.Parse(Defaults.GetValueOrDefault(name, "000000"));
        }
    }

    /// <summary>The colour of a slot as slides name it: "bg1", "accent2"; <see langword="null"/> for an unknown one.</summary>
    public Rgb? Of(string? slot) => slot switch
    {
        null => null,
        "dk1" => mapped["tx1"],
        "lt1" => mapped["bg1"],
        "dk2" => mapped["tx2"],
        "lt2" => mapped["bg2"],
        _ => mapped.TryGetValue(slot, out var color) ? color : null,
    };

    /// <summary>The theme that pages are drawn with.</summary>
    public Theme ToTheme(string name, ThemeFonts fonts)
    {
        var isDark = mapped["bg1"].Luminance < mapped["tx1"].Luminance;
        Rgb Dark(string ground, string text) => mapped[isDark ? ground : text];
        return new Theme
        {
            Id = BrandLook.ThemeId,
            Name = name,
            Dark1 = Dark("bg1", "tx1"),
            Light1 = Dark("tx1", "bg1"),
            Dark2 = Dark("bg2", "tx2"),
            Light2 = Dark("tx2", "bg2"),
            Accent1 = mapped["accent1"],
            Accent2 = mapped["accent2"],
            Accent3 = mapped["accent3"],
            Accent4 = mapped["accent4"],
            Accent5 = mapped["accent5"],
            Accent6 = mapped["accent6"],
            Hyperlink = mapped["hlink"],
            FollowedHyperlink = mapped["folHlink"],
            IsDark = isDark,
            IsBrand = true,
            Fonts = fonts,
        };
    }

    /// <summary>The colour that an element names, its brightness changed as it says; <see langword="null"/> for what we don't understand.</summary>
    public Rgb? Resolve(XmlIndex xml, int color)
    {
        if (color < 0 || xml[color].Vocabulary != XmlVocabulary.Drawing)
            return null;
        var plain = xml.Is(color, XmlVocabulary.Drawing, "schemeClr"u8) ? Of(xml.AttributeText(color, "val"u8)) : Read(xml, color);
        return plain is { } rgb ? Brightness(xml, color, rgb) : null;
    }

    private static Rgb? Read(XmlIndex xml, int color)
    {
        if (color < 0)
            return null;
        var digits = xml.Is(color, XmlVocabulary.Drawing, "sysClr"u8) ? xml.AttributeText(color, "lastClr"u8) : xml.AttributeText(color, "val"u8);
        return digits is { Length: 6 } && int.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out _) ? Rgb.Parse(digits) : null;
    }

    // lumMod and lumOff (20.1.2.3.20, 20.1.2.3.21), near enough to tell light from dark: towards black, then towards white.
    private static Rgb Brightness(XmlIndex xml, int color, Rgb rgb)
    {
        foreach (var change in xml.Children(color))
        {
            var share = (int)Math.Clamp(xml.AttributeLength(change, "val"u8) / 1000, 0, 100);
            if (xml.Is(change, XmlVocabulary.Drawing, "lumMod"u8) || xml.Is(change, XmlVocabulary.Drawing, "shade"u8))
                rgb = rgb.Over(new Rgb(0, 0, 0), share);
            else if (xml.Is(change, XmlVocabulary.Drawing, "lumOff"u8))
                rgb = new Rgb(255, 255, 255).Over(rgb, share);
            else if (xml.Is(change, XmlVocabulary.Drawing, "tint"u8))
                rgb = rgb.Over(new Rgb(255, 255, 255), share);
        }

        return rgb;
    }
}
