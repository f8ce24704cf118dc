using JourneyOffice.Surfaces;

namespace JourneyOffice.Look;

/// <summary>
/// Edges stand on a grid: boxes on hundredths of a point (127 EMU), cards flush with each other in their column, chevrons and bands flush
/// among themselves, and the cards of a lane equally high.
/// </summary>
internal static class GridCheck
{
    private const long Unit = 127;
    private const string Check = "grid";

    /// <summary>Shapes off the grid.</summary>
    public static IEnumerable<LookFinding> Find(LookedAtDeck deck) => deck.Slides.SelectMany(slide => Find(slide));

    private static IEnumerable<LookFinding> Find(LookedAtSlide slide)
    {
        foreach (var shape in slide.Shapes.Where(shape => shape.Element.Key is not null && !IsOnUnits(shape.Element.Box)))
            yield return new LookFinding(slide.Number, Check, $"\"{shape.Text}\" ({shape.Role}) stands between hundredths of a point: {shape.Element.Box}.");

        var columns = Math.Max(slide.Shapes.Count(shape => shape.Role == ElementRole.Stage), slide.Shapes.Count(shape => shape.Role == ElementRole.Step));
        var cards = slide.Shapes.Where(shape => shape.Role == ElementRole.Card && shape.Style.Fill is not null).ToList();
        if (Count(cards, box => box.X) > columns)
            yield return new LookFinding(slide.Number, Check, $"Cards begin at {Count(cards, box => box.X)} places in {columns} columns.");
        if (Count(cards, box => box.Right) > columns)
            yield return new LookFinding(slide.Number, Check, $"Cards end at {Count(cards, box => box.Right)} places in {columns} columns.");
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

    private static int Count(IEnumerable<LookedAtShape> shapes, Func<Box, long> edge) => shapes.Select(shape => edge(shape.Element.Box)).Distinct().Count();

    private static bool IsOnUnits(Box box) => box.X % Unit == 0 && box.Y % Unit == 0 && box.Width % Unit == 0 && box.Height % Unit == 0;
}
