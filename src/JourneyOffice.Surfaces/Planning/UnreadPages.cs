namespace JourneyOffice.Surfaces;

/// <summary>
/// Which of a deck's pages that stand as we wrote them (<see cref="SnapshotPage.AsWritten"/>) have to be read for a plan after all.
/// What stands on such a page follows from the ledger; only who writes into it needs its shapes' ids.
/// </summary>
public static class UnreadPages
{
    /// <summary>
    /// Ids of the pages that the plan is going to write into as far as the drawings tell: those that base and merged map draw
    /// differently. Tables and lists go on from page to page, so of them all pages of the kind.
    /// </summary>
    /// <param name="request">Everything that the plan follows from, both drawings among it.</param>
    public static IReadOnlySet<string> Concerned(PlanRequest request)
    {
        var changed = request.Relayout ? null : Changed(request);
        var families = changed?.Select(PageKind.FamilyOf).Where(family => !PageKind.IsBoard(family)).ToHashSet(StringComparer.Ordinal);
        var numbers = request.Carried.Ledger.Pages.Where(page => page.Id.Length > 0).DistinctBy(page => page.Id).ToDictionary(page => page.Id, page => page.Number, StringComparer.Ordinal);
        return request.Snapshot.Pages.Where(page => page.AsWritten && (changed is null || !numbers.TryGetValue(page.Id, out var number)
            || changed.Contains(number) || families!.Contains(PageKind.FamilyOf(number)))).Select(page => page.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Ids of the pages that a plan writes into although they were not read: with them read it has to be made once more.</summary>
    /// <param name="patch">The plan.</param>
    /// <param name="snapshot">The deck that it was made for.</param>
    public static IReadOnlySet<string> Addressed(Patch patch, Snapshot snapshot)
    {
        var unread = snapshot.Pages.Where(page => page.AsWritten).Select(page => page.Id).ToHashSet(StringComparer.Ordinal);
        return patch.Operations.Select(OperationPlace.PageOf).OfType<string>().Where(unread.Contains).ToHashSet(StringComparer.Ordinal);
    }

    private static HashSet<int> Changed(PlanRequest request)
    {
        var before = request.BasePages.ToDictionary(page => page.Number);
        var after = request.MergedPages.ToDictionary(page => page.Number);
        return [.. before.Keys.Union(after.Keys).Where(number =>
            !before.TryGetValue(number, out var old) || !after.TryGetValue(number, out var drawn) || !Looks.AreSame(old, drawn))];
    }
}
