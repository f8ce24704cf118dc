using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Slides;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Carriers;

/// <summary>The steps that put slides of a map into an open deck, drawn for its size, theme and layouts. Those a slide of it that came as a file tells.</summary>
/// <param name="carrier">The deck as a carrier.</param>
/// <param name="live">The deck.</param>
/// <param name="incoming">What the map was read from.</param>
/// <param name="map">The map.</param>
/// <param name="options">How it is put in.</param>
internal sealed class LiveDeckInserting(Carrier carrier, LiveDeck live, Carrier incoming, JourneyMap map, InsertOptions options)
{
    private const double EmuPerPoint = 12_700;

    /// <summary>The patch, and what is to be said of it.</summary>
    /// <param name="patch">The patch without any step.</param>
    public (LivePatch Patch, IEnumerable<Finding> Findings) Make(LivePatch patch)
    {
        var slides = live.Sent.Slides;
        if (options.After is { } wanted && !slides.Any(slide => slide.Id == wanted))
            throw new JourneyException(CarriersErrors.SlideNotThere, new Place(carrier.FileName), carrier.FileName, wanted);
        var after = options.After ?? (slides.Count == 0 ? null : slides[^1].Id);
        var like = after is null ? null : live.Export(after) ?? slides.Select(slide => live.Export(slide.Id)).FirstOrDefault(package => package is not null);
        if (after is not null && like is null)
            return (patch with { Export = [after] }, []);

        // The master of the slide that they follow is preferred, as in files.
        var look = like is null ? null : BrandLook.Read(like, DeckInserter.SlideBefore(like, place: null));
        var drawing = Drawing(look);
        var pages = MapDrawing.Draw(map, drawing);
        var findings = pages.SelectMany(page => page.Findings).ToList();
        if (pages.Count == 0)
            return (patch, [.. findings, new Finding(CarriersErrors.NothingToShow, new Place(incoming.FileName), incoming.FileName, string.Join(", ", drawing.Slides.Kinds))]);
        patch = patch with { Steps = [.. Insertions(pages, after).Select(group => Insert([.. group], group.Key, drawing, like, look)), LiveInserting.WriteMap(SlidesFile.Carried(pages, map, drawing), incoming, carrier.FileName)] };
        return (patch, [.. LiveFindings.Of(patch, live), .. findings]);
    }

    private DrawingOptions Drawing(BrandLook? look)
    {
        var slides = DepartmentChoice.Of(map, options.Slides, options.Department, options.Language);
        var drawing = new DrawingOptions { Language = options.Language ?? map.Language, Theme = look?.Theme ?? Theme.Calm, Format = look?.Format ?? Sheet(), Slides = slides, Cancellation = carrier.Cancellation };
        return look is null ? MapDrawing.Settle(map, drawing) : drawing;
    }

    // A deck without slides says how large they are to be, if anything.
    private PageFormat Sheet()
    {
        if (live.Sent.SlideSize is not { } size)
            return PageFormat.Wide;
        var unit = live.Sent.Unit == LiveUnit.Emu ? EmuPerPoint : 1;
        var (width, height) = (size.Width / unit, size.Height / unit);
        return PageFormat.All.FirstOrDefault(format => Math.Abs(format.Width - width) < 1 && Math.Abs(format.Height - height) < 1) ?? BrandSheet.Of(width, height, default, isNumbered: false);
    }

    // Slides that are there count; what follows one comes at once, since one after the other each would come to stand before the last.
    private IEnumerable<IGrouping<string?, Page>> Insertions(IReadOnlyList<Page> pages, string? after)
    {
        var there = (from page in live.Read(carried: null).Pages from element in page.Elements where element.Key is { Role: ElementRole.Anchor } select (Key: element.Key!.Value, page.Id))
            .DistinctBy(anchor => anchor.Key).ToDictionary(anchor => anchor.Key, anchor => anchor.Id);
        var missing = new List<(Page Page, string? After)>();
        foreach (var page in pages)
        {
            if (page.Elements.FirstOrDefault(element => there.ContainsKey(element.Key)) is { } anchor)
                after = there[anchor.Key];
            else
                missing.Add((page, after));
        }

        return missing.GroupBy(page => page.After, page => page.Page);
    }

    private InsertSlidesStep Insert(IReadOnlyList<Page> pages, string? after, DrawingOptions drawing, OfficePackage? like, BrandLook? look) =>
        new(SlidesFile.Of(pages, map, drawing, like, look), [.. pages.Select(page => page.Title)], after);
}
