using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>The map's persona: a panel that says who they are, and beside it what they want and what the map is for.</summary>
internal sealed class PersonaPortrait(Sketch sketch, Words words)
{
    private const double PanelWidth = 252;
    private const double PanelInset = 15;
    private const double PanelGap = 24;
    private const double DiscSize = 54;
    private const double ColumnGap = 24;
    private const double BlockGap = 15;

    /// <summary>How far the texts beside the panel begin below its edge.</summary>
    public const double TopInset = 12;

    private readonly Persona? persona = sketch.Persona;
    private readonly Segment? segment = sketch.Map.Segments.FirstOrDefault(known => known.Id == (sketch.Persona?.Segment ?? sketch.Map.Segment));

    /// <summary>The kind's words.</summary>
    public Words Words => words;

    /// <summary>What the persona is called.</summary>
    public string Name => persona is null ? words["NoPersona"] : sketch.Line(persona.Name);

    private static double RightX => Measures.Margin + PanelWidth + PanelGap;

    private double RightWidth => sketch.Options.Format.Width - Measures.Margin - RightX;

    /// <summary>The panel's ground, behind everything.</summary>
    public void DrawGround(PageBuilder page, Area body) => page.Ornament(
        "panel", words["Kind"], new Area(body.X, body.Y, PanelWidth, body.Height), Geometry.Rectangle, sketch.Theme.HasTints ? new Paint(ColorSlot.Background2) : null,
        sketch.Theme.HasTints ? null : new Stroke(new Paint(ColorSlot.Text1), 1), ElementRole.Strip);

    /// <summary>The panel's contents; gives their lower edge.</summary>
    public double Draw(PageBuilder page, Area body)
    {
        var x = body.X + PanelInset;
        var room = PanelWidth - (2 * PanelInset);
        var y = body.Y + PanelInset;
        page.Ornament("disc", "Disc", new Area(x, y, DiscSize, DiscSize), Geometry.Ellipse, new Paint(ColorSlot.Accent1, 22));
        page.Icon("person", "person-filled", Area.Around(x + (DiscSize / 2), y + (DiscSize / 2), 33), ColorSlot.Accent1);
        y += DiscSize + 9;
        foreach (var (role, text) in Panel())
        {
            var height = sketch.Measurer.Height(text, room);
            page.Text(persona?.Id ?? segment?.Id ?? "nobody", role, text.Plain.Replace('\n', ' ').Replace('\v', ' '), new Area(x, y, room, height), text);
            y += height + 9;
        }

        return y;
    }

    /// <summary>What stands beside the panel.</summary>
    public IReadOnlyList<FlowBlock> Blocks()
    {
        var map = sketch.Map;
        var blocks = new List<FlowBlock>();
        var sections = new PersonaSections(sketch, words);
        Add(blocks, sections.Field("scenario", "Scenario", "walk", map.Scenario), null);
        if (persona is not null)
        {
            Add(blocks, sections.List("goals", "Goals", "target", persona.Goals), sections.List("needs", "Needs", "heart", persona.Needs));
            Add(blocks, sections.List("frustrations", "Frustrations", "warning", persona.Frustrations), sections.List("traits", "Traits", "person", persona.Traits));
        }
        else if (segment is not null)
        {
            Add(blocks, sections.List("criteria", "Criteria", "flag", segment.Criteria), sections.List("traits", "Traits", "person", segment.Traits));
        }

        Add(blocks, sections.Field("goal", "MapGoal", "flag", map.Goal), sections.Field("objective", "Objective", "chart", map.Objective));
        blocks.AddRange(MeasureRows());
        return blocks;
    }

    /// <summary>The page in sentences.</summary>
    public string Notes()
    {
        var lines = new List<string> { Name };
        lines.AddRange(Panel().Skip(1).Select(row => row.Text.Plain.Replace('\n', ' ')));
        void Say(string key, IEnumerable<LocalizedText> texts)
        {
            var said = string.Join(sketch.Words["Semicolon"], texts.Select(sketch.Line).Where(text => text.Length > 0));
            if (said.Length > 0)
                lines.Add(words[key] + sketch.Words["Colon"] + said);
        }

        if (sketch.Map.Scenario is { } scenario)
            Say("Scenario", [scenario]);
        Say("Goals", persona?.Goals ?? []);
        Say("Needs", persona?.Needs ?? []);
        Say("Frustrations", persona?.Frustrations ?? []);
        Say("Traits", persona?.Traits ?? segment?.Traits ?? []);
        if (sketch.Map.Goal is { } goal)
            Say("MapGoal", [goal]);
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    private IEnumerable<(string Role, TextBody Text)> Panel()
    {
        var bold = new TextStyle(ColorSlot.Text1, Bold: true, Size: 16);
        var plain = new TextStyle(ColorSlot.Text1, Size: 12);
        if (persona is null)
        {
            yield return (ElementRole.Who, One(20, text => text.Derived(words["NoPersona"], bold with { Slot = ColorSlot.Accent5 })));
        }
        else
        {
            yield return (ElementRole.Entry, One(20, text => text.Field(persona.Name, Of("name"), bold)));
            if (persona.Portrait is not null)
                yield return (ElementRole.Portrait, One(15, text => text.Field(persona.Portrait, Of("portrait"), plain)));
        }

        if (segment is not null)
            yield return (ElementRole.Segment, SegmentText(segment));
        if (persona?.BuyingRole is not null)
            yield return (ElementRole.BuyingRole, Labelled("BuyingRole", text => text.Field(persona.BuyingRole, Of("buyingRole"), plain)));
        if (persona?.Quote is not null)
            yield return (ElementRole.Quote, One(15, text => text.Field(persona.Quote, Of("quote"), new TextStyle(ColorSlot.Accent1, Bold: true, Size: 12))));
    }

    private TextBody SegmentText(Segment shown) => Labelled("Segment", text =>
    {
        text.Field(shown.Name, FieldPath.Of("segments", shown.Id, "name"), new TextStyle(ColorSlot.Text1, Size: 12));
        if (shown.Size is not null)
            text.Paragraph(15).Field(shown.Size, FieldPath.Of("segments", shown.Id, "size"), new TextStyle(ColorSlot.Accent6, Size: 12));
    });

    private FieldPath Of(string field) => FieldPath.Of("personas", persona!.Id, field);

    private TextBody One(double leading, Action<TextComposer> write)
    {
        var text = new TextComposer(sketch, leading);
        write(text);
        return text.Build(anchor: VerticalAnchor.Top);
    }

    private TextBody Labelled(string label, Action<TextComposer> write) =>
        One(15, text => write(text.Derived(words[label], new TextStyle(ColorSlot.Accent6, Size: 12)).Paragraph(15)));

    private IEnumerable<FlowBlock> MeasureRows()
    {
        if (sketch.Map.Measures.Count == 0)
            yield break;
        var table = new ListTable(sketch, "measures", RightX, RightWidth, [new(words["Measure"], 5), new(words["Baseline"], 2), new(words["Target"], 2), new(words["By"], 2)]);
        var head = table.Head();
        yield return head;
        foreach (var measure in sketch.Map.Measures)
        {
            FieldPath At(string field) => FieldPath.Of("measures", measure.Id, field);
            var style = new TextStyle(ColorSlot.Text1, Size: 12);
            var by = new TextComposer(sketch, 15);
            if (measure.By is { } day)
                by.Value(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), At("by"), FieldFormat.Date, style);
            yield return table.Row(measure.Id,
            [
                new(measure.Id, ElementRole.Entry, One(15, text => text.Field(measure.Name, At("name"), style with { Bold = true }))),
                new(measure.Id, ElementRole.Baseline, One(15, text => text.Field(measure.Baseline, At("baseline"), style))),
                new(measure.Id, ElementRole.Target, One(15, text => text.Field(measure.Target, At("target"), style with { Bold = true, Slot = ColorSlot.Accent1 }))),
                new(measure.Id, ElementRole.RowDue, by.Build(anchor: VerticalAnchor.Top)),
            ]) with { Repeated = head };
        }
    }

    // Two sections beside each other are equally high; a lone one takes the whole width.
    private void Add(List<FlowBlock> blocks, PersonaSection? left, PersonaSection? right)
    {
        PersonaSection[] shown = [.. new[] { left, right }.OfType<PersonaSection>()];
        if (shown.Length == 0)
            return;
        var width = (RightWidth - ((shown.Length - 1) * ColumnGap)) / shown.Length;
        blocks.Add(new FlowBlock(shown.Max(section => section.Height(width)) + BlockGap, (page, y) =>
        {
            for (var index = 0; index < shown.Length; index++)
                shown[index].Draw(page, RightX + (index * (width + ColumnGap)), y, width);
        }));
    }
}
