using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>Puts slides of a map into somebody's own deck: on its layouts, in its theme; every part that was there stays byte for byte, but for the list of slides.</summary>
public static class DeckInserter
{
    /// <summary>The deck with the map's slides in it.</summary>
    /// <param name="package">The deck, or a template.</param>
    /// <param name="map">The map, which becomes their base.</param>
    /// <param name="pages">Its pages, drawn for <paramref name="look"/>.</param>
    /// <param name="options">How they were drawn.</param>
    /// <param name="look">How slides look there.</param>
    /// <param name="place">The place of the first of them among the deck's slides, from 1; <see langword="null"/>: behind all.</param>
    /// <exception cref="JourneyException">The map is too large to be kept in a file, or a part is broken.</exception>
    public static byte[] Insert(OfficePackage package, JourneyMap map, IReadOnlyList<Page> pages, DrawingOptions options, BrandLook look, int? place)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(options);
        var editor = new PackageEditor(package);
        var dialect = new SlideDialect(XmlNamespaces.For(package), options.Language);
        var after = SlideBefore(package, place);
        var added = new SlideAdder(package, editor, look, isFront: place == 1).Add([.. pages.Select(page => new AddPage(page, after))], dialect);
        DeckLedger.Write(editor, package, map, pages, options, [.. pages.Select(page => added[page.Number].Part)]);
        return editor.Save();
    }

    /// <summary>The slide behind which a place lies; <see langword="null"/>: none, or the end.</summary>
    public static string? SlideBefore(OfficePackage package, int? place)
    {
        ArgumentNullException.ThrowIfNull(package);
        var slides = SlideList.Read(package, SlideList.OpenPresentation(package));
        return place is not { } number || number > slides.Count ? slides.Count > 0 ? slides[^1] : null : number < 2 ? null : slides[number - 2];
    }
}
