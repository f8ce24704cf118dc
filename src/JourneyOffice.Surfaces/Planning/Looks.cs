namespace JourneyOffice.Surfaces;

/// <summary>Whether two drawings of an element look the same, whatever they say and wherever they stand.</summary>
internal static class Looks
{
    /// <summary>True when fill, edge, outline and the runs' looks are the same.</summary>
    internal static bool AreAlike(PageElement left, PageElement right) =>
        left.Fill == right.Fill && left.Stroke == right.Stroke && SameGeometry(left.Geometry, right.Geometry)
        && RunLooks(right).All(RunLooks(left).Contains);

    private static bool SameGeometry(Geometry left, Geometry right) =>
        left is FreeformGeometry first && right is FreeformGeometry second
            ? first.Width.Equals(second.Width) && first.Height.Equals(second.Height) && first.Paths.Count == second.Paths.Count
                && first.Paths.Zip(second.Paths).All(pair => pair.First.Filled == pair.Second.Filled
                    && pair.First.Stroked == pair.Second.Stroked && pair.First.Commands.SequenceEqual(pair.Second.Commands))
            : left == right;

    // A run that went takes its look along; only a look that is new has to be brought. Runs of one look that follow each other count once: the number of paragraphs is text, not look.
    private static IEnumerable<(string? Field, double, bool, bool, Paint)> RunLooks(PageElement element)
    {
        (string?, double, bool, bool, Paint)? last = null;
        foreach (var run in element.Text?.Paragraphs.SelectMany(paragraph => paragraph.Runs) ?? [])
        {
            var look = (run.Field?.Path.Value, run.Size, run.Bold, run.Italic, run.Paint);
            if (look != last)
                yield return look;
            last = look;
        }
    }
}
