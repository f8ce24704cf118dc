using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>
/// Updates pages that are no boards: lists, charts, pages for executives. They follow their drawing: what the drawings of base and merged
/// map differ by is done to the shapes where they stand, so that a person's offset stays; what is drawn alike is left alone. Pages
/// of a kind that the deck shows and that the map did not need before are added.
/// </summary>
internal sealed class FollowingPlan(PlanContext context)
{
    // The fields that a shape's place says.
    private static readonly HashSet<string> Placing = new(StringComparer.Ordinal) { "stage", "toStage", "lane", "score", "impact", "effort" };

    internal void Follow()
    {
        foreach (var slide in context.Slides.Where(slide => !PageKind.IsBoard(PageKind.FamilyOf(slide.Ledger!.Number))).ToList())
            Follow(slide);
        var tables = new TableRowsPlan(context);
        tables.Follow();
        foreach (var slide in context.Slides.ToList())
            tables.Align(slide);
        AddPages(tables);
    }

    private void Follow(SlideState slide)
    {
        var number = slide.Ledger!.Number;
        var fit = SlideFit.Of(slide);
        foreach (var page in context.After.Pages.Where(page => page.Number == number))
        {
            var bubbles = new BubblePlan(context, slide, page, fit);
            foreach (var element in page.Elements.Where(element => element.Cell is null && !TableRowsPlan.IsBesideRow(page, element)))
            {
                if (bubbles.SeesTo(element))
                    bubbles.Follow(element);
                else
                    Follow(slide, element, fit);
            }
        }
    }

    private void Follow(SlideState slide, PageElement drawn, SlideFit fit)
    {
        var before = context.Before.Find(drawn.Key);
        if (context.State.Originals.TryGetValue(drawn.Key, out var shape) && !context.Deleted.Contains(drawn.Key))
        {
            // A table's height is that of its rows.
            if (before is not null && before.Box != drawn.Box && drawn.Table is null && !IsMovedByPerson(shape, drawn.Key))
                context.Move(shape, fit.Shift(shape.Element.Box, before.Box, drawn.Box), drawn.Connection?.FlipVertical);
        }
        else if (before is null && !context.Absent.Contains(drawn.Key.Element))
        {
            context.Add(slide, drawn with { Box = fit.Place(drawn.Box) });
        }
    }

    // The person's own move is what the drawing caught up with: the shape stands where it should already.
    private bool IsMovedByPerson(FoundShape shape, ElementKey key)
    {
        if (!context.Items.ContainsKey(key.Element))
            return false;
        var prefix = $"/items/{key.Element}/";
        return shape.Slide.Ledger!.Elements.FirstOrDefault(element => element.Key == key) is { } written
            && (written.ShownBox ?? written.Box) != shape.Element.Box
            && context.Request.Recognition.Edits.OfType<SetField>().Any(edit =>
                edit.Path.Value.StartsWith(prefix, StringComparison.Ordinal) && Placing.Contains(edit.Path.Segments[^1]));
    }

    private void AddPages(TableRowsPlan tables)
    {
        var known = context.State.Carried.Ledger.Pages.Select(page => page.Number).ToHashSet();
        var boards = context.State.Carried.Ledger.Pages.Select(page => PageKind.FamilyOf(page.Number)).Where(PageKind.IsBoard).ToHashSet(StringComparer.Ordinal);
        var slides = context.State.Slides.Where(slide => slide.IsOriginal && slide.Ledger is not null).ToDictionary(slide => slide.Ledger!.Number, slide => slide.Page.Id);
        string? last = null;
        foreach (var page in context.After.Pages)
        {
            if (slides.TryGetValue(page.Number, out var id))
            {
                last = id;
            }
            else if (!known.Contains(page.Number) && !boards.Contains(PageKind.FamilyOf(page.Kind)) && !tables.Shows(page.Kind))
            {
                // Boards and tables that grow go on in their own ways (ContinuationPlan, TableRowsPlan).
                context.Add(page, last ?? slides.Values.LastOrDefault());
            }
        }

        foreach (var page in tables.FurtherPages())
            context.Add(page, slides.Where(slide => PageKind.FamilyOf(slide.Key) == PageKind.FamilyOf(page.Kind)).OrderBy(slide => slide.Key).Select(slide => slide.Value).LastOrDefault());
    }
}
