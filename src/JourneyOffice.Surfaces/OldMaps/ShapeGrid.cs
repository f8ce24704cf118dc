namespace JourneyOffice.Surfaces;

/// <summary>
/// Reads a slide of shapes as a map: a row of shapes at the top is the stages, those at the left below it are the lanes, and what
/// stands between them lies in the cell that its centre is in.
/// </summary>
internal sealed class ShapeGrid
{
    private const int MostShapes = 3000;

    private readonly IReadOnlyList<OldShape> shapes;
    private readonly List<OldShape> texts;
    private readonly List<OldShape> stages;
    private readonly List<OldShape> labels;
    private readonly ShapeBands bands;
    private readonly string? title;

    private ShapeGrid(IReadOnlyList<OldShape> shapes, List<OldShape> texts, List<OldShape> stages, List<OldShape> labels, string? title)
    {
        (this.shapes, this.texts, this.stages, this.labels, this.title) = (shapes, texts, stages, labels, title);
        bands = new ShapeBands(shapes, stages, labels);
    }

    /// <summary>The map that a slide's shapes are; <see langword="null"/> where they are none.</summary>
    /// <param name="shapes">The shapes.</param>
    /// <param name="title">The slide's title.</param>
    public static OldGrid? Of(IReadOnlyList<OldShape> shapes, string? title)
    {
        var worded = shapes.Where(shape => shape.Text.Trim().Length > 0 && shape.Box is { Width: > 0, Height: > 0 }).ToList();
        if (worded.Count is < 4 or > MostShapes || !worded.Exists(shape => LaneWords.KindOf(shape.Text) is not null))
            return null;
        return Rows([.. worded.Where(shape => StageNames.CanBe(shape.Text))])
            .SelectMany(row => new[] { row, [.. row.Skip(1)] })
            .Where(row => row.Count >= 2)
            .Select(row => (Stages: row, Labels: LaneLabels.Beside(row, worded, shapes)))
            .Where(frame => frame.Labels.Count >= 2)
            .Select(frame => WithoutNotes(new ShapeGrid(shapes, worded, frame.Stages, frame.Labels, title)).Read())
            // A slide of which most is left over shows something else.
            .Where(grid => MapLikeness.IsMap(grid) && grid.Entries.Count >= grid.Rest.Count)
            .MaxBy(Quality);
    }

    // Where several rows could be the stages: the one that most lanes and texts belong to. A row of cards leaves what is above it over.
    private static double Quality(OldGrid grid) =>
        grid.Lanes.Count + (4.0 * grid.Entries.Count / (grid.Entries.Count + grid.Head.Count + grid.Rest.Count));

    // Shapes beside each other, from left to right.
    private static IEnumerable<List<OldShape>> Rows(List<OldShape> shapes)
    {
        var seen = new HashSet<OldShape>();
        foreach (var shape in shapes.OrderBy(shape => shape.Box.CenterY))
        {
            if (seen.Contains(shape))
                continue;
            var row = shapes.Where(other => Math.Abs(other.Box.CenterY - shape.Box.CenterY) <= Math.Min(other.Box.Height, shape.Box.Height) / 2).OrderBy(other => other.Box.CenterX).ToList();
            seen.UnionWith(row);
            // Shapes above each other are no row of stages.
            if (row.Zip(row.Skip(1)).All(pair => pair.Second.Box.CenterX > pair.First.Box.Right))
                yield return row;
        }
    }

    // A source or a legend at the lower left is no lane.
    private static ShapeGrid WithoutNotes(ShapeGrid reading)
    {
        var last = reading.labels.Count - 1;
        return last >= 2 && LaneWords.KindOf(reading.labels[last].Text) is null && reading.Read().Entries.All(entry => entry.Lane != last)
            ? WithoutNotes(new ShapeGrid(reading.shapes, reading.texts, reading.stages, reading.labels[..last], reading.title))
            : reading;
    }

    private OldGrid Read()
    {
        var (entries, head, rest) = (new List<OldEntry>(), new List<OldShape>(), new List<FoundText>());
        var top = stages.Min(stage => stage.Box.Y);
        OldShape? corner = null;
        foreach (var shape in texts.Where(shape => !stages.Contains(shape) && !labels.Contains(shape)).OrderBy(shape => shape.Box.Y).ThenBy(shape => shape.Box.X))
        {
            var (lane, stage) = (bands.LaneAt(shape.Box), bands.StagesAt(shape.Box));
            if (lane is { } row && stage is { } columns)
                entries.Add(new OldEntry(row, columns.First, columns.Last, shape.Text));
            else if (IsCorner(shape))
                corner = shape;
            else if (shape.Box.CenterY < top)
                head.Add(shape);
            else
                rest.Add(new FoundText(shape.Text, shape.Where));
        }

        return new OldGrid
        {
            Stages = [.. stages.Select(stage => StageNames.Clean(stage.Text))],
            Lanes = [.. labels.Select(label => new OldLane(StageNames.Clean(label.Text).TrimEnd(':', '：'), LaneWords.KindOf(label.Text)))],
            // Cell by cell: a face and the word below it belong together, whatever stands beside them.
            Entries = [.. entries.OrderBy(entry => entry.Lane).ThenBy(entry => entry.Stage)],
            // Where they stand says which words belong to a label beside or above them, as in a sheet.
            Head = [.. head.Select((shape, order) => new OldCell(order, 0, shape.Text, shape.Where))],
            Rest = rest,
            SaysJourney = corner is not null || LaneWords.SaysJourney(title) || head.Exists(shape => LaneWords.SaysJourney(shape.Text)),
        };
    }

    private bool IsCorner(OldShape shape) =>
        LaneWords.MeansStages(shape.Text) && shape.Box.CenterX < stages[0].Box.X && shape.Box.CenterY < labels[0].Box.Y;
}
