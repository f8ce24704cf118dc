namespace JourneyOffice.Surfaces;

/// <summary>Sets every shape of ours afresh, as the fresh drawing has it; what people added stays, and what they deleted stays gone.</summary>
internal sealed class RelayoutPlan(PlanContext context)
{
    internal Patch Make()
    {
        var slides = context.Slides.ToDictionary(slide => slide.Ledger!.Number);
        var hidden = context.Request.Recognition.HiddenPages.ToHashSet();
        string? last = null;
        foreach (var page in context.Request.MergedPages)
        {
            if (slides.TryGetValue(page.Number, out var slide))
            {
                Redraw(slide, page);
                last = slide.Page.Id;
            }
            else if (!hidden.Contains(page.Number))
            {
                context.AddedPages.Add(page);
                context.Operations.Add(new AddPage(page, last));
            }
        }

        foreach (var slide in slides.Values.Where(slide => context.Request.MergedPages.All(page => page.Number != slide.Ledger!.Number)))
            Clear(slide, []);
        return new Patch(context.Operations, Ledger(slides)) { Findings = context.Findings };
    }

    private void Redraw(SlideState slide, Page page)
    {
        Clear(slide, page.Elements.Select(element => element.Key).ToHashSet());
        var written = slide.Ledger!.Elements.ToLookup(element => element.Key);
        foreach (var element in page.Elements.Where(element => element.Cell is null))
        {
            // A table or chart is set afresh as a whole: its rows may have come and gone.
            if ((element.Table ?? (object?)element.Chart) is not null && context.State.Originals.TryGetValue(element.Key, out var table) && table.Slide == slide)
            {
                context.Delete(table);
                context.Add(slide, element);
            }
            else if (context.State.Originals.TryGetValue(element.Key, out var shape) && shape.Slide == slide)
                Reset(written[element.Key].FirstOrDefault(), shape, element);
            else if (!context.Absent.Contains(element.Key.Element))
                context.Add(slide, element);
        }
    }

    private void Reset(LedgerElement? ledger, FoundShape shape, PageElement element)
    {
        context.Move(shape, element.Box, element.Connection?.FlipVertical);
        var text = element.Text?.Plain ?? "";
        if (text == shape.Element.Text || ledger is null || IsContested(ledger))
            return;
        context.NewTexts[element.Key] = text;
        if (context.Before.Find(element.Key.Element, element.Key.Role, element.Key.Page) is { } drawn)
            context.Rename(shape, drawn.Element, element);
        context.Operations.AddRange(TextPlan.Splices(shape.Address, shape.Element.Text, [new TextChange(0, shape.Element.Text, text)]));
        if (context.Before.Find(element.Key.Element, element.Key.Role, element.Key.Page) is { } before && !Looks.AreAlike(before.Element, element))
            context.Operations.Add(new SetStyle(shape.Address, before.Element, element));
    }

    // A field in conflict keeps what is shown until somebody settles it.
    private bool IsContested(LedgerElement ledger) => ledger.Segments.Any(segment =>
        segment.Field is { } field && (context.Request.Conflicts.Any(conflict => conflict.Path == field.Path)
            || context.Request.Recognition.PlaceConflicts.Any(conflict => conflict.Path == field.Path)));

    private void Clear(SlideState slide, HashSet<ElementKey> wanted)
    {
        foreach (var element in slide.Ledger!.Elements)
        {
            if (!wanted.Contains(element.Key) && context.State.Originals.TryGetValue(element.Key, out var shape) && shape.Slide == slide)
                context.Delete(shape);
        }
    }

    private Ledger Ledger(Dictionary<int, SlideState> slides)
    {
        var ledger = LedgerPlan.Make(context);
        var shown = new JourneyOffice.Maps.MapDocument(context.Request.NewBase);
        shown.Apply(ledger.Added);
        var elements = new LedgerElements(context, shown);
        var drawn = context.Request.MergedPages.ToDictionary(page => page.Number);
        // What was set afresh stands where the drawing has it: the ledger's coordinates are those of the new drawing.
        return ledger with
        {
            Pages =
            [
                .. ledger.Pages.Where(page => drawn.ContainsKey(page.Number) || !slides.ContainsKey(page.Number))
                    .Select(page => drawn.TryGetValue(page.Number, out var fresh) ? Fresh(page, fresh, elements) : page),
            ],
            Pinned = [],
        };
    }

    private static LedgerPage Fresh(LedgerPage page, Page drawn, LedgerElements elements)
    {
        var frame = Drawing.FrameOf(drawn);
        var boxes = drawn.Elements.ToDictionary(element => element.Key, element => element.Box);
        return page with
        {
            Elements = [.. page.Elements.Select(element => boxes.TryGetValue(element.Key, out var box) ? elements.Redrawn(element, box, frame) : element)],
        };
    }
}
