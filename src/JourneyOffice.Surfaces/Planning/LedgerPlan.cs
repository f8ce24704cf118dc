using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>
/// The ledger that an update leaves behind. It says what the new base would look like on the slide, in the coordinates of the old
/// ledger, so that people's edits which the new base does not hold are found again (rule 1).
/// </summary>
internal static class LedgerPlan
{
    internal static Ledger Make(PlanContext context)
    {
        var request = context.Request;
        var old = request.Carried.Ledger;
        var conflicts = Conflicts(request);
        if (context.Operations.Count == 0 && !SlidePlanner.BringsAnother(request) && MapJson.AreEqual(request.NewBase, request.Carried.Base) && SameConflicts(conflicts, old.Conflicts))
            return old;
        var added = Additions.After(request.Recognition, context.Merged, context.NewBase);
        // The surface was written from the new base and what people added to it.
        var shown = new MapDocument(request.NewBase);
        shown.Apply(added);
        var writer = new LedgerElements(context, shown);
        var pages = old.Pages.Select(page => PageOf(context, writer, page)).ToList();
        pages.AddRange(context.AddedPages.Select(page => new LedgerPage("", page.Kind, page.Number, HiddenByPerson: false, [.. page.Elements.Select(writer.New)])));
        return old with
        {
            Generator = LedgerWriter.Generator,
            Compared = request.Compared is null ? old.Compared : LedgerWriter.ComparedWith(request.Compared),
            Pages = pages,
            Parts = new Dictionary<string, uint>(StringComparer.Ordinal),
            Conflicts = conflicts,
            Pinned = Pins(context),
            Copies = CopiesOf(context),
            Removed = RemovedOf(request),
            Added = added,
        };
    }

    /// <summary>Pins of before with the figures they were set at, and new ones.</summary>
    internal static IReadOnlyList<PinnedText> Pins(PlanContext context)
    {
        var known = context.Request.Carried.Ledger.Pinned.ToDictionary(pin => pin.Key);
        return [.. context.Request.Recognition.Pinned.Select(pin => known.GetValueOrDefault(pin.Key, pin))];
    }

    private static IReadOnlyList<CopiedText> CopiesOf(PlanContext context)
    {
        var adopted = context.Request.Recognition.Copies.Select(copy => copy.Shape).ToHashSet();
        return
        [
            .. context.State.Copies.Where(copy => !adopted.Contains(copy.Address) && copy.Element.Text.Length > 0)
                .Select(copy => new CopiedText(copy.Element.Key!.Value, copy.Element.Text)).Distinct(),
        ];
    }

    /// <summary>The conflicts to store; one that is known keeps the version that brought it.</summary>
    internal static IReadOnlyList<StoredConflict> Conflicts(PlanRequest request)
    {
        var known = request.Carried.Ledger.Conflicts.ToLookup(stored => stored.Conflict.Path);
        return [.. request.Conflicts.Select(conflict => known[conflict.Path].FirstOrDefault() is { } before ? before with { Conflict = conflict } : new StoredConflict(conflict, request.Merged.Version))];
    }

    /// <summary>Entries that people deleted and that the map still holds.</summary>
    internal static IReadOnlyList<string> RemovedOf(PlanRequest request)
    {
        var merged = new MapDocument(request.Merged);
        return [.. request.Recognition.ProposedRemovals.Where(path => merged.Get(path) is not null).Select(TableRows.IdOf).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether the same is stored already.</summary>
    internal static bool SameConflicts(IReadOnlyList<StoredConflict> left, IReadOnlyList<StoredConflict> right) =>
        left.Count == right.Count && left.Zip(right).All(pair => pair.First.Conflict.Path == pair.Second.Conflict.Path
            && System.Text.Json.Nodes.JsonNode.DeepEquals(pair.First.Conflict.Ours, pair.Second.Conflict.Ours)
            && System.Text.Json.Nodes.JsonNode.DeepEquals(pair.First.Conflict.Theirs, pair.Second.Conflict.Theirs)
            && System.Text.Json.Nodes.JsonNode.DeepEquals(pair.First.Conflict.Base, pair.Second.Conflict.Base));

    private static LedgerPage PageOf(PlanContext context, LedgerElements writer, LedgerPage page)
    {
        if (context.State.SlideOf(page) is not { } slide)
            return page with { HiddenByPerson = true };
        var added = context.AddedShapes.Where(shape => shape.Slide == slide).ToList();
        var redrawn = added.Select(shape => shape.Element.Key).ToHashSet();
        var elements = page.Elements.Where(element => !context.Deleted.Contains(element.Key) && !redrawn.Contains(element.Key))
            .Select(element => writer.Kept(element, slide)).ToList();
        elements.AddRange(added.Select(shape => writer.Added(shape.Element, slide)));
        elements.AddRange(context.Request.Recognition.Copies
            .Where(copy => copy.Key.Page == page.Number && context.Items.ContainsKey(copy.Key.Element))
            .Select(copy => writer.Adopted(copy, slide)).OfType<LedgerElement>());
        return page with { Id = slide.Page.Id, HiddenByPerson = false, Elements = elements };
    }
}
