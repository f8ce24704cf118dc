using JourneyOffice.Surfaces;

namespace JourneyOffice.Carriers;

/// <summary>What the deck carries from before the first step of a patch: the map as it was, and what the patch is about to do.</summary>
/// <param name="planned">The plan.</param>
internal sealed class LiveBeginning(PlannedUpdate planned)
{
    private readonly List<UnfinishedPage> pages = [];
    private readonly List<UnfinishedAddition> additions = [];

    /// <summary>A slide is edited where it stands.</summary>
    public void Edits(SnapshotPage page, IReadOnlyList<PatchOperation> operations) => Add(page, PatchedPage.Of(page, operations));

    /// <summary>A slide gets another one in its place.</summary>
    /// <param name="page">The slide.</param>
    /// <param name="other">What the other one says.</param>
    /// <param name="later">What is done to it once it stands there.</param>
    public void Replaces(SnapshotPage page, SnapshotPage other, IReadOnlyList<PatchOperation> later) => Add(page, PatchedPage.Of(other, later));

    /// <summary>Slides come.</summary>
    /// <param name="adds">What brings them.</param>
    /// <param name="slides">What they say, in the same order.</param>
    public void Adds(IEnumerable<AddPage> adds, IEnumerable<SnapshotPage> slides) =>
        additions.AddRange(adds.Zip(slides, (add, slide) => new UnfinishedAddition(add.Page.Number, OperationPlace.MarkOf([add]), PageDigest.Of(slide))));

    /// <summary>The step that writes it; <see langword="null"/> where the deck carries it already.</summary>
    public WriteMapStep? Write()
    {
        var carried = planned.Surface.Carried;
        var earlier = carried.Unfinished ?? new UnfinishedUpdate();
        var unfinished = new UnfinishedUpdate
        {
            Pages = [.. pages, .. earlier.Pages.Where(known => !pages.Exists(page => IsAbout(known, page)))],
            Additions = [.. earlier.Additions.Union(additions)],
        };
        // The checksums of parts are the byte hand's: what is written in between is read as a whole.
        var begun = carried with { Unfinished = unfinished, Ledger = carried.Ledger with { Parts = new Dictionary<string, uint>(StringComparer.Ordinal) } };
        return carried.Unfinished is not null && CarriedMapJson.Write(begun).AsSpan().SequenceEqual(CarriedMapJson.Write(carried)) ? null : WriteMapStep.Of(begun, planned.Surface.Carrier.FileName);
    }

    // What stands there differs from what was planned for where an earlier update was broken off: then both count.
    private void Add(SnapshotPage standing, SnapshotPage after)
    {
        var surface = planned.Surface;
        var page = UnfinishedChanges.Of(surface.Snapshot.Pages.First(known => known.Id == standing.Id), after, planned.FromTheStart.Where(operation => OperationPlace.PageOf(operation) == standing.Id));
        pages.Add(surface.Carried.Unfinished?.Of(standing, surface.Standing.Pages) is { } earlier ? UnfinishedChanges.Following(earlier, page) : page);
    }

    private bool IsAbout(UnfinishedPage known, UnfinishedPage page) =>
        planned.Surface.Standing.Pages.FirstOrDefault(standing => standing.Id == page.Slide) is { } standing && planned.Surface.Carried.Unfinished!.Of(standing, planned.Surface.Standing.Pages) == known;
}
