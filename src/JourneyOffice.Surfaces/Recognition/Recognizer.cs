namespace JourneyOffice.Surfaces;

/// <summary>Finds out what people did to a surface since we wrote it, against the ledger and never by laying out again.</summary>
public static class Recognizer
{
    /// <summary>What people did. Pure: the same surface gives the same answer.</summary>
    public static Recognition Recognize(CarriedMap carried, Snapshot snapshot)
    {
        if (IsAsWritten(carried, snapshot))
            return Recognition.Nothing;
        var added = Additions.Pending(carried);
        var whole = Additions.WithPending(carried);
        var found = carried.Ledger.Kind == SurfaceKind.Deck
            ? new SlideRecognizer(SurfaceState.Of(whole, snapshot)).Recognize()
            : new TableRecognizer(whole, snapshot).Recognize();
        return added.Count == 0 ? found : Additions.Repeat(added, found);
    }

    /// <summary>Whether an element was written as the base has it: what people said may have been written anew for them, on a further slide.</summary>
    internal static bool IsAsBase(LedgerElement element) => element.Shown is null && element.ShownBox is null;

    // Every slide of ours stands as we wrote it, nothing of ours stands elsewhere, and nothing of before waits for anybody.
    private static bool IsAsWritten(CarriedMap carried, Snapshot snapshot)
    {
        var ledger = carried.Ledger;
        var untouched = snapshot.Pages.Where(page => page.AsWritten).Select(page => page.Id).ToHashSet(StringComparer.Ordinal);
        return untouched.Count > 0
            && ledger.Pages.All(page => !page.HiddenByPerson && untouched.Contains(page.Id) && page.Elements.Count > 0 && page.Elements.All(IsAsBase))
            && snapshot.Pages.All(page => page.AsWritten || page.Elements.Count == 0)
            && ledger is { Pinned.Count: 0, Copies.Count: 0, Removed.Count: 0, Added.Count: 0 };
    }
}
