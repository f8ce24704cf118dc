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
    public static byte[] Of(IReadOnlyList<Page> pages, JourneyMap map, DrawingOptions options, OfficePackage? like)
    {
        var made = like is null ? DeckWriter.Build(map, pages, options) : BrandDeck.Build(like, map, pages, options, BrandLook.Under(like, SlideList.Read(like, SlideList.OpenPresentation(like))[0]));
        var package = OfficePackage.Open(made, "slides.pptx");
        var editor = new PackageEditor(package);
        MapPart.Remove(editor, package, map.Id);
        return editor.Save();
    }
}
