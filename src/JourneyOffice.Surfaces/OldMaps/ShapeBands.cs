namespace JourneyOffice.Surfaces;

/// <summary>Where the lanes and the columns of a drawn map begin and end.</summary>
internal sealed class ShapeBands
{
    private readonly List<(long Top, long Bottom)> lanes;
    private readonly List<(long Left, long Right)> columns;
    private readonly List<OldShape> stages;

    /// <summary>Finds them.</summary>
    /// <param name="shapes">All shapes: those without a text may be the lanes' grounds.</param>
    /// <param name="stages">The stages from left to right.</param>
    /// <param name="labels">The lanes' names from top to bottom.</param>
    public ShapeBands(IReadOnlyList<OldShape> shapes, List<OldShape> stages, List<OldShape> labels)
    {
        this.stages = stages;
        columns = Parted([.. stages.Select(stage => (stage.Box.X, stage.Box.Right))], stages[^1].Box.Width / 2);
        // What stands above or below a lane's name, such as the ends of a scale, is in no stage.
        columns[0] = (Math.Min(stages[0].Box.X, labels.Max(label => label.Box.Right)), columns[0].Right);
        var grounds = Grounds(shapes, stages, labels);
        lanes = grounds ?? Parted([.. labels.Select(label => (label.Box.Y, label.Box.Bottom))], Pitch(labels));
        // The first lane begins where the stages end, wherever in it its name stands.
        if (grounds is null)
            lanes[0] = (stages.Max(stage => stage.Box.Bottom), lanes[0].Bottom);
    }

    /// <summary>The lane that a box's centre is in.</summary>
    public int? LaneAt(Box box) => At(lanes, box.CenterY);

    /// <summary>The columns that a box covers: those whose middle it reaches over, else the one that its centre is in.</summary>
    public (int First, int Last)? StagesAt(Box box)
    {
        var covered = Enumerable.Range(0, stages.Count).Where(stage => box.X < stages[stage].Box.CenterX && box.Right > stages[stage].Box.CenterX).ToList();
        if (covered.Count > 1)
            return (covered[0], covered[^1]);
        return At(columns, box.CenterX) is { } column ? (column, column) : null;
    }

    private static int? At(List<(long Start, long End)> bands, long place)
    {
        var found = bands.FindIndex(band => place >= band.Start && place < band.End);
        return found < 0 ? null : found;
    }

    // Half-way between one and the next.
    private static List<(long Start, long End)> Parted(List<(long Start, long End)> parts, long around)
    {
        var borders = parts.Zip(parts.Skip(1), (one, next) => (one.End + next.Start) / 2).ToList();
        return [.. parts.Select((part, index) => (
            index == 0 ? part.Start - around : borders[index - 1],
            index == parts.Count - 1 ? part.End + around : borders[index]))];
    }

    // The last lane reaches as far below its name as the ones before.
    private static long Pitch(List<OldShape> labels) =>
        Math.Max(labels[^1].Box.Height, (labels[^1].Box.CenterY - labels[0].Box.CenterY) / (labels.Count - 1)) / 2;

    private static List<(long Top, long Bottom)>? Grounds(IReadOnlyList<OldShape> shapes, List<OldShape> stages, List<OldShape> labels)
    {
        var grounds = LaneGrounds.Below(stages, shapes);
        var found = labels.Select(label => grounds.FindIndex(ground => LaneGrounds.Holds(ground, label.Box))).ToList();
        return found.Contains(-1) || found.Distinct().Count() < found.Count ? null : [.. found.Select(index => (grounds[index].Y, grounds[index].Bottom))];
    }
}
