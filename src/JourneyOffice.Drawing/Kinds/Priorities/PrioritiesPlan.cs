using JourneyOffice.Insights;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>What stands on one page.</summary>
/// <param name="Rows">The rows of its list.</param>
/// <param name="Unsolved">Obstacles named below it, each in a line or two; on the first page only.</param>
/// <param name="Room">What its rows may take.</param>
/// <param name="Columns">The list's columns.</param>
internal sealed record PrioritiesPage(
    IReadOnlyList<PriorityRow> Rows, IReadOnlyList<(Item Obstacle, TextBody Text)> Unsolved, double Room, PriorityColumns Columns)
{
    /// <summary>Whether it goes on with a text too long for the list beside the plot: the list takes the page's width.</summary>
    public bool IsWide { get; init; }
}

/// <summary>Shares the opportunities out over pages, in the map's order, so that numbers stay when one is added at the end.</summary>
internal sealed class PrioritiesPlan(Sketch sketch, Words words, Priorities priorities, bool isDense, Func<int, Area> bodyOf)
{
    /// <summary>How many obstacles without an opportunity are named.</summary>
    public const int MostUnsolved = 3;

    private readonly PriorityRows list = new(sketch, words, priorities, isDense);

    /// <summary>The pages, as few as there are ways to share the list's width among its columns; of equally many the usual way's.</summary>
    public IReadOnlyList<PrioritiesPage> Pages()
    {
        List<PrioritiesPage> fewest = [];
        var longest = list.LongestWords();
        foreach (var shares in PriorityColumns.Shares(isDense))
        {
            var pages = Pages(shares, longest);
            if (fewest.Count == 0 || pages.Count < fewest.Count)
                fewest = pages;
            if (fewest.Count <= 1)
                break;
        }

        return fewest;
    }

    private List<PrioritiesPage> Pages(IReadOnlyList<double> shares, IReadOnlyList<double> longest)
    {
        var pages = new List<PrioritiesPage>();
        var next = 0;
        while (next < priorities.Opportunities.Count)
        {
            var layout = new PlotLayout(bodyOf(pages.Count), isDense, sketch.Leading);
            var unsolved = pages.Count == 0 ? Unsolved(PriorityList.UnsolvedWidth(layout)) : [];
            var page = new PrioritiesPage([], unsolved, PriorityList.Room(sketch, unsolved, layout), PriorityColumns.For(layout.List.Width, isDense, shares, longest));
            var rows = Rows(page, layout, next);
            if (rows.Count > 0)
                pages.Add(page with { Rows = rows });
            else
                pages.AddRange(new LongPriority(sketch, list, next, isDense).Pages(page, bodyOf));
            next += Math.Max(1, rows.Count);
        }

        return pages;
    }

    // What stands on a page; nothing where the first of them is higher than it.
    private List<PriorityRow> Rows(PrioritiesPage page, PlotLayout layout, int first)
    {
        var rows = new List<PriorityRow>();
        var cells = new Dictionary<(Level, Level), int>();
        var height = 0.0;
        for (var next = first; next < priorities.Opportunities.Count; next++)
        {
            var row = list.Row(next, page.Columns);
            if (height + row.Height > page.Room || IsFull(cells, row.Opportunity, layout))
                break;
            height += row.Height;
            rows.Add(row);
            if (row.Opportunity.Item is { Impact: { } impact, Effort: { } effort })
                cells[(impact, effort)] = cells.GetValueOrDefault((impact, effort)) + 1;
        }

        return rows;
    }

    private static bool IsFull(Dictionary<(Level, Level), int> cells, Opportunity opportunity, PlotLayout layout) =>
        opportunity.Item is { Impact: { } impact, Effort: { } effort } && cells.GetValueOrDefault((impact, effort)) >= layout.Capacity;

    private List<(Item, TextBody)> Unsolved(double width)
    {
        var result = new List<(Item, TextBody)>();
        foreach (var obstacle in priorities.Unsolved.Take(MostUnsolved))
        {
            var text = new TextComposer(sketch).Field(obstacle.Text, FieldPath.Of("items", obstacle.Id, "text"), new TextStyle(ColorSlot.Text1));
            if (obstacle.Severity is { } severity)
                text.Derived(" · " + MapTexts.Level(severity, sketch.Language), new TextStyle(ColorSlot.Accent2, Bold: severity == Level.High));
            if (obstacle.Frequency is { } frequency)
                text.Derived(" · " + Words.Share(frequency), new TextStyle(ColorSlot.Accent2));
            var body = text.Build();
            // A text that would fill the page is told in the notes only; a list of three has to stay one.
            if (sketch.Measurer.Height(body, width) <= 4 * sketch.Leading)
                result.Add((obstacle, body));
        }

        return result;
    }
}
