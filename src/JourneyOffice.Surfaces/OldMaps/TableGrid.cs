namespace JourneyOffice.Surfaces;

/// <summary>Reads a table or a sheet as a map: one of its first rows holds the stages, one of its first columns the lanes.</summary>
internal sealed class TableGrid
{
    private const int ColumnsToTry = 3;
    private const int RowsToTry = 40;
    private const int LongestLaneName = 80;

    /// <summary>So many empty rows part what belongs to a map from what stands below it.</summary>
    private const int Gap = 3;

    private readonly IReadOnlyList<OldCell> cells;
    private readonly string? title;
    private readonly int header;
    private readonly int laneColumn;
    private readonly List<OldCell> stages;
    private readonly List<OldLane> lanes = [];
    private readonly List<OldEntry> entries = [];
    private readonly List<FoundText> rest = [];

    private TableGrid(IReadOnlyList<OldCell> cells, string? title, int header, int laneColumn)
    {
        (this.cells, this.title, this.header, this.laneColumn) = (cells, title, header, laneColumn);
        stages = [.. cells.Where(cell => cell.Row == header && cell.Column > laneColumn && StageNames.CanBe(cell.Text)).OrderBy(cell => cell.Column)];
    }

    /// <summary>The map that a table is; <see langword="null"/> where it is none.</summary>
    /// <param name="table">The table.</param>
    /// <param name="title">The title above it.</param>
    public static OldGrid? Of(OldTable table, string? title)
    {
        var filled = table.Cells.Where(cell => cell.Text.Trim().Length > 0).OrderBy(cell => cell.Row).ThenBy(cell => cell.Column).ToList();
        var columns = filled.Select(cell => cell.Column).Distinct().Order().Take(ColumnsToTry).ToList();
        var rows = filled.Select(cell => cell.Row).Distinct().Take(RowsToTry).ToList();
        return columns
            .Where(column => filled.Exists(cell => cell.Column == column && LaneWords.KindOf(cell.Text) is not null))
            .SelectMany(column => rows.Select(row => new TableGrid(filled, title, row, column)))
            .Where(reading => reading.stages.Count >= 2 && !reading.StartsWithLane)
            .Select(reading => (Grid: reading.Read(), reading.Corner, Quality: reading.Quality()))
            .Where(read => MapLikeness.IsMap(read.Grid))
            .OrderByDescending(read => read.Quality)
            .Select(read => read.Grid)
            .FirstOrDefault();
    }

    private OldCell? Corner => cells.FirstOrDefault(cell => cell.Row == header && cell.Column <= laneColumn && cell.LastColumn >= laneColumn);

    // A row that begins like a lane, or like "Actor", heads nothing.
    private bool StartsWithLane => Corner is { } corner && !LaneWords.MeansStages(corner.Text)
        && (LaneWords.KindOf(corner.Text) is not null || HeadWords.FieldOf(corner.Text) is not null) && !LaneWords.SaysJourney(corner.Text);

    private bool CornerSaysStages => Corner is { } corner && (LaneWords.MeansStages(corner.Text) || LaneWords.SaysJourney(corner.Text));

    // Where several rows could be the stages: the one that most of the texts below stand under.
    private double Quality()
    {
        var below = cells.Count(cell => cell.Row > header && cell.Column > laneColumn);
        return lanes.Count(lane => lane.Kind is not null)
            + (Corner is null || CornerSaysStages ? 2 : 0)
            + (3.0 * (below - rest.Count) / Math.Max(below, 1))
            - lanes.Count(lane => lane.Kind is null && HeadWords.FieldOf(lane.Name) is not null)
            - (0.001 * header);
    }

    private OldGrid Read()
    {
        var below = cells.Where(cell => cell.Row > header).GroupBy(cell => cell.Row).OrderBy(row => row.Key);
        var (last, laneEnd, ended) = (header, header, false);
        foreach (var row in below)
        {
            ended |= row.Key - last > Gap && lanes.Count >= 2;
            var label = row.FirstOrDefault(cell => cell.Column == laneColumn);
            if (!ended && label is not null && IsLane(label, row))
            {
                lanes.Add(new OldLane(OldTexts.OneLine(StageNames.Clean(label.Text)).TrimEnd(':', '：'), LaneWords.KindOf(label.Text)));
                laneEnd = label.LastRow;
                Take(row.Where(cell => cell != label));
            }
            else if (!ended && label is null && lanes.Count > 0 && (row.Key <= laneEnd || row.Key == last + 1))
            {
                // A label that stands only beside the first of several rows.
                Take(row);
            }
            else
            {
                rest.AddRange(row.Select(cell => new FoundText(cell.Text, cell.Where)));
            }

            last = Math.Max(last, row.Max(cell => cell.LastRow));
        }

        rest.AddRange(cells.Where(cell => cell.Row == header && cell != Corner && !stages.Contains(cell)).Select(cell => new FoundText(cell.Text, cell.Where)));
        return new OldGrid
        {
            Stages = [.. stages.Select(stage => StageNames.Clean(stage.Text))],
            Lanes = lanes,
            Entries = entries,
            Head = [.. cells.Where(cell => cell.Row < header), .. Corner is { } corner && !LaneWords.MeansStages(corner.Text) ? new[] { corner } : []],
            Rest = rest,
            SaysJourney = CornerSaysStages || LaneWords.SaysJourney(title) || cells.Any(cell => cell.Row < header && LaneWords.SaysJourney(cell.Text)),
        };
    }

    private bool IsLane(OldCell label, IEnumerable<OldCell> row) =>
        label.Text.Trim().Length <= LongestLaneName
        && label.LastColumn < stages[0].Column
        && (LaneWords.KindOf(label.Text) is not null || row.Any(cell => cell.Column > laneColumn));

    private void Take(IEnumerable<OldCell> row)
    {
        foreach (var cell in row)
        {
            var first = stages.FindIndex(stage => cell.Column <= stage.LastColumn && cell.LastColumn >= stage.Column);
            var last = stages.FindLastIndex(stage => cell.Column <= stage.LastColumn && cell.LastColumn >= stage.Column);
            if (first < 0)
                rest.Add(new FoundText(cell.Text, cell.Where));
            else
                entries.Add(new OldEntry(lanes.Count - 1, first, last, cell.Text));
        }
    }
}
