using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>A new deck from somebody's template or deck: its masters, layouts and theme, and nothing of what was told on its slides.</summary>
public static class BrandDeck
{
    private const string Macros = "http://schemas.microsoft.com/office/2006/relationships/vbaProject";
    private const string Signatures = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin";
    private const string PowerPointOf2011 = "http://schemas.microsoft.com/office/2011/relationships/";
    private const string PowerPointOf2016 = "http://schemas.microsoft.com/office/2016/11/relationships/";
    private const string PowerPointOf2018 = "http://schemas.microsoft.com/office/2018/10/relationships/";

    // Slides, who commented and changed what, what was counted, macros, a picture of the first slide, signatures that no longer hold.
    private static readonly HashSet<string> Left = new(StringComparer.Ordinal)
    {
        RelationshipTypes.Slide, RelationshipTypes.CommentAuthors, RelationshipTypes.Thumbnail, RelationshipTypes.ExtendedProperties, Macros, Signatures,
        PowerPointOf2011 + "commentAuthors", PowerPointOf2018 + "authors", PowerPointOf2016 + "changesInfo", "http://schemas.microsoft.com/office/2015/10/relationships/revisionInfo",
    };

    /// <summary>A new deck with the slides of a map.</summary>
    /// <param name="brand">The template or deck.</param>
    /// <param name="map">The map, which becomes the deck's base.</param>
    /// <param name="pages">Its pages, drawn for <paramref name="look"/>.</param>
    /// <param name="options">How they were drawn.</param>
    /// <param name="look">How slides look there (<see cref="BrandLook.Read"/>).</param>
    /// <exception cref="JourneyException">The map is too large to be kept in a file, or a part of the template is broken.</exception>
    public static byte[] Build(OfficePackage brand, JourneyMap map, IReadOnlyList<Page> pages, DrawingOptions options, BrandLook look)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(options);
        return DeckInserter.Insert(Empty(brand, pages.Count > 0 ? pages[0].Title : "", options.Language), map, pages, options, look, place: null);
    }

    private static OfficePackage Empty(OfficePackage package, string title, string language)
    {
        ArgumentNullException.ThrowIfNull(package);
        var presentation = SlideList.OpenPresentation(package);
        var editor = new PackageEditor(package);
        editor.SetPart(package.MainPart, WithoutSlides(presentation), ContentTypes.Presentation);
        foreach (var source in new[] { "", package.MainPart })
        {
            foreach (var relationship in editor.Relationships(source).Where(relationship => Left.Contains(relationship.Type)).ToList())
                editor.RemoveRelationship(source, relationship.Id);
        }

        foreach (var map in MapPart.ReadAll(package).Select(part => part.MapId).Distinct(StringComparer.Ordinal))
            MapPart.Remove(editor, package, map);
        if (editor.Relationships("").FirstOrDefault(relationship => relationship.Type == RelationshipTypes.CoreProperties) is { } properties)
            editor.SetPart(properties.Target, PresentationXml.CoreProperties(title, language));
        Sweep(package, editor);
        return OfficePackage.Open(editor.Save(), package.FileName, package.Limits);
    }

    private static byte[] WithoutSlides(XmlIndex presentation)
    {
        var edits = new ByteEdits();
        foreach (var child in presentation.Children(0))
        {
            // Lists of slides, shows made of them, and the password by which a deck is protected from changes.
            if (presentation.Is(child, XmlVocabulary.Presentation, "sldIdLst"u8) || presentation.Is(child, XmlVocabulary.Presentation, "custShowLst"u8)
                || presentation.Is(child, XmlVocabulary.Presentation, "modifyVerifier"u8))
            {
                edits.Remove(presentation.OuterRange(child));
            }
            else if (presentation.Is(child, XmlVocabulary.Presentation, "extLst"u8))
            {
                foreach (var extension in presentation.Children(child).Where(extension => presentation.Child(extension, XmlVocabulary.Presentation2010, "sectionLst"u8) >= 0))
                    edits.Remove(presentation.OuterRange(extension));
            }
        }

        return edits.Apply(presentation.Bytes);
    }

    // What nothing leads to any more.
    private static void Sweep(OfficePackage package, PackageEditor editor)
    {
        var reached = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var open = new Stack<string>([""]);
        while (open.TryPop(out var source))
        {
            foreach (var relationship in editor.Relationships(source).Where(relationship => !relationship.IsExternal && editor.Contains(relationship.Target) && reached.Add(relationship.Target)))
                open.Push(relationship.Target);
        }

        foreach (var part in package.Parts.Select(part => part.Name).Where(name => !IsOfPackage(name) && !reached.Contains(name)))
            editor.RemovePart(part);
    }

    private static bool IsOfPackage(string name) =>
        name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || name.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase);
}
