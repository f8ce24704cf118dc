using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>Makes the sections beside a persona's panel: a heading with an icon, and below it a text or a list.</summary>
internal sealed class PersonaSections(Sketch sketch, Words words)
{
    private static readonly TextStyle Plain = new(ColorSlot.Text1, Size: 12);

    /// <summary>A field of the map; <see langword="null"/> where it is empty.</summary>
    public PersonaSection? Field(string field, string head, string icon, LocalizedText? text) =>
        text is null ? null : new PersonaSection(sketch, field, words[head], icon, [new TextComposer(sketch, 15).Field(text, FieldPath.Of(field), Plain).Build(anchor: VerticalAnchor.Top)]);

    /// <summary>A list of texts, which have no ids of their own: derived, each a paragraph behind a dash; <see langword="null"/> where it is empty.</summary>
    public PersonaSection? List(string element, string head, string icon, IReadOnlyList<LocalizedText> texts)
    {
        var lines = texts.Select(sketch.Line).Where(line => line.Length > 0).ToList();
        return lines.Count == 0 ? null : new PersonaSection(
            sketch, element, words[head], icon, [.. lines.Select(line => new TextComposer(sketch, 15).Derived(line, Plain).Build(anchor: VerticalAnchor.Top))]);
    }
}

/// <summary>A heading with what stands below it.</summary>
internal sealed class PersonaSection(Sketch sketch, string element, string head, string icon, IReadOnlyList<TextBody> texts)
{
    private const double HeadHeight = 18;
    private const double Indent = 21;
    private const double LineGap = 3;

    /// <summary>Which of the texts of the whole section is its first.</summary>
    private int First { get; init; }

    /// <summary>Whether there are further texts in other parts of the section.</summary>
    private bool IsPart { get; init; }

    /// <summary>The section in as many parts under the same heading as it takes to keep each within a page.</summary>
    public IEnumerable<PersonaSection> Parts(double width, double room)
    {
        if (Height(width) <= room)
            return [this];
        var parts = new List<PersonaSection>();
        for (var (first, next) = (0, 1); first < texts.Count; (first, next) = (next, next + 1))
        {
            while (next < texts.Count && Part(first, next + 1).Height(width) <= room)
                next++;
            parts.Add(Part(first, next));
        }

        return parts;
    }

    /// <summary>Its height at a width.</summary>
    public double Height(double width) => HeadHeight + texts.Sum(text => LineGap + sketch.Measurer.Height(text, width - Indent));

    /// <summary>Draws it.</summary>
    public void Draw(PageBuilder page, double x, double y, double width)
    {
        page.Icon("icon-" + element, icon, new Area(x, y + 1, 15, 15), ColorSlot.Text2);
        var text = new TextComposer(sketch, 15).Derived(head, new TextStyle(ColorSlot.Text2, Bold: true, Size: 12)).Build();
        page.Text("head-" + element, ElementRole.Ornament, head, new Area(x + Indent, y, width - Indent, HeadHeight), text);
        y += HeadHeight;
        for (var index = 0; index < texts.Count; index++)
        {
            var height = sketch.Measurer.Height(texts[index], width - Indent);
            var name = texts.Count == 1 && !IsPart ? element : FormattableString.Invariant($"{element}-{First + index + 1}");
            page.Text(name, ElementRole.Entry, texts[index].Plain.Replace('\n', ' ').Replace('\v', ' '), new Area(x + Indent, y + LineGap, width - Indent, height), texts[index]);
            y += LineGap + height;
        }
    }

    private PersonaSection Part(int first, int next) => new(sketch, element, head, icon, [.. texts.Skip(first).Take(next - first)]) { First = first, IsPart = texts.Count > 1 };
}
