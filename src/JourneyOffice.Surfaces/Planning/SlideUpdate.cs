using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>An update that leaves everything where it is and brings in what the map changed.</summary>
internal sealed class SlideUpdate(PlanContext context)
{
    internal Patch Make()
    {
        RenameCopies();
        foreach (var slide in context.Slides)
        {
            DeleteWhatIsGone(slide);
            foreach (var (ledger, shape) in ShapesOn(slide))
                Restyle(ledger, shape);
        }

        foreach (var family in context.Slides.Select(slide => PageKind.FamilyOf(slide.Ledger!.Number)).Distinct().Where(PageKind.IsBoard).ToList())
            Board(context.For(family));
        new FollowingPlan(context).Follow();
        new ChartPlan(context).Follow();
        RenameWhatWasWritten();
        FlagPins();
        return new Patch(context.Operations, LedgerPlan.Make(context)) { Findings = context.Findings };
    }

    private static void Board(PlanContext board)
    {
        var movement = new MovementPlan(board);
        foreach (var slide in board.Slides)
            movement.Move(slide);
        var homeless = new PlacementPlan(board).Place(movement.Homeless);
        new ConnectorPlan(board).Join();
        new ContinuationPlan(board).Continue(homeless);
    }

    private IEnumerable<(LedgerElement Ledger, FoundShape Shape)> ShapesOn(SlideState slide)
    {
        foreach (var element in slide.Ledger!.Elements)
        {
            if (context.State.Originals.TryGetValue(element.Key, out var shape) && !context.Deleted.Contains(element.Key))
                yield return (element, shape);
        }
    }

    private void RenameCopies()
    {
        foreach (var copy in context.Request.Recognition.Copies)
        {
            var shape = context.State.Copies.FirstOrDefault(known => known.Address == copy.Shape);
            if (shape is null || !context.Items.ContainsKey(copy.Key.Element))
                continue;
            var words = shape.Element.Text.Replace('\n', ' ');
            context.NewBoxes[copy.Key] = shape.Element.Box;
            var mark = context.After.Find(copy.Key.Element, copy.Key.Role, copy.Key.Page) is { } drawn ? ShapeName.MarkOf(drawn.Element) : "";
            context.Operations.Add(new RenameShape(copy.Shape, ShapeName.Write(words, copy.Key) + mark, copy.Key));
        }
    }

    private void DeleteWhatIsGone(SlideState slide)
    {
        foreach (var (ledger, shape) in ShapesOn(slide))
        {
            var key = ledger.Key;
            if (IsDrawn(context.After, key) is false && (IsDrawn(context.Before, key) || IsGoneItem(key)) && !FurtherRows.IsInUse(context, slide, key))
                context.Delete(shape);
        }
    }

    // On a board and in a table a thing may stand on another page than it is drawn on now; elsewhere pages follow their drawing.
    private static bool IsDrawn(Drawing drawing, ElementKey key) =>
        PageKind.IsBoard(PageKind.FamilyOf(key.Page)) || (ElementRole.IsCell(key.Role) && !ElementRole.IsPoint(key.Role)) || drawing.IsBesideRow(key)
        ? drawing.Find(key.Element, key.Role, key.Page) is not null : drawing.Find(key) is not null;

    // A card that people had made here and that was taken out of the merged map again.
    private bool IsGoneItem(ElementKey key) => context.OldItems.ContainsKey(key.Element) && !context.Items.ContainsKey(key.Element);

    private void Restyle(LedgerElement ledger, FoundShape shape)
    {
        var key = ledger.Key;
        if (context.After.FindShown(key) is not { } after)
            return;
        var before = context.Before.FindShown(key);
        Rewrite(ledger, shape, before, after);
        // How a chart's points look is brought with its data; what it shows is told in its alt text alone.
        if (before is { } old && !ElementRole.IsPoint(key.Role)
            && (!Looks.AreAlike(old.Element, after.Element) || (after.Element.Chart is not null && old.Element.AltText != after.Element.AltText)))
            context.Operations.Add(new SetStyle(shape.Address, old.Element, after.Element));
    }

    private void RenameWhatWasWritten()
    {
        foreach (var (ledger, shape) in context.Slides.SelectMany(ShapesOn))
        {
            var key = ledger.Key;
            if (context.After.FindShown(key) is { } after && context.Before.FindShown(key) is { } before)
                context.Rename(shape, before.Element, after.Element);
        }
    }

    private void Rewrite(LedgerElement ledger, FoundShape shape, (Page Page, PageElement Element)? before, (Page Page, PageElement Element) after)
    {
        // Office writes the slide's number itself.
        if (ledger.Key.Role == ElementRole.PageNumber)
            return;
        var isSettled = context.Request.Settled.Count > 0 && context.State.Pieces(ledger).Any(IsSettled);
        if (before is { } known && !isSettled && !context.State.Carried.IsAdopted && known.Element.Text?.Plain == after.Element.Text?.Plain)
            return;
        var drawn = DrawnText.Of(context, ledger, before, after);
        if (!isSettled && TextPieces.Join(drawn.Before) == TextPieces.Join(drawn.After))
            return;
        var text = shape.Element.Text;
        var isPoint = ElementRole.IsPoint(ledger.Key.Role);
        if (isPoint && !isSettled && text != TextPieces.Join(drawn.Written) && drawn.Written is [{ Field: { } field }] && !ChartScores.IsTaken(text, field, context.State))
            return;
        var aligned = ElementText.Align(context.State, drawn.Written, text);
        if (aligned is null)
        {
            context.Findings.Add(new Finding(SurfacesErrors.UnassignableText, SlideRecognizer.PlaceOf(shape), text));
            return;
        }

        var changes = TextPlan.Changes(drawn, aligned, context.Pinned.Contains(ledger.Key), IsSettled, Stays);
        var result = TextPlan.Apply(text, changes);
        if (result == text)
            return;
        context.NewTexts[ledger.Key] = result;
        if (!isPoint)
            context.Operations.AddRange(TextPlan.Splices(shape.Address, text, changes));
    }

    private bool IsSettled(TextPiece piece) => piece.Field is { } field && context.Request.IsSettled(field.Path);

    // What a person wrote stays until a conflict about it is settled, also where another language that stands in for the text changes.
    private bool Stays(TextPiece written, TextPiece wanted, string shown) =>
        SaysTheSame(wanted, shown) || (shown != written.Text && wanted.Field is { } field && context.IsInConflict(field.Path));

    // "38%" says what "38 %" would: a person's way of writing a value stays.
    private bool SaysTheSame(TextPiece wanted, string shown) =>
        wanted.Field is { } field && field.Format is not (FieldFormat.Text or FieldFormat.Assumed)
        && FieldFormats.TryParse(shown, field, context.Merged, context.Language, out var value)
        && FieldFormats.AreEqual(context.Merged.Get(field.Path), value, field);

    private void FlagPins()
    {
        foreach (var pin in LedgerPlan.Pins(context))
        {
            var key = pin.Key;
            if (context.After.Find(key.Element, key.Role, key.Page) is not { } after || !context.State.Originals.TryGetValue(key, out var shape))
                continue;
            var pieces = TextPieces.Of(after.Element.Text, context.Merged, context.Language);
            if (ElementText.DerivedOf(pieces) != pin.Derived)
                context.Findings.Add(new Finding(SurfacesErrors.PinOutdated, SlideRecognizer.PlaceOf(shape), shape.Element.Text, TextPieces.Join(pieces)));
        }
    }
}
