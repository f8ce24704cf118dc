using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>A place on a map.</summary>
internal readonly record struct AdoptedCell(string Lane, string Stage, string? ToStage, string? Step);

/// <summary>
/// Finds the cell in which an adopted shape stands. What lies off every chevron or band goes to the nearest: nothing is lost for
/// want of a reference shape.
/// </summary>
/// <param name="stages">All stages in their order.</param>
/// <param name="lanes">All lanes with what they hold, in their order.</param>
/// <param name="reference">The map that the surface is compared with, if there is one.</param>
internal sealed class AdoptedCells(List<string> stages, IReadOnlyDictionary<string, LaneKind> lanes, JourneyMap? reference)
{
    private readonly Dictionary<string, Item> known = (reference?.Items ?? []).ToDictionary(item => item.Id, StringComparer.Ordinal);

    /// <summary>The item of the reference.</summary>
    internal Item? Known(string item) => known.GetValueOrDefault(item);

    /// <summary>The cell of a shape; <see langword="null"/> where there is no stage or no lane at all.</summary>
    internal AdoptedCell? Of(AdoptedPage page, SnapshotElement element)
    {
        var key = element.Key!.Value;
        var isCard = key.Role == ElementRole.Card;
        var lane = isCard ? LaneAt(page, element.Box.CenterY) : EmotionLaneAt(page, element.Box.CenterY);
        var said = AdoptedMark.ItemOf(element);
        // A lane split over several bands, or a page without bands: its name says which lane it is in.
        if (said is not null && lanes.ContainsKey(said.Lane) && !IsOnBandOfAnother(page, element, said.Lane))
            lane = said.Lane;
        lane ??= Known(key.Element) is { } item && lanes.ContainsKey(item.Lane) ? item.Lane : lanes.Keys.FirstOrDefault();
        var columns = page.Frame.Columns;
        var (first, last) = isCard ? Span(columns, element.Box) : Single(columns, element.Box.CenterX);
        if (lane is null || first < 0)
            return lane is null || stages.Count == 0 ? null : new AdoptedCell(lane, (said ?? Known(key.Element))?.Stage is { } stage && stages.Contains(stage) ? stage : stages[0], null, null);
        if (said is not null && (StandsAsKnown(said, columns, first, last, isCard) || StandsInSpan(said, columns, first, last)))
            return new AdoptedCell(lane, said.Stage, said.ToStage, StandsInStep(page, element, said, isCard) ? said.Step : StepOf(page, element, said.Stage, isCard));
        if (Known(key.Element) is { } before && StandsAsKnown(before, columns, first, last, isCard))
            return new AdoptedCell(lane, before.Stage, before.ToStage, StandsInStep(page, element, before, isCard) ? before.Step : StepOf(page, element, before.Stage, isCard));
        var (from, to) = (columns[first].Id, columns[last].Id);
        return from == to ? new AdoptedCell(lane, from, null, StepOf(page, element, from, isCard))
            : new AdoptedCell(lane, from, stages.IndexOf(to) > stages.IndexOf(from) ? to : null, null);
    }

    private static (int First, int Last) Single(IReadOnlyList<(string Id, Box Box)> columns, long x)
    {
        var nearest = -1;
        for (var column = 0; column < columns.Count; column++)
        {
            if (nearest < 0 || Distance(columns[column].Box, x) < Distance(columns[nearest].Box, x))
                nearest = column;
        }

        return (nearest, nearest);
    }

    // Chevrons overlap a little: inside two, the nearer middle decides.
    private static long Distance(Box box, long x) =>
        x < box.X ? box.X - x + (box.Width / 2) : x > box.Right ? x - box.Right + (box.Width / 2) : Math.Abs(x - box.CenterX) / 2;

    private static (int First, int Last) Span(IReadOnlyList<(string Id, Box Box)> columns, Box box)
    {
        var (middle, _) = Single(columns, box.CenterX);
        if (middle < 0 || box.Width <= columns[middle].Box.Width * 11 / 10)
            return (middle, middle);
        var inset = Math.Min(box.Width, columns.Min(column => column.Box.Width)) / 3;
        return (Single(columns, box.X + inset).First, Single(columns, box.Right - inset).First);
    }

    // A card over all columns may be one of a lane that takes the whole width; a span that leaves the page ends at its edge.
    private static bool StandsAsKnown(Item item, IReadOnlyList<(string Id, Box Box)> columns, int first, int last, bool isCard)
    {
        var (from, to) = (IndexOf(columns, item.Stage), item.ToStage is null ? -1 : IndexOf(columns, item.ToStage));
        if (from < 0)
            return false;
        var end = item.ToStage is null ? from : to < 0 ? columns.Count - 1 : to;
        // A face stands in the middle of its span.
        return isCard ? (first == from && last == end) || (first == 0 && last == columns.Count - 1) : first >= from && first <= end;
    }

    // Where steps are columns, a span that begins in one of them is narrower than its stages.
    private static bool StandsInSpan(Item item, IReadOnlyList<(string Id, Box Box)> columns, int first, int last)
    {
        if (item.ToStage is null)
            return false;
        var (from, to) = (IndexOf(columns, item.Stage), IndexOf(columns, item.ToStage));
        return (from >= 0 || to >= 0) && first >= from && last <= (to < 0 ? columns.Count - 1 : to);
    }

    // Faces of several items share a step's width, so they may stand beside its middle.
    private static bool StandsInStep(AdoptedPage page, SnapshotElement element, Item item, bool isCard) =>
        item.Step is null ? !isCard || page.Steps.Count == 0
        // A span stands over its stages, whatever step it begins in.
        : item.ToStage is not null || page.Find(item.Step, ElementRole.Step) is not { } step || (element.Box.X <= step.Box.Right && element.Box.Right >= step.Box.X);

    private static bool IsOnBandOfAnother(AdoptedPage page, SnapshotElement element, string lane) =>
        page.Frame.BandAt(element.Box.CenterY) is { } band && band != lane;

    private static int IndexOf(IReadOnlyList<(string Id, Box Box)> columns, string stage)
    {
        for (var column = 0; column < columns.Count; column++)
        {
            if (columns[column].Id == stage)
                return column;
        }

        return -1;
    }

    private static string? LaneAt(AdoptedPage page, long y)
    {
        if (page.Frame.BandAt(y) is { } lane)
            return lane;
        return page.Frame.Bands.Count == 0 ? null
            : page.Frame.Bands.MinBy(band => y < band.Box.Y ? band.Box.Y - y : y - band.Box.Bottom).Id;
    }

    // An index page has no bands: the curve's scale is its lane.
    private string? EmotionLaneAt(AdoptedPage page, long y)
    {
        if (page.Frame.BandAt(y) is { } band && lanes.GetValueOrDefault(band) == LaneKind.Emotion)
            return band;
        return page.Of(ElementRole.ScaleZero).Concat(page.Of(ElementRole.ScaleMax)).MinBy(line => Math.Abs(line.Box.CenterY - y)) is { } nearest
            ? CurveRow.LaneOf(nearest.Key!.Value.Element)
            : lanes.FirstOrDefault(lane => lane.Value == LaneKind.Emotion).Key;
    }

    // Where steps are columns a card as narrow as one of them stands in it; one as wide as the stage belongs to the stage.
    private static string? StepOf(AdoptedPage page, SnapshotElement element, string stage, bool isCard)
    {
        if (!page.Frame.Boxes.TryGetValue((stage, ElementRole.Stage), out var column))
            return null;
        var steps = page.Steps.Where(step => step.Box.CenterX >= column.X && step.Box.CenterX <= column.Right).ToList();
        if (steps.Count < 2 || (isCard && element.Box.Width > steps[0].Box.Width * 3 / 2))
            return null;
        var nearest = steps.MinBy(step => Math.Abs(step.Box.CenterX - element.Box.CenterX))!;
        // A face in the middle of its stage is the stage's.
        var middle = (steps[0].Box.CenterX + steps[^1].Box.CenterX) / 2;
        return !isCard && Math.Abs(element.Box.CenterX - middle) < steps[0].Box.Width / 8 ? null : nearest.Key!.Value.Element;
    }
}
