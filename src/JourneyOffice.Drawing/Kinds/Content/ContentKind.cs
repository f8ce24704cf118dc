using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>
/// Content needs: what customers want to know, stage by stage, where they meet the company then, and what answers it. Information needs and
/// questions of the map in the order of its stages; what nothing answers yet is said.
/// </summary>
internal sealed class ContentKind : TableKind
{
    private static readonly TextStyle Plain = new(ColorSlot.Text1);

    public override string Id => PageKind.Content;

    protected override string WordSet => "Content";

    protected override double PosterBody => 1.3;

    protected override IReadOnlyList<TableColumn> Columns(Words words) =>
    [
        new("stage", words["Column.stage"], 18), new("need", words["Column.need"], 36), new("where", words["Column.where"], 28), new("answer", words["Column.answer"], 32),
        new("owner", words["Column.owner"], 16),
    ];

    protected override IReadOnlyList<TableRowText> Rows(Sketch sketch, Words words) =>
        [.. Insights.ContentNeeds.Of(sketch.Map).Select(need => Row(sketch, words, need))];

    /// <summary>How many needs nothing answers, else how many there are.</summary>
    protected override string Title(Sketch sketch, Words words)
    {
        var needs = Insights.ContentNeeds.Of(sketch.Map);
        var open = needs.Count(need => need.Answers.Count == 0);
        return open > 0 ? words.Format(open == 1 ? "Title.openOne" : "Title.open", open, needs.Count) : words.Format("Title.all", needs.Count);
    }

    private static TableRowText Row(Sketch sketch, Words words, Insights.ContentNeed need)
    {
        var path = FieldPath.Of("items", need.Item.Id);
        return new TableRowText(
            need.Item.Id,
            [
                new TextComposer(sketch).Value(path.Child("stage"), FieldFormat.Stage, new TextStyle(ColorSlot.Text1, Bold: true)).Build(),
                new TextComposer(sketch).Field(need.Item.Text, path.Child("text"), Plain).Assumed(need.Item).Build(),
                new TextComposer(sketch).Derived(string.Join(words["ListSeparator"], need.Touchpoints.Select(touchpoint => sketch.Line(touchpoint.Name))), new TextStyle(ColorSlot.Accent6)).Build(),
                Answers(sketch, words, need.Answers),
                Owners(sketch, words, need.Answers),
            ]);
    }

    private static TextBody Answers(Sketch sketch, Words words, IReadOnlyList<Item> answers)
    {
        var text = new TextComposer(sketch);
        if (answers.Count == 0)
            return text.Derived(words["None.answer"], new TextStyle(ColorSlot.Accent5, Bold: true)).Build();
        foreach (var answer in answers)
            text.Paragraph().Field(answer.Text, FieldPath.Of("items", answer.Id, "text"), Plain);
        return text.Build();
    }

    private static TextBody Owners(Sketch sketch, Words words, IReadOnlyList<Item> answers)
    {
        var text = new TextComposer(sketch);
        foreach (var answer in answers)
        {
            text.Paragraph();
            if (answer.Owner is null)
                text.Derived(words["None.owner"], new TextStyle(ColorSlot.Accent5, Bold: true));
            else
                text.Field(answer.Owner, FieldPath.Of("items", answer.Id, "owner"), Plain);
        }

        return text.Build();
    }
}
