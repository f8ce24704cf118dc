using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>Collects a page's elements from back to front.</summary>
internal sealed class PageBuilder(Sketch sketch, int number)
{
    private readonly List<PageElement> elements = new(256);

    public Sketch Sketch => sketch;

    public int Number => number;

    public IReadOnlyList<PageElement> Elements => elements;

    public ElementKey Key(string element, string role) => new(sketch.Map.Id, element, role, number);

    /// <summary>The id of something that belongs to an element; ids may be as long as a name may be: then a short one that follows from both.</summary>
    public static string Beside(string what, string element)
    {
        var id = what + "-" + element;
        return id.Length <= Maps.Identifier.MaximumLength ? id : Maps.Identifier.Derived("o", what, element);
    }

    public void Add(PageElement element) => elements.Add(element);

    /// <summary>Makes the elements from one on larger around a point.</summary>
    public void Enlarge(int first, double scale, double x, double y)
    {
        for (var index = first; index < elements.Count && scale != 1; index++)
            elements[index] = Enlargement.Of(elements[index], scale, x, y);
    }

    /// <summary>A shape that is read out by its text.</summary>
    public void Text(string element, string role, string words, Area area, TextBody text, string? facts = null) => elements.Add(new PageElement
    {
        Key = Key(element, role),
        Words = words,
        Facts = facts,
        Box = area.ToBox(),
        Text = text,
    });

    /// <summary>A shape that only decorates.</summary>
    public void Ornament(string element, string words, Area area, Geometry geometry, Paint? fill, Stroke? stroke = null, string role = ElementRole.Ornament, string? facts = null) =>
        elements.Add(new PageElement
        {
            Key = Key(element, role),
            Words = words,
            Facts = facts,
            Box = area.ToBox(),
            Geometry = geometry,
            Fill = fill,
            Stroke = stroke,
            Decorative = true,
        });

    /// <summary>A straight line that only decorates.</summary>
    public void Rule(string element, string words, double x, double y, double width, double height, Stroke stroke, string role = ElementRole.Ornament, string? facts = null) =>
        Ornament(element, words, new Area(x, y, width, height), Geometry.Line, null, stroke, role, facts);

    /// <summary>An icon that repeats what words beside it say.</summary>
    public void Icon(string element, string name, Area area, ColorSlot slot)
    {
        if (Icons.Find(name) is { } geometry)
            Ornament(element, name, area, geometry, new Paint(slot));
    }
}
