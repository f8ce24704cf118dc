using System.Text.Json.Serialization;

namespace JourneyOffice.Surfaces;

/// <summary>
/// What an update that takes many steps is about to do to an open deck, carried by the deck from before the first step until after the last. Broken off anywhere, it
/// tells what we wrote from what people did: what says what was to come counts as if it still said what it said before (<see cref="UnfinishedView"/>).
/// </summary>
public sealed record UnfinishedUpdate
{
    /// <summary>The slides that are changed.</summary>
    public IReadOnlyList<UnfinishedPage> Pages { get; init; } = [];

    /// <summary>The pages that come.</summary>
    public IReadOnlyList<UnfinishedAddition> Additions { get; init; } = [];

    /// <summary>Whether it puts the map into the deck for the first time. Then the ledger tells of all pages that are to come, also of those that do not stand there yet (<see cref="BegunInsertion"/>).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Inserts { get; init; }

    /// <summary>Whether it is one that was written by us: what files carry may be anything.</summary>
    internal bool IsWhole => Pages.All(page => page.Shapes.All(shape => shape.Before is not null || shape.After.Count > 0)
        && page.Grids.All(grid => grid.Before.Concat(grid.Written).Concat(grid.After).All(cell => cell.Cell is not null)));

    /// <summary>The entry of a slide, if there is one.</summary>
    /// <param name="page">The slide as it stands.</param>
    /// <param name="all">All slides: in a file slides have other ids than in Office, and there the page's number tells.</param>
    public UnfinishedPage? Of(SnapshotPage page, IReadOnlyList<SnapshotPage> all) =>
        Pages.FirstOrDefault(known => known.Is(page)) ?? Pages.FirstOrDefault(known => NumberOf(page) == known.Number && !all.Any(known.Is));

    /// <summary>Whether a slide is one of the pages that come.</summary>
    public bool IsAdded(SnapshotPage page) => NumberOf(page) is { } number && Additions.Any(addition => addition.Number == number);

    /// <summary>Whether a page that is to come has come already.</summary>
    /// <param name="add">What brings it.</param>
    /// <param name="all">All slides as they stand.</param>
    public bool HasCome(AddPage add, IReadOnlyList<SnapshotPage> all)
    {
        var mark = OperationPlace.MarkOf([add]);
        return Additions.Any(addition => addition.Number == add.Page.Number && addition.Operations == mark)
            && all.Any(page => NumberOf(page) == add.Page.Number && !IsObsolete(page, [add]));
    }

    /// <summary>Whether a slide is a page that came, that nobody wrote into since, and that is not to come any more as it is.</summary>
    /// <param name="page">The slide.</param>
    /// <param name="adds">What brings pages now.</param>
    public bool IsObsolete(SnapshotPage page, IEnumerable<AddPage> adds)
    {
        var said = PageDigest.Of(page);
        return Additions.FirstOrDefault(addition => addition.Number == NumberOf(page) && addition.Said == said) is { } came
            && !adds.Any(add => add.Page.Number == came.Number && OperationPlace.MarkOf([add]) == came.Operations);
    }

    /// <summary>
    /// Whether a slide was put in to take the place of one that is still there. Only in a file that was saved half-done: in Office ids tell which slide is which
    /// (there it is known beforehand), in files they are part names, and what is left is that one of two slides of a number has the mark.
    /// </summary>
    internal bool IsNotInPlaceYet(SnapshotPage page, IReadOnlyList<SnapshotPage> all) =>
        page.Id.Contains('/', StringComparison.Ordinal) && Pages.FirstOrDefault(known => known.IsReplacedBy(page)) is { } known
        && all.Any(other => other != page && NumberOf(other) == known.Number && !known.IsReplacedBy(other));

    private static int? NumberOf(SnapshotPage page) => page.Elements.FirstOrDefault(element => element.Key is { Role: ElementRole.Anchor })?.Key?.Page;
}

/// <summary>A page that comes.</summary>
/// <param name="Number">Its number in the keys.</param>
/// <param name="Operations">The mark of what brings it (<see cref="OperationPlace.MarkOf"/>).</param>
/// <param name="Said">What it says when it comes (<see cref="PageDigest"/>).</param>
public sealed record UnfinishedAddition(int Number, string Operations, string Said);

/// <summary>A slide that is changed.</summary>
/// <param name="Slide">Its id in Office.</param>
/// <param name="Number">The page's number in the keys.</param>
/// <param name="Operations">The mark of what is done to it (<see cref="OperationPlace.MarkOf"/>).</param>
/// <param name="Shapes">The shapes that are changed.</param>
/// <param name="Grids">The tables and charts whose cells are changed.</param>
public sealed record UnfinishedPage(string Slide, int Number, string Operations, IReadOnlyList<UnfinishedShape> Shapes, IReadOnlyList<UnfinishedGrid> Grids)
{
    /// <summary>Whether a slide is this one or has taken its place.</summary>
    public bool Is(SnapshotPage page) => page.Id == Slide || IsReplacedBy(page);

    /// <summary>Whether a slide was made to take its place.</summary>
    public bool IsReplacedBy(SnapshotPage page) => ReplacedSlide.IsFor(page, Slide);
}

/// <summary>A shape that is changed, comes or goes.</summary>
/// <param name="Before">As it stood; <see langword="null"/>: it comes.</param>
/// <param name="After">As it is to stand; several where an update was begun on top of another one that was broken off.</param>
/// <param name="Goes">Whether it goes.</param>
public sealed record UnfinishedShape(SnapshotElement? Before, IReadOnlyList<SnapshotElement> After, bool Goes)
{
    /// <summary>Whether a shape of a slide may be this one.</summary>
    public bool IsAbout(SnapshotElement shape) => shape.Key is { } key && (Before?.Key == key || After.Any(after => after.Key == key));
}

/// <summary>The cells of a table or chart that are changed.</summary>
/// <param name="Key">The table or chart.</param>
/// <param name="Before">The cells as they were.</param>
/// <param name="Written">The same cells with the new texts, before rows go.</param>
/// <param name="After">The cells in the end.</param>
public sealed record UnfinishedGrid(ElementKey Key, IReadOnlyList<SnapshotElement> Before, IReadOnlyList<SnapshotElement> Written, IReadOnlyList<SnapshotElement> After);
