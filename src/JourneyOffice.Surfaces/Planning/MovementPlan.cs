using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>
/// Moves what the map moved, in the slide's coordinates of now: a card keeps its offset within its cell, a marker goes to its
/// score, stages and lanes that were reordered change places. Everything else stays (rule 10).
/// </summary>
internal sealed class MovementPlan(PlanContext context)
{
    private readonly ILookup<SlideState, FoundShape> shapesOf = context.State.Originals.Values.ToLookup(shape => shape.Slide);
    private readonly List<(string Element, string Role)> homeless = [];

    /// <summary>Items that no longer have a place on their slide: taken off, to be placed anew.</summary>
    internal IReadOnlyList<(string Element, string Role)> Homeless => homeless;

    internal void Move(SlideState slide)
    {
        var shapes = Shapes(slide);
        var slots = SlotPlan.Of(context, slide);
        foreach (var shape in shapes.Where(shape => PageFrame.IsReference(shape.Element.Key!.Value.Role) || shape.Element.Key!.Value.Role == ElementRole.LaneName))
            Shift(shape, slots.ShiftOf(shape.Element.Key!.Value.Element, shape.Element.Key.Value.Element));
        var owners = new Dictionary<string, (long X, long Y)>(StringComparer.Ordinal);
        foreach (var shape in shapes.Where(shape => Removals.IsItemRole(shape.Element.Key!.Value.Role)))
            MoveItem(slide, slots, shape, owners);
        foreach (var shape in shapes)
            MoveSatellite(shape, slots, owners);
    }

    private List<FoundShape> Shapes(SlideState slide) =>
        [.. shapesOf[slide].Where(shape => !context.Deleted.Contains(shape.Element.Key!.Value))];

    private void MoveItem(SlideState slide, SlotPlan slots, FoundShape shape, Dictionary<string, (long X, long Y)> owners)
    {
        var key = shape.Element.Key!.Value;
        if (!context.Items.TryGetValue(key.Element, out var item) || context.Deleted.Contains(key))
            return;
        var old = context.OldItems.GetValueOrDefault(key.Element, item);
        var cell = CellOf(slide, shape, old);
        var stage = old.Stage != item.Stage || context.IsSettled(item.Id, "stage") ? item.Stage : cell.Stage;
        var lane = key.Role == ElementRole.Card && (old.Lane != item.Lane || context.IsSettled(item.Id, "lane")) ? item.Lane : cell.Lane;
        if ((stage is not null && !slots.HasColumn(stage)) || (lane is not null && !slots.HasBand(lane)))
        {
            Evict(slide, key);
            return;
        }

        var shift = slots.Between(cell.Stage, stage, cell.Lane, lane);
        var box = shape.Element.Box;
        var target = box with { X = box.X + shift.X, Y = box.Y + shift.Y };
        if (key.Role == ElementRole.Marker)
            target = target with { Y = MarkerTop(slide, shape, old, item) is { } top ? top + shift.Y : target.Y };
        else if (stage != cell.Stage || lane != cell.Lane)
            target = CellRoom.Fit(context, slide, slots.After, key, target, stage, lane) ?? new Box(-1, -1, -1, -1);
        if (target.Width < 0)
        {
            Evict(slide, key);
            return;
        }

        if (Grow(slide, slots.After, key, target) is not { } grown)
            return;
        target = grown;
        owners[key.Element] = (target.X - box.X, target.Y - box.Y);
        context.Move(shape, target);
    }

    private (string? Stage, string? Lane) CellOf(SlideState slide, FoundShape shape, Item old)
    {
        var box = shape.Element.Box;
        var columns = old.ToStage is null ? 1
            : Math.Max(1, StageIndex(old.ToStage) - StageIndex(old.Stage) + 1);
        var place = PositionRules.ProbeOf(box, columns);
        var stage = slide.Now.IsInColumn(old.Stage, place) ? old.Stage : slide.Now.ColumnAt(place, box.CenterY);
        if (shape.Element.Key!.Value.Role == ElementRole.Marker)
        {
            // The index page shows the curve without a band of its own.
            return (stage, slide.Now.Boxes.ContainsKey((old.Lane, ElementRole.Band)) ? old.Lane : null);
        }

        return (stage, slide.Now.IsInBand(old.Lane, box.CenterY) ? old.Lane : slide.Now.BandAt(box.CenterY));
    }

    private string? StageOf(string step) =>
        context.State.Carried.Base.Stages.FirstOrDefault(stage => stage.Steps.Any(known => known.Id == step))?.Id;

    private int StageIndex(string stage)
    {
        var stages = context.State.Carried.Base.Stages;
        return Enumerable.Range(0, stages.Count).FirstOrDefault(index => stages[index].Id == stage);
    }

    private long? MarkerTop(SlideState slide, FoundShape shape, Item old, Item item)
    {
        if ((old.Score == item.Score && !context.IsSettled(item.Id, "score")) || item.Score is not { } score)
            return null;
        var box = shape.Element.Box;
        var shown = slide.Now.ScoreAt(item.Lane, box.CenterY, context.Scale);
        // A person put it there already: where exactly is theirs to say.
        if (shown is { } now && Scales.Snap(now, context.Scale) == score)
            return null;
        return slide.Now.HeightOf(item.Lane, score, context.Scale, box.CenterY) is { } height ? height - (box.Height / 2) : null;
    }

    // A card whose text needs more lines than before grows; its cell makes room. Nothing where the cell has none for it.
    private Box? Grow(SlideState slide, PageFrame frame, ElementKey key, Box box)
    {
        if (key.Role != ElementRole.Card || !context.NewTexts.ContainsKey(key)
            || context.Before.Find(key.Element, key.Role, key.Page) is not { } before
            || context.After.Find(key.Element, key.Role, key.Page) is not { } after
            || after.Element.NaturalHeight <= before.Element.NaturalHeight)
        {
            return box;
        }

        var needed = (long)(after.Element.NaturalHeight * CellRoom.VerticalScale(slide));
        if (box.Height >= needed)
            return box;
        var grown = box with { Height = needed };
        if (frame.BandAt(box.CenterY) is not { } lane || !frame.Boxes.TryGetValue((lane, ElementRole.Band), out var band))
            return grown;
        var others = CellRoom.CardsIn(context, slide, frame, frame.ColumnAt(box.CenterX, box.CenterY), lane, key).Select(card => (card.Shape.Element.Key!.Value, card.Box));
        var stack = new CellStack(context, slide, band, [.. others.Append((key, grown))]);
        while (!stack.Fits && stack.Last is { } last)
        {
            // The last card of a full cell goes to a further page: nothing runs over the lane below.
            context.Findings.Add(new Finding(SurfacesErrors.NoRoomToGrow, new Place("", slide.Page.Id), context.After.Find(last.Element, last.Role, last.Page)?.Element.Words ?? after.Element.Words));
            Evict(slide, last);
            stack.RemoveLast();
        }

        foreach (var (card, place) in stack.Boxes.Where(card => card.Key != key))
            context.Move(context.State.Originals[card], place);
        return stack.Boxes.Where(card => card.Key == key).Select(card => (Box?)card.Box).FirstOrDefault();
    }

    private void Evict(SlideState slide, ElementKey key)
    {
        homeless.Add((key.Element, key.Role));
        foreach (var shape in Shapes(slide).Where(shape => shape.Element.Key!.Value.Element == key.Element))
        {
            context.Delete(shape);
            homeless.Add((key.Element, shape.Element.Key!.Value.Role));
        }
    }

    // Label, icon and ribbon go with their item; a stage's steps and ornaments with it, a lane's with theirs.
    private void MoveSatellite(FoundShape shape, SlotPlan slots, Dictionary<string, (long X, long Y)> owners)
    {
        var key = shape.Element.Key!.Value;
        if (Removals.IsItemRole(key.Role) || PageFrame.IsReference(key.Role) || key.Role is ElementRole.LaneName or ElementRole.Curve or ElementRole.Arrow
            || context.Deleted.Contains(key))
        {
            return;
        }

        if (owners.TryGetValue(key.Element, out var shift))
            Shift(shape, key.Role == ElementRole.Moment ? (shift.X, 0) : LabelShift(shape, shift));
        else if (key.Role == ElementRole.Step && StageOf(key.Element) is { } stage)
            Shift(shape, slots.Between(stage, stage, null, null));
        else if (slots.Knows(key.Element))
            Shift(shape, slots.ShiftOf(key.Element, key.Element));
        else if (context.Before.Find(key.Element, key.Role, key.Page) is { } before && context.After.Find(key.Element, key.Role, key.Page) is { } after
            && !context.Items.ContainsKey(key.Element))
        {
            Redraw(shape, before, after);
        }
    }

    // The label stands above a good score and below a bad one: when the sign changes it changes sides.
    private (long X, long Y) LabelShift(FoundShape shape, (long X, long Y) shift)
    {
        var key = shape.Element.Key!.Value;
        if (key.Role != ElementRole.MarkerLabel
            || context.Before.Find(key.Element, key.Role, key.Page) is not { } before || context.After.Find(key.Element, key.Role, key.Page) is not { } after
            || context.Before.Find(key.Element, ElementRole.Marker, key.Page) is not { } oldMarker
            || context.After.Find(key.Element, ElementRole.Marker, key.Page) is not { } newMarker)
        {
            return shift;
        }

        var scale = CellRoom.VerticalScale(shape.Slide);
        var change = (after.Element.Box.Y - newMarker.Element.Box.Y) - (before.Element.Box.Y - oldMarker.Element.Box.Y);
        return (shift.X, shift.Y + (long)(change * scale));
    }

    // Highlight and bars: what the fresh drawings differ by, as long as the grid under them is the same.
    private void Redraw(FoundShape shape, (Page Page, PageElement Element) before, (Page Page, PageElement Element) after)
    {
        if (before.Element.Box == after.Element.Box || before.Page.Number != after.Page.Number)
            return;
        var (from, to) = (Drawing.FrameOf(before.Page), Drawing.FrameOf(after.Page));
        if (from.Boxes.Count != to.Boxes.Count || from.Boxes.Any(box => to.Boxes.GetValueOrDefault(box.Key) != box.Value))
            return;
        var (x, y) = (CellRoom.HorizontalScale(shape.Slide), CellRoom.VerticalScale(shape.Slide));
        var (old, wanted, now) = (before.Element.Box, after.Element.Box, shape.Element.Box);
        context.Move(shape, new Box(
            now.X + (long)((wanted.X - old.X) * x), now.Y + (long)((wanted.Y - old.Y) * y),
            now.Width + (long)((wanted.Width - old.Width) * x), now.Height + (long)((wanted.Height - old.Height) * y)));
    }

    private void Shift(FoundShape shape, (long X, long Y) shift)
    {
        var box = shape.Element.Box;
        context.Move(shape, box with { X = box.X + shift.X, Y = box.Y + shift.Y });
    }
}
