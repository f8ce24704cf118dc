using System.Globalization;

namespace JourneyOffice.Drawing;

/// <summary>A sheet's size in points. Margins, heads and footers keep their distances from its edges; what is left is shared by the stages.</summary>
/// <param name="Id">What the command line and ledgers call it.</param>
/// <param name="Width">Width in points.</param>
/// <param name="Height">Height in points.</param>
public sealed record PageFormat(string Id, double Width, double Height)
{
    private const char BeforeScale = '/';

    /// <summary>13.333 × 7.5 in: the 16:9 slide.</summary>
    public static PageFormat Wide { get; } = new("16:9", 960, 540);

    /// <summary>10.833 × 8.125 in, which fills a 4:3 screen: the stages share 8.75 in, and what they lose in width their lanes get in height.</summary>
    public static PageFormat Standard { get; } = new("4:3", 780, 585);

    /// <summary>A4, landscape.</summary>
    public static PageFormat A4 { get; } = new("a4", 841.89, 595.28);

    /// <summary>A3, landscape: A4's sizes, √2 times as large.</summary>
    public static PageFormat A3 { get; } = Poster("a3", 1190.55, 841.89, 1.4);

    /// <summary>A2, landscape.</summary>
    public static PageFormat A2 { get; } = Poster("a2", 1683.78, 1190.55, 2);

    /// <summary>A1, landscape.</summary>
    public static PageFormat A1 { get; } = Poster("a1", 2383.94, 1683.78, 2.8);

    /// <summary>The formats that the product draws for.</summary>
    public static IReadOnlyList<PageFormat> All { get; } = [Wide, Standard, A4, A3, A2, A1];

    /// <summary>
    /// How many times larger than on a slide everything stands on the sheet, type included; of a poster that is not
    /// <see cref="IsFitted"/>, the most.
    /// </summary>
    public double Scale { get; init; } = 1;

    /// <summary>Whether the sheet hangs on a wall: the whole map is to stand on it, and its type gives way, down to a slide's 10 pt.</summary>
    public bool IsPoster { get; init; }

    /// <summary>Whether <see cref="Scale"/> is settled: an update draws with the one that the poster has.</summary>
    public bool IsFitted { get; init; } = true;

    /// <summary>What a brand's deck keeps for itself at the edges of its slides: nothing is drawn there.</summary>
    public SheetEdges Kept { get; init; }

    /// <summary>Whether a brand's deck numbers its slides itself: then the footer says no number.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>
    /// The format with an id; <see langword="null"/> where none has it. A poster's id may end in its scale: "a1/2.4"; that of a
    /// brand's sheet says all of it (<see cref="BrandSheet"/>).
    /// </summary>
    public static PageFormat? Find(string? id)
    {
        if (All.FirstOrDefault(format => format.Id == id) is { } known)
            return known;
        if (BrandSheet.Find(id) is { } brand)
            return brand;
        var mark = id?.IndexOf(BeforeScale, StringComparison.Ordinal) ?? -1;
        if (mark < 0 || All.FirstOrDefault(format => format.IsPoster && format.Id == id![..mark]) is not { } poster)
            return null;
        return double.TryParse(id.AsSpan(mark + 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var scale) && scale >= 1 && scale <= poster.Scale
            ? poster.At(scale) : null;
    }

    /// <summary>The poster at a settled scale.</summary>
    internal PageFormat At(double scale) => this with
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{Id}{BeforeScale}{scale:0.##}"),
        Scale = scale,
        IsFitted = true,
    };

    /// <summary>The sheet before its scale was settled.</summary>
    public PageFormat Unsettle() => IsPoster ? All.First(format => Id.StartsWith(format.Id, StringComparison.Ordinal)) : this;

    /// <summary>
    /// The sheet as layout sees it, which knows a slide's sizes only: without the edges that are kept, and as much smaller as everything
    /// will be made larger.
    /// </summary>
    internal PageFormat Unscale() => IsAsDrawn ? this : this with
    {
        Width = (Width - Kept.Left - Kept.Right) / Scale,
        Height = (Height - Kept.Top - Kept.Bottom) / Scale,
        Scale = 1,
        Kept = default,
        IsFitted = true,
    };

    /// <summary>Whether what layout draws is the sheet already.</summary>
    internal bool IsAsDrawn => Scale == 1 && Kept == default;

    private static PageFormat Poster(string id, double width, double height, double scale) =>
        new(id, width, height) { Scale = scale, IsPoster = true, IsFitted = false };
}
