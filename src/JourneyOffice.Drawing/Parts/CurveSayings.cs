using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>What is said about a place on a curve.</summary>
/// <param name="Placed">The feeling with its columns.</param>
/// <param name="Series">The place of its series among all.</param>
/// <param name="Text">The words.</param>
/// <param name="Gap">What the place is called where it has no score; <see langword="null"/>: the feeling has a face.</param>
internal sealed record CurveSaying(PlacedItem Placed, int Series, TextBody Text, CurveGap? Gap);

/// <summary>A place without a score.</summary>
/// <param name="Id">The stage or step.</param>
/// <param name="HasRing">Whether its ring is drawn for this saying, the first of the place.</param>
internal sealed record CurveGap(string Id, bool HasRing);

/// <summary>Finds the words of a row of curves: feelings and scores, and what has no score.</summary>
internal sealed class CurveSayings(Sketch sketch, Grid grid, ColumnGroup group, LaneRow row)
{
    private static readonly (ColorSlot Slot, Dash Dash)[] Lines = [(ColorSlot.Text2, Dash.Solid), (ColorSlot.Accent4, Dash.Dash), (ColorSlot.Accent5, Dash.SystemDot)];

    /// <summary>A series' colour and dash.</summary>
    /// <param name="series">Its place among all.</param>
    public static (ColorSlot Slot, Dash Dash) Look(int series) => series == 0 ? Lines[0] : Lines[1 + ((series - 1) % 2)];

    /// <summary>The colour of what feels good, bad or neither.</summary>
    public static ColorSlot Tone(double level) => level > 0 ? ColorSlot.Accent1 : level < 0 ? ColorSlot.Accent2 : ColorSlot.Accent6;

    /// <summary>A label: feeling in a word, score, "(assumed)".</summary>
    /// <param name="sketch">The drawing.</param>
    /// <param name="item">The emotion.</param>
    /// <param name="series">Name of its curve where that must be said.</param>
    /// <param name="slot">The number's colour.</param>
    public static TextBody TextOf(Sketch sketch, Item item, string? series, ColorSlot slot)
    {
        var bold = new TextStyle(ColorSlot.Text1, Bold: true);
        var text = new TextComposer(sketch, align: Alignment.Center);
        if (series is not null)
            text.Derived(series + " · ", bold with { Slot = slot });
        if (item.Text is not null)
            text.Field(item.Text, FieldPath.Of("items", item.Id, "text"), bold);
        if (item.Score is { } score)
        {
            if (item.Text is not null)
                text.Derived(" ", bold);
            text.Value(Words.Score(score), FieldPath.Of("items", item.Id, "score"), FieldFormat.Score, bold with { Slot = slot });
        }

        return text.Assumed(item).Build();
    }

    /// <summary>What is said at the faces, in their order.</summary>
    /// <param name="points">The faces, series by series.</param>
    public IEnumerable<CurveSaying> AtFaces(IReadOnlyList<CurvePoint> points)
    {
        var named = new HashSet<int>();
        foreach (var point in points)
        {
            var name = named.Add(point.Series) && row.IsOneOfSeveral ? sketch.SeriesName(point.Placed.Item.Series) : null;
            yield return new CurveSaying(point.Placed, point.Series, TextOf(sketch, point.Placed.Item, name, SlotOf(point)), null);
        }
    }

    /// <summary>The score alone.</summary>
    public TextBody Score(CurvePoint point) => TextOf(sketch, point.Placed.Item with { Text = null, Basis = Basis.Evidenced }, null, SlotOf(point));

    /// <summary>What is said of columns without a score: a feeling without one keeps its word.</summary>
    public IEnumerable<CurveSaying> AtGaps()
    {
        for (var column = 0; column < grid.Count && column < group.Columns.Count; column++)
        {
            var inColumn = row.Items.Where(item => item.First <= column && item.Last >= column).ToList();
            if (inColumn.Exists(item => item.Item.Score is not null) || (row.IsPart && inColumn.Count == 0))
                continue;
            if (column > 0 && ReferenceEquals(group.Columns[column].Stage, group.Columns[column - 1].Stage) && group.Columns[column].Step is null)
                continue;
            var last = column;
            while (last + 1 < group.Columns.Count && group.Columns[last + 1].Step is null && ReferenceEquals(group.Columns[last + 1].Stage, group.Columns[column].Stage))
                last++;
            var id = group.Columns[column].Step?.Id ?? group.Columns[column].Stage.Id;
            var own = inColumn.Where(item => item.First == column).ToList();
            yield return AtGap(own.FirstOrDefault()?.Item, column, last, new CurveGap(id, HasRing: true));
            foreach (var further in own.Skip(1))
                yield return AtGap(further.Item, column, last, new CurveGap(id, HasRing: false));
        }
    }

    private CurveSaying AtGap(Item? item, int first, int last, CurveGap gap)
    {
        var text = item?.Text is null
            ? new TextComposer(sketch, align: Alignment.Center).Derived(sketch.Words["NoScore"], new TextStyle(ColorSlot.Accent5)).Build()
            : TextOf(sketch, item, null, ColorSlot.Accent5);
        return new CurveSaying(new PlacedItem(item ?? new Item { Id = "", Lane = "", Stage = "" }, first, last, 0, null, 0), row.FirstSeries, text, gap);
    }

    private static ColorSlot SlotOf(CurvePoint point) => point.Series == 0 ? Tone(point.Level) : Look(point.Series).Slot;
}
