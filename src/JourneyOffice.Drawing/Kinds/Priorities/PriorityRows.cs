using JourneyOffice.Insights;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>A row of the list.</summary>
/// <param name="Number">The opportunity's number: its place in the map, from 1.</param>
/// <param name="Opportunity">The opportunity.</param>
/// <param name="Texts">Name, what it solves, owner, status; <see langword="null"/> where they stand on another page.</param>
/// <param name="Height">What it needs, in points.</param>
/// <param name="IsContinued">Whether it goes on where one that filled its page left off: its bubble stands there.</param>
internal sealed record PriorityRow(int Number, Opportunity Opportunity, IReadOnlyList<TextBody?> Texts, double Height, bool IsContinued = false);

/// <summary>Makes the list's rows.</summary>
internal sealed class PriorityRows(Sketch sketch, Words words, Priorities priorities, bool isDense)
{
    /// <summary>What a row keeps free around its texts, in points.</summary>
    public double Air => isDense ? DenseAir : RowAir;

    // So that 25 rows of one line stand beside the plot in every language.
    private const double DenseText = 13;
    private const double DenseAir = 1.4;
    private const double RowAir = 8;
    private const int Columns = 4;

    /// <summary>An opportunity's row.</summary>
    public PriorityRow Row(int index, PriorityColumns columns) => Row(index, Texts(index), columns);

    /// <summary>A row with some of an opportunity's texts.</summary>
    public PriorityRow Row(int index, IReadOnlyList<TextBody?> texts, PriorityColumns columns)
    {
        var highest = texts.Select((text, column) => text is null ? 0 : sketch.Measurer.Height(text, columns.Widths[column])).Max();
        return new PriorityRow(index + 1, priorities.Opportunities[index], texts, Math.Max(isDense ? DenseText : PlotLayout.Bubble, highest) + Air);
    }

    /// <summary>The width of each column's longest word that must not be parted.</summary>
    public IReadOnlyList<double> LongestWords()
    {
        var texts = Enumerable.Range(0, priorities.Opportunities.Count).Select(Texts).ToList();
        return [.. Enumerable.Range(0, Columns).Select(column => texts.Max(row => sketch.Measurer.WidestWord(row[column], WordColumns.MostLetters)))];
    }

    /// <summary>Name, what it solves, owner, status.</summary>
    public IReadOnlyList<TextBody> Texts(int index)
    {
        var opportunity = priorities.Opportunities[index];
        return [Name(opportunity), Solves(opportunity), Owner(opportunity.Item), Status(opportunity.Item)];
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
}
