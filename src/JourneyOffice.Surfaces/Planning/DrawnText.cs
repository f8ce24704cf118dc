namespace JourneyOffice.Surfaces;

/// <summary>The text of an element as an update finds and wants it.</summary>
/// <param name="Written">The ledger's pieces.</param>
/// <param name="Before">The pieces that the base's drawing has.</param>
/// <param name="After">The pieces that the merged map's drawing has.</param>
internal sealed record DrawnText(IReadOnlyList<TextPiece> Written, IReadOnlyList<TextPiece> Before, IReadOnlyList<TextPiece> After)
{
    /// <summary>The text of an element of the ledger.</summary>
    internal static DrawnText Of(PlanContext context, LedgerElement ledger, (Page Page, PageElement Element)? shown, (Page Page, PageElement Element) drawn)
    {
        var (before, after) = (shown?.Element, drawn.Element);
        var written = context.State.Pieces(ledger);
        var wanted = TextPieces.Of(after.Text, context.Merged, context.Language);
        // What an adopted slide was drawn from is not known in full: it counts as drawn the way it stands. And what is written in
        // the parts of the new drawing already needs no others, however the base would be drawn now.
        var stands = before is null || (context.State.Carried.IsAdopted && written.Any(piece => piece.Field is not null)) || HaveSameParts(written, wanted);
        return new DrawnText(written, stands ? written : TextPieces.Of(before!.Text, context.State.Base, context.Language), wanted)
        {
            KeepsDerived = ledger.Key.Role is ElementRole.Title or ElementRole.Kicker && shown is { } known && known.Page.Number != drawn.Page.Number,
        };
    }

    /// <summary>What leads from the base's drawing to the merged map's.</summary>
    internal IEnumerable<PieceStep> Steps() =>
        PieceSteps.Between(Before, After, Written).Where(step => !KeepsDerived || (step.New ?? step.Old)!.Field is not null);

    // A map that comes to need an index page is drawn on other pages than before: which of how many a slide is, is not theirs to say.
    private bool KeepsDerived { get; init; }

    private static bool HaveSameParts(IReadOnlyList<TextPiece> left, IReadOnlyList<TextPiece> right) =>
        left.Count == right.Count && left.Zip(right).All(pair => pair.First.Field == pair.Second.Field && (pair.First.Field is not null || pair.First.Text == pair.Second.Text));
}
