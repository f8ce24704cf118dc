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
        var copy = $"{part[..dot]}7{file.PartNames.Count.ToString(CultureInfo.InvariantCulture)}{part[dot..]}";
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
