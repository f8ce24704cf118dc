using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>What every step of a plan looks at, and what the steps have decided so far.</summary>
internal sealed class PlanContext
{
    // The same plan, looking at the boards of one family only: its slides, its drawings.
    private PlanContext(PlanContext whole, string family)
    {
        Family = family;
        Request = whole.Request;
        State = whole.State;
        (Before, After) = (whole.Before.Of(family), whole.After.Of(family));
        (Merged, NewBase) = (whole.Merged, whole.NewBase);
        (OldItems, Items, NewBaseItems, Stages) = (whole.OldItems, whole.Items, whole.NewBaseItems, whole.Stages);
        (Pinned, Absent, LeftBehind) = (whole.Pinned, whole.Absent, whole.LeftBehind);
        (Operations, Findings, NewTexts, NewBoxes) = (whole.Operations, whole.Findings, whole.NewTexts, whole.NewBoxes);
        (Deleted, AddedShapes, AddedPages) = (whole.Deleted, whole.AddedShapes, whole.AddedPages);
    }

    internal PlanContext(PlanRequest request)
    {
        Request = request;
        State = SurfaceState.Of(Additions.WithPending(request.Carried), request.Snapshot);
        var kinds = request.Carried.Ledger.Pages.DistinctBy(page => page.Number).ToDictionary(page => page.Number, page => page.Kind);
        Before = new Drawing(request.BasePages, kinds);
        After = new Drawing(request.MergedPages, kinds);
        Merged = new MapDocument(request.Merged);
        NewBase = new MapDocument(request.NewBase);
        OldItems = State.Carried.Base.Items.ToDictionary(item => item.Id, StringComparer.Ordinal);
        Items = request.Merged.Items.ToDictionary(item => item.Id, StringComparer.Ordinal);
        NewBaseItems = request.NewBase.Items.ToDictionary(item => item.Id, StringComparer.Ordinal);
        Stages = [.. request.Merged.Stages.Select(stage => stage.Id)];
        Pinned = request.Recognition.Pinned.Select(pin => pin.Key).ToHashSet();
        Absent = request.Recognition.ProposedRemovals.Select(path => path.Segments[^1])
            .Concat(request.Carried.Ledger.Removed).ToHashSet(StringComparer.Ordinal);
        LeftBehind = request.Carried.IsAdopted
            ? [.. request.Carried.Ledger.Pages.Where(page => page.HiddenByPerson).SelectMany(page => page.Elements).Select(element => (element.Key.Element, element.Key.Role))] : [];
    }

    /// <summary>The family of pages that this plan is about; <see langword="null"/>: all.</summary>
    internal string? Family { get; }

    internal PlanRequest Request { get; }

    internal SurfaceState State { get; }

    internal Drawing Before { get; }

    internal Drawing After { get; }

    internal MapDocument Merged { get; }

    internal MapDocument NewBase { get; }

    internal IReadOnlyDictionary<string, Item> OldItems { get; }

    internal IReadOnlyDictionary<string, Item> Items { get; }

    internal IReadOnlyDictionary<string, Item> NewBaseItems { get; }

    internal IReadOnlyList<string> Stages { get; }

    internal HashSet<ElementKey> Pinned { get; }

    /// <summary>Entries whose shapes people deleted: they are not brought back.</summary>
    internal HashSet<string> Absent { get; }

    /// <summary>What stands on pages that stayed in another deck: no news here.</summary>
    internal HashSet<(string Element, string Role)> LeftBehind { get; }

    internal string Language => State.Carried.Ledger.Language;

    internal Scale Scale => Request.Merged.Scale ?? Scale.Default;

    internal List<PatchOperation> Operations { get; } = [];

    internal List<Finding> Findings { get; } = [];

    /// <summary>Texts that the plan writes, by key.</summary>
    internal Dictionary<ElementKey, string> NewTexts { get; } = [];

    /// <summary>Boxes that the plan sets or shapes that it adds have, by key.</summary>
    internal Dictionary<ElementKey, Box> NewBoxes { get; } = [];

    /// <summary>Shapes that the plan takes away.</summary>
    internal HashSet<ElementKey> Deleted { get; } = [];

    /// <summary>Shapes that the plan adds, with the slide.</summary>
    internal List<(SlideState Slide, PageElement Element)> AddedShapes { get; } = [];

    /// <summary>Pages that the plan adds.</summary>
    internal List<Page> AddedPages { get; } = [];

    /// <summary>The slides of ours that are updated.</summary>
    internal IEnumerable<SlideState> Slides => State.Slides.Where(slide => slide.IsOriginal && slide.Ledger is not null && Concerns(slide.Ledger.Number));

    /// <summary>The same plan for the pages of one family alone; what it decides is decided here.</summary>
    internal PlanContext For(string family) => new(this, family);

    /// <summary>Whether a page number is of the family that this plan is about.</summary>
    internal bool Concerns(int page) => Family is null || PageKind.FamilyOf(page) == Family;

    /// <summary>Whether a field, or what it is in, waits for a person to settle it.</summary>
    internal bool IsInConflict(FieldPath field) =>
        Request.Conflicts.Any(conflict => conflict.Path.Holds(field));

    /// <summary>Whether a person decided now what an entry's field says.</summary>
    internal bool IsSettled(string item, string field) => Request.Settled.Count > 0 && Request.IsSettled(FieldPath.Of("items", item, field));

    /// <summary>
    /// What a chart goes on drawing in place of what its sheet says: two people's words, of which the map knows neither or a conflict about
    /// them waits. <see langword="null"/>: sheet and drawing say the same after the plan.
    /// </summary>
    internal string? DrawnApart(SnapshotElement cell)
    {
        if (cell.OtherText is not { } drawn || cell.Key is not { } key || NewTexts.ContainsKey(key) || After.FindShown(key)?.Element.Text is not { } text)
            return null;
        var isOpen = text.Plain != cell.Text || text.Paragraphs.SelectMany(paragraph => paragraph.Runs).Any(run => run.Field is { } field && IsInConflict(field.Path));
        return isOpen ? drawn : null;
    }

    /// <summary>Where a shape stands after the plan; <see langword="null"/> if it is not on any slide.</summary>
    internal Box? BoxOf(ElementKey key) =>
        Deleted.Contains(key) ? null : NewBoxes.TryGetValue(key, out var box) ? box
        : State.Originals.TryGetValue(key, out var shape) ? shape.Element.Box : null;

    internal void Move(FoundShape shape, Box box, bool? flip = null)
    {
        if (box == shape.Element.Box || shape.Element.Cell is not null)
            return;
        NewBoxes[shape.Element.Key!.Value] = box;
        Operations.Add(new SetBox(shape.Address, box, flip));
    }

    /// <summary>
    /// Lets the name of a shape that is written anyway say what it shows from now on, and of one that shows other fields; the words
    /// before the key stay as people have them.
    /// </summary>
    internal void Rename(FoundShape shape, PageElement before, PageElement after)
    {
        var key = shape.Element.Key!.Value;
        // A chart's data have no names of their own.
        if (ElementRole.IsPoint(key.Role))
            return;
        var isWritten = NewTexts.ContainsKey(key) || NewBoxes.ContainsKey(key);
        // One that was recognised by its second mark alone gets its key back.
        var isNameless = isWritten && shape.Element is { Cell: null, Name: { } name } && !ShapeName.TryParse(name, out _);
        if (isWritten ? isNameless || ShapeName.MarkOf(before) != ShapeName.MarkOf(after) : !TextMark.ShowSameFields(before.Text, after.Text))
            Operations.Add(new RenameShape(shape.Address, ShapeName.Renewed(shape.Element.Name, after with { Key = key }), key));
    }

    internal void Delete(FoundShape shape)
    {
        // A cell goes with its row, not by itself.
        if (Deleted.Add(shape.Element.Key!.Value) && shape.Element.Cell is null)
            Operations.Add(new DeleteShape(shape.Address));
    }

    internal void Add(SlideState slide, PageElement element)
    {
        NewBoxes[element.Key] = element.Box;
        Deleted.Remove(element.Key);
        AddedShapes.Add((slide, element));
        var cells = element.Table is null && element.Chart is null ? null : After.CellsOf(element.Key);
        foreach (var cell in cells ?? [])
            AddCell(slide, cell);
        Operations.Add(new AddShape(slide.Page.Id, PeoplesWords.In(this, element), Predecessor(slide, element), cells));
    }

    /// <summary>Adds a page behind a slide.</summary>
    internal void Add(Page page, string? after)
    {
        AddedPages.Add(page);
        Operations.Add(new AddPage(page with { Elements = [.. page.Elements.Select(element => PeoplesWords.In(this, element))] }, after));
    }

    /// <summary>Notes a cell that comes with its row, table or chart.</summary>
    internal void AddCell(SlideState slide, PageElement cell)
    {
        NewBoxes[cell.Key] = default;
        Deleted.Remove(cell.Key);
        AddedShapes.Add((slide, cell));
    }

    // Behind the nearest of its predecessors in the fresh drawing that stands on the slide, so that it is read out in its place.
    private string? Predecessor(SlideState slide, PageElement element)
    {
        var present = slide.Page.Elements.Where(known => known.Key?.Map == element.Key.Map && !Deleted.Contains(known.Key.Value))
            .ToLookup(known => (known.Key!.Value.Element, known.Key.Value.Role), known => known.ShapeId);
        string? last = null;
        if (After.Find(element.Key.Element, element.Key.Role, element.Key.Page) is not { } drawn)
            return slide.Page.Elements is [.., var front] ? front.ShapeId : null;
        foreach (var before in drawn.Page.Elements.TakeWhile(before => before.Key != drawn.Element.Key))
            last = present[(before.Key.Element, before.Key.Role)].FirstOrDefault() ?? last;
        return last;
    }
}
