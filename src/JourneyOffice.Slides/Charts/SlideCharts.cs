using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>The charts of a slide that is being written: each a part with an embedded workbook, added when its frame is.</summary>
internal sealed class SlideCharts(PackageEditor editor, string slide)
{
    private readonly Dictionary<ElementKey, string> added = [];

    /// <summary>The charts of a page, added before its slide is written: slides are written side by side, parts are added one by one.</summary>
    public static SlideCharts Of(PackageEditor editor, string slide, Page page, string language)
    {
        var charts = new SlideCharts(editor, slide);
        foreach (var frame in page.Elements.Where(element => element.Chart is not null))
            charts.Add(frame, [.. page.Elements.Where(cell => cell.Cell?.Table == frame.Key)], language);
        return charts;
    }

    /// <summary>Adds the chart of a frame where that was not done yet; gives the relationship by which the frame names it.</summary>
    public string Add(PageElement frame, IReadOnlyList<PageElement> data, string language) => added.TryGetValue(frame.Key, out var known) ? known
        : added[frame.Key] = ChartParts.AddToSlide(editor, slide, ChartContent.Of(new DrawnChart(frame, data), language)).Relationship;

    /// <summary>Takes the parts of charts away that no frame of the slide shows any more.</summary>
    public void RemoveUnused(XmlIndex before, XmlBuffer after)
    {
        var gone = Shown(before);
        if (gone.Count == 0)
            return;
        gone.ExceptWith(Shown(XmlIndex.Parse(after.ToArray(), before.Source)));
        foreach (var id in gone)
        {
            if (editor.Relationships(slide).FirstOrDefault(relationship => relationship.Id == id) is not { IsExternal: false, Type: RelationshipTypes.Chart } chart)
                continue;
            editor.RemoveRelationship(slide, id);
            if (!editor.IsTarget(chart.Target))
                Remove(chart.Target);
        }
    }

    private static HashSet<string> Shown(XmlIndex slide) =>
        [.. ShapeTree.Read(slide).Select(shape => ChartFrame.RelationshipOf(slide, shape.Node)).OfType<string>()];

    private void Remove(string chart)
    {
        var targets = editor.Relationships(chart).Where(relationship => !relationship.IsExternal).Select(relationship => relationship.Target).ToList();
        editor.RemovePart(chart);
        foreach (var target in targets.Where(target => !editor.IsTarget(target)))
            editor.RemovePart(target);
    }
}
