using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>Writes new decks: native shapes with names, theme colours and fonts, notes, and the map with its ledger inside.</summary>
public static class DeckWriter
{
    private const double EmuPerPoint = 12_700;

    /// <summary>A new deck with a slide for each page. The same map, pages and options give the same bytes.</summary>
    /// <param name="map">The map, which becomes the deck's base.</param>
    /// <param name="pages">Its pages as drawn; their sizes are the first one's.</param>
    /// <param name="options">Theme and language that they were drawn with.</param>
    /// <exception cref="JourneyException">The map is too large to be kept in a file (<c>Packages</c>).</exception>
    public static byte[] Build(JourneyMap map, IReadOnlyList<Page> pages, DrawingOptions options)
    {
        var dialect = new SlideDialect(XmlNamespaces.Transitional, options.Language);
        var width = pages.Count > 0 ? pages[0].Width : (long)Math.Round(options.Format.Width * EmuPerPoint);
        var height = pages.Count > 0 ? pages[0].Height : (long)Math.Round(options.Format.Height * EmuPerPoint);
        var template = DeckTemplate.For(options.Theme, options.Language, width, height);
        var editor = PackageEditor.Create();
        editor.AddRelationship("", RelationshipTypes.OfficeDocument, PartNames.Presentation);
        editor.AddRelationship("", RelationshipTypes.CoreProperties, "docProps/core.xml");
        editor.AddRelationship("", RelationshipTypes.ExtendedProperties, "docProps/app.xml");
        var master = editor.AddRelationship(PartNames.Presentation, RelationshipTypes.SlideMaster, PartNames.Master);
        var slideIds = new List<string>(pages.Count);
        for (var index = 0; index < pages.Count; index++)
            slideIds.Add(editor.AddRelationship(PartNames.Presentation, RelationshipTypes.Slide, PartNames.Slide(index + 1)));
        var notesMaster = editor.AddRelationship(PartNames.Presentation, RelationshipTypes.NotesMaster, PartNames.NotesMaster);
        editor.SetPart(
            PartNames.Presentation,
            PresentationXml.Write(master, notesMaster, slideIds, width, height, template.DefaultTextStyle, pages, dialect),
            ContentTypes.Presentation);
        AddTemplate(editor, template);
        AddSlides(editor, pages, dialect);
        var title = pages.Count > 0 ? pages[0].Title : map.Title?.For(options.Language, map.Language) ?? "";
        editor.SetPart("docProps/core.xml", PresentationXml.CoreProperties(title, options.Language), ContentTypes.CoreProperties);
        editor.SetPart("docProps/app.xml", PresentationXml.ExtendedProperties(pages.Count), ContentTypes.ExtendedProperties);
        DeckLedger.Write(editor, null, map, pages, options, [.. pages.Select((_, index) => PartNames.Slide(index + 1))]);
        return editor.Save();
    }

    private static void AddTemplate(PackageEditor editor, DeckTemplate template)
    {
        // The master's list of layouts names rId1 and rId2, so they come first among its relationships.
        for (var number = 1; number <= template.Layouts.Count; number++)
        {
            editor.AddRelationship(PartNames.Master, RelationshipTypes.SlideLayout, PartNames.Layout(number));
            editor.AddRelationship(PartNames.Layout(number), RelationshipTypes.SlideMaster, PartNames.Master);
            editor.SetDeflatedPart(PartNames.Layout(number), template.Layouts[number - 1], ContentTypes.SlideLayout);
        }

        editor.AddRelationship(PartNames.Master, RelationshipTypes.Theme, "ppt/theme/theme1.xml");
        editor.SetDeflatedPart(PartNames.Master, template.Master, ContentTypes.SlideMaster);
        editor.SetDeflatedPart("ppt/theme/theme1.xml", template.Theme, ContentTypes.Theme);
        editor.AddRelationship(PartNames.NotesMaster, RelationshipTypes.Theme, "ppt/theme/theme2.xml");
        editor.SetDeflatedPart(PartNames.NotesMaster, template.NotesMaster, ContentTypes.NotesMaster);
        editor.SetDeflatedPart("ppt/theme/theme2.xml", template.Theme, ContentTypes.Theme);
        AddPropertyPart(editor, RelationshipTypes.PresentationProperties, "ppt/presProps.xml", template.PresentationProperties, ContentTypes.PresentationProperties);
        AddPropertyPart(editor, RelationshipTypes.ViewProperties, "ppt/viewProps.xml", template.ViewProperties, ContentTypes.ViewProperties);
        AddPropertyPart(editor, RelationshipTypes.Theme, "ppt/theme/theme1.xml", template.Theme, ContentTypes.Theme);
        AddPropertyPart(editor, RelationshipTypes.TableStyles, "ppt/tableStyles.xml", template.TableStyles, ContentTypes.TableStyles);
    }

    private static void AddPropertyPart(PackageEditor editor, string relationship, string name, DeflatedPart part, string contentType)
    {
        editor.AddRelationship(PartNames.Presentation, relationship, name);
        editor.SetDeflatedPart(name, part, contentType);
    }

    private static void AddSlides(PackageEditor editor, IReadOnlyList<Page> pages, SlideDialect dialect)
    {
        var charts = pages.Select((page, index) => SlideCharts.Of(editor, PartNames.Slide(index + 1), page, dialect.Language)).ToList();
        var slides = SideBySide.Each([.. pages.Zip(charts)], page => SlideXml.Deflate(page.First, dialect, page.Second));
        for (var index = 0; index < pages.Count; index++)
        {
            var name = PartNames.Slide(index + 1);
            editor.SetDeflatedPart(name, slides[index], ContentTypes.Slide);
            editor.AddRelationship(name, RelationshipTypes.SlideLayout, PartNames.Layout(1));
            if (pages[index].Notes is { Length: > 0 } notes)
                AddNotes(editor, name, PartNames.Notes(index + 1), PartNames.NotesMaster, NotesXml.Write(pages[index], notes, dialect));
        }
    }

    /// <summary>Adds the notes of a slide.</summary>
    internal static void AddNotes(PackageEditor editor, string slide, string notes, string notesMaster, byte[] xml)
    {
        editor.SetPart(notes, xml, ContentTypes.NotesSlide);
        editor.AddRelationship(slide, RelationshipTypes.NotesSlide, notes);
        editor.AddRelationship(notes, RelationshipTypes.NotesMaster, notesMaster);
        editor.AddRelationship(notes, RelationshipTypes.Slide, slide);
    }
}
