using System.Globalization;
using System.Xml.Linq;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>What a person does with slides of two decks.</summary>
internal sealed partial class DeckPerson
{
    /// <summary>
    /// Copies a slide out of another deck and pastes it behind the last one: it comes with its shapes, their names and its charts, on a layout of the
    /// deck that it is pasted into. Custom XML stays behind, and so do sections.
    /// </summary>
    public string Paste(DeckPerson from, string slide)
    {
        var copy = "ppt/slides/slide7" + Slides.Count.ToString(CultureInfo.InvariantCulture) + ".xml";
        file.Add(copy, new XDocument(from.file.Tree(slide)), "application/vnd.openxmlformats-officedocument.presentationml.slide+xml");
        var layout = file.PartNames.First(name => name.StartsWith("ppt/slideLayouts/slideLayout", StringComparison.Ordinal));
        CarryOver(from, slide, copy, relationship => relationship.EndsWith("/slideLayout", StringComparison.Ordinal) ? layout : null);
        Show(copy, Slides.Count);
        return copy;
    }

    /// <summary>
    /// Puts a slide of another deck behind one of this (<see langword="null"/>: at the front) in this deck's theme: on the layout of the same name, with notes
    /// and charts; PowerPoint gives it an id of its own.
    /// </summary>
    public string PasteBehind(DeckPerson from, string slide, string? after)
    {
        var number = 600;
        while (file.Has($"ppt/slides/slide{number}.xml") || file.PartNames.Contains($"ppt/slides/slide{number}.xml", StringComparer.Ordinal))
            number++;
        var copy = $"ppt/slides/slide{number.ToString(CultureInfo.InvariantCulture)}.xml";
        file.Add(copy, new XDocument(from.file.Tree(slide)), "application/vnd.openxmlformats-officedocument.presentationml.slide+xml");
        CarryOver(from, slide, copy, relationship => relationship.EndsWith("/slideLayout", StringComparison.Ordinal) ? LayoutLike(from, slide) : null);
        Show(copy, after is null ? 0 : Slides.ToList().IndexOf(after) + 1);
        return copy;
    }

    private string LayoutLike(DeckPerson from, string slide)
    {
        var target = from.file.Tree(OfficeFile.RelationshipsOf(slide)).Root!.Elements().First(element => element.Attribute("Type")!.Value.EndsWith("/slideLayout", StringComparison.Ordinal));
        var name = NameOf(from, Absolute(slide, target.Attribute("Target")!.Value));
        var layouts = file.PartNames.Where(part => part.StartsWith("ppt/slideLayouts/slideLayout", StringComparison.Ordinal)).ToList();
        return layouts.FirstOrDefault(part => NameOf(this, part) == name) ?? layouts[0];
    }

    private static string? NameOf(DeckPerson deck, string layout) => deck.file.Tree(layout).Root!.Element(P + "cSld")!.Attribute("name")?.Value;

    // What a part points to comes along, each pointer under the id that the part knows it by.
    private void CarryOver(DeckPerson from, string source, string target, Func<string, string?> instead)
    {
        if (!from.file.Has(OfficeFile.RelationshipsOf(source)))
            return;
        foreach (var relationship in from.file.Tree(OfficeFile.RelationshipsOf(source)).Root!.Elements())
        {
            var type = relationship.Attribute("Type")!.Value;
            if (type.EndsWith("/notesSlide", StringComparison.Ordinal))
                continue;
            var part = instead(type) ?? CarryOver(from, Absolute(source, relationship.Attribute("Target")!.Value));
            var added = file.Relate(target, type, part);
            file.Tree(OfficeFile.RelationshipsOf(target)).Root!.Elements().First(element => element.Attribute("Id")!.Value == added)
                .SetAttributeValue("Id", relationship.Attribute("Id")!.Value);
        }
    }

    private string CarryOver(DeckPerson from, string part)
    {
        var dot = part.LastIndexOf('.');
        var number = 70 + file.PartNames.Count;
        while (file.PartNames.Contains($"{part[..dot]}{number}{part[dot..]}", StringComparer.Ordinal))
            number++;
        var copy = $"{part[..dot]}{number.ToString(CultureInfo.InvariantCulture)}{part[dot..]}";
        file.Add(copy, from.file.Bytes(part), from.file.TypeOf(part));
        CarryOver(from, part, copy, _ => null);
        return copy;
    }

    private static string Absolute(string source, string target)
    {
        if (target.StartsWith('/'))
            return target[1..];
        var folders = source.Split('/')[..^1].ToList();
        foreach (var step in target.Split('/'))
        {
            if (step == "..")
                folders.RemoveAt(folders.Count - 1);
            else
                folders.Add(step);
        }

        return string.Join('/', folders);
    }
}
