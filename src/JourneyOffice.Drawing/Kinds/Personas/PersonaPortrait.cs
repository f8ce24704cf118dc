using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>The map's persona: a panel that says who they are, and beside it what they want and what the map is for.</summary>
/// <param name="sketch">The map.</param>
/// <param name="words">The kind's words.</param>
/// <param name="room">The height of a page's body at least, in points: what the panel has no room for stands beside it.</param>
internal sealed class PersonaPortrait(Sketch sketch, Words words, double room)
{
    private const double PanelWidth = 252;
    private const double PanelInset = 15;
    private const double PanelGap = 24;
    private const double PanelRoom = PanelWidth - (2 * PanelInset);
    private const double DiscSize = 54;
    private const double DiscGap = 9;
    private const double PanelLineGap = 9;
    private const double ColumnGap = 24;
    private const double BlockGap = 15;

    private IReadOnlyList<FlowBlock>? blocks;

    /// <summary>How far the texts beside the panel begin below its edge.</summary>
    public const double TopInset = 12;

    private readonly Persona? persona = sketch.Persona;
    private readonly Segment? segment = sketch.Map.Segments.FirstOrDefault(known => known.Id == (sketch.Persona?.Segment ?? sketch.Map.Segment));

    /// <summary>The kind's words.</summary>
    public Words Words => words;

    /// <summary>What the persona is called.</summary>
    public string Name => persona is null ? words["NoPersona"] : sketch.Line(persona.Name);

    /// <summary>What stands beside the panel.</summary>
    public IReadOnlyList<FlowBlock> Blocks => blocks ??= Beside();

    private static double RightX => Measures.Margin + PanelWidth + PanelGap;

    private double BlocksRoom => room - TopInset;

    private double RightWidth => sketch.Options.Format.Width - Measures.Margin - RightX;

    /// <summary>The panel's ground, behind everything.</summary>
    public void DrawGround(PageBuilder page, Area body) => page.Ornament(
        "panel", words["Kind"], new Area(body.X, body.Y, PanelWidth, body.Height), Geometry.Rectangle, sketch.Theme.HasTints ? new Paint(ColorSlot.Background2) : null,
        sketch.Theme.HasTints ? null : new Stroke(new Paint(ColorSlot.Text1), 1), ElementRole.Strip);

    /// <summary>The panel's contents.</summary>
    public void Draw(PageBuilder page, Area body)
    {
        var x = body.X + PanelInset;
        var y = body.Y + PanelInset;
        page.Ornament("disc", "Disc", new Area(x, y, DiscSize, DiscSize), Geometry.Ellipse, new Paint(ColorSlot.Accent1, 22));
        page.Icon("person", "person-filled", Area.Around(x + (DiscSize / 2), y + (DiscSize / 2), 33), ColorSlot.Accent1);
        y += DiscSize + DiscGap;
        foreach (var (role, text) in InPanel().Inside)
        {
            var height = sketch.Measurer.Height(text, PanelRoom);
            DrawText(page, role, text, new Area(x, y, PanelRoom, height));
            y += height + PanelLineGap;
        }
    }

    private List<FlowBlock> Beside()
    {
        var map = sketch.Map;
        var beside = new List<FlowBlock>();
        foreach (var (role, text) in InPanel().Outside)
        {
            var height = sketch.Measurer.Height(text, RightWidth);
            beside.Add(new FlowBlock(height + BlockGap, (page, y) => DrawText(page, role, text, new Area(RightX, y, RightWidth, height))));
        }

        var sections = new PersonaSections(sketch, words);
        Add(beside, sections.Field("scenario", "Scenario", "walk", map.Scenario), null);
        if (persona is not null)
        {
            Add(beside, sections.List("goals", "Goals", "target", persona.Goals), sections.List("needs", "Needs", "heart", persona.Needs));
            Add(beside, sections.List("frustrations", "Frustrations", "warning", persona.Frustrations), sections.List("traits", "Traits", "person", persona.Traits));
        }
        else if (segment is not null)
        {
            Add(beside, sections.List("criteria", "Criteria", "flag", segment.Criteria), sections.List("traits", "Traits", "person", segment.Traits));
        }

        Add(beside, sections.Field("goal", "MapGoal", "flag", map.Goal), sections.Field("objective", "Objective", "chart", map.Objective));
        beside.AddRange(MeasureRows());
        return beside;
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

    private IReadOnlyList<FlowBlock> MeasureRows()
    {
        var table = new ListTable(sketch, "measures", RightX, RightWidth, [new(words["Measure"], 5), new(words["Baseline"], 2), new(words["Target"], 2), new(words["By"], 2)]);
        return ListRows.Blocks(table, [.. sketch.Map.Measures.Select(MeasureRow)], BlocksRoom);
    }

    private ListRow MeasureRow(Measure measure)
    {
        FieldPath At(string field) => FieldPath.Of("measures", measure.Id, field);
        var style = new TextStyle(ColorSlot.Text1, Size: 12);
        var by = new TextComposer(sketch, 15);
        if (measure.By is { } day)
            by.Value(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), At("by"), FieldFormat.Date, style);
        return new ListRow(
            measure.Id,
            [
                new(measure.Id, ElementRole.Entry, One(15, text => text.Field(measure.Name, At("name"), style with { Bold = true }))),
                new(measure.Id, ElementRole.Baseline, One(15, text => text.Field(measure.Baseline, At("baseline"), style))),
                new(measure.Id, ElementRole.Target, One(15, text => text.Field(measure.Target, At("target"), style with { Bold = true, Slot = ColorSlot.Accent1 }))),
                new(measure.Id, ElementRole.RowDue, by.Build(anchor: VerticalAnchor.Top)),
            ]);
    }

    // The panel is the same on each of the pages, so a text that it has no room for stands beside it, once.
    private (IReadOnlyList<(string Role, TextBody Text)> Inside, IReadOnlyList<(string Role, TextBody Text)> Outside) InPanel()
    {
        var (inside, outside) = (new List<(string, TextBody)>(), new List<(string, TextBody)>());
        var y = PanelInset + DiscSize + DiscGap;
        foreach (var row in Panel())
        {
            var height = sketch.Measurer.Height(row.Text, PanelRoom);
            var fits = y + height <= room;
            (fits ? inside : outside).Add(row);
            y += fits ? height + PanelLineGap : 0;
        }

        return (inside, outside);
    }

    private void DrawText(PageBuilder page, string role, TextBody text, Area area) =>
        page.Text(persona?.Id ?? segment?.Id ?? "nobody", role, text.Plain.Replace('\n', ' ').Replace('\v', ' '), area, text);

    // Two sections beside each other are equally high; a lone one takes the whole width, and so do two that are higher than a page.
    private void Add(List<FlowBlock> into, PersonaSection? left, PersonaSection? right)
    {
        PersonaSection[] shown = [.. new[] { left, right }.OfType<PersonaSection>()];
        if (shown.Length == 0)
            return;
        var width = (RightWidth - ((shown.Length - 1) * ColumnGap)) / shown.Length;
        var block = Block(shown, width);
        if (block.Height <= BlocksRoom)
            into.Add(block);
        else
            into.AddRange(shown.SelectMany(section => section.Parts(RightWidth, BlocksRoom - BlockGap)).Select(part => Block([part], RightWidth)));
    }

    private static FlowBlock Block(PersonaSection[] shown, double width) => new(
        shown.Max(section => section.Height(width)) + BlockGap,
        (page, y) =>
        {
            for (var index = 0; index < shown.Length; index++)
                shown[index].Draw(page, RightX + (index * (width + ColumnGap)), y, width);
        });
}
