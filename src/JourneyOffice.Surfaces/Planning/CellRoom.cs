namespace JourneyOffice.Surfaces;

/// <summary>What stands in a cell, and where a further card finds room in it.</summary>
internal static class CellRoom
{
    /// <summary>Distance of stacked cards: 0.04 in (look of the product).</summary>
    private const long Gap = 36_576;

    /// <summary>How much wider a slide's columns stand than we put them.</summary>
    internal static double HorizontalScale(SlideState slide) => slide.Then.Fit(slide.Now.Boxes).Horizontal?.Scale ?? 1;

    /// <summary>How much higher a slide's lanes stand than we put them.</summary>
    internal static double VerticalScale(SlideState slide) => slide.Then.Fit(slide.Now.Boxes).Vertical?.Scale ?? 1;

    /// <summary>Distance of stacked cards on a slide.</summary>
    internal static long GapOn(SlideState slide) => (long)(Gap * VerticalScale(slide));

    /// <summary>The cards in a cell as they stand after the plan so far.</summary>
    internal static IEnumerable<(FoundShape Shape, Box Box)> CardsIn(
        PlanContext context, SlideState slide, PageFrame frame, string? stage, string? lane, ElementKey except) =>
        from shape in context.State.Originals.Values
        let key = shape.Element.Key!.Value
        where shape.Slide == slide && key.Role == ElementRole.Card && key != except
        let box = context.BoxOf(key)
        where box is not null && Covers(frame, stage, box.Value) && (lane is null || frame.BandAt(box.Value.CenterY) == lane)
        select (shape, box.Value);

    /// <summary>
    /// Where a card goes in a cell: where it would stand if that is free, else below the lowest; <see langword="null"/> without room.
    /// </summary>
    internal static Box? Fit(PlanContext context, SlideState slide, PageFrame frame, ElementKey key, Box wanted, string? stage, string? lane)
    {
        if (stage is null || lane is null || !frame.Boxes.TryGetValue((lane, ElementRole.Band), out var band))
            return wanted;
        var others = CardsIn(context, slide, frame, stage, lane, key).Select(card => card.Box)
            .Concat(context.AddedShapes.Where(added => added.Slide == slide && added.Element.Key.Role == ElementRole.Card
                && added.Element.Key != key && Covers(frame, stage, added.Element.Box) && frame.BandAt(added.Element.Box.CenterY) == lane)
                .Select(added => added.Element.Box)).ToList();
        if (wanted.Bottom <= band.Bottom && wanted.Y >= band.Y && others.TrueForAll(other => other.Bottom <= wanted.Y || other.Y >= wanted.Bottom))
            return wanted;
        var gap = GapOn(slide);
        var lowest = others.Count == 0 ? band.Y + Math.Max(0, (band.Height - wanted.Height) / 2) : others.Max(other => other.Bottom) + gap;
        var below = wanted with { Y = lowest };
        return below.Bottom <= band.Bottom ? below : null;
    }

    private static bool Covers(PageFrame frame, string? stage, Box box) =>
        stage is null || (frame.Boxes.TryGetValue((stage, ElementRole.Stage), out var column)
            && Math.Min(box.Right, column.Right) - Math.Max(box.X, column.X) > Math.Min(box.Width, column.Width) / 3);
}
