using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>
/// The touchpoint inventory: each touchpoint of the catalogue once, in the catalogue's order, with channel, stages, owner, what is planned for
/// it, and how customers feel where they meet it.
/// </summary>
internal sealed class TouchpointsKind : TableKind
{
    private static readonly TextStyle Plain = new(ColorSlot.Text1);
    private static readonly TextStyle Missing = new(ColorSlot.Accent5, Bold: true);

    public override string Id => PageKind.Touchpoints;

    protected override string WordSet => "Touchpoints";

    protected override double PosterBody => 1.15;

    protected override IReadOnlyList<TableColumn> Columns(Words words) =>
    [
        new("name", words["Column.name"], 26), new("channel", words["Column.channel"], 17), new("place", words["Column.place"], 11),
        new("stages", words["Column.stages"], 24), new("department", words["Column.department"], 16), new("responsible", words["Column.responsible"], 14),
        new("lifecycle", words["Column.lifecycle"], 11), new("feeling", words["Column.feeling"], 11),
    ];

    protected override IReadOnlyList<TableRowText> Rows(Sketch sketch, Words words)
    {
        var inventory = Insights.TouchpointInventory.Of(sketch.Map);
        return [.. inventory.Select(entry => Row(sketch, words, entry))];
    }

    /// <summary>How many touchpoints nobody owns, else how many shall change, else how many there are.</summary>
    protected override string Title(Sketch sketch, Words words)
    {
        var inventory = Insights.TouchpointInventory.Of(sketch.Map);
        var orphans = inventory.Count(entry => entry.Touchpoint.Department is null);
        var changing = inventory.Count(entry => entry.Touchpoint.Lifecycle != TouchpointLifecycle.Existing);
        return orphans > 0 ? words.Format(orphans == 1 ? "Title.orphan" : "Title.orphans", orphans, inventory.Count)
            : changing > 0 ? words.Format(changing == 1 ? "Title.changingOne" : "Title.changing", changing, inventory.Count)
            : words.Format("Title.all", inventory.Count);
    }

    private static TableRowText Row(Sketch sketch, Words words, Insights.TouchpointEntry entry)
    {
        var touchpoint = entry.Touchpoint;
        var path = FieldPath.Of("touchpoints", touchpoint.Id);
        var quiet = new TextStyle(ColorSlot.Accent6);
        var lifecycle = touchpoint.Lifecycle switch
        {
            TouchpointLifecycle.Existing => quiet,
            TouchpointLifecycle.New => new TextStyle(ColorSlot.Accent3, Bold: true),
            TouchpointLifecycle.Change => new TextStyle(ColorSlot.Accent4, Bold: true),
            _ => new TextStyle(ColorSlot.Accent2, Bold: true),
        };
        return new TableRowText(
            touchpoint.Id,
            [
                new TextComposer(sketch).Field(touchpoint.Name, path.Child("name"), new TextStyle(ColorSlot.Text1, Bold: true)).Build(),
                Optional(sketch, touchpoint.Channel is not null, text => text.Value(path.Child("channel"), FieldFormat.Entry, Plain), words["None.channel"], quiet),
                new TextComposer(sketch).Value(path.Child("place"), FieldFormat.Choice, Plain).Build(),
                Optional(sketch, entry.Stages.Count > 0, text => text.Derived(string.Join(words["ListSeparator"], entry.Stages.Select(stage => sketch.Line(stage.Name))), Plain), words["None.stages"], quiet),
                Optional(sketch, touchpoint.Department is not null, text => text.Value(path.Child("department"), FieldFormat.Entry, Plain), words["None.department"], Missing),
                new TextComposer(sketch).Field(touchpoint.Responsible, path.Child("responsible"), Plain).Build(),
                new TextComposer(sketch).Value(path.Child("lifecycle"), FieldFormat.Choice, lifecycle).Build(),
                Feeling(sketch, entry),
            ],
            Icons.ForTouchpoint(touchpoint, sketch.Channel(touchpoint.Channel)),
            "channel");
    }

    private static TextBody Optional(Sketch sketch, bool isThere, Func<TextComposer, TextComposer> write, string otherwise, TextStyle style)
    {
        var text = new TextComposer(sketch);
        return isThere ? write(text).Build() : text.Derived(otherwise, style).Build();
    }

    private static TextBody Feeling(Sketch sketch, Insights.TouchpointEntry entry)
    {
        if (entry.WorstScore is not { } score)
            return new TextComposer(sketch).Derived("", Plain).Build();
        var middle = (sketch.Scale.Min + sketch.Scale.Max) / 2;
        var slot = score < middle ? ColorSlot.Accent2 : score > middle ? ColorSlot.Accent1 : ColorSlot.Accent6;
        return new TextComposer(sketch).Derived(Words.Score(score), new TextStyle(slot, Bold: true)).Build();
    }
}
