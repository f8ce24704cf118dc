namespace JourneyOffice.Surfaces;

/// <summary>
/// Where the columns and lanes of a slide stand after the update: as they are, except that stages and lanes which the map
/// reordered change places.
/// </summary>
internal sealed class SlotPlan
{
    private readonly PageFrame now;

    private SlotPlan(PageFrame now, PageFrame after) => (this.now, After) = (now, after);

    /// <summary>The frame after the update.</summary>
    internal PageFrame After { get; }

    internal static SlotPlan Of(PlanContext context, SlideState slide)
    {
        var frame = slide.Now;
        var boxes = frame.Boxes.ToDictionary(box => box.Key, box => box.Value);
        var oldStages = context.State.Carried.Base.Stages.Select(stage => stage.Id).ToList();
        var oldLanes = context.State.Carried.Base.Lanes.Select(lane => lane.Id).ToList();
        var lanes = context.Request.Merged.Lanes.Select(lane => lane.Id).ToList();
        if (Reordered(frame.Rows.SelectMany(row => row).Select(column => column.Id), oldStages, context.Stages) is { } stageOrder)
            LineUp(frame, stageOrder, boxes);

        if (Reordered(frame.Bands.Select(band => frame.LaneOf(band.Id)).Distinct(StringComparer.Ordinal), oldLanes, lanes) is { } laneOrder)
            Stack(frame, laneOrder, boxes);
        return new SlotPlan(frame, PageFrame.Of(boxes.Select(box => (new ElementKey("", box.Key.Element, box.Key.Role, 0), box.Value))));
    }

    internal bool HasColumn(string stage) => After.Boxes.ContainsKey((stage, ElementRole.Stage));

    internal bool HasBand(string lane) => After.Boxes.ContainsKey((lane, ElementRole.Band));

    /// <summary>Whether an id is a stage or lane of this slide.</summary>
    internal bool Knows(string element) => HasColumn(element) || HasBand(element);

    /// <summary>How far what belongs to a stage and a lane moves.</summary>
    internal (long X, long Y) ShiftOf(string stage, string lane) => Between(stage, stage, lane, lane);

    /// <summary>How far it is from one cell as it stands to another as it will stand.</summary>
    internal (long X, long Y) Between(string? fromStage, string? toStage, string? fromLane, string? toLane) =>
        (Distance(fromStage, toStage, ElementRole.Stage, box => box.X), RowDistance(fromStage, toStage) + Distance(fromLane, toLane, ElementRole.Band, box => box.Y));

    // What stands under chevrons goes with them into another row of them.
    private long RowDistance(string? from, string? to) =>
        now.Rows.Count > 1 ? Distance(from, to, ElementRole.Stage, box => box.Y) : 0;

    private long Distance(string? from, string? to, string role, Func<Box, long> edge) =>
        from is not null && to is not null && now.Boxes.TryGetValue((from, role), out var old) && After.Boxes.TryGetValue((to, role), out var wanted)
            ? edge(wanted) - edge(old) : 0;

    // The new order of what stands here; nothing where the map's change leaves their order alone.
    private static List<string>? Reordered(IEnumerable<string> shown, List<string> before, IReadOnlyList<string> after)
    {
        var here = shown.Where(id => before.Contains(id) && after.Contains(id, StringComparer.Ordinal)).ToHashSet(StringComparer.Ordinal);
        if (here.Count != shown.Count())
            return null;
        var wanted = after.Where(here.Contains).ToList();
        return before.Where(here.Contains).SequenceEqual(wanted) || shown.SequenceEqual(wanted) ? null : wanted;
    }

    // With steps as columns stages are of several widths: each keeps its own, and the distances stay where they are. Rows of
    // chevrons one under the other are filled one after the other.
    private static void LineUp(PageFrame frame, List<string> order, Dictionary<(string Element, string Role), Box> boxes)
    {
        var next = 0;
        foreach (var row in frame.Rows)
        {
            var left = row[0].Box.X;
            for (var slot = 0; slot < row.Count; slot++)
            {
                var key = (order[next++], ElementRole.Stage);
                var isAtHome = frame.Rows.Count == 1 || row.Any(column => column.Id == key.Item1);
                boxes[key] = frame.Boxes[key] with { X = left, Y = isAtHome ? frame.Boxes[key].Y : row[slot].Box.Y };
                if (slot + 1 < row.Count)
                    left += boxes[key].Width + row[slot + 1].Box.X - row[slot].Box.Right;
            }
        }
    }

    // A lane's curves may stand in several rows: they move together.
    private static void Stack(PageFrame frame, List<string> order, Dictionary<(string Element, string Role), Box> boxes)
    {
        var top = frame.Bands[0].Box.Y;
        var gap = frame.Bands.Count > 1 ? frame.Bands[1].Box.Y - frame.Bands[0].Box.Bottom : 0;
        foreach (var lane in order)
        {
            var rows = frame.Bands.Where(band => frame.LaneOf(band.Id) == lane).ToList();
            var shift = top - rows[0].Box.Y;
            foreach (var key in frame.Boxes.Keys.Where(key => key.Role != ElementRole.Stage && rows.Exists(row => row.Id == key.Element)))
                boxes[key] = frame.Boxes[key] with { Y = frame.Boxes[key].Y + shift };
            top += rows[^1].Box.Bottom - rows[0].Box.Y + gap;
        }
    }
}
