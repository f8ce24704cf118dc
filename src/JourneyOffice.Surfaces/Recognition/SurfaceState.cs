using System.Runtime.CompilerServices;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>A shape of ours, found on a slide.</summary>
/// <param name="Slide">The slide.</param>
/// <param name="Element">The shape as it is.</param>
internal sealed record FoundShape(SlideState Slide, SnapshotElement Element)
{
    /// <summary>Its address.</summary>
    internal ShapeAddress Address => new(Slide.Page.Id, Element.ShapeId, Element.Cell is { } cell ? new CellAddress(cell.Row, cell.Column) : null);
}

/// <summary>A slide as it is, with the ledger page that it is or was copied from.</summary>
internal sealed class SlideState
{
    internal required SnapshotPage Page { get; init; }

    /// <summary>The page of ours; <see langword="null"/> for a foreign slide.</summary>
    internal LedgerPage? Ledger { get; init; }

    /// <summary>False for a duplicate of another slide of ours.</summary>
    internal bool IsOriginal { get; init; }

    /// <summary>The reference shapes as we put them.</summary>
    internal required PageFrame Then { get; init; }

    /// <summary>The reference shapes as they stand.</summary>
    internal required PageFrame Now { get; init; }
}

/// <summary>What of ours stands where: originals told from copies, pages found again.</summary>
internal sealed class SurfaceState
{
    // Recognising and planning look at the same surface one after the other.
    private static readonly ConditionalWeakTable<Snapshot, SurfaceState> Latest = [];

    private readonly Dictionary<ElementKey, FoundShape> originals = [];
    private readonly List<FoundShape> copies = [];
    private readonly Dictionary<LedgerPage, SlideState> slidesOf = [];

    /// <summary>Base and ledger.</summary>
    internal required CarriedMap Carried { get; init; }

    /// <summary>The base, addressable.</summary>
    internal required MapDocument Base { get; init; }

    /// <summary>All slides in the deck's order.</summary>
    internal required IReadOnlyList<SlideState> Slides { get; init; }

    /// <summary>The shape that each key means.</summary>
    internal IReadOnlyDictionary<ElementKey, FoundShape> Originals => originals;

    /// <summary>Further shapes with the same keys, in document order.</summary>
    internal IReadOnlyList<FoundShape> Copies => copies;

    /// <summary>The slide that is a ledger page, if it is still there.</summary>
    internal SlideState? SlideOf(LedgerPage page) => slidesOf.GetValueOrDefault(page);

    /// <summary>The text that an element has by base and ledger.</summary>
    internal IReadOnlyList<TextPiece> Pieces(LedgerElement element) =>
        TextPieces.Compose(Base, element.Segments, Carried.Ledger.Language);

    /// <summary>Looks at a surface.</summary>
    internal static SurfaceState Of(CarriedMap carried, Snapshot snapshot)
    {
        if (Latest.TryGetValue(snapshot, out var known) && ReferenceEquals(known.Carried, carried))
            return known;
        var document = new MapDocument(carried.Base);
        var written = carried.Ledger.Pages.SelectMany(page => page.Elements).Select(element => element.Key);
        var pages = snapshot.Pages.Select(page => page.AsWritten ? Restore(page, carried, document) : ChartCells.WithKeys(TableCells.WithKeys(page, written), carried, document)).ToList();
        var state = new SurfaceState { Carried = carried, Base = document, Slides = SlideMatching.Match(carried, pages) };
        state.Sort();
        Latest.AddOrUpdate(snapshot, state);
        return state;
    }

    private void Sort()
    {
        foreach (var slide in Slides)
        {
            if (slide is { IsOriginal: true, Ledger: { } page })
                slidesOf.TryAdd(page, slide);
        }

        var ledger = Carried.Ledger.Pages.SelectMany(page => page.Elements).ToLookup(element => element.Key);
        var shapes =
            from slide in Slides
            from element in slide.Page.Elements
            where element.Key is { } key && key.Map == Carried.Base.Id
            group new FoundShape(slide, element) by element.Key!.Value;
        var all = new List<FoundShape>();
        foreach (var group in shapes)
        {
            if (group.Count() == 1)
            {
                originals[group.Key] = group.First();
                continue;
            }

            var written = ledger[group.Key].FirstOrDefault();
            var creationId = CreationId.For(group.Key);
            var original = group
                .OrderByDescending(shape => shape.Slide.IsOriginal)
                .ThenByDescending(shape => shape.Element.CreationId == creationId)
                .ThenByDescending(shape => shape.Slide.Ledger?.Number == group.Key.Page)
                .ThenByDescending(shape => written is not null && shape.Element.Box == (written.ShownBox ?? written.Box))
                .First();
            originals[group.Key] = original;
            all.AddRange(group.Where(shape => shape != original));
        }

        // Grouping gathers by key; people read by slide.
        var order = Slides.Select((slide, number) => (slide, number)).ToDictionary(entry => entry.slide, entry => entry.number);
        copies.AddRange(all.OrderBy(shape => order[shape.Slide]));
    }

    private static SnapshotPage Restore(SnapshotPage page, CarriedMap carried, MapDocument document)
    {
        var ledger = carried.Ledger.Pages.FirstOrDefault(known => known.Id == page.Id);
        return page with
        {
            Elements = [.. (ledger?.Elements ?? []).Select(element => new SnapshotElement
            {
                Key = element.Key,
                ShapeId = "",
                CreationId = CreationId.For(element.Key),
                Text = element.Shown ?? TextPieces.Join(TextPieces.Compose(document, element.Segments, carried.Ledger.Language)),
                Box = element.ShownBox ?? element.Box,
            })],
        };
    }
}
