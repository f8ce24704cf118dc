using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces.Tests;

/// <summary>A deck without bytes: what it carries and how it stands.</summary>
internal sealed record Deck(CarriedMap Carried, Snapshot Snapshot)
{
    public static TestLayout Layout { get; } = new();

    public static Deck Build(JourneyMap map, TestLayout? layout = null)
    {
        var pages = (layout ?? Layout).Draw(map);
        var ledger = LedgerWriter.ForPages(pages, new MapDocument(map), "en");
        var snapshot = new Snapshot { Kind = SurfaceKind.Deck, Pages = [.. pages.Select(page => Hand.Slide($"slide{page.Number}", page))] };
        return new Deck(new CarriedMap(map, ledger with { Pages = [.. ledger.Pages.Select(page => page with { Id = $"slide{page.Number}" })] }), snapshot);
    }

    public Recognition Recognize() => Recognizer.Recognize(Carried, Snapshot);

    /// <summary>The map with people's edits in it.</summary>
    public JourneyMap Read()
    {
        var document = new MapDocument(Carried.Base);
        document.Apply(Recognize().Edits);
        return document.ToMap();
    }

    public (Deck Deck, Patch Patch, IReadOnlyList<MergeConflict> Conflicts) Update(
        JourneyMap incoming, MergePreference preference = MergePreference.None, TestLayout? layout = null, bool acceptRemovals = false, bool relayout = false)
    {
        var recognition = Recognize();
        var theirs = new MapDocument(Carried.Base);
        theirs.Apply(recognition.Edits);
        if (acceptRemovals)
            theirs.Apply(recognition.ProposedRemovals.Select(path => new RemoveEntry(path)));
        var merge = MapMerge.Merge(Carried.Base, incoming, theirs.ToMap(), preference);
        var newBase = Rebase.Onto(incoming, Carried.Base, merge);
        var patch = SlidePlanner.Plan(new PlanRequest
        {
            Carried = Carried, Snapshot = Snapshot, Recognition = recognition, Merged = merge.Merged, NewBase = newBase,
            BasePages = (layout ?? Layout).Draw(Carried.Base), MergedPages = (layout ?? Layout).Draw(merge.Merged),
            AcceptRemovals = acceptRemovals, Relayout = relayout, Conflicts = merge.Conflicts,
        });
        var (snapshot, ledger) = Hand.Apply(Snapshot, patch);
        return (new Deck(new CarriedMap(newBase, ledger), snapshot), patch, merge.Conflicts);
    }

    public SnapshotElement Shape(string element, string role) =>
        Snapshot.Pages.SelectMany(page => page.Elements).First(shape => shape.Key is { } key && key.Element == element && key.Role == role);

    /// <summary>The deck after a person changed every shape that a rule picks.</summary>
    public Deck Edit(Func<SnapshotElement, bool> which, Func<SnapshotElement, SnapshotElement> change) => this with
    {
        Snapshot = Snapshot with { Pages = [.. Snapshot.Pages.Select(page => page with { Elements = [.. page.Elements.Select(shape => which(shape) ? change(shape) : shape)] })] },
    };

    public Deck Type(string element, string role, string text) => Edit(Is(element, role), shape => shape with { Text = text });

    public Deck Drag(string element, string role, long x, long y) =>
        Edit(Is(element, role), shape => shape with { Box = shape.Box with { X = shape.Box.X + x, Y = shape.Box.Y + y } });

    public Deck Delete(string element) => this with
    {
        Snapshot = Snapshot with { Pages = [.. Snapshot.Pages.Select(page => page with { Elements = [.. page.Elements.Where(shape => shape.Key?.Element != element)] })] },
    };

    public Deck Copy(string element, string role, string? text = null, long x = 0)
    {
        var shape = Shape(element, role);
        var copy = shape with { ShapeId = shape.ShapeId + "-copy", CreationId = "{0}", Text = text ?? shape.Text, Box = shape.Box with { X = shape.Box.X + x } };
        return this with { Snapshot = Snapshot with { Pages = [Snapshot.Pages[0] with { Elements = [.. Snapshot.Pages[0].Elements, copy] }, .. Snapshot.Pages.Skip(1)] } };
    }

    private static Func<SnapshotElement, bool> Is(string element, string role) => shape => shape.Key is { } key && key.Element == element && key.Role == role;
}
