using System.Globalization;
using System.Xml.Linq;

namespace JourneyOffice.Packages;

/// <summary>
/// Brings a chart's scale and plot area to those of a new drawing, each number only where the file still has it as it was drawn: words beside
/// the chart stand at the heights of the scale.
/// </summary>
internal sealed class PlotLooks(ChartTree tree)
{
    // Programs write numbers with as many digits as they like.
    private const double Same = 1e-4;

    /// <summary>Brings them; says whether anything changed.</summary>
    public bool Bring(Chart before, Chart after)
    {
        var plot = tree.Plot;
        var (old, now) = (before.ValueAxis, after.ValueAxis);
        var values = plot?.Elements().FirstOrDefault(element => element.Name.LocalName == "valAx");
        var scaling = tree.Child(values, "scaling");
        var isChanged = Set(tree.Child(scaling, "max"), old.Maximum, now.Maximum);
        isChanged |= Set(tree.Child(scaling, "min"), old.Minimum, now.Minimum);
        isChanged |= Set(tree.Child(values, "majorUnit"), old.MajorUnit, now.MajorUnit);
        isChanged |= SetCrossing(plot?.Elements().FirstOrDefault(element => element.Name.LocalName == "catAx"), old.Crossing, now.Crossing);
        if (before.PlotArea is not { } from || after.PlotArea is not { } to)
            return isChanged;
        var layout = tree.Child(tree.Child(plot, "layout"), "manualLayout");
        foreach (var (name, was, wanted) in new[] { ("x", from.Left, to.Left), ("y", from.Top, to.Top), ("w", from.Width, to.Width), ("h", from.Height, to.Height) })
            isChanged |= Set(tree.Child(layout, name), was, wanted);
        return isChanged;
    }

    private static bool Set(XElement? element, decimal? before, decimal? after) => before is { } was && after is { } wanted && Set(element, (double)was, (double)wanted);

    private static bool Set(XElement? element, double before, double after)
    {
        if (element is null || Math.Abs(after - before) < Same || !Says(element, before))
            return false;
        element.SetAttributeValue("val", Math.Round(after, 5).ToString(CultureInfo.InvariantCulture));
        return true;
    }

    private static bool Says(XElement element, double value) =>
        double.TryParse(element.Attribute("val")?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number - value) < Same;

    // Zero is said by a word, any other value by itself; both stand in the same place (21.2.2.33, 21.2.2.34).
    private bool SetCrossing(XElement? axis, decimal? before, decimal? after)
    {
        var (byWord, byValue) = (tree.Child(axis, "crosses"), tree.Child(axis, "crossesAt"));
        var isAsDrawn = before is { } was ? byValue is not null && Says(byValue, (double)was) : byWord?.Attribute("val")?.Value == "autoZero";
        if (before == after || !isAsDrawn)
            return false;
        (byWord ?? byValue)!.ReplaceWith(tree.Crossing(after));
        return true;
    }
}
