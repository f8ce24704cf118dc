using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Ledger elements as an update leaves them.</summary>
/// <param name="context">The plan.</param>
/// <param name="shown">The new base with people's additions.</param>
internal sealed class LedgerElements(PlanContext context, MapDocument shown)
{
    private readonly Dictionary<string, Item> shownItems = shown.ToMap().Items.ToDictionary(item => item.Id, StringComparer.Ordinal);

    private readonly Dictionary<SlideState, PageFrame> frames = [];

    /// <summary>An element of a new page.</summary>
    internal LedgerElement New(PageElement element) => WithShown(
        new LedgerElement { Key = element.Key, Box = BoxOf(element), Segments = Segments(element) },
        context.NewTexts.GetValueOrDefault(element.Key, TextOf(element)), BoxOf(element));

    /// <summary>An element added to a slide that is there.</summary>
    internal LedgerElement Added(PageElement element, SlideState slide) => WithShown(
        new LedgerElement { Key = element.Key, Box = element.Cell is null ? Back(slide, element.Box) : default, Segments = Segments(element) },
        context.NewTexts.GetValueOrDefault(element.Key, TextOf(element)), BoxOf(element));

    /// <summary>A copy that became an item of its own.</summary>
    internal LedgerElement? Adopted(AdoptedCopy copy, SlideState slide)
    {
        if (context.State.Copies.FirstOrDefault(known => known.Address == copy.Shape) is not { } shape
            || context.After.Find(copy.Key.Element, copy.Key.Role, copy.Key.Page) is not { } drawn)
        {
            return null;
        }

        var element = new LedgerElement { Key = copy.Key, Box = Back(slide, shape.Element.Box), Segments = Segments(drawn.Element) };
        return WithShown(element, shape.Element.Text, shape.Element.Box);
    }

    /// <summary>An element that was there before.</summary>
    internal LedgerElement Kept(LedgerElement element, SlideState slide)
    {
        var key = element.Key;
        var drawn = context.After.FindShown(key);
        var segments = drawn is null ? element.Segments : Union(element, Following(element, drawn.Value));
        if (!context.State.Originals.TryGetValue(key, out var shape))
            return element with { Segments = segments };
        var text = context.NewTexts.GetValueOrDefault(key, shape.Element.Text);
        // What was written last still tells that both were edited.
        if (context.DrawnApart(shape.Element) is not null)
            return element with { Segments = segments };
        if (shape.Element.Cell is not null)
            return WithShown(element with { Segments = segments }, text, element.Box);
        var box = context.BoxOf(key) ?? shape.Element.Box;
        return WithShown(element with { Segments = segments, Box = BoxByBase(element, slide, box) }, text, box);
    }

    /// <summary>An element set afresh: where it stands, unless the new base has it in another cell.</summary>
    internal LedgerElement Redrawn(LedgerElement element, Box drawn, PageFrame frame)
    {
        var box = context.Items.TryGetValue(element.Key.Element, out var merged) && shownItems.TryGetValue(element.Key.Element, out var item)
            && Removals.IsItemRole(element.Key.Role) && !SamePlace(merged, item)
            ? InCell(element with { Box = drawn }, frame, frame, merged, item) : drawn;
        return element with { Box = box, ShownBox = box == drawn ? null : drawn };
    }

    private LedgerElement WithShown(LedgerElement element, string text, Box box) => element with
    {
        Shown = element.Segments.Count == 0 || TextPieces.Join(TextPieces.Compose(shown, element.Segments, context.Language)) == text ? null : text,
        ShownBox = box == element.Box ? null : box,
    };

    // Where the element would stand if the slide showed the new base: where it stands if it says the same, else in the base's cell.
    private Box BoxByBase(LedgerElement element, SlideState slide, Box now)
    {
        var key = element.Key;
        var wasMoved = context.NewBoxes.ContainsKey(key);
        if (!Removals.IsItemRole(key.Role) || !shownItems.TryGetValue(key.Element, out var item) || !context.Items.TryGetValue(key.Element, out var merged))
            return wasMoved ? Back(slide, now) : element.Box;
        var old = context.OldItems.GetValueOrDefault(key.Element, item);
        // Where a shape stands whose place is in conflict is a person's, also where its column took it along.
        if (!IsPlaceInConflict(item) && SamePlace(merged, item) && (wasMoved || !SamePlace(old, item)))
            return Back(slide, now);
        return InCell(element, slide.Then, Afterwards(slide), old, item);
    }

    // The reference shapes in the coordinates of the ledger as this update leaves them: what the base has elsewhere than the slide
    // shows stands in its cell there.
    private PageFrame Afterwards(SlideState slide)
    {
        if (!frames.TryGetValue(slide, out var frame))
        {
            frames[slide] = frame = PageFrame.Of(slide.Ledger!.Elements.Where(element => PageFrame.IsReference(element.Key.Role))
                .Select(element => (element.Key, context.NewBoxes.TryGetValue(element.Key, out var moved) ? Back(slide, moved) : element.Box)));
        }

        return frame;
    }

    private bool IsPlaceInConflict(Item item) =>
        ((string[])["stage", "toStage", "lane", "score"]).Any(field => context.IsInConflict(FieldPath.Of("items", item.Id, field)));

    private static bool SamePlace(Item left, Item right) =>
        left.Stage == right.Stage && left.ToStage == right.ToStage && left.Lane == right.Lane && left.Score == right.Score;

    // Where what stands in its cell stands when its item, or its column and lane, have come elsewhere.
    private Box InCell(LedgerElement element, PageFrame then, PageFrame after, Item old, Item item)
    {
        var (right, down) = Between(then, after, (old.Stage, ElementRole.Stage), (item.Stage, ElementRole.Stage));
        var below = Between(then, after, (old.Lane, ElementRole.Band), (item.Lane, ElementRole.Band)).Down;
        var box = element.Box with { X = element.Box.X + right };
        if (element.Key.Role != ElementRole.Marker || (old.Score == item.Score && down == 0))
            return box with { Y = box.Y + below };
        return item.Score is { } score && after.HeightOf(item.Lane, score, context.Scale, box.CenterY + below + down) is { } height
            ? box with { Y = height - (box.Height / 2) } : box;
    }

    private static (long Right, long Down) Between(PageFrame then, PageFrame after, (string, string) from, (string, string) to) =>
        then.Boxes.TryGetValue(from, out var old) && after.Boxes.TryGetValue(to, out var now) ? (now.X - old.X, now.Y - old.Y) : (0, 0);

    // From the slide as it stands to the coordinates of the ledger.
    private static Box Back(SlideState slide, Box box)
    {
        var (x, y) = slide.Then.Fit(slide.Now.Boxes);
        return x is { } horizontal && y is { } vertical
            ? PageFrame.Move(box, horizontal.Inverse(), vertical.Inverse()) : SlideFit.Of(slide).Inverse().Place(box);
    }

    private List<LedgerSegment> Segments(PageElement element) =>
        [.. TextPieces.Of(element.Text, context.Merged, context.Language).Select(piece => piece.Segment)];

    // The text goes on from what was written, and so does what it is made of: a further page has a number behind its title and an
    // empty lane says so, whatever a fresh drawing would put there.
    private List<LedgerSegment> Following(LedgerElement element, (Page Page, PageElement Element) drawn)
    {
        var text = DrawnText.Of(context, element, context.Before.FindShown(element.Key), drawn);
        return PieceSteps.Segments(text.Written, text.Steps());
    }

    // A cell stands where its table is.
    private static Box BoxOf(PageElement element) => element.Cell is null ? element.Box : default;

    private static string TextOf(PageElement element) => element.Text?.Plain ?? "";

    // The map still says it, only this drawing has no room for it: its absence is nobody's edit.
    private bool IsLeftOut(LedgerSegment segment) =>
        TextPieces.Join(TextPieces.Compose(context.Merged, [segment], context.Language)).Length > 0;

    // A field that is not drawn now but that the new base holds (a removed "(assumed)") stays among the segments, so that its
    // absence is found again.
    private List<LedgerSegment> Union(LedgerElement element, List<LedgerSegment> drawn)
    {
        if (drawn.SequenceEqual(element.Segments))
            return drawn;
        var old = TextPieces.Compose(shown, element.Segments, context.Language);
        var wanted = TextPieces.Compose(shown, drawn, context.Language);
        var partners = PieceMatching.Match(old, wanted);
        var union = drawn.ToList();
        var at = drawn.Count;
        for (var index = old.Count - 1; index >= 0; index--)
        {
            if (partners[index] >= 0)
            {
                at = partners[index];
                continue;
            }

            if (old[index].Field is null || old[index].Text.Length == 0 || IsLeftOut(element.Segments[index]))
                continue;
            union.Insert(at, element.Segments[index]);
            if (index > 0 && old[index - 1].Field is null && partners[index - 1] < 0)
                union.Insert(at, element.Segments[index - 1]);
        }

        return union;
    }
}
