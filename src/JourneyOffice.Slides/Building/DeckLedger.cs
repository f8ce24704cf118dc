using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>Keeps a map and what was drawn of it in a deck that gets its first slides of that map.</summary>
internal static class DeckLedger
{
    /// <summary>Writes base and ledger.</summary>
    /// <param name="editor">The deck's editor, the slides added.</param>
    /// <param name="package">The deck as it was; <see langword="null"/> for a new one.</param>
    /// <param name="map">The map.</param>
    /// <param name="pages">Its pages as drawn.</param>
    /// <param name="options">How they were drawn.</param>
    /// <param name="slides">The part of each page's slide.</param>
    public static void Write(
        PackageEditor editor, OfficePackage? package, JourneyMap map, IReadOnlyList<Page> pages, DrawingOptions options, IReadOnlyList<string> slides)
    {
        var ledger = Of(map, pages, options);
        ledger = ledger with { Pages = [.. ledger.Pages.Zip(slides, (page, slide) => page with { Id = slide })] };
        ledger = ledger with
        {
            Parts = ledger.Pages.SelectMany(page => ChartFrame.PartsOf(page, editor.Relationships)).Distinct(StringComparer.Ordinal)
                .ToDictionary(part => part, editor.Checksum, StringComparer.Ordinal),
        };
        MapPart.Write(editor, package, map.Id, CarriedMapJson.Write(new CarriedMap(map, ledger)));
    }

    /// <summary>The ledger as far as no part is needed for it.</summary>
    /// <param name="map">The map.</param>
    /// <param name="pages">Its pages as drawn.</param>
    /// <param name="options">How they were drawn.</param>
    public static Ledger Of(JourneyMap map, IReadOnlyList<Page> pages, DrawingOptions options) => LedgerWriter.ForPages(pages, new MapDocument(map), options.Language) with
    {
        Theme = options.Theme.Id,
        Format = options.Format.Id,
        Slides = options.Slides.Kinds,
        Department = options.Slides.Department,
        Compared = LedgerWriter.ComparedWith(options.Slides.Compared),
    };
}
