using JourneyOffice.Surfaces;

namespace JourneyOffice.Look;

/// <summary>
/// Edges stand on a grid: boxes on hundredths of a point (127 EMU), cards flush with each other in their column, chevrons and bands flush
/// among themselves. Where there are no chevrons, cards begin and end at the same places or clearly elsewhere.
/// </summary>
internal static class GridCheck
{
    private const long Unit = 127;
    private const long Nearly = 3 * 12_700;
    private const string Check = "grid";

    /// <summary>Shapes off the grid.</summary>
    public static IEnumerable<LookFinding> Find(LookedAtDeck deck) => deck.Slides.SelectMany(slide => Find(slide));

    private static IEnumerable<LookFinding> Find(LookedAtSlide slide)
    {
        foreach (var shape in slide.Shapes.Where(shape => shape.Element.Key is not null && !IsOnUnits(shape.Element.Box)))
            yield return new LookFinding(slide.Number, Check, $"\"{shape.Text}\" ({shape.Role}) stands between hundredths of a point: {shape.Element.Box}.");

        var columns = Math.Max(slide.Shapes.Count(shape => shape.Role == ElementRole.Stage), slide.Shapes.Count(shape => shape.Role == ElementRole.Step));
        var cards = slide.Shapes.Where(shape => shape.Role == ElementRole.Card && shape.Style.Fill is not null).ToList();
        foreach (var finding in columns > 0 ? OutOfColumns(slide, cards, columns) : NearlyFlush(slide, cards))
            yield return finding;
        foreach (var role in new[] { ElementRole.Band, ElementRole.LaneName })
        {
            var left = Count(slide.Shapes.Where(shape => shape.Role == role), box => box.X);
            if (left > 1)
                yield return new LookFinding(slide.Number, Check, $"Shapes of the role {role} begin at {left} places.");
        }

        var chevrons = slide.Shapes.Where(shape => shape.Role == ElementRole.Stage);
        if (Count(chevrons, box => box.Y) > 1 || Count(chevrons, box => box.Height) > 1)
            yield return new LookFinding(slide.Number, Check, "The chevrons are not in one line.");
    }

    private static IEnumerable<LookFinding> OutOfColumns(LookedAtSlide slide, List<LookedAtShape> cards, int columns)
    {
        if (Count(cards, box => box.X) > columns)
            yield return new LookFinding(slide.Number, Check, $"Cards begin at {Count(cards, box => box.X)} places in {columns} columns.");
        if (Count(cards, box => box.Right) > columns)
            yield return new LookFinding(slide.Number, Check, $"Cards end at {Count(cards, box => box.Right)} places in {columns} columns.");
    }

    private static IEnumerable<LookFinding> NearlyFlush(LookedAtSlide slide, List<LookedAtShape> cards)
    {
        foreach (var (side, edge) in new (string, Func<Box, long>)[] { ("left", box => box.X), ("right", box => box.Right) })
        {
            var edges = cards.Select(card => (card.Text, At: edge(card.Element.Box))).DistinctBy(card => card.At).OrderBy(card => card.At).ToList();
            foreach (var (first, second) in edges.Zip(edges.Skip(1)).Where(pair => pair.Second.At - pair.First.At < Nearly))
                yield return new LookFinding(slide.Number, Check, $"The {side} edges of \"{first.Text}\" and \"{second.Text}\" are nearly, but not quite flush.");
        }
    }

    private static int Count(IEnumerable<LookedAtShape> shapes, Func<Box, long> edge) => shapes.Select(shape => edge(shape.Element.Box)).Distinct().Count();

    private static bool IsOnUnits(Box box) => box.X % Unit == 0 && box.Y % Unit == 0 && box.Width % Unit == 0 && box.Height % Unit == 0;
}
