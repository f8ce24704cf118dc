using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>
/// A theme: the colours of the Office theme's slots, its fonts, and how strong tints are drawn with it. Pages name slots only, so
/// that a deck can change its theme later; the theme decides the strength of tints when a page is drawn.
/// </summary>
public sealed record Theme
{
    /// <summary>What the command line and ledgers call it.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the theme in the file.</summary>
    public required string Name { get; init; }

    /// <summary>dk1</summary>
    public required Rgb Dark1 { get; init; }

    /// <summary>lt1</summary>
    public required Rgb Light1 { get; init; }

    /// <summary>dk2</summary>
    public required Rgb Dark2 { get; init; }

    /// <summary>lt2</summary>
    public required Rgb Light2 { get; init; }

    /// <summary>accent1: feels good, decided.</summary>
    public required Rgb Accent1 { get; init; }

    /// <summary>accent2: feels bad, obstacle, low point.</summary>
    public required Rgb Accent2 { get; init; }

    /// <summary>accent3: opportunity, confirmed.</summary>
    public required Rgb Accent3 { get; init; }

    /// <summary>accent4: the other map.</summary>
    public required Rgb Accent4 { get; init; }

    /// <summary>accent5: moment of truth, gap, example.</summary>
    public required Rgb Accent5 { get; init; }

    /// <summary>accent6: second-rank text, neutral, lines.</summary>
    public required Rgb Accent6 { get; init; }

    /// <summary>hlink</summary>
    public required Rgb Hyperlink { get; init; }

    /// <summary>folHlink</summary>
    public required Rgb FollowedHyperlink { get; init; }

    /// <summary>True where the master's clrMap is bg1=dk1, tx1=lt1, bg2=dk2, tx2=lt2.</summary>
    public bool IsDark { get; init; }

    /// <summary>False where bands and tints give way to rules and full edges (high contrast).</summary>
    public bool HasTints { get; init; } = true;

    /// <summary>Whether its colours are somebody's own, which may be too faint for small type: then pages take what can be read.</summary>
    public bool IsBrand { get; init; }

    /// <summary>The fonts.</summary>
    public ThemeFonts Fonts { get; init; } = ThemeFonts.Default;

    /// <summary>White page, quiet bands: what is drawn unless something else is asked for.</summary>
    public static Theme Calm { get; } = Of("calm", "JourneyOffice Calm", "1D2733 FFFFFF 27445C F2F4F6 1D6FA3 B4471F 2F7A56 75559A 8F5F00 5A6775 1A5FB4 6B4E8E");

    /// <summary>Dark page for dark rooms.</summary>
    public static Theme Dark { get; } =
        Of("dark", "JourneyOffice Dark", "10171F F1F4F7 1A242F C5D3E0 6CB8E6 F2946B 6CC79B C0A3E8 E3B341 9FAEBD 8AC4F2 C0A3E8") with { IsDark = true };

    /// <summary>Black on white with full edges.</summary>
    public static Theme HighContrast { get; } =
        Of("high-contrast", "JourneyOffice High Contrast", "000000 FFFFFF 000000 FFFFFF 00478F 8A1C00 00522B 4B1E78 5C3D00 3D3D3D 00309C 4B1E78") with { HasTints = false };

    /// <summary>The themes that come with the product.</summary>
    public static IReadOnlyList<Theme> All { get; } = [Calm, Dark, HighContrast];

    /// <summary>The theme with an id; <see langword="null"/> where none has it.</summary>
    public static Theme? Find(string? id) => All.FirstOrDefault(theme => theme.Id == id);

    /// <summary>The colour that a slot has with this theme, clrMap applied.</summary>
    public Rgb Color(ColorSlot slot) => slot switch
    {
        ColorSlot.Background1 => IsDark ? Dark1 : Light1,
        ColorSlot.Text1 => IsDark ? Light1 : Dark1,
        ColorSlot.Background2 => IsDark ? Dark2 : Light2,
        ColorSlot.Text2 => IsDark ? Light2 : Dark2,
        ColorSlot.Accent1 => Accent1,
        ColorSlot.Accent2 => Accent2,
        ColorSlot.Accent3 => Accent3,
        ColorSlot.Accent4 => Accent4,
        ColorSlot.Accent5 => Accent5,
        _ => Accent6,
    };

    /// <summary>How well text of one slot can be read on a ground of another: 4.5 and more is good.</summary>
    public double Contrast(ColorSlot text, ColorSlot ground) => Rgb.Contrast(Color(text), Color(ground));

    private static Theme Of(string id, string name, string colors)
    {
        var slots = Array.ConvertAll(colors.Split(' '), Rgb.Parse);
        return new Theme
        {
            Id = id,
            Name = name,
            Dark1 = slots[0],
            Light1 = slots[1],
            Dark2 = slots[2],
            Light2 = slots[3],
            Accent1 = slots[4],
            Accent2 = slots[5],
            Accent3 = slots[6],
            Accent4 = slots[7],
            Accent5 = slots[8],
            Accent6 = slots[9],
            Hyperlink = slots[10],
            FollowedHyperlink = slots[11],
        };
    }
}
