using System.Globalization;

namespace JourneyOffice.Drawing;

/// <summary>What is kept free at the edges of a sheet, in points.</summary>
/// <param name="Left">At the left.</param>
/// <param name="Top">Above.</param>
/// <param name="Right">At the right.</param>
/// <param name="Bottom">Below.</param>
public readonly record struct SheetEdges(double Left, double Top, double Right, double Bottom);

/// <summary>The slides of other people's decks, of whatever size.</summary>
public static class BrandSheet
{
    private const string Mark = "deck:";
    private const string Numbered = "n";
    private const double SmallestScale = 0.75;
    private const double NarrowestPage = 640;

    /// <summary>
    /// The sheet of a deck. A slide of another size shows the same at another scale, as a projector does: what is drawn is as wide and
    /// high as a 16:9 or 4:3 slide of ours, whichever is more like it.
    /// </summary>
    /// <param name="width">Width in points.</param>
    /// <param name="height">Height in points.</param>
    /// <param name="kept">What the deck keeps for logo and footers.</param>
    /// <param name="isNumbered">Whether it numbers its slides itself.</param>
    public static PageFormat Of(double width, double height, SheetEdges kept, bool isNumbered)
    {
        var (free, high) = (width - kept.Left - kept.Right, height - kept.Top - kept.Bottom);
        var (wide, standard) = (PageFormat.Wide, PageFormat.Standard);
        var likeWide = Math.Clamp(((free / high) - Ratio(standard)) / (Ratio(wide) - Ratio(standard)), 0, 1);
        var scale = Math.Min(
            free / (standard.Width + (likeWide * (wide.Width - standard.Width))),
            high / (standard.Height + (likeWide * (wide.Height - standard.Height))));
        // On an upright page the columns are fewer rather than the type tiny.
        scale = Math.Max(scale, Math.Min(SmallestScale, free / NarrowestPage));
        return Of(Math.Round(width, 2), Math.Round(height, 2), Math.Round(scale, 3), kept, isNumbered);
    }

    /// <summary>The sheet with an id that <see cref="Of(double, double, SheetEdges, bool)"/> gave; <see langword="null"/> for any other.</summary>
    internal static PageFormat? Find(string? id)
    {
        if (id is null || !id.StartsWith(Mark, StringComparison.Ordinal) || id[Mark.Length..].Split('/') is not [var size, var scale, var edges, .. var rest])
            return null;
        var numbers = (size + ',' + scale + ',' + edges).Split('x', ',').Select(Number).ToList();
        return numbers is [> 0 and var width, > 0 and var height, > 0 and var factor, >= 0 and var left, >= 0 and var top, >= 0 and var right, >= 0 and var bottom]
            && left + right < width && top + bottom < height
            ? Of(width, height, factor, new SheetEdges(left, top, right, bottom), rest is [Numbered]) : null;
    }

    private static PageFormat Of(double width, double height, double scale, SheetEdges kept, bool isNumbered) => new(
        string.Create(CultureInfo.InvariantCulture, $"{Mark}{width}x{height}/{scale}/{kept.Left},{kept.Top},{kept.Right},{kept.Bottom}{(isNumbered ? "/" + Numbered : "")}"), width, height)
    {
        Scale = scale,
        Kept = kept,
        IsNumbered = isNumbered,
    };

    private static double Ratio(PageFormat format) => format.Width / format.Height;

    private static double Number(string text) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
