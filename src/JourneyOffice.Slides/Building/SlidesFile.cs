using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>Files of slides that are put into a deck which is open in PowerPoint. They carry no map: the deck does.</summary>
public static class SlidesFile
{
    /// <summary>A presentation with these slides alone.</summary>
    /// <param name="pages">The slides as drawn.</param>
    /// <param name="map">The map that they show.</param>
    /// <param name="options">How they were drawn.</param>
    /// <param name="like">A slide of somebody's own deck as a file, whose layouts and theme count; <see langword="null"/>: those of ours.</param>
    /// <exception cref="JourneyException">The map is too large, or a part of the file is broken.</exception>
    public static byte[] Of(IReadOnlyList<Page> pages, JourneyMap map, DrawingOptions options, OfficePackage? like) =>
        Of(pages, map, options, like, like is null ? null : BrandLook.Under(like, SlideList.Read(like, SlideList.OpenPresentation(like))[0]));

    /// <summary>The same where the deck has no slides of the map yet: on the layout that suits them best.</summary>
    /// <param name="pages">The slides as drawn.</param>
    /// <param name="map">The map that they show.</param>
    /// <param name="options">How they were drawn.</param>
    /// <param name="like">A slide of the deck as a file; <see langword="null"/>: the deck has none, and our own look counts.</param>
    /// <param name="look">How slides look there.</param>
    /// <exception cref="JourneyException">The map is too large, or a part of the file is broken.</exception>
    public static byte[] Of(IReadOnlyList<Page> pages, JourneyMap map, DrawingOptions options, OfficePackage? like, BrandLook? look)
    {
        var made = like is null || look is null ? DeckWriter.Build(map, pages, options) : BrandDeck.Build(like, map, pages, options, look);
        var package = OfficePackage.Open(made, "slides.pptx");
        var editor = new PackageEditor(package);
        MapPart.Remove(editor, package, map.Id);
        return editor.Save();
    }

    /// <summary>What a deck carries once slides of a map stand in it. Parts have names and checksums only in files.</summary>
    /// <param name="pages">All slides of the map as drawn.</param>
    /// <param name="map">The map, which becomes their base.</param>
    /// <param name="options">How they were drawn.</param>
    public static CarriedMap Carried(IReadOnlyList<Page> pages, JourneyMap map, DrawingOptions options) => new(map, DeckLedger.Of(map, pages, options));
}
