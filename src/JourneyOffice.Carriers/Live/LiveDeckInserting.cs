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
/// <param name="given">The map.</param>
/// <param name="begun">What the deck carries since it was begun and broken off, with the pages that came; <see langword="null"/>: nothing.</param>
/// <param name="options">How it is put in.</param>
internal sealed class LiveDeckInserting(Carrier carrier, LiveDeck live, Carrier incoming, JourneyMap given, CarriedMap? begun, InsertOptions options)
{
    private const double EmuPerPoint = 12_700;

    // Slides that people may have written into since are never put in otherwise: what was begun is finished as it was begun, and brought up to date like any other.
    private readonly CarriedMap? standing = begun is { Ledger.Pages.Count: > 0 } ? begun : null;
    private readonly JourneyMap map = begun is { Ledger.Pages.Count: > 0 } ? begun.Base : given;

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
        var carried = Carried(pages, drawing);
        List<LiveStep> comes = [.. Insertions(pages, after).Select(group => Insert([.. group], group.Key, drawing, like, look))];
        patch = patch with { Steps = [.. Begin(carried, comes), .. comes, WriteMapStep.Of(carried, carrier.FileName)] };
        return (patch, [.. LiveFindings.Of(patch, live), .. Begun(), .. findings]);
    }

    // Slides that stand there are as they were written then, also those of a choice that was made then.
    private CarriedMap Carried(IReadOnlyList<Page> pages, DrawingOptions drawing)
    {
        var fresh = SlidesFile.Carried(pages, map, drawing);
        if (standing is null)
            return LiveInserting.Inheriting(fresh, incoming);
        var there = standing.Ledger.Pages.ToDictionary(page => page.Number);
        return fresh with
        {
            Ledger = fresh.Ledger with
            {
                Slides = [.. fresh.Ledger.Slides.Union(there.Values.Select(page => PageKind.FamilyOf(page.Kind)), StringComparer.Ordinal)],
                Pages = [.. there.Values, .. fresh.Ledger.Pages.Where(page => !there.ContainsKey(page.Number))],
                Lineage = standing.Ledger.Lineage,
            },
        };
    }

    // Carried from before the first slide comes: broken off, the deck still knows which map that was and what its slides said.
    private IEnumerable<WriteMapStep> Begin(CarriedMap carried, List<LiveStep> comes)
    {
        if (comes.Count > 0)
            yield return WriteMapStep.Of(carried with { Unfinished = new UnfinishedUpdate { Inserts = true } }, carrier.FileName);
    }

    private IEnumerable<Finding> Begun()
    {
        if (!MapJson.AreEqual(map, given))
            yield return new Finding(CarriersErrors.InsertedAsBegun, new Place(carrier.FileName), map.Version, given.Version);
    }

    private DrawingOptions Drawing(BrandLook? look)
    {
        var slides = DepartmentChoice.Of(map, options.Slides, options.Department, options.Language);
        var drawing = new DrawingOptions { Language = standing?.Ledger.Language ?? options.Language ?? map.Language, Theme = look?.Theme ?? Theme.Calm, Format = look?.Format ?? Sheet(), Slides = slides, Cancellation = carrier.Cancellation };
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
