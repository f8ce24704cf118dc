using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>One of the four things that sum a map up.</summary>
/// <param name="Role">Its role.</param>
/// <param name="Words">Its label.</param>
/// <param name="Text">Its text.</param>
/// <param name="Main">How many paragraphs say the thing itself; the others give details.</param>
internal sealed record SummaryBlock(string Role, string Words, TextBody Text, int Main)
{
    /// <summary>Whether there are details.</summary>
    public bool HasDetails => Main < Text.Paragraphs.Count;

    /// <summary>The block without its details.</summary>
    public SummaryBlock WithoutDetails() => this with { Text = Text with { Paragraphs = [.. Text.Paragraphs.Take(Main)] } };
}

/// <summary>Who sets out, where to, where they get stuck, what should come of it; what the map does not say is left out.</summary>
internal static class Summary
{
    private static readonly TextStyle Label = new(ColorSlot.Accent6);
    private static readonly TextStyle Plain = new(ColorSlot.Text1);

    /// <summary>The blocks.</summary>
    /// <param name="sketch">The drawing.</param>
    /// <param name="inPanel">In a panel labels stand on lines of their own and what is bold is larger.</param>
    public static IReadOnlyList<SummaryBlock> Of(Sketch sketch, bool inPanel)
    {
        var blocks = new List<SummaryBlock>();
        Who(sketch, inPanel, blocks);
        Where(sketch, inPanel, blocks);
        Stuck(sketch, inPanel, blocks);
        Outcome(sketch, inPanel, blocks);
        return blocks;
    }

    private static TextComposer Begin(Sketch sketch, string key, bool inPanel)
    {
        var text = new TextComposer(sketch, Leading(sketch, inPanel));
        return inPanel
            ? text.Derived(sketch.Words[key], Label).Paragraph(15)
            : text.Derived(sketch.Words[key] + sketch.Words["Colon"], Label);
    }

    private static double Leading(Sketch sketch, bool inPanel) => inPanel ? sketch.Leading : Measures.StripLeading;

    private static TextStyle Bold(ColorSlot slot, bool inPanel) => new(slot, Bold: true, Size: inPanel ? 12 : 10);

    // What the composer holds so far is the thing itself; then come the details.
    private static SummaryBlock Block(Sketch sketch, string role, string key, TextComposer text, bool inPanel, Action<TextComposer>? details = null)
    {
        var main = text.Paragraph(Leading(sketch, inPanel)).Count;
        details?.Invoke(text);
        return new SummaryBlock(role, sketch.Words[key], text.Build(anchor: VerticalAnchor.Middle), main);
    }

    private static void Who(Sketch sketch, bool inPanel, List<SummaryBlock> blocks)
    {
        var style = Bold(ColorSlot.Text1, inPanel);
        if (sketch.Persona is { } persona)
        {
            var text = Begin(sketch, "Who", inPanel).Field(persona.Name, FieldPath.Of("personas", persona.Id, "name"), style);
            blocks.Add(Block(sketch, ElementRole.Who, "Who", text, inPanel, details: persona.Portrait is null ? null
                : more => more.Field(persona.Portrait, FieldPath.Of("personas", persona.Id, "portrait"), Plain)));
        }
        else if (sketch.Map.Segments.FirstOrDefault(segment => segment.Id == sketch.Map.Segment) is { } segment)
        {
            var text = Begin(sketch, "Who", inPanel).Field(segment.Name, FieldPath.Of("segments", segment.Id, "name"), style);
            blocks.Add(Block(sketch, ElementRole.Who, "Who", text, inPanel));
        }
    }

    private static void Where(Sketch sketch, bool inPanel, List<SummaryBlock> blocks)
    {
        if (sketch.Map.Scenario is null)
            return;
        var text = Begin(sketch, "WhereTo", inPanel).Field(sketch.Map.Scenario, FieldPath.Of("scenario"), Bold(ColorSlot.Text1, inPanel));
        blocks.Add(Block(sketch, ElementRole.Where, "WhereTo", text, inPanel, details: sketch.Persona is not { Goals: [var goal, ..] } ? null
            : more => more.Derived(sketch.Line(goal), Plain)));
    }

    private static void Stuck(Sketch sketch, bool inPanel, List<SummaryBlock> blocks)
    {
        if (sketch.LowPoint is not { } low)
            return;
        var text = Begin(sketch, "Stuck", inPanel).Derived(sketch.Line(low.Stage.Name), Bold(ColorSlot.Accent2, inPanel));
        var why = low.Obstacle is { } obstacle ? Reason(sketch, obstacle) : sketch.Line(low.Emotion.Why);
        blocks.Add(Block(sketch, ElementRole.Stuck, "Stuck", text, inPanel, details: why.Length == 0 ? null : more => more.Derived(why, Plain)));
    }

    private static string Reason(Sketch sketch, Item obstacle)
    {
        var words = sketch.Line(obstacle.Text);
        if (obstacle.Frequency is { } frequency)
            words += " · " + Words.Share(frequency);
        return obstacle.FrequencyWords is null ? words : words + " " + sketch.Line(obstacle.FrequencyWords);
    }

    private static void Outcome(Sketch sketch, bool inPanel, List<SummaryBlock> blocks)
    {
        if (sketch.Map.Measures is not [var measure, ..])
            return;
        var style = Bold(ColorSlot.Accent1, inPanel);
        var text = Begin(sketch, "Outcome", inPanel);
        FieldPath Of(string field) => FieldPath.Of("measures", measure.Id, field);

        // Chinese names the measure first: 购物车放弃率 71 % → 60 %.
        if (sketch.Words.IsChinese && measure.Name is not null)
            text.Field(measure.Name, Of("name"), style).Derived(" ", style);
        if (measure.Baseline is not null)
            text.Field(measure.Baseline, Of("baseline"), style);
        if (measure.Target is not null)
            text.Derived(measure.Baseline is null ? "→ " : " → ", style).Field(measure.Target, Of("target"), style);
        if (!sketch.Words.IsChinese && measure.Name is not null)
            text.Derived(" ", style).Field(measure.Name, Of("name"), style);
        var details = new List<string>();
        if (measure.By is { } by)
            details.Add(sketch.Words.Format("By", sketch.Words.Date(by)));
        if (sketch.Map.Objective is not null && sketch.Line(sketch.Map.Objective).Length <= 45)
            details.Add(sketch.Line(sketch.Map.Objective));
        blocks.Add(Block(sketch, ElementRole.Outcome, "Outcome", text, inPanel, details: details.Count == 0 ? null
            : more => more.Derived(string.Join(" · ", details), Plain)));
    }
}
