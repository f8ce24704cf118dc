using JourneyOffice.Maps;

namespace JourneyOffice.Workbooks;

/// <summary>
/// What the map's formulas give, computed here so that the cells hold the same values as after a recalculation. Each method mirrors
/// one of <see cref="GridFormulas"/>.
/// </summary>
internal sealed class GridEvaluator(GridTables tables, IReadOnlyList<GridRow> rows, string language, IReadOnlyList<string> stages)
{
    private readonly string assumed = MapTexts.Choice("basis", "assumption", language);
    private readonly string evidenced = MapTexts.Choice("basis", "evidenced", language);
    private readonly string marker = WorkbookTexts.Get("Map.Assumed", language);

    // Lines and markers of a curve ask for its scores again and again.
    private readonly Dictionary<(string Lane, string Series, int Stage), double?> curveScores = [];

    private readonly ILookup<string, string> countedLanes = rows
        .Where(row => GridRow.IsCountedLane(row) && row.LaneKind is not (LaneKind.Emotion or LaneKind.Obstacle))
        .ToLookup(row => tables.KindOf(row.LaneKind), row => row.Label, StringComparer.Ordinal);

    /// <summary>The stage with the lowest score below the middle; empty for none. Equal scores: the earliest stage.</summary>
    public string LowPoint(decimal middle)
    {
        decimal? lowest = null;
        foreach (var row in tables.Emotions.Rows)
        {
            if (Value(row, "score").Number is { } score && !(lowest <= score))
                lowest = score;
        }

        if (lowest is null || lowest >= middle)
            return "";
        var low = tables.Emotions.Rows.Where(row => Value(row, "score").Number == lowest).Select(row => Text(row, "stage")).ToArray();
        return stages.FirstOrDefault(stage => low.Any(name => Same(name, stage))) ?? "";
    }

    /// <summary>The line under the title.</summary>
    public string Meta(string fixedPart)
    {
        var (known, all) = Counts(null);
        if (all == 0)
            return fixedPart;
        var share = Math.Round(100m * known / all, 0, MidpointRounding.AwayFromZero);
        return fixedPart + (fixedPart.Length == 0 ? "" : " · ") + CellText.Number(share) + WorkbookTexts.Get("Map.Evidenced", language);
    }

    /// <summary>The line that says who sets out.</summary>
    public string Who(string fixedPart, string lowPoint) =>
        lowPoint.Length == 0
            ? fixedPart
            : fixedPart + (fixedPart.Length == 0 ? "" : " · ")
                + WorkbookTexts.Get("Map.Stuck.Before", language) + lowPoint + WorkbookTexts.Get("Map.Stuck.After", language);

    /// <summary>A cell of a lane: its words, one item a line.</summary>
    public string Cell(GridRow row, string label, int stage)
    {
        var table = tables.Of(row.LaneKind);
        var lines = table.Rows
            .Where(entry => (!table.Has("lane") || Same(Text(entry, "lane"), label)) && IsAt(table, entry, stage))
            .Select(entry => Words(table, row, entry))
            .Where(line => line.Length > 0);
        return string.Join('\n', lines);
    }

    /// <summary>Share of a stage that is evidenced; <see langword="null"/> where nothing counts.</summary>
    public double? Share(int stage)
    {
        var (known, all) = Counts(stage);
        return all == 0 ? null : (double)known / all;
    }

    /// <summary>A stage's score on a curve, the mean of several; <see langword="null"/> for none.</summary>
    public double? CurveScore(GridRow row, string label, int stage)
    {
        if (!curveScores.TryGetValue((row.LaneId, row.Series, stage), out var score))
            curveScores[(row.LaneId, row.Series, stage)] = score = Mean(row, label, stage);
        return score;
    }

    private double? Mean(GridRow row, string label, int stage)
    {
        var scores = OnCurve(row, label, stage).Select(entry => Value(entry, "score").Number).OfType<decimal>().ToArray();
        return scores.Length == 0 ? null : (double)scores.Sum() / scores.Length;
    }

    /// <summary>The same where it belongs to a run of scores.</summary>
    public double? CurveLine(GridRow row, string label, int stage)
    {
        var gaps = Enumerable.Range(0, stage + 1).Count(before => CurveScore(row, label, before) is null);
        return gaps == row.Run || (gaps > row.Run && row.Run == CurveRows.MostRuns - 1) ? CurveScore(row, label, stage) : null;
    }

    /// <summary>A stage's score on the first curve where it lies in a band.</summary>
    public double? CurveMark(ScoreBands bands, GridRow row, GridRow scores, string label, int stage) =>
        CurveScore(scores, label, stage) is { } score && bands.Holds(row.Series, score) ? score : null;

    /// <summary>The words at a point of a curve.</summary>
    public string CurveWord(GridRow row, string label, int stage) =>
        string.Join('\n', OnCurve(row, label, stage).Select(entry => Text(entry, "text")).Where(text => text.Length > 0));

    private IEnumerable<IReadOnlyDictionary<string, GridValue>> OnCurve(GridRow row, string label, int stage) => tables.Emotions.Rows
        .Where(entry => (!tables.Emotions.Has("lane") || Same(Text(entry, "lane"), label)) && Same(Text(entry, "stage"), stages[stage]) && Same(Text(entry, "series"), row.Series));

    private bool IsAt(GridTable table, IReadOnlyDictionary<string, GridValue> entry, int stage)
    {
        var (from, to) = (Text(entry, "stage"), Text(entry, "toStage"));
        if (Same(from, stages[stage]))
            return true;
        bool Before(string name) => stages.Take(stage + 1).Any(other => Same(other, name));
        bool After(string name) => stages.Skip(stage).Any(other => Same(other, name));
        return table.Has("toStage") && to.Length > 0 && ((Before(from) && After(to)) || (Before(to) && After(from)));
    }

    private string Words(GridTable table, GridRow row, IReadOnlyDictionary<string, GridValue> entry) => row.Kind switch
    {
        GridRowKind.Emotion => Emotion(entry),
        GridRowKind.Severity => Severity(entry),
        GridRowKind.Value => Text(entry, "value"),
        _ when row.LaneKind == LaneKind.Touchpoint => Text(entry, "touchpoint") is { Length: > 0 } name ? name : Text(entry, "text"),
        _ when Text(entry, "text") is { Length: > 0 } text => text + (Same(Text(entry, "basis"), assumed) && table.Has("basis") ? marker : ""),
        _ => "",
    };

    private static string Emotion(IReadOnlyDictionary<string, GridValue> entry)
    {
        var (score, text) = (Value(entry, "score"), Text(entry, "text"));
        if (score.Text.Length == 0)
            return text;
        // A text is greater than any number to Excel.
        var sign = score.Number is null or > 0 ? "+" : "";
        return sign + score.Text.Replace('-', '−').Replace(',', '.') + (text.Length == 0 ? "" : " " + text);
    }

    private static string Severity(IReadOnlyDictionary<string, GridValue> entry)
    {
        var (level, share, words) = (Text(entry, "severity"), Value(entry, "frequency"), Text(entry, "frequencyWords"));
        var result = level.Length == 0 ? "" : level[..1].ToUpperInvariant() + level[1..];
        if (share.Text.Length > 0)
        {
            var percent = share.Number is { } number
                ? CellText.Number(Math.Round(number * 100, 1, MidpointRounding.AwayFromZero)) + " %"
                : share.Text;
            result += (level.Length == 0 ? "" : " · ") + percent;
        }

        if (words.Length > 0)
            result += (result.Length == 0 ? "" : share.Text.Length == 0 ? " · " : " ") + words;
        return result;
    }

    private (int Known, int All) Counts(int? stage)
    {
        var (known, all) = (0, 0);
        foreach (var kind in tables.Others.Prepend("obstacles").Prepend("emotions"))
        {
            var table = tables[kind];
            var lanes = kind is "emotions" or "obstacles" ? null : countedLanes[kind].ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var entry in table.Rows)
            {
                if ((stage is { } place && !IsAt(table, entry, place)) || lanes?.Contains(Text(entry, "lane")) == false)
                    continue;
                var basis = Text(entry, "basis");
                known += Same(basis, evidenced) ? 1 : 0;
                all += Same(basis, evidenced) || Same(basis, assumed) ? 1 : 0;
            }
        }

        return (known, all);
    }

    private static GridValue Value(IReadOnlyDictionary<string, GridValue> entry, string column) =>
        entry.TryGetValue(column, out var value) ? value : GridValue.Empty;

    private static string Text(IReadOnlyDictionary<string, GridValue> entry, string column) => Value(entry, column).Text;

    /// <summary>Excel and LibreOffice compare texts without regard to case.</summary>
    private static bool Same(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
