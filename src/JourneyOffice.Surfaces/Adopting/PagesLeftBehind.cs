using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>
/// Pages of a map that stayed in the deck out of which some of its slides were taken: "2 of 3" says on each slide how many there were. Like slides
/// that people deleted, they are left out here, and what they show is no news for the slides that are there.
/// </summary>
internal static class PagesLeftBehind
{
    /// <summary>The request, with those pages known as hidden.</summary>
    internal static PlanRequest Hide(PlanRequest request)
    {
        var here = request.Carried.Ledger.Pages.Where(page => PageKind.FamilyOf(page.Number) == PageKind.Overview).ToList();
        var count = CountOf(request, here);
        var stages = here.Where(page => page.Kind != PageKind.Index).SelectMany(page => page.Elements)
            .Where(element => element.Key.Role == ElementRole.Stage).Select(element => element.Key.Element).ToHashSet(StringComparer.Ordinal);
        var map = new MapDocument(request.Merged);
        var left = request.MergedPages
            .Where(page => PageKind.FamilyOf(page.Number) == PageKind.Overview && page.Number <= count && here.TrueForAll(known => known.Number != page.Number))
            .Select(page => Hidden(page, stages, map, request.Carried.Ledger.Language)).ToList();
        return left.Count == 0 ? request : request with
        {
            Carried = request.Carried with { Ledger = request.Carried.Ledger with { Pages = [.. request.Carried.Ledger.Pages, .. left] } },
            Recognition = request.Recognition with { HiddenPages = [.. request.Recognition.HiddenPages, .. left.Select(page => page.Number)] },
        };
    }

    // Stages may have changed pages since: what belongs to one that stands here is news here.
    private static LedgerPage Hidden(Page page, HashSet<string> stages, MapDocument map, string language)
    {
        var frame = Drawing.FrameOf(page);
        var elements = page.Elements.Where(element => page.Kind == PageKind.Index || frame.ColumnAt(element.Box.CenterX, element.Box.CenterY) is not { } stage || !stages.Contains(stage));
        return LedgerWriter.ForPage(page with { Elements = [.. elements] }, map, language) with { HiddenByPerson = true };
    }

    private static int CountOf(PlanRequest request, List<LedgerPage> here)
    {
        var slides = here.Select(page => page.Id).ToHashSet(StringComparer.Ordinal);
        return request.Snapshot.Pages.Where(page => slides.Contains(page.Id)).SelectMany(page => page.Elements)
            .Where(element => element.Key is { Role: ElementRole.Kicker or ElementRole.Title })
            .Select(element => WordPattern.CountOfPages(element.Text)).DefaultIfEmpty(0).Max();
    }
}
