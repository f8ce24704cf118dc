namespace JourneyOffice.Drawing;

/// <summary>How high rows are: what each needs, and how what is left over is shared.</summary>
internal static class LaneHeights
{
    /// <summary>The gap above a row that is not a page's first one.</summary>
    public static double Gap(LaneRow row, bool isFirst) =>
        row.LineAbove is not null ? Measures.LineGap : isFirst ? 0 : Measures.LaneGap;

    /// <summary>The least height of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="padding">The air in a card above and below its lines, together.</param>
    /// <param name="shrinkEmpty">Whether lanes without items shrink to a line.</param>
    public static double Need(LaneRow row, double padding, bool shrinkEmpty)
    {
        if (row.IsCurve)
            return row.StripHeight > 0 ? row.StripHeight + CurveNeed(row, row.MomentHeight, Measures.CurveAboveWords) : CurveNeed(row, row.TextHeight, Measures.CurveMinimum);
        if (row.IsEmpty && shrinkEmpty)
            return Measures.EmptyLane;
        return Math.Max(Math.Max(Measures.LaneMinimum, row.HeadHeight + 4), Stack(row, row.Slots, padding) + (2 * Measures.LaneInset));
    }

    private static double CurveNeed(LaneRow row, double textHeight, double least) =>
        Math.Max(Math.Max(least, ScaleNeed(row, textHeight)), 2 * (CurveGeometry.Reserve(textHeight) + Measures.MildFace));

    // A name that runs downwards stands between the words of the scale's ends.
    private static double ScaleNeed(LaneRow row, double textHeight) =>
        row.Head.IsVertical ? row.HeadHeight + row.Head.Paragraphs[0].Leading + 4 + (2 * CurveGeometry.Reserve(textHeight)) : 0;

    /// <summary>The height of items that stand under each other.</summary>
    public static double Stack(LaneRow row, int slots, double padding) =>
        slots == 0 ? 0 : (slots * ItemHeight(row, padding)) + ((slots - 1) * ItemGap(row));

    /// <summary>The height of one item.</summary>
    public static double ItemHeight(LaneRow row, double padding) => row.Look switch
    {
        LaneLook.Touchpoints => Math.Max(Measures.TouchpointRow, row.TextHeight + 2.4),
        LaneLook.Figures => row.TextHeight + Math.Max(0, padding - Measures.FigurePadding),
        _ => row.TextHeight + padding,
    };

    /// <summary>The gap between two items of a cell.</summary>
    public static double ItemGap(LaneRow row) => row.Look == LaneLook.Touchpoints ? 0 : Measures.CardGap;

    /// <summary>How many items of a row a cell of the given height holds.</summary>
    public static int Capacity(LaneRow row, double height)
    {
        var item = ItemHeight(row, Measures.CardPaddingLeast) + ItemGap(row);
        return (int)((height - (2 * Measures.LaneInset) + ItemGap(row)) / item);
    }

    /// <summary>What all rows need.</summary>
    public static double Sum(IReadOnlyList<LaneRow> rows, double padding, bool shrinkEmpty)
    {
        double sum = 0;
        for (var index = 0; index < rows.Count; index++)
            sum += Gap(rows[index], index == 0) + Need(rows[index], padding, shrinkEmpty);
        return sum;
    }

    /// <summary>
    /// The heights of a page's rows in the room they have. Too little: empty lanes shrink, then the cards' padding goes down to their
    /// margins. Too much: the curve grows, then every lane of cards alike, each by 30 % at most; among few lanes the curve grows on.
    /// </summary>
    public static double[] Share(IReadOnlyList<LaneRow> rows, double room, out bool shrinkEmpty)
    {
        var most = MostPadding(rows);
        shrinkEmpty = Sum(rows, most, shrinkEmpty: false) > room;
        var padding = shrinkEmpty ? Padding(rows, most, room) : most;
        var heights = new double[rows.Count];
        var spare = room - Sum(rows, padding, shrinkEmpty);
        for (var index = 0; index < rows.Count; index++)
        {
            heights[index] = Need(rows[index], padding, shrinkEmpty);
        }

        spare = GrowCurves(rows, heights, spare, Measures.CurveMaximum);
        spare = GrowLanes(rows, heights, spare, shrinkEmpty);
        GrowCurves(rows, heights, spare, Measures.CurveAmongFew);
        return heights;
    }

    private static double GrowCurves(IReadOnlyList<LaneRow> rows, double[] heights, double spare, double most)
    {
        for (var index = 0; index < rows.Count; index++)
        {
            if (!rows[index].IsCurve || spare <= 0)
                continue;
            var growth = Math.Min(spare, Math.Max(0, most + rows[index].StripHeight - heights[index]));
            heights[index] += growth;
            spare -= growth;
        }

        return spare;
    }

    // The higher lines of ideographs carry a part of their air themselves.
    private static double MostPadding(IReadOnlyList<LaneRow> rows) =>
        rows.Count == 0 ? Measures.CardPadding : Measures.CardPadding - (rows[0].Head.Paragraphs[0].Leading - 12);

    private static double Padding(IReadOnlyList<LaneRow> rows, double most, double room)
    {
        double low = Measures.CardPaddingLeast, high = most;
        if (Sum(rows, high, shrinkEmpty: true) <= room)
            return high;
        for (var round = 0; round < 12; round++)
        {
            var middle = (low + high) / 2;
            if (Sum(rows, middle, shrinkEmpty: true) <= room)
                low = middle;
            else
                high = middle;
        }

        return low;
    }

    private static double GrowLanes(IReadOnlyList<LaneRow> rows, double[] heights, double spare, bool shrinkEmpty)
    {
        var growing = rows.Count(row => !row.IsCurve && !(row.IsEmpty && shrinkEmpty));
        if (growing == 0 || spare <= 0)
            return spare;
        var share = spare / growing;

        // A blueprint has no curve that could take the room, and its arrows are the clearer the longer they are.
        var most = rows.Any(row => row.LineAbove is not null) && !rows.Any(row => row.IsCurve) ? 1 : 0.3;
        for (var index = 0; index < rows.Count; index++)
        {
            if (rows[index].IsCurve || (rows[index].IsEmpty && shrinkEmpty))
                continue;
            var growth = Math.Min(share, heights[index] * most);
            heights[index] += growth;
            spare -= growth;
        }

        return spare;
    }
}
