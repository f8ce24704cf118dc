namespace JourneyOffice.Packages;

/// <summary>Where the data of a chart stand in a workbook, as formulas: <c>Sheet1!$A$2:$A$9</c>.</summary>
/// <param name="Categories">The categories; <see langword="null"/> where points have coordinates.</param>
/// <param name="Series">The series, in the chart's order.</param>
public sealed record ChartReferences(string? Categories, IReadOnlyList<ChartSeriesReferences> Series)
{
    /// <summary>The sheet of embedded workbooks, as all programs name it.</summary>
    public const string EmbeddedSheet = "Sheet1";

    /// <summary>
    /// Where an embedded workbook keeps them: categories in column A and each series in a column with its name on top. With coordinates
    /// each series has a column for x, one for y under its name, and for bubbles one for sizes.
    /// </summary>
    public static ChartReferences Embedded(Chart chart)
    {
        var categories = chart.IsByCoordinates ? null : Range(0, chart.Categories.Count);
        return new ChartReferences(categories, [.. chart.Series.Select((series, index) => EmbeddedSeries(chart, series, index))]);
    }

    /// <summary>The column of a series' values in an embedded workbook, 0 for A.</summary>
    internal static int ValueColumn(Chart chart, int series) => chart.Kind switch
    {
        ChartKind.Bubbles => (series * 3) + 1,
        ChartKind.Scatter => (series * 2) + 1,
        _ => series + 1,
    };

    private static ChartSeriesReferences EmbeddedSeries(Chart chart, ChartSeries series, int index)
    {
        var column = ValueColumn(chart, index);
        var count = series.Values.Count;
        return new ChartSeriesReferences(
            Cell(column), Range(column, count), chart.IsByCoordinates ? Range(column - 1, count) : null, chart.Kind == ChartKind.Bubbles ? Range(column + 1, count) : null);
    }

    private static string Cell(int column) => new ChartPlace(EmbeddedSheet, new CellRange(column + 1, 1, column + 1, 1)).ToString();

    private static string Range(int column, int count) =>
        new ChartPlace(EmbeddedSheet, new CellRange(column + 1, 2, column + 1, Math.Max(count, 1) + 1)).ToString();
}

/// <summary>Where the data of a series stand.</summary>
/// <param name="Name">The name.</param>
/// <param name="Values">The values.</param>
/// <param name="XValues">The x values, where points have coordinates.</param>
/// <param name="Sizes">The sizes of bubbles.</param>
public sealed record ChartSeriesReferences(string Name, string Values, string? XValues = null, string? Sizes = null);
