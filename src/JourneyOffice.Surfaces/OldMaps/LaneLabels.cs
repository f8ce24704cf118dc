using System.Text.RegularExpressions;

namespace JourneyOffice.Surfaces;

/// <summary>Finds the names of lanes: texts below each other, at the left of a row of stages.</summary>
internal static partial class LaneLabels
{
    private const int Longest = 80;

    /// <summary>The names from top to bottom; none where it stays open which texts they are.</summary>
    /// <param name="stages">The stages from left to right.</param>
    /// <param name="texts">The shapes with texts.</param>
    /// <param name="shapes">All shapes: those without a text may be the lanes' grounds.</param>
    public static List<OldShape> Beside(List<OldShape> stages, List<OldShape> texts, IReadOnlyList<OldShape> shapes)
    {
        var below = stages.Max(stage => stage.Box.CenterY);
        var left = texts.Where(shape => !stages.Contains(shape) && CanBe(shape.Text) && shape.Box.CenterY > below && shape.Box.CenterX < stages[0].Box.X && shape.Box.Right < stages[0].Box.CenterX)
            .OrderBy(shape => shape.Box.CenterY).ToList();
        var known = left.Where(shape => LaneWords.KindOf(shape.Text) is not null).ToList();
        if (known.Count == 0)
            return [];
        var grounds = LaneGrounds.Below(stages, shapes);
        // On each ground stands one name; what else is there, such as the ends of a scale, belongs to it.
        if (grounds.Count >= 2 && known.TrueForAll(label => grounds.Exists(ground => LaneGrounds.Holds(ground, label.Box))))
            return [.. grounds.Select(ground => left.Where(label => LaneGrounds.Holds(ground, label.Box)).OrderBy(Rank).FirstOrDefault()).OfType<OldShape>()];

        var column = left.Where(shape => shape.Box.CenterX >= known.Min(label => label.Box.X) && shape.Box.CenterX <= known.Max(label => label.Box.Right)
            && known.Count(label => label.Box.CenterY >= shape.Box.Y && label.Box.CenterY <= shape.Box.Bottom) <= 1).ToList();
        // Names that stand beside each other leave open which one is the lane's.
        return column.Zip(column.Skip(1)).All(pair => pair.Second.Box.CenterY >= pair.First.Box.Bottom) ? column : [];
    }

    private static bool CanBe(string text) => text.Length <= Longest && text.Any(char.IsLetter) && !EndOfScale().IsMatch(text);

    private static int Rank(OldShape label) => LaneWords.KindOf(label.Text) is null ? 2 : LaneWords.Plain(label.Text).Contains(' ', StringComparison.Ordinal) ? 1 : 0;

    // "Feels good +2" is no lane.
    [GeneratedRegex(@"[+−–-]\s?\d+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EndOfScale();
}
