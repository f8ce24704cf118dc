using System.Xml.Linq;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>What Office makes of a slide that is exported: a presentation with that slide alone, without what the presentation carries besides.</summary>
internal static class OfficeExport
{
    private static readonly XNamespace P = Names.Presentation;

    public static byte[] Slide(byte[] deck, string slide)
    {
        var person = new DeckPerson(deck);
        foreach (var other in person.Slides.Where(other => other != slide).ToList())
            person.DeleteSlide(other);
        foreach (var section in person.File.Tree("ppt/presentation.xml").Root!.Elements(P + "extLst").ToList())
            section.Remove();
        person.File.StripCustomXml();
        return person.Save();
    }
}
