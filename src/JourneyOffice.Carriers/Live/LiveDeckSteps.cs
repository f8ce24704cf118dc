using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Slides;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Carriers;

/// <summary>
/// The steps that carry out a plan in an open deck. What comes is there before what goes is gone: broken off anywhere, nothing looks as if people had
/// deleted it.
/// </summary>
/// <param name="live">The deck.</param>
/// <param name="planned">The plan.</param>
internal sealed class LiveDeckSteps(LiveDeck live, PlannedUpdate planned)
{
    // Comments stay behind, links name the old slide's id, and exporting drops tags (office-js issue 6104).
    private static readonly string[] Lost = ["comments", "links", "tags"];
    private readonly Snapshot snapshot = planned.Surface.Standing;
    private readonly List<LiveStep> edits = [];
    private readonly HashSet<string> replaced = [];
    private readonly List<string> export = [];
    private readonly LiveBeginning beginning = new(planned);

    private string Map => planned.Surface.Carried.Base.Id;

    /// <summary>The patch.</summary>
    public LivePatch Make()
    {
        var patch = new LivePatch { Kind = LiveKind.Deck, Map = Map };
        if (planned.IsNothing)
            return patch;
        var comes = Insertions();
        var takes = Slides();
        List<LiveStep> steps = [.. comes, .. Obsolete(), .. takes, .. edits];
        if (steps.Count > 0 && export.Count == 0 && beginning.Write() is { } begin)
            steps.Insert(0, begin);
        return patch with { Export = export, Steps = [.. steps, WriteMap()] };
    }

    private List<LiveStep> Insertions()
    {
        var steps = new List<LiveStep>();
        var last = snapshot.Pages.Count == 0 ? null : snapshot.Pages[^1].Id;
        // What follows one slide comes at once: one after the other each would come to stand before the last.
        foreach (var pages in planned.Patch.Operations.OfType<AddPage>().GroupBy(add => add.After ?? last))
        {
            var look = planned.Hand.Drawing.Theme.IsBrand ? live.AnyExport(snapshot, Map) : null;
            var file = SlidesFile.Of([.. pages.Select(add => add.Page)], planned.NewBase, planned.Hand.Drawing, look);
            beginning.Adds(pages, DeckReader.Read(OfficePackage.Open(file, planned.Surface.Carrier.FileName), known: null).Pages);
            steps.Add(new InsertSlidesStep(file, [.. pages.Select(add => add.Page.Title)], pages.Key));
        }

        return steps;
    }

    // Slides that an update which was broken off put in, and that another map wants otherwise.
    private IEnumerable<DeleteSlideStep> Obsolete() =>
        from page in planned.Surface.Carried.Unfinished is null ? [] : snapshot.Pages
        where planned.Surface.Carried.Unfinished!.IsObsolete(page, planned.FromTheStart.OfType<AddPage>())
        select new DeleteSlideStep(page.Id, null);

    private List<LiveStep> Slides()
    {
        var steps = new List<LiveStep>();
        // Cells have no names.
        var slides = planned.Patch.Operations.Where(operation => operation is not (AddPage or RenameShape { Shape.Cell: not null })).GroupBy(operation => OperationPlace.PageOf(operation)!, StringComparer.Ordinal).ToDictionary(slide => slide.Key, slide => slide.ToList(), StringComparer.Ordinal);
        var elsewhere = Additions();
        // Slides that something comes to go before those that it leaves.
        foreach (var page in snapshot.Pages.Where(page => slides.ContainsKey(page.Id)).OrderByDescending(page => slides[page.Id].Exists(operation => operation is AddShape)))
        {
            var operations = slides[page.Id];
            if (operations.TrueForAll(operation => IsLive(operation) && !MovesTheFrame(page, operation)))
            {
                beginning.Edits(page, operations);
                edits.Add(new EditSlideStep(page.Id, Operations(page, operations)));
                continue;
            }

            var later = operations.OfType<DeleteShape>().Where(delete => KeyOf(page, delete.Shape) is { } key && elsewhere.Any(added => added.Page != page.Id && added.Element == key.Element && added.Role == key.Role)).ToList();
            steps.Add(Replace(page, [.. operations.Except(later)], later));
            if (later.Count > 0)
                edits.Add(new EditSlideStep(page.Id, [.. later.Select(delete => new DeleteShapeOperation(delete.Shape.ShapeId))]));
        }

        return [.. LeftOver(steps), .. steps];
    }

    private HashSet<(string Element, string Role, string? Page)> Additions() =>
    [
        .. planned.Patch.Operations.OfType<AddShape>().Select(add => (add.Element.Key.Element, add.Element.Key.Role, (string?)add.Page)),
        .. planned.Patch.Operations.OfType<AddPage>().SelectMany(add => add.Page.Elements).Select(element => (element.Key.Element, element.Key.Role, (string?)null)),
    ];

    private static ElementKey? KeyOf(SnapshotPage page, ShapeAddress shape) => page.Elements.FirstOrDefault(element => element.ShapeId == shape.ShapeId && element.Cell is null)?.Key;

    // What Office.js can do: which way a connector runs and a new row's number it can't say.
    private static bool IsLive(PatchOperation operation) => operation switch
    {
        SpliceText or DeleteShape or RenameShape => true,
        SetBox set => set.FlipVertical is null,
        ChangeTableRows change => change.Added.Count == 0,
        _ => false,
    };

    // What stages and lanes cards stand in is told by these: half of them moved, cards would look as if people had put them elsewhere.
    private static bool MovesTheFrame(SnapshotPage page, PatchOperation operation) => operation is SetBox set
        && KeyOf(page, set.Shape)?.Role is ElementRole.Stage or ElementRole.Band or ElementRole.ScaleZero or ElementRole.ScaleMax or ElementRole.ScaleMin or ElementRole.PlotCell;

    private LiveStep Replace(SnapshotPage page, IReadOnlyList<PatchOperation> operations, IReadOnlyList<PatchOperation> later)
    {
        replaced.Add(page.Id);
        if (live.Export(page.Id) is not { } package)
        {
            export.Add(page.Id);
            return new ReplaceSlideStep(page.Id, null, Lost);
        }

        var file = SlidePatcher.Apply(package, operations, page.Id, planned.Surface.Carried.Ledger.Language);
        beginning.Replaces(page, LiveDeck.PageOf(page.Id, OfficePackage.Open(file, planned.Surface.Carrier.FileName)), later);
        return live.LeftOver.FirstOrDefault(left => left.Slide == page.Id).Page is { } other && IsSame(file, other)
            ? new DeleteSlideStep(page.Id, other.Id) : new ReplaceSlideStep(page.Id, file, Lost);
    }

    // What an update that was broken off had made and that is no longer what is to be made goes, if people left it alone.
    private List<LiveStep> LeftOver(List<LiveStep> steps)
    {
        var others = live.LeftOver.Where(left => !steps.Exists(step => step is DeleteSlideStep delete && delete.Slide == left.Slide)).ToList();
        if (export.Count == 0 && others.Exists(left => !ReplacedSlide.IsUntouched(left.Page)))
        {
            var (slide, page) = others.First(left => !ReplacedSlide.IsUntouched(left.Page));
            throw new JourneyException(CarriersErrors.LeftOverInTheWay, new Place(planned.Surface.Carrier.FileName, page.Id), live.NumberOf(slide), live.NumberOf(page.Id));
        }

        return [.. others.Select(left => new DeleteSlideStep(left.Page.Id, left.Slide))];
    }

    private bool IsSame(byte[] file, SnapshotPage page)
    {
        var made = Shapes(DeckReader.Read(OfficePackage.Open(file, planned.Surface.Carrier.FileName), known: null).Pages[0]);
        var there = Shapes(page);
        return made.Count == there.Count && made.All(shape => there.TryGetValue(shape.Key, out var other) && other.Text == shape.Value.Text && other.Box.IsNear(shape.Value.Box));
    }

    private static Dictionary<ElementKey, SnapshotElement> Shapes(SnapshotPage page) => page.Elements
        .Where(element => element is { Cell: null, Key: { Role: not ElementRole.PageNumber } }).DistinctBy(element => element.Key!.Value).ToDictionary(element => element.Key!.Value);

    // Cells are called by their places before rows go, and what is said of one text is one operation.
    private List<LiveOperation> Operations(SnapshotPage page, List<PatchOperation> operations)
    {
        var texts = operations.OfType<SpliceText>().ToLookup(splice => splice.Shape);
        var gone = operations.OfType<DeleteShape>().Select(delete => delete.Shape.ShapeId).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from operation in operations.OrderBy(operation => operation is ChangeTableRows)
               where operation is DeleteShape || !gone.Contains(ShapeOf(operation))
               where operation is not SpliceText splice || texts[splice.Shape].First() == splice
               select operation switch
               {
                   SpliceText splice => Splice(page, [.. texts[splice.Shape]]),
                   SetBox set => (LiveOperation)new SetBoxOperation(set.Shape.ShapeId, live.Length(set.Box.X), live.Length(set.Box.Y), live.Length(set.Box.Width), live.Length(set.Box.Height)),
                   RenameShape rename => new RenameShapeOperation(rename.Shape.ShapeId, rename.Name),
                   ChangeTableRows change => new DeleteRowsOperation(change.Table.ShapeId, change.RowCount, change.Removed),
                   DeleteShape delete => new DeleteShapeOperation(delete.Shape.ShapeId),
                   _ => throw new InvalidOperationException(operation.GetType().Name),
               },
        ];
    }

    private static string ShapeOf(PatchOperation operation) => operation switch
    {
        SpliceText splice => splice.Shape.ShapeId,
        SetBox set => set.Shape.ShapeId,
        RenameShape rename => rename.Shape.ShapeId,
        ChangeTableRows change => change.Table.ShapeId,
        _ => "",
    };

    private SpliceTextOperation Splice(SnapshotPage page, IReadOnlyList<SpliceText> splices)
    {
        var shape = splices[0].Shape;
        var cell = shape.Cell is { } place ? new LiveCell(place.Row, place.Column) : null;
        var sent = live.TextSent(page.Id, shape.ShapeId, cell);
        return new SpliceTextOperation(shape.ShapeId, cell, [.. splices.Select(SpliceOf)], splices[^1].Result);

        LiveSplice SpliceOf(SpliceText splice)
        {
            var (start, end) = sent is null ? (splice.Start, splice.Start + splice.Delete) : (LiveText.Place(sent, splice.Start), LiveText.Place(sent, splice.Start + splice.Delete));
            return new LiveSplice(start, end - start, splice.Insert);
        }
    }

    // The names of parts and their checksums are the byte hand's; what is written here is read as a whole the next time.
    private WriteMapStep WriteMap()
    {
        var ledger = planned.Patch.Ledger;
        var known = planned.Surface.Carried.Ledger.Pages.ToLookup(page => page.Number, page => page.Id);
        ledger = ledger with
        {
            Parts = new Dictionary<string, uint>(StringComparer.Ordinal),
            Pages = [.. ledger.Pages.Select(page => page with { Id = replaced.Contains(page.Id) || known[page.Number].FirstOrDefault() is not { } part || !part.Contains('/', StringComparison.Ordinal) ? "" : part })],
        };
        return WriteMapStep.Of(new CarriedMap(planned.NewBase, ledger), planned.Surface.Carrier.FileName);
    }
}
