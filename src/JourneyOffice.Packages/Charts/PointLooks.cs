using System.Xml.Linq;

namespace JourneyOffice.Packages;

/// <summary>Brings the looks of single points to those of a new drawing, each only where the file still has it as it was drawn.</summary>
internal sealed class PointLooks(ChartTree tree, ChartArrangement arrangement)
{
    // What tells looks apart; programs add extensions of their own when they save.
    private static readonly HashSet<string> Telling = new(StringComparer.Ordinal)
    {
        "symbol", "size", "schemeClr", "srgbClr", "alpha", "prstDash", "noFill", "delete", "dLblPos", "showVal", "showSerName", "showCatName", "ln", "defRPr",
    };

    /// <summary>Brings them; says whether anything changed.</summary>
    public bool Bring()
    {
        // What is drawn otherwise now, as bars, has no markers.
        if (tree.Kind != ChartKind.Line)
            return false;
        var isChanged = false;
        foreach (var (wanted, series) in arrangement.Series.Zip(tree.Series).Where(pair => pair.First.Former >= 0))
        {
            foreach (var (point, change) in wanted.Changes)
            {
                var (before, after) = (Drawn(change.Series, change.Before), Drawn(change.Series, change.After));
                isChanged |= Bring(series, point, tree.Points(series, "dPt"), tree.Points(before, "dPt"), tree.Points(after, "dPt"));
                isChanged |= Bring(series, point, tree.Labels(series), tree.Labels(before), tree.Labels(after));
            }
        }

        return isChanged;
    }

    private XElement Drawn(ChartSeries series, ChartPoint? point)
    {
        var chart = new Chart
        {
            Kind = ChartKind.Line,
            Language = arrangement.Language,
            Categories = [""],
            Series = [series with { Values = [0], Points = point is null ? new Dictionary<int, ChartPoint>() : new Dictionary<int, ChartPoint> { [0] = point } }],
        };
        return tree.Read(chart, 0, ChartReferences.Embedded(chart));
    }

    private bool Bring(XElement series, int point, IReadOnlyList<XElement> stand, IReadOnlyList<XElement> before, IReadOnlyList<XElement> after)
    {
        var there = stand.FirstOrDefault(element => tree.Number(element, "idx") == point);
        if (Look(there) != Look(before is [var was] ? was : null) || Look(there) == Look(after is [var wanted] ? wanted : null))
            return false;
        there?.Remove();
        if (after is [var made])
            tree.AddPoint(series, new XElement(made), point);
        return true;
    }

    private static string Look(XElement? point) => point is null ? "" : string.Join(' ', point.Descendants().Where(element => Telling.Contains(element.Name.LocalName))
        .Select(element => $"{element.Name.LocalName}={element.Attribute("val")?.Value}{element.Attribute("w")?.Value}{element.Attribute("sz")?.Value}{element.Attribute("b")?.Value}"));
}
