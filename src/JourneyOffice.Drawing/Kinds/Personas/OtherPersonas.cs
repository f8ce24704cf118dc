using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>The map's other personas in short, a row for each: who they are, their part in the purchase, what they want and fear.</summary>
internal sealed class OtherPersonas(Sketch sketch, Words words)
{
    private readonly List<Persona> others = [.. sketch.Map.Personas.Where(persona => persona.Id != sketch.Persona?.Id)];

    private bool IsGroup => others.Exists(persona => persona.BuyingRole is not null);

    /// <summary>The pages' title: how many decide with the first, or are looked at besides.</summary>
    public TextBody Title() => KindPage.DerivedTitle(sketch, words.Format((IsGroup ? "TitleGroup" : "TitleOthers") + (others.Count == 1 ? "One" : ""), others.Count));

    /// <summary>The rows under their headings; none where there is nobody else.</summary>
    /// <param name="body">A page's body.</param>
    public IReadOnlyList<FlowBlock> Blocks(Area body)
    {
        if (others.Count == 0)
            return [];
        List<ListColumn> columns = [new(words["Who"], 4), new(words["Goals"], 3), new(words["Frustrations"], 3), new(words["Quote"], 3)];
        if (IsGroup)
            columns.Insert(1, new(words["BuyingRole"], 3));
        return ListRows.Blocks(new ListTable(sketch, "others", body.X, body.Width, columns), others.ConvertAll(persona => new ListRow(persona.Id, Cells(persona))), body.Height);
    }

    /// <summary>The pages in sentences.</summary>
    public string Notes() => string.Join('\n', others.Select(persona => string.Join(sketch.Words["NoteJoin"], new[]
    {
        sketch.Line(persona.Name), sketch.Line(persona.Portrait), sketch.Line(persona.BuyingRole), string.Join(sketch.Words["Semicolon"], persona.Goals.Select(sketch.Line)), sketch.Line(persona.Quote),
    }.Where(text => text.Length > 0))).Prepend(Title().Plain));

    private List<ListCell> Cells(Persona persona)
    {
        FieldPath Of(string field) => FieldPath.Of("personas", persona.Id, field);
        var plain = new TextStyle(ColorSlot.Text1);
        var who = new TextComposer(sketch, 15).Field(persona.Name, Of("name"), plain with { Bold = true, Size = 12 });
        if (persona.Portrait is not null)
            who.Paragraph(sketch.Leading).Field(persona.Portrait, Of("portrait"), plain);
        var quote = new TextComposer(sketch);
        if (persona.Quote is not null)
            quote.Field(persona.Quote, Of("quote"), plain with { Slot = ColorSlot.Accent1 });
        List<ListCell> cells =
        [
            new(persona.Id, ElementRole.Entry, who.Build(anchor: VerticalAnchor.Top)) { Icon = Icons.Find("person-filled"), IconSlot = ColorSlot.Accent1 },
            new(persona.Id, ElementRole.Goals, ListOf(persona.Goals)),
            new(persona.Id, ElementRole.Frustrations, ListOf(persona.Frustrations)),
            new(persona.Id, ElementRole.Quote, quote.Build(anchor: VerticalAnchor.Top)),
        ];
        if (!IsGroup)
            return cells;
        var role = new TextComposer(sketch);
        if (persona.BuyingRole is null)
            role.Derived(words["NoRole"], plain with { Slot = ColorSlot.Accent5 });
        else
            role.Field(persona.BuyingRole, Of("buyingRole"), plain);
        cells.Insert(1, new(persona.Id, ElementRole.BuyingRole, role.Build(anchor: VerticalAnchor.Top)));
        return cells;
    }

    private TextBody ListOf(IReadOnlyList<LocalizedText> texts)
    {
        var text = new TextComposer(sketch);
        foreach (var line in texts.Select(sketch.Line).Where(line => line.Length > 0))
            text.Derived(line, new TextStyle(ColorSlot.Text1)).Paragraph();
        return text.Build(anchor: VerticalAnchor.Top);
    }
}
