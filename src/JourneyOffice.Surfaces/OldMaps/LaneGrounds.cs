namespace JourneyOffice.Surfaces;

/// <summary>Finds the grounds on which lanes stand: shapes without a text, as wide as all stages, below each other.</summary>
internal static class LaneGrounds
{
    /// <summary>The grounds from top to bottom; none where they overlap.</summary>
    /// <param name="stages">The stages from left to right.</param>
    /// <param name="shapes">All shapes.</param>
    public static List<Box> Below(List<OldShape> stages, IReadOnlyList<OldShape> shapes)
    {
        var width = stages[^1].Box.Right - stages[0].Box.X;
        var height = stages.Min(stage => stage.Box.Height) / 4;
        var below = stages.Max(stage => stage.Box.CenterY);
        var wide = shapes.Where(shape => shape.Text.Trim().Length == 0 && shape.Box.Width >= width * 9 / 10 && shape.Box.Height > height && shape.Box.CenterY > below)
            .Select(shape => shape.Box).Distinct().ToList();
        // A frame around several lanes is none itself.
        var grounds = wide.Where(ground => wide.Count(other => other.CenterY > ground.Y && other.CenterY < ground.Bottom && other.Height < ground.Height) < 2).OrderBy(ground => ground.Y).ToList();
        return grounds.Zip(grounds.Skip(1)).All(pair => pair.Second.CenterY >= pair.First.Bottom) ? grounds : [];
    }

    /// <summary>Whether a box's centre is on a ground's height.</summary>
    public static bool Holds(Box ground, Box box) => box.CenterY >= ground.Y && box.CenterY < ground.Bottom;
}
