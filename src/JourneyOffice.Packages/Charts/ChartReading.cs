namespace JourneyOffice.Packages;

/// <summary>What a chart in a file says.</summary>
/// <param name="Kind">How it is drawn; <see langword="null"/> for what we don't write (pies, areas, several kinds in one).</param>
/// <param name="Series">Its series, in the order of the file.</param>
/// <param name="Workbook">The embedded workbook's part; <see langword="null"/> where it is lost, none, or outside.</param>
public sealed record ChartReading(ChartKind? Kind, IReadOnlyList<ChartSeriesReading> Series, string? Workbook)
{
    /// <summary>Whether series can come, go and change places (<see cref="ChartArranger"/>): not where people made it several kinds in one, or turned its data round.</summary>
    public bool TakesSeries { get; init; }
}

/// <summary>What a series in a file says, twice: programs draw the cache, people edit the workbook, and both should agree.</summary>
/// <param name="References">Where its data stand; empty strings where it has none.</param>
/// <param name="Cached">What is drawn.</param>
/// <param name="InWorkbook">What the workbook says; <see langword="null"/> where it is lost or the references are not understood.</param>
public sealed record ChartSeriesReading(ChartSeriesReferences References, ChartSeriesData Cached, ChartSeriesData? InWorkbook)
{
    /// <summary>Where its categories stand; empty where it has none.</summary>
    public string CategoryReference { get; init; } = "";

    /// <summary>Whether cache and workbook say the same, as far as there is a workbook.</summary>
    public bool Agrees => InWorkbook is null || InWorkbook.SaysTheSame(Cached);
}

/// <summary>The data of a series.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">Its values; <see langword="null"/>: a gap.</param>
public sealed record ChartSeriesData(string Name, IReadOnlyList<decimal?> Values)
{
    /// <summary>The categories; empty where points have coordinates.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The x values of points.</summary>
    public IReadOnlyList<decimal?> XValues { get; init; } = [];

    /// <summary>The sizes of bubbles.</summary>
    public IReadOnlyList<decimal?> Sizes { get; init; } = [];

    /// <summary>What people typed where numbers belong, by the value's position; programs draw it as a gap. Only workbooks hold such words.</summary>
    public IReadOnlyDictionary<int, string> Words { get; init; } = new Dictionary<int, string>();

    /// <summary>What the chart draws in place of what its workbook says; <see langword="null"/>: the same.</summary>
    public ChartSeriesData? Drawn { get; init; }

    /// <summary>The data of a chart, for <see cref="ChartUpdater"/> and for comparing with what a file says.</summary>
    public static IReadOnlyList<ChartSeriesData> Of(Chart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return
        [
            .. chart.Series.Select(series => new ChartSeriesData(series.Name, series.Values)
            {
                Categories = chart.IsByCoordinates ? [] : chart.Categories,
                XValues = chart.IsByCoordinates ? series.XValues : [],
                Sizes = chart.Kind == ChartKind.Bubbles ? series.Sizes : [],
            }),
        ];
    }

    /// <summary>Whether two say the same in name, categories and all numbers; words in place of numbers are gaps.</summary>
    public bool SaysTheSame(ChartSeriesData other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Name == other.Name && Categories.SequenceEqual(other.Categories, StringComparer.Ordinal)
            && Values.SequenceEqual(other.Values) && XValues.SequenceEqual(other.XValues) && Sizes.SequenceEqual(other.Sizes);
    }

    /// <summary>Whether two say the same to the word.</summary>
    internal bool IsExactly(ChartSeriesData other) => SaysTheSame(other)
        && Words.Count == other.Words.Count && Words.All(word => other.Words.TryGetValue(word.Key, out var text) && text == word.Value);
}
