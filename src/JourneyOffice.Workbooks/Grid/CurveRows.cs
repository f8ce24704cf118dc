using JourneyOffice.Maps;

namespace JourneyOffice.Workbooks;

/// <summary>What the chart on the map sheet draws: a lane of emotions, a line for each of its curves.</summary>
/// <param name="Lane">The lane's id.</param>
/// <param name="Series">The words that tell its curves apart, as in the table; empty for the curve without one.</param>
internal sealed record CurveRows(string Lane, IReadOnlyList<string> Series)
{
    /// <summary>More curves in one chart can't be told apart.</summary>
    private const int MostSeries = 3;

    /// <summary>
    /// How many runs of scores with gaps between them are lines of their own. A chart can't leave gaps itself: LibreOffice draws them as
    /// zero. Lines go on over further gaps.
    /// </summary>
    public const int MostRuns = 3;

    private const string ScorePrefix = "curvescore/";

    /// <summary>The curve of a map's first lane of emotions; <see langword="null"/> where there is none to draw.</summary>
    public static CurveRows? Of(JourneyMap map)
    {
        if (map.Stages.Count == 0 || map.Lanes.FirstOrDefault(lane => !lane.Hidden && lane.Kind == LaneKind.Emotion) is not { } lane)
            return null;
        var series = map.Items.Where(item => item.Lane == lane.Id && item.Score is not null).Select(item => item.Series ?? "")
            .Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(name => name.Length > 0).Take(MostSeries).ToArray();
        return new CurveRows(lane.Id, series.Length == 0 ? [""] : series);
    }

    /// <summary>The curve that a sheet was written with, by the keys of its rows.</summary>
    public static CurveRows? Of(IEnumerable<string> keys)
    {
        var scores = keys.Where(key => key.StartsWith(ScorePrefix, StringComparison.OrdinalIgnoreCase)).Select(key => key[ScorePrefix.Length..].Split('/', 2)).Where(parts => parts.Length == 2).ToArray();
        return scores.Length == 0 ? null : new CurveRows(scores[0][0], [.. scores.Where(parts => parts[0] == scores[0][0]).Select(parts => parts[1])]);
    }
}
