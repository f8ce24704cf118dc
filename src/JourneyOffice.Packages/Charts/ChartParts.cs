using System.Globalization;

namespace JourneyOffice.Packages;

/// <summary>Where a chart that was added stands in its file.</summary>
/// <param name="Name">The chart part.</param>
/// <param name="Relationship">Id of the owner's relationship to it, for <see cref="ChartXml.WriteGraphic"/>.</param>
/// <param name="Workbook">The embedded workbook; <see langword="null"/> in a workbook.</param>
public sealed record ChartPart(string Name, string Relationship, string? Workbook);

/// <summary>Adds charts to files: the part, what it is related to, and the workbook that PowerPoint edits it by.</summary>
public static class ChartParts
{
    /// <summary>Adds a chart to a slide, cache and embedded workbook together.</summary>
    /// <param name="editor">The deck's editor.</param>
    /// <param name="slide">The slide's part name.</param>
    /// <param name="chart">The chart.</param>
    public static ChartPart AddToSlide(PackageEditor editor, string slide, Chart chart)
    {
        var part = FreeName(editor, "ppt/charts/chart", ".xml");
        var (workbook, relationship) = AddWorkbook(editor, part, chart);
        editor.SetPart(part, ChartXml.Write(chart, ChartReferences.Embedded(chart), relationship, editor.Namespaces), ContentTypes.Chart);
        return new ChartPart(part, editor.AddRelationship(slide, RelationshipTypes.Chart, part), workbook);
    }

    /// <summary>Adds a chart to a sheet's drawing; the workbook's own cells hold its data.</summary>
    /// <param name="editor">The workbook's editor.</param>
    /// <param name="drawing">The drawing's part name.</param>
    /// <param name="chart">The chart.</param>
    /// <param name="references">Where its data stand.</param>
    public static ChartPart AddToSheet(PackageEditor editor, string drawing, Chart chart, ChartReferences references)
    {
        var part = FreeName(editor, "xl/charts/chart", ".xml");
        editor.SetPart(part, ChartXml.Write(chart, references, null, editor.Namespaces), ContentTypes.Chart);
        return new ChartPart(part, editor.AddRelationship(drawing, RelationshipTypes.Chart, part), null);
    }

    /// <summary>Adds the embedded workbook of a chart part.</summary>
    internal static (string Workbook, string Relationship) AddWorkbook(PackageEditor editor, string part, Chart chart)
    {
        var workbook = FreeName(editor, "ppt/embeddings/workbook", ".xlsx");
        editor.SetPart(workbook, ChartWorkbook.Write(chart, editor.Compression), ContentTypes.EmbeddedWorkbook);
        return (workbook, editor.AddRelationship(part, RelationshipTypes.Package, workbook));
    }

    private static string FreeName(PackageEditor editor, string begin, string end)
    {
        for (var number = 1; ; number++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{begin}{number}{end}");
            if (!editor.Contains(name))
                return name;
        }
    }
}
