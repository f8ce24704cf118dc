using JourneyOffice.Insights;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>A row of the list.</summary>
/// <param name="Number">The opportunity's number: its place in the map, from 1.</param>
/// <param name="Opportunity">The opportunity.</param>
/// <param name="Texts">Name, what it solves, owner, status.</param>
/// <param name="Height">What it needs, in points.</param>
internal sealed record PriorityRow(int Number, Opportunity Opportunity, IReadOnlyList<TextBody> Texts, double Height);

/// <summary>What stands on one page.</summary>
/// <param name="Rows">The rows of its list.</param>
/// <param name="Unsolved">Obstacles named below it, each in a line or two; on the first page only.</param>
/// <param name="Room">What its rows may take.</param>
/// <param name="Columns">The columns of its list.</param>
internal sealed record PrioritiesPage(IReadOnlyList<PriorityRow> Rows, IReadOnlyList<(Item Obstacle, TextBody Text)> Unsolved, double Room, PriorityColumns Columns);

/// <summary>Shares the opportunities out over pages, in the map's order, so that numbers stay when one is added at the end.</summary>
internal sealed class PrioritiesPlan(Sketch sketch, Words words, Priorities priorities, bool isDense, Func<int, Area> bodyOf)
{
    // So that 25 rows of one line stand beside the plot in every language.
    private const double DenseText = 13;

    /// <summary>How many obstacles without an opportunity are named.</summary>
    public const int MostUnsolved = 3;

    public IReadOnlyList<PrioritiesPage> Pages()
    {
        var pages = new List<PrioritiesPage>();
        var texts = priorities.Opportunities.Select(Texts).ToList();
        var longest = Enumerable.Range(0, PriorityColumns.Count).Select(column => texts.Max(row => sketch.Measurer.WidestWord(row[column], WordColumns.MostLetters))).ToList();
        var next = 0;
        while (next < priorities.Opportunities.Count)
        {
            var layout = new PlotLayout(bodyOf(pages.Count), isDense, sketch.Leading);
            var columns = PriorityColumns.For(layout.List.Width, isDense, longest);
            var unsolved = pages.Count == 0 ? Unsolved(PriorityList.UnsolvedWidth(layout)) : [];
            var room = layout.List.Height - PriorityList.HeadHeight - PriorityList.UnsolvedHeight(sketch, unsolved, layout);
            var rows = new List<PriorityRow>();
            var cells = new Dictionary<(Level, Level), int>();
            for (var height = 0.0; next < priorities.Opportunities.Count; next++)
            {
                var row = Row(next, texts[next], columns);
                if (rows.Count > 0 && (height + row.Height > room || IsFull(cells, row.Opportunity, layout)))
                    break;
                height += row.Height;
                rows.Add(row);
                if (row.Opportunity.Item is { Impact: { } impact, Effort: { } effort })
                    cells[(impact, effort)] = cells.GetValueOrDefault((impact, effort)) + 1;
            }

            pages.Add(new PrioritiesPage(rows, unsolved, room, columns));
        }

        return pages;
    }

    private static bool IsFull(Dictionary<(Level, Level), int> cells, Opportunity opportunity, PlotLayout layout) =>
        opportunity.Item is { Impact: { } impact, Effort: { } effort } && cells.GetValueOrDefault((impact, effort)) >= layout.Capacity;

    private IReadOnlyList<TextBody> Texts(Opportunity opportunity) => [Name(opportunity), Solves(opportunity), Owner(opportunity.Item), Status(opportunity.Item)];

    private PriorityRow Row(int index, IReadOnlyList<TextBody> texts, PriorityColumns columns)
    {
        var height = Math.Max(isDense ? DenseText : PlotLayout.Bubble, texts.Select((text, column) => sketch.Measurer.Height(text, columns.Widths[column])).Max());
        return new PriorityRow(index + 1, priorities.Opportunities[index], texts, height + (isDense ? 1.4 : 8));
    }

    private TextBody Name(Opportunity opportunity)
    {
        var text = new TextComposer(sketch)
            .Field(opportunity.Item.Text, FieldPath.Of("items", opportunity.Item.Id, "text"), new TextStyle(ColorSlot.Text1, Bold: true)).Assumed(opportunity.Item);
        if (!opportunity.IsRated)
            text.Derived(" · " + words["NotRated"], KindText.Missing);
        return text.Build();
    }

    private TextBody Solves(Opportunity opportunity)
    {
        var text = new TextComposer(sketch);
        foreach (var obstacle in opportunity.Solves)
            text.Paragraph().Field(obstacle.Text, FieldPath.Of("items", obstacle.Id, "text"), new TextStyle(ColorSlot.Text1));
        return opportunity.Solves.Count > 0 ? text.Build() : text.Derived(words["NoObstacle"], new TextStyle(ColorSlot.Accent6)).Build();
    }

    private TextBody Owner(Item item) => new TextComposer(sketch)
        .FieldOr(sketch, item.Owner, FieldPath.Of("items", item.Id, "owner"), words["NoOwner"], new TextStyle(ColorSlot.Text1)).Build();

    private TextBody Status(Item item) => new TextComposer(sketch).Value(
        item.Status is { } status ? PrioritiesStory.Status(sketch, status) : words["NoStatus"],
        FieldPath.Of("items", item.Id, "status"), FieldFormat.Choice, new TextStyle(item.Status is null ? ColorSlot.Accent6 : ColorSlot.Text1)).Build();

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
