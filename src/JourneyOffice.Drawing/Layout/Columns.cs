using JourneyOffice.Maps;

namespace JourneyOffice.Drawing;

/// <summary>A column of the drawing: a stage, or a step of one.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Step">The step where steps are columns.</param>
internal sealed record Column(Stage Stage, Step? Step);

/// <summary>How a map's stages and steps become columns, and how these are shared out over pages.</summary>
internal static class Columns
{
    /// <summary>
    /// Steps are columns where the map has one stage, or where all of them fit beside each other; else each stage is one. A lone stage
    /// without steps takes two, for two cards side by side.
    /// </summary>
    public static IReadOnlyList<Column> Of(JourneyMap map, int atMost)
    {
        var steps = 0;
        foreach (var stage in map.Stages)
            steps += Math.Max(1, stage.Steps.Count);
        if (map.Stages is [{ Steps.Count: 0 } only])
            return [new Column(only, null), new Column(only, null)];
        var bySteps = steps > map.Stages.Count && (map.Stages.Count == 1 || steps <= atMost);
        var columns = new List<Column>();
        foreach (var stage in map.Stages)
        {
            if (bySteps && stage.Steps.Count > 0)
                columns.AddRange(stage.Steps.Select(step => new Column(stage, step)));
            else
                columns.Add(new Column(stage, null));
        }

        return columns;
    }

    /// <summary>The columns of each page: as few pages as hold them, balanced (9 are 5 + 4, never 8 + 1).</summary>
    public static IReadOnlyList<ColumnGroup> Share(IReadOnlyList<Column> columns, int atMost)
    {
        if (columns.Count <= atMost)
            return [new ColumnGroup(columns, 0, IsFirst: true, IsLast: true)];
        var pages = (columns.Count + atMost - 1) / atMost;
        var size = (columns.Count + pages - 1) / pages;
        var groups = new List<ColumnGroup>();
        for (var first = 0; first < columns.Count; first += size)
        {
            var part = columns.Skip(first).Take(size).ToList();
            groups.Add(new ColumnGroup(part, first, first == 0, first + size >= columns.Count));
        }

        return groups;
    }
}

/// <summary>Neighbouring columns that stand on one page.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="First">The first one's place among all columns.</param>
/// <param name="IsFirst">Whether the journey begins here.</param>
/// <param name="IsLast">Whether it ends here.</param>
internal sealed record ColumnGroup(IReadOnlyList<Column> Columns, int First, bool IsFirst, bool IsLast);
