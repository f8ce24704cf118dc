using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Recognises people's edits on slides.</summary>
internal sealed class SlideRecognizer(SurfaceState state)
{
    private readonly EditCollector edits = new(state.Base, state.Carried.Ledger.Language);
    private readonly List<PinnedText> pinned = [];

    internal Recognition Recognize()
    {
        if (state.Carried.IsAdopted)
            AddAdopted();
        var position = new PositionRules(state, edits);
        var hidden = new List<int>();
        foreach (var page in state.Carried.Ledger.Pages)
        {
            if (state.SlideOf(page) is null)
                hidden.Add(page.Number);
            foreach (var element in page.Elements)
            {
                // Nobody wrote on a slide that stands as it was written.
                if (!state.Originals.TryGetValue(element.Key, out var shape) || (shape.Slide.Page.AsWritten && Recognizer.IsAsBase(element)))
                    continue;
                ReadText(element, shape, shape.Element.Text);
                if (shape.Element.OtherText is { } drawn)
                    ReadText(element, shape, drawn);
                position.Read(element, shape);
            }
        }

        ReadTypedRows();
        FindUnreadCharts();
        var copies = new CopyRules(state, edits, position).Read();
        var (removals, many) = Removals.Propose(state.Carried, Gone(), Shown());
        if (many is not null)
            edits.Findings.Add(many);
        return new Recognition
        {
            Edits = edits.Edits(),
            PlaceConflicts = edits.Conflicts(),
            ProposedRemovals = removals,
            HiddenPages = hidden,
            Pinned = pinned,
            Copies = copies,
            NewRows = [],
            Findings = edits.Findings,
        };
    }

    private void AddAdopted()
    {
        edits.Findings.Add(new Finding(SurfacesErrors.AdoptedByNames, Place.None));
        var known = state.Carried.Ledger.Pages.Select(page => page.Number).ToHashSet();
        var others = state.Slides.Count(slide => slide.Page.Elements.Any(element => element.Key is { Role: ElementRole.Anchor } key && key.Map == state.Carried.Base.Id && !known.Contains(key.Page)));
        if (others > 0)
            edits.Findings.Add(new Finding(SurfacesErrors.SlidesLeft, Place.None, others));
    }

    // What people type into a new row of a table, or where a chart's data have nothing of ours, is kept where it is, and said: a slide shows too little of an entry to make one.
    private void ReadTypedRows()
    {
        foreach (var slide in state.Slides.Where(slide => slide.Ledger is not null))
        {
            var ours = slide.Page.Elements.Where(element => element is { Cell: null, Key.Role: ElementRole.Table or ElementRole.Chart }).Select(element => element.ShapeId).ToHashSet(StringComparer.Ordinal);
            foreach (var row in slide.Page.Elements.Where(element => element is { Cell: not null, Key: null } && ours.Contains(element.ShapeId)).GroupBy(element => (element.ShapeId, element.Cell!.Row)))
            {
                var text = string.Join(" · ", row.Select(cell => cell.Text.Replace('\n', ' ')).Where(words => words.Length > 0));
                if (text.Trim(' ', '·').Length > 0)
                    edits.Findings.Add(new Finding(SurfacesErrors.RowIsNoEntry, new Place("", slide.Page.Id, text), text));
            }
        }
    }

    private void FindUnreadCharts()
    {
        foreach (var chart in state.Originals.Values.Where(shape => shape.Element.Key!.Value.Role == ElementRole.Chart && !shape.Slide.Page.AsWritten))
        {
            if (!chart.Slide.Page.Elements.Any(element => element.Cell is not null && element.ShapeId == chart.Element.ShapeId))
                edits.Findings.Add(new Finding(SurfacesErrors.ChartUnread, PlaceOf(chart), ShapeName.WordsOf(chart.Element.Name)));
        }
    }

    private void ReadText(LedgerElement element, FoundShape shape, string text)
    {
        // Where a slide stands in the deck is shown by Office and nobody's edit.
        if (element.Key.Role == ElementRole.PageNumber)
            return;
        var pieces = state.Pieces(element);
        if (pieces.Count == 0 || text == TextPieces.Join(pieces))
            return;
        var place = PlaceOf(shape);
        var aligned = ElementText.Align(state, pieces, text);
        if (aligned is null)
        {
            edits.Findings.Add(new Finding(SurfacesErrors.UnassignableText, place, text));
            return;
        }

        var isPinned = false;
        for (var index = 0; index < pieces.Count; index++)
        {
            var (piece, now) = (pieces[index], aligned[index]);
            if (now.Text == piece.Text)
                continue;
            if (piece.Field is { } field)
                ReadField(pieces, index, field, now, place, ElementRole.IsPoint(element.Key.Role));
            else
                isPinned |= !now.Dropped;
        }

        if (isPinned)
            pinned.Add(new PinnedText(element.Key, ElementText.DerivedOf(pieces)));
    }

    private void ReadField(IReadOnlyList<TextPiece> pieces, int index, FieldBinding field, AlignedPiece now, Place place, bool isPoint)
    {
        // The face still says the score when its number was taken off the label.
        if (now.Dropped && field.Format == FieldFormat.Score)
            return;
        var text = now.Text;
        if (isPoint && ChartScores.IsOffScale(text, field, state))
        {
            edits.Findings.Add(new Finding(SurfacesErrors.ScoreOffScale, place, text, ChartScores.Words(state)));
            return;
        }


        if (ElementText.TrySplitAssumed(pieces, index, text, out var before, out var basis))
        {
            edits.Add(basis, null, text);
            text = before;
        }

        edits.AddText(field, text, place);
    }

    // Items whose shapes are gone from a board although the slides that showed them there are there. What people take off a page that
    // only repeats something says nothing about the map.
    private HashSet<string> Gone()
    {
        var present = state.Originals.Keys.Where(key => Removals.IsItemRole(key.Role)).Select(key => (PageKind.FamilyOf(key.Page), key.Element)).ToHashSet();
        return [.. ShownOnBoards().Where(item => !present.Contains(item)).Select(item => item.Item)];
    }

    private HashSet<string> Shown() => [.. ShownOnBoards().Select(item => item.Item)];

    private IEnumerable<(string Family, string Item)> ShownOnBoards() =>
        from page in state.Carried.Ledger.Pages
        let family = PageKind.FamilyOf(page.Number)
        where PageKind.IsBoard(family) && state.SlideOf(page) is not null
        from element in page.Elements
        where Removals.IsItemRole(element.Key.Role)
        select (family, element.Key.Element);

    internal static Place PlaceOf(FoundShape shape) =>
        new("", $"{shape.Address.Page}#{shape.Address.ShapeId}", shape.Element.Text.Split('\n')[0]);
}
