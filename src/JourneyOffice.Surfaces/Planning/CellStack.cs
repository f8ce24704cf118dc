namespace JourneyOffice.Surfaces;

/// <summary>
/// The cards of a cell of which one has grown. What stands in the way is pushed down, then all close ranks upwards; then cards that
/// nobody sized are made as high as their texts need.
/// </summary>
internal sealed class CellStack
{
    private readonly PlanContext context;
    private readonly SlideState slide;
    private readonly Box band;
    private readonly List<(ElementKey Key, Box Box)> cards;

    internal CellStack(PlanContext context, SlideState slide, Box band, IReadOnlyList<(ElementKey Key, Box Box)> cards)
    {
        (this.context, this.slide, this.band) = (context, slide, band);
        this.cards = [.. cards.OrderBy(card => card.Box.Y)];
        Arrange();
    }

    /// <summary>Where the cards go, from top to bottom.</summary>
    internal IReadOnlyList<(ElementKey Key, Box Box)> Boxes { get; private set; } = [];

    /// <summary>Whether they all stay in their lane.</summary>
    internal bool Fits { get; private set; }

    /// <summary>The lowest card.</summary>
    internal ElementKey? Last => cards.Count == 0 ? null : cards[^1].Key;

    /// <summary>Takes the lowest card out.</summary>
    internal void RemoveLast()
    {
        cards.RemoveAt(cards.Count - 1);
        Arrange();
    }

    private void Arrange()
    {
        (Boxes, Fits) = Place(cards);
        if (!Fits)
            (Boxes, Fits) = Place([.. cards.Select(card => (card.Key, Shrunk(card.Key, card.Box)))]);
    }

    private (IReadOnlyList<(ElementKey Key, Box Box)> Boxes, bool Fits) Place(List<(ElementKey Key, Box Box)> wanted)
    {
        var placed = new List<(ElementKey Key, Box Box)>(wanted);
        for (var index = 1; index < placed.Count; index++)
        {
            var (above, box) = (placed[index - 1].Box, placed[index].Box);
            if (box.Y < above.Bottom)
                placed[index] = (placed[index].Key, box with { Y = above.Bottom + CellRoom.GapOn(slide) });
        }

        var floor = band.Bottom;
        for (var index = placed.Count - 1; index >= 0 && placed[index].Box.Bottom > floor; index--)
        {
            placed[index] = (placed[index].Key, placed[index].Box with { Y = floor - placed[index].Box.Height });
            floor = placed[index].Box.Y - CellRoom.GapOn(slide);
        }

        return (placed, placed.Count == 0 || placed[0].Box.Y >= Math.Min(band.Y, wanted[0].Box.Y));
    }

    // A card that is as high as we made it fills its lane's height; its text may need less.
    private Box Shrunk(ElementKey key, Box box)
    {
        var written = slide.Ledger!.Elements.FirstOrDefault(element => element.Key == key);
        if (written is null || written.Box.Height != context.State.Originals[key].Element.Box.Height || context.After.Find(key.Element, key.Role, key.Page) is not { } drawn)
            return box;
        var natural = (long)(drawn.Element.NaturalHeight * CellRoom.VerticalScale(slide));
        return natural > 0 && natural < box.Height ? box with { Height = natural } : box;
    }
}
