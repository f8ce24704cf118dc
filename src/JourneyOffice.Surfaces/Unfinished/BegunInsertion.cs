namespace JourneyOffice.Surfaces;

/// <summary>Sees a deck into which a map was being put, and that was broken off, as one that has the slides which came.</summary>
public static class BegunInsertion
{
    /// <summary>What the deck carries, without the pages that have not come: nobody deleted those.</summary>
    /// <param name="carried">What it carries.</param>
    /// <param name="snapshot">The deck as it stands.</param>
    public static CarriedMap Standing(CarriedMap carried, Snapshot snapshot)
    {
        if (carried.Unfinished is not { Inserts: true })
            return carried;
        var there = snapshot.Pages.SelectMany(page => page.Elements).Select(element => element.Key).Where(key => key is { Role: ElementRole.Anchor } anchor && anchor.Map == carried.Base.Id).Select(key => key!.Value.Page).ToHashSet();
        return carried with { Ledger = carried.Ledger with { Pages = [.. carried.Ledger.Pages.Where(page => there.Contains(page.Number))] } };
    }
}
