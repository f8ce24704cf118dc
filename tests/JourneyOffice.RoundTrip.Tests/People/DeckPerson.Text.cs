using System.Xml.Linq;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>What a person does to texts.</summary>
internal sealed partial class DeckPerson
{
    /// <summary>Types in the middle of a run; what was there keeps its formatting.</summary>
    public static void Type(Shape shape, int run, int position, string characters)
    {
        var text = shape.Runs[run].Element(A + "t")!;
        text.Value = text.Value.Insert(position, characters);
    }

    /// <summary>Makes the second half of a run bold and underlined, which splits it; false where there is nothing to split.</summary>
    public static bool FormatHalf(Shape shape, int run)
    {
        var first = shape.Runs[run];
        var text = first.Element(A + "t")!.Value;
        var half = text.Length / 2;
        if (half == 0 || char.IsLowSurrogate(text[half]))
            return false;
        var second = new XElement(first);
        first.Element(A + "t")!.Value = text[..half];
        second.Element(A + "t")!.Value = text[half..];
        second.Element(A + "rPr")!.SetAttributeValue("u", "sng");
        first.AddAfterSelf(second);
        return true;
    }

    /// <summary>Puts the cursor at the end, presses Enter and types.</summary>
    public static void AddParagraph(Shape shape, string characters)
    {
        var last = shape.Node.Descendants(A + "p").Last();
        var paragraph = new XElement(last);
        paragraph.Elements(A + "br").Remove();
        paragraph.Elements(A + "r").Skip(1).Remove();
        paragraph.Element(A + "r")!.Element(A + "t")!.Value = characters;
        last.AddAfterSelf(paragraph);
    }

    /// <summary>Selects all the text of a run and types something else.</summary>
    public static void Replace(Shape shape, int run, string characters) => shape.Runs[run].Element(A + "t")!.Value = characters;

    /// <summary>Writes into the speaker notes of a slide that has some.</summary>
    public bool WriteNote(string slide, string characters)
    {
        var relationship = file.Tree(OfficeFile.RelationshipsOf(slide)).Root!.Elements()
            .FirstOrDefault(element => element.Attribute("Type")!.Value.EndsWith("/notesSlide", StringComparison.Ordinal));
        if (relationship is null)
            return false;
        var target = relationship.Attribute("Target")!.Value;
        var notes = file.Tree(target.StartsWith('/') ? target[1..] : "ppt/" + target.Replace("../", "", StringComparison.Ordinal));
        notes.Descendants(A + "t").Last().Value += characters;
        return true;
    }

    /// <summary>Types behind some text on some slide.</summary>
    public void TypeAnywhere(Random random, string text)
    {
        var runs = file.Tree(Slides[random.Next(Slides.Count)]).Descendants(A + "r").Where(run => run.Element(A + "t") is { Value.Length: > 0 }).ToList();
        if (runs.Count > 0)
            runs[random.Next(runs.Count)].Element(A + "t")!.Value += text;
    }

    /// <summary>Types differently into two of the places where a text stands, on whatever slides; says whether there are two.</summary>
    public bool TypeApart(Random random, string text)
    {
        var places = Slides.SelectMany(slide => file.Tree(slide).Descendants(A + "t").Where(run => run.Value == text)).OrderBy(_ => random.Next()).Take(2).ToList();
        if (places.Count < 2)
            return false;
        places[0].Value += " abc";
        places[1].Value += " xyz";
        return true;
    }
}
