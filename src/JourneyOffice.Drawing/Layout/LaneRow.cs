using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>An item with its place among the columns of a page, and its text.</summary>
/// <param name="Item">The item.</param>
/// <param name="First">Its first column.</param>
/// <param name="Last">Its last column.</param>
/// <param name="Slot">Its place in the cell, from the top.</param>
/// <param name="Text">Its text; <see langword="null"/> in emotion lanes.</param>
/// <param name="TextHeight">The height of its lines.</param>
internal sealed record PlacedItem(Item Item, int First, int Last, int Slot, TextBody? Text, double TextHeight)
{
    /// <summary>The height of the tallest text.</summary>
    public static double Tallest(IReadOnlyList<PlacedItem> items)
    {
        var tallest = 0.0;
        foreach (var item in items)
            tallest = Math.Max(tallest, item.TextHeight);
        return tallest;
    }
}

/// <summary>A lane, or a piece of one, as it stands on a page.</summary>
internal sealed record LaneRow
{
    public required Lane Lane { get; init; }

    public required LaneLook Look { get; init; }

    /// <summary>The lane's name in the head, wrapped there.</summary>
    public required TextBody Head { get; init; }

    /// <summary>The height of the name's lines.</summary>
    public required double HeadHeight { get; init; }

    public required IReadOnlyList<PlacedItem> Items { get; init; }

    /// <summary>How many items stand in the fullest cell.</summary>
    public required int Slots { get; init; }

    /// <summary>The height of the longest item's lines; all items of a row are equally high.</summary>
    public required double TextHeight { get; init; }

    /// <summary>The name of the blueprint line above the row: "interaction", "visibility", "internal"; else <see langword="null"/>.</summary>
    public string? LineAbove { get; init; }

    /// <summary>Items of an emotion row by series.</summary>
    public IReadOnlyList<string?> Series { get; init; } = [];

    /// <summary>The place among all series of the row's first one.</summary>
    public int FirstSeries { get; init; }

    /// <summary>Whether the lane has several series, so that each must be named.</summary>
    public bool IsOneOfSeveral { get; init; }

    /// <summary>What moments of truth take at the edges of a row of curves.</summary>
    public double MomentHeight { get; init; }

    /// <summary>The height of the words below a row of curves; 0 where they find places beside the faces.</summary>
    public double StripHeight { get; init; }

    /// <summary>Whether the lane has rows of curves before this one.</summary>
    public bool IsFurther { get; init; }

    /// <summary>Whether an earlier row has the first of the same curves' feelings, so that nothing is said of columns without any here.</summary>
    public bool IsPart { get; init; }

    /// <summary>
    /// Which of the lane's rows of curves on its page it is, from 0. What is called by the lane alone, scale, name and band, is read back; a
    /// second time on one page it needs another name.
    /// </summary>
    public int RowOnPage { get; init; }

    /// <summary>What shapes of the row are called by that stand for the lane.</summary>
    public string Element => CurveRow.Element(Lane.Id, RowOnPage);

    /// <summary>Whether the names of touchpoints stand close to their icons, so that a word of theirs stays whole.</summary>
    public bool IsClose { get; init; }

    /// <summary>Whether items spread over the whole width because they are too long for their cell on any page.</summary>
    public bool IsWide { get; init; }

    public bool IsCurve => Look == LaneLook.Curve;

    public bool IsEmpty => Items.Count == 0;
}

/// <summary>How a lane's items are drawn.</summary>
internal enum LaneLook
{
    /// <summary>Cards.</summary>
    Cards,

    /// <summary>Icon and name.</summary>
    Touchpoints,

    /// <summary>A figure over what it counts.</summary>
    Figures,

    /// <summary>The emotional curve.</summary>
    Curve,
}
