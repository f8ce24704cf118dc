using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace JourneyOffice.Packages;

/// <summary>A chart that is drawn from the values kept in it: no data behind it, no names of sheets, no series that are filtered out.</summary>
public static partial class FrozenChart
{
    private static readonly HashSet<string> Left = new(StringComparer.Ordinal) { "externalData", "pivotSource", "pivotFmts", "printSettings" };

    // Extensions that hold what the chart leaves out, or where in the workbook it came from.
    private static readonly string[] Hidden = ["filtered", "fullRef", "levelRef", "formulaRef"];

    /// <summary>Whether a content type is that of a chart, of either kind that Office draws.</summary>
    public static bool IsChart(string type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type == ContentTypes.Chart || type.EndsWith(".chartex+xml", StringComparison.Ordinal);
    }

    /// <summary>Whether a content type is that of a chart, what people drew on one, or a diagram.</summary>
    public static bool IsDrawn(string type) =>
        IsChart(type) || type.Contains("diagramData", StringComparison.Ordinal) || type.Contains("diagramDrawing", StringComparison.Ordinal)
        || type.Contains("chartshapes", StringComparison.Ordinal);

    /// <summary>Takes out the data behind a chart and what it filters out.</summary>
    public static void Clean(XDocument chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var root = chart.Root!;
        root.Descendants().Where(element => Left.Contains(element.Name.LocalName)).ToList().ForEach(element => element.Remove());
        root.Descendants().Where(HoldsHidden).ToList().ForEach(element => element.Remove());
        foreach (var formula in root.Descendants().Where(element => element.Name.LocalName is "f" or "sqref" or "nf" && !element.HasElements))
            formula.Value = Anonymous(formula.Value);
    }

    private static bool HoldsHidden(XElement element) =>
        element.Name.LocalName == "ext" && element.Parent?.Name.LocalName == "extLst"
        && element.Descendants().Any(child => Array.Exists(Hidden, name => child.Name.LocalName.StartsWith(name, StringComparison.Ordinal)));

    // A reference has to be there for the values beside it to count; a defined name says more than a cell.
    private static string Anonymous(string formula) =>
        SheetName().IsMatch(formula) ? SheetName().Replace(formula, "Sheet1!") : "Sheet1!$A$1";

    [GeneratedRegex(@"('([^']|'')*'|[^'!(),\s]+)!", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SheetName();
}
