using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>Frames on slides that show charts.</summary>
internal static class ChartFrame
{
    /// <summary>The chart part that a frame shows; <see langword="null"/> where it shows none, or the part is not there.</summary>
    public static string? PartOf(OfficePackage package, XmlIndex slide, int frame)
    {
        var id = RelationshipOf(slide, frame);
        var target = id is null ? null : package.Relationships(slide.Source.Part).FirstOrDefault(relationship => relationship.Id == id && !relationship.IsExternal)?.Target;
        return target is not null && package.Contains(target) ? target : null;
    }

    /// <summary>Id of the relationship by which a frame names its chart.</summary>
    public static string? RelationshipOf(XmlIndex slide, int frame)
    {
        var data = slide.Child(slide.Child(frame, XmlVocabulary.Drawing, "graphic"u8), XmlVocabulary.Drawing, "graphicData"u8);
        var chart = slide.Child(data, XmlVocabulary.Chart, "chart"u8);
        return chart < 0 ? null : slide.PrefixedAttribute(chart, "id"u8);
    }

    /// <summary>A page's slide and, where it has any, its charts with their workbooks: the parts that change when a person edits the page.</summary>
    public static IEnumerable<string> PartsOf(LedgerPage page, Func<string, IReadOnlyList<Relationship>> relationships)
    {
        yield return page.Id;
        if (!page.Elements.Any(element => element.Key.Role == ElementRole.Chart))
            yield break;
        foreach (var chart in relationships(page.Id).Where(relationship => relationship is { IsExternal: false, Type: RelationshipTypes.Chart }))
        {
            yield return chart.Target;
            foreach (var workbook in relationships(chart.Target).Where(relationship => relationship is { IsExternal: false, Type: RelationshipTypes.Package }))
                yield return workbook.Target;
        }
    }

    /// <summary>A chart with its data as cells: row 0 names the series, column 0 the categories. None where they can't be read.</summary>
    public static IReadOnlyList<SnapshotElement> Read(OfficePackage package, XmlIndex slide, int frame, SnapshotElement chart)
    {
        if (PartOf(package, slide, frame) is not { } part)
            return [chart];
        try
        {
            var reading = ChartReader.Read(package, part);
            return
            [
                chart with { HasFixedSeries = !reading.TakesSeries },
                .. Cells(reading).Select(cell => new SnapshotElement { ShapeId = chart.ShapeId, Text = cell.Text, Box = default, Cell = cell.Place }),
            ];
        }
        catch (JourneyException)
        {
            // A damaged part: that its data are missing is said when edits are recognised.
            return [chart];
        }
    }

    // Words in place of a number are drawn as a gap: there sheet and drawing say the same.
    private static IEnumerable<(string Text, SnapshotCell Place)> Cells(ChartReading reading)
    {
        if (reading.Series.Count == 0)
            yield break;
        var sheets = reading.Series.Select(series => series.InWorkbook ?? series.Cached).ToList();
        var rows = sheets.Max(sheet => Math.Max(sheet.Values.Count, sheet.Categories.Count));
        for (var row = 1; row <= rows; row++)
            yield return Cell(row, 0, Name(sheets[0], row), Name(reading.Series[0].Cached, row));
        for (var column = 0; column < sheets.Count; column++)
        {
            var (sheet, cached) = (sheets[column], reading.Series[column].Cached);
            yield return Cell(0, column + 1, sheet.Name, cached.Name);
            for (var row = 1; row <= rows; row++)
                yield return Cell(row, column + 1, Value(sheet, row), sheet.Words.TryGetValue(row - 1, out var word) && Value(cached, row).Length == 0 ? word : Value(cached, row));
        }
    }

    private static (string, SnapshotCell) Cell(int row, int column, string text, string drawn) =>
        (text, new SnapshotCell(row, column, null, null, drawn == text ? null : drawn));

    private static string Name(ChartSeriesData data, int row) => row <= data.Categories.Count ? data.Categories[row - 1] : "";

    private static string Value(ChartSeriesData data, int row) =>
        row <= data.Values.Count && data.Values[row - 1] is { } value ? value.ToString(System.Globalization.CultureInfo.InvariantCulture) : data.Words.GetValueOrDefault(row - 1, "");
}
