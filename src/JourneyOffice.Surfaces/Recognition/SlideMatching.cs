namespace JourneyOffice.Surfaces;

/// <summary>
/// Finds the pages of the ledger again among the slides: by the anchor shape, without it by most of the page's shapes. Of several
/// slides that may be one page the original is the one with the part name of the ledger, then one that was put in another one's place, then with most known creationIds and
/// unchanged boxes, then the first; the others are duplicates.
/// </summary>
internal static class SlideMatching
{
    /// <summary>Every slide with the page that it is or was copied from.</summary>
    internal static IReadOnlyList<SlideState> Match(CarriedMap carried, IReadOnlyList<SnapshotPage> pages)
    {
        var claims = pages.Select(page => PageOf(carried, page)).ToList();
        var originals = new Dictionary<LedgerPage, SnapshotPage>();
        foreach (var group in pages.Zip(claims).Where(claim => claim.Second is not null).GroupBy(claim => claim.Second!))
        {
            originals[group.Key] = group.Count() == 1
                ? group.First().First
                : group.Select(claim => claim.First).OrderByDescending(page => Likeness(page, group.Key)).First();
        }

        return [.. pages.Zip(claims, (page, claim) => StateOf(carried, page, claim, claim is not null && originals[claim] == page))];
    }

    private static LedgerPage? PageOf(CarriedMap carried, SnapshotPage page)
    {
        var keys = page.Elements.Where(element => element.Key?.Map == carried.Base.Id).Select(element => element.Key!.Value).ToList();
        var anchor = keys.Find(key => key.Role == ElementRole.Anchor);
        if (anchor.Role is not null)
            return carried.Ledger.Pages.FirstOrDefault(known => known.Number == anchor.Page);
        var most = keys.GroupBy(key => key.Page).OrderByDescending(group => group.Count()).FirstOrDefault();
        var ledger = carried.Ledger.Pages.FirstOrDefault(known => known.Number == most?.Key);
        // A few pasted cards do not make a slide a page of ours.
        return ledger is not null && most!.Count() * 2 > ledger.Elements.Count ? ledger : null;
    }

    private static (bool, bool, int, int) Likeness(SnapshotPage page, LedgerPage ledger)
    {
        var written = ledger.Elements.ToLookup(element => element.Key);
        var known = 0;
        var unmoved = 0;
        foreach (var element in page.Elements)
        {
            if (element.Key is not { } key)
                continue;
            known += element.CreationId == CreationId.For(key) ? 1 : 0;
            unmoved += written[key].FirstOrDefault() is { } then && element.Box == (then.ShownBox ?? then.Box) ? 1 : 0;
        }

        return (ledger.Id.Length > 0 && page.Id == ledger.Id, ReplacedSlide.IsMade(page), known, unmoved);
    }

    private static SlideState StateOf(CarriedMap carried, SnapshotPage page, LedgerPage? ledger, bool isOriginal)
    {
        var then = PageFrame.Of((ledger?.Elements ?? []).Select(element => (element.Key, element.Box)));
        var present = new Dictionary<(string, string), Box>();
        foreach (var element in page.Elements)
        {
            if (element.Key is { } key && key.Map == carried.Base.Id && key.Page == ledger?.Number && PageFrame.IsReference(key.Role))
                present.TryAdd((key.Element, key.Role), element.Box);
        }

        return new SlideState { Page = page, Ledger = ledger, IsOriginal = isOriginal, Then = then, Now = then.Now(present) };
    }
}
