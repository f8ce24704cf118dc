using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>
/// Moves bubbles on the plot of impact and effort. One whose levels stay keeps its place, whatever comes or goes beside it; one whose
/// levels changed goes to a free place of its new field, unless a person put it there already. Names go with their bubbles.
/// </summary>
internal sealed class BubblePlan(PlanContext context, SlideState slide, Page drawn, SlideFit fit)
{
    /// <summary>Whether this plan rather than the common one sees to an element.</summary>
    internal bool SeesTo(PageElement element) => element.Key.Role == ElementRole.Bubble
        || (element.Key.Role == ElementRole.MarkerLabel && DrawnBubble(element.Key.Element) is not null);

    internal void Follow(PageElement element)
    {
        if (element.Key.Role == ElementRole.Bubble)
            FollowBubble(element);
        else
            FollowLabel(element, DrawnBubble(element.Key.Element)!);
    }

    private PageElement? DrawnBubble(string item) => drawn.Elements.FirstOrDefault(element => element.Key.Element == item && element.Key.Role == ElementRole.Bubble);

    private void FollowBubble(PageElement bubble)
    {
        if (Shape(bubble.Key) is not { } shape)
        {
            if (context.Before.Find(bubble.Key) is null && !context.Absent.Contains(bubble.Key.Element))
                context.Add(slide, bubble with { Box = Free(bubble.Key, fit.Place(bubble.Box)) });
        }
        else if (HasOtherPlot() && context.Before.Find(bubble.Key) is { } before)
        {
            context.Move(shape, fit.Shift(shape.Element.Box, before.Box, bubble.Box));
        }
        else if (IsMoved(bubble.Key.Element, out var item) && ImpactEffort.At(slide.Now, shape.Element.Box) != (item.Impact, item.Effort))
        {
            context.Move(shape, Free(bubble.Key, fit.Place(bubble.Box)));
        }
    }

    // A name stands beside its bubble as drawn, wherever that is; one that a person moved stays.
    private void FollowLabel(PageElement label, PageElement bubble)
    {
        if (context.BoxOf(bubble.Key) is not { } now)
            return;
        var (place, origin) = (fit.Place(label.Box), fit.Place(bubble.Box));
        var beside = place with { X = now.X + place.X - origin.X, Y = now.Y + place.Y - origin.Y };
        if (Shape(label.Key) is not { } shape)
        {
            if (context.Before.Find(label.Key) is null && !context.Absent.Contains(label.Key.Element))
                context.Add(slide, label with { Box = beside });
        }
        else if ((context.NewBoxes.ContainsKey(bubble.Key) || IsMoved(label.Key.Element, out _)) && !IsMovedByPerson(shape))
        {
            context.Move(shape, beside);
        }
    }

    private FoundShape? Shape(ElementKey key) => context.Deleted.Contains(key) ? null : context.State.Originals.GetValueOrDefault(key);

    private bool IsMoved(string element, out Item item) =>
        context.Items.TryGetValue(element, out item!) & context.OldItems.TryGetValue(element, out var old)
        && (old!.Impact != item!.Impact || old.Effort != item.Effort || context.IsSettled(element, "impact") || context.IsSettled(element, "effort"));

    private bool IsMovedByPerson(FoundShape shape) =>
        slide.Ledger!.Elements.FirstOrDefault(element => element.Key == shape.Element.Key) is { } written && (written.ShownBox ?? written.Box) != shape.Element.Box;

    // The fields themselves are drawn elsewhere now, as under a title that takes two lines.
    private bool HasOtherPlot() => drawn.Elements.Any(element => element.Key.Role == ElementRole.PlotCell
        && context.Before.Find(element.Key) is { } before && before.Box != element.Box);

    // The drawn place where it is free; else the first free one of a raster over the field, row by row.
    private Box Free(ElementKey key, Box wanted)
    {
        var taken = Taken(key);
        if (IsFree(wanted, taken) || !context.Items.TryGetValue(key.Element, out var item) || item is not { Impact: { } impact, Effort: { } effort }
            || ImpactEffort.CellOf(slide.Now, impact, effort) is not { } cell)
        {
            return wanted;
        }

        var gap = wanted.Width / 8;
        for (var y = cell.Y + gap; y + wanted.Height + gap <= cell.Bottom; y += wanted.Height + gap)
        {
            for (var x = cell.X + gap; x + wanted.Width + gap <= cell.Right; x += wanted.Width + gap)
            {
                if (IsFree(wanted with { X = x, Y = y }, taken))
                    return wanted with { X = x, Y = y };
            }
        }

        return wanted;
    }

    private List<Box> Taken(ElementKey key) =>
    [
        .. from shape in context.State.Originals
           where shape.Value.Slide == slide && shape.Key != key && shape.Key.Role is ElementRole.Bubble or ElementRole.MarkerLabel && shape.Key.Element != key.Element
           let box = context.BoxOf(shape.Key)
           where box is not null
           select box.Value,
        .. from added in context.AddedShapes
           where added.Slide == slide && added.Element.Key.Role == ElementRole.Bubble
           select added.Element.Box,
    ];

    private static bool IsFree(Box box, List<Box> taken) =>
        taken.TrueForAll(other => box.Right <= other.X || other.Right <= box.X || box.Bottom <= other.Y || other.Bottom <= box.Y);
}
