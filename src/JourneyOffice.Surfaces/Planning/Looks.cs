namespace JourneyOffice.Surfaces;

/// <summary>Whether two drawings are alike.</summary>
internal static class Looks
{
    /// <summary>Whether two drawings of an element look the same, whatever they say and wherever they stand: fill, edge, outline and the runs' looks.</summary>
    internal static bool AreAlike(PageElement left, PageElement right) =>
        left.Fill == right.Fill && left.Stroke == right.Stroke && SameGeometry(left.Geometry, right.Geometry)
        && RunLooks(right).All(RunLooks(left).Contains);

    /// <summary>Whether two drawings of a page have the same on it in the same places.</summary>
    internal static bool AreSame(Page left, Page right) =>
        left.Elements.Count == right.Elements.Count && left.Elements.Zip(right.Elements).All(pair => AreSame(pair.First, pair.Second));

    // What holds lists is compared by what they hold, all else by value; what most often differs first.
    private static bool AreSame(PageElement left, PageElement right) =>
        left.Key == right.Key && left.Box == right.Box && SameText(left.Text, right.Text) && SameGeometry(left.Geometry, right.Geometry)
        && SameTable(left.Table, right.Table) && SameChart(left.Chart, right.Chart) && Flat(left) == Flat(right);

    private static PageElement Flat(PageElement element) => element with { Geometry = Geometry.Rectangle, Text = null, Table = null, Chart = null };

    private static bool SameText(TextBody? left, TextBody? right) => left is null || right is null ? left == right
        : left with { Paragraphs = right.Paragraphs } == right && left.Paragraphs.Count == right.Paragraphs.Count
            && left.Paragraphs.Zip(right.Paragraphs).All(pair => pair.First with { Runs = pair.Second.Runs } == pair.Second && pair.First.Runs.SequenceEqual(pair.Second.Runs));

    private static bool SameTable(PageTable? left, PageTable? right) => left is null || right is null ? left == right
        : left.Columns.SequenceEqual(right.Columns) && left.Rows.SequenceEqual(right.Rows);

    private static bool SameChart(PageChart? left, PageChart? right) => left is null || right is null ? left == right
        : left.Scale == right.Scale && left.Plot == right.Plot && left.Categories.SequenceEqual(right.Categories, StringComparer.Ordinal)
            && left.Series.SequenceEqual(right.Series);

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
