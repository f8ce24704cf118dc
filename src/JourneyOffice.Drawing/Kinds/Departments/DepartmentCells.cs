using System.Text.Json;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>The rows of a department's lists.</summary>
internal sealed class DepartmentCells(Sketch sketch, Words words)
{
    private static readonly TextStyle Plain = new(ColorSlot.Text1);
    private static readonly TextStyle Bold = new(ColorSlot.Text1, Bold: true);
    private static readonly TextStyle Quiet = new(ColorSlot.Accent6);
    private static readonly TextStyle Missing = new(ColorSlot.Accent5);

    /// <summary>A touchpoint where it stands: stage, name, how customers feel there, what is planned for it.</summary>
    public IReadOnlyList<ListCell> Placement(Item item)
    {
        var touchpoint = sketch.Touchpoint(item.Touchpoint)!;
        var feeling = sketch.Map.Items.Where(other => other.Score is not null && other.Stage == item.Stage && IsShown(other)).MinBy(other => other.Score);
        var level = feeling?.Score is { } score ? ScaleLevel.Of(score, sketch.Scale) : (double?)null;
        return
        [
            new(item.Id, ElementRole.Place, StageOf(item.Stage)),
            Named(item.Id, touchpoint),
            new(item.Id, ElementRole.Quote, Feeling(feeling, level))
            {
                Icon = level is { } known ? Faces.For(known) : null, IconSlot = Tone(level), IsOutlined = level is { } mild && Math.Abs(mild) < 0.75,
            },
            new(item.Id, ElementRole.Response, Lifecycle(touchpoint)),
        ];
    }

    /// <summary>A touchpoint that stands nowhere.</summary>
    public IReadOnlyList<ListCell> Unplaced(Touchpoint touchpoint) =>
    [
        new(touchpoint.Id, ElementRole.Place, One(words["NotPlaced"], Missing)), Named(touchpoint.Id, touchpoint), new(touchpoint.Id, ElementRole.Quote, One("", Plain)),
        new(touchpoint.Id, ElementRole.Response, Lifecycle(touchpoint)),
    ];

    /// <summary>An obstacle: what, how bad, where, who.</summary>
    public IReadOnlyList<ListCell> Obstacle(Item item)
    {
        var weight = new TextComposer(sketch);
        if (item.Severity is { } severity)
            weight.Value(MapTexts.Level(severity, sketch.Language), Of(item, "severity"), FieldFormat.Level, new TextStyle(severity == Maps.Level.Low ? ColorSlot.Accent6 : ColorSlot.Accent2, Bold: severity == Maps.Level.High));
        if (item.Frequency is { } frequency)
            weight.Derived(item.Severity is null ? "" : " · ", Quiet).Value(Words.Share(frequency), Of(item, "frequency"), FieldFormat.Share, Plain);
        if (item.FrequencyWords is not null && item.Frequency is not null)
            weight.Derived(" ", Plain).Field(item.FrequencyWords, Of(item, "frequencyWords"), Plain);
        return Work(item, "warning", ColorSlot.Accent2, weight);
    }

    /// <summary>An opportunity or solution: what, impact and effort, where, who and how far.</summary>
    public IReadOnlyList<ListCell> Plan(Item item)
    {
        var weight = new TextComposer(sketch);
        if (item.Impact is { } impact)
            weight.Derived(words["Impact"] + sketch.Words["Colon"], Quiet).Value(MapTexts.Level(impact, sketch.Language), Of(item, "impact"), FieldFormat.Level, Plain);
        if (item.Effort is { } effort)
        {
            weight.Derived((item.Impact is null ? "" : " · ") + words["Effort"] + sketch.Words["Colon"], Quiet)
                .Value(MapTexts.Level(effort, sketch.Language), Of(item, "effort"), FieldFormat.Level, Plain);
        }

        if (item.Status is { } status)
        {
            weight.Paragraph().Value(
                MapTexts.Choice("status", JsonNamingPolicy.CamelCase.ConvertName(status.ToString()), sketch.Language), Of(item, "status"), FieldFormat.Choice, Plain);
        }

        return Work(item, "lightbulb", ColorSlot.Accent3, weight);
    }

    /// <summary>A finding: what, about what, who, by when.</summary>
    public IReadOnlyList<ListCell> Finding(ReviewFinding finding)
    {
        var review = sketch.Map.Reviews.First(known => known.Findings.Any(other => other.Id == finding.Id));
        FieldPath At(string field) => FieldPath.Of("reviews", review.Id, "findings", finding.Id, field);
        var text = new TextComposer(sketch);
        if (finding.Text is null)
            text.Derived(words["NoText"], Missing);
        else
            text.Field(finding.Text, At("text"), Bold);
        var owner = new TextComposer(sketch);
        if (finding.Owner is null)
            owner.Derived(words["NoOwner"], Missing);
        else
            owner.Field(finding.Owner, At("owner"), Plain);
        var due = new TextComposer(sketch);
        if (finding.Due is { } day)
            due.Value(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), At("due"), FieldFormat.Date, Bold);
        else
            due.Derived(words["NoDay"], Missing);
        return
        [
            new(finding.Id, ElementRole.Entry, text.Build(anchor: VerticalAnchor.Top)), new(finding.Id, ElementRole.Place, One(About(finding.Item), Plain)),
            new(finding.Id, ElementRole.RowOwner, owner.Build(anchor: VerticalAnchor.Top)), new(finding.Id, ElementRole.RowDue, due.Build(anchor: VerticalAnchor.Top)),
        ];
    }

    /// <summary>Something assumed: what, in which lane, in which stage. Where evidence is found, the word is taken off.</summary>
    public IReadOnlyList<ListCell> Assumption(Item item)
    {
        var text = new TextComposer(sketch);
        var shown = item.Text ?? item.Value;
        if (shown is not null)
            text.Field(shown, Of(item, item.Text is null ? "value" : "text"), Plain);
        var lane = sketch.Map.Lanes.First(known => known.Id == item.Lane);
        return
        [
            new(item.Id, ElementRole.Confirm, text.Assumed(item).Build(anchor: VerticalAnchor.Top)), new(item.Id, ElementRole.ConfirmLane, One(sketch.LaneName(lane), Quiet)),
            new(item.Id, ElementRole.ConfirmPlace, StageOf(item.Stage)),
        ];
    }

    private static FieldPath Of(Item item, string field) => FieldPath.Of("items", item.Id, field);

    private static ColorSlot Tone(double? level) => level > 0 ? ColorSlot.Accent1 : level < 0 ? ColorSlot.Accent2 : ColorSlot.Accent6;

    private bool IsShown(Item item) => sketch.Map.Lanes.Any(lane => lane.Id == item.Lane && lane is { Hidden: false, Kind: LaneKind.Emotion });

    private TextBody One(string text, TextStyle style) => new TextComposer(sketch).Derived(text, style).Build(anchor: VerticalAnchor.Top);

    private TextBody StageOf(string id) => sketch.Map.Stages.FirstOrDefault(stage => stage.Id == id) is { Name: not null } found
        ? new TextComposer(sketch).Field(found.Name, FieldPath.Of("stages", found.Id, "name"), new TextStyle(ColorSlot.Text2, Bold: true)).Build(anchor: VerticalAnchor.Top)
        : One(words["NoStage"], Missing);

    private ListCell Named(string element, Touchpoint touchpoint)
    {
        var text = new TextComposer(sketch).Field(touchpoint.Name, FieldPath.Of("touchpoints", touchpoint.Id, "name"), Bold);
        if (touchpoint.Responsible is not null)
            text.Paragraph().Field(touchpoint.Responsible, FieldPath.Of("touchpoints", touchpoint.Id, "responsible"), Quiet);
        return new ListCell(element, ElementRole.Entry, text.Build(anchor: VerticalAnchor.Top)) { Icon = Icons.Find(Icons.ForTouchpoint(touchpoint, sketch.Channel(touchpoint.Channel))), IconSlot = ColorSlot.Text2 };
    }

    private TextBody Feeling(Item? feeling, double? level)
    {
        if (feeling is null)
            return One(sketch.Words["NoScore"], Missing);
        var text = new TextComposer(sketch);
        if (feeling.Text is not null)
            text.Field(feeling.Text, Of(feeling, "text"), Bold).Derived(" ", Bold);
        text.Value(Words.Score(feeling.Score!.Value), Of(feeling, "score"), FieldFormat.Score, new TextStyle(Tone(level), Bold: true));
        if (feeling.Why is not null)
            text.Paragraph().Field(feeling.Why, Of(feeling, "why"), Plain);
        return text.Build(anchor: VerticalAnchor.Top);
    }

    private TextBody Lifecycle(Touchpoint touchpoint) => new TextComposer(sketch)
        .Value(
            MapTexts.Choice("lifecycle", JsonNamingPolicy.CamelCase.ConvertName(touchpoint.Lifecycle.ToString()), sketch.Language),
            FieldPath.Of("touchpoints", touchpoint.Id, "lifecycle"), FieldFormat.Choice, touchpoint.Lifecycle == TouchpointLifecycle.Existing ? Quiet : Bold)
        .Build(anchor: VerticalAnchor.Top);

    private List<ListCell> Work(Item item, string icon, ColorSlot slot, TextComposer weight)
    {
        var text = new TextComposer(sketch).Field(item.Text, Of(item, "text"), Bold).Assumed(item);
        var owner = new TextComposer(sketch);
        if (item.Owner is null)
            owner.Derived(words["NoOwner"], Missing);
        else
            owner.Field(item.Owner, Of(item, "owner"), Plain);
        return
        [
            new(item.Id, ElementRole.Entry, text.Build(anchor: VerticalAnchor.Top)) { Icon = Icons.Find(icon), IconSlot = slot },
            new(item.Id, ElementRole.Figure, weight.Build(anchor: VerticalAnchor.Top)),
            new(item.Id, ElementRole.Place, StageOf(item.Stage)),
            new(item.Id, ElementRole.RowOwner, owner.Build(anchor: VerticalAnchor.Top)),
        ];
    }

    private string About(string? id)
    {
        if (id is null)
            return words["WholeMap"];
        if (sketch.Map.Items.FirstOrDefault(item => item.Id == id) is { } item)
            return sketch.Line(item.Text ?? item.Value ?? sketch.Touchpoint(item.Touchpoint)?.Name);
        return sketch.Map.Stages.FirstOrDefault(stage => stage.Id == id) is { } found ? sketch.Line(found.Name) : sketch.Line(sketch.Touchpoint(id)?.Name);
    }
}
