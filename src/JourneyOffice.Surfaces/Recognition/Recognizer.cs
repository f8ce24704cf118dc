namespace JourneyOffice.Surfaces;

/// <summary>Finds out what people did to a surface since we wrote it, against the ledger and never by laying out again.</summary>
public static class Recognizer
{
    /// <summary>What people did. Pure: the same surface gives the same answer.</summary>
    public static Recognition Recognize(CarriedMap carried, Snapshot snapshot)
    {
        var added = Additions.Pending(carried);
        var whole = Additions.WithPending(carried);
        var found = carried.Ledger.Kind == SurfaceKind.Deck
            ? new SlideRecognizer(SurfaceState.Of(whole, snapshot)).Recognize()
            : new TableRecognizer(whole, snapshot).Recognize();
        return added.Count == 0 ? found : Additions.Repeat(added, found);
    }
}
