namespace JourneyOffice.Packages;

/// <summary>
/// What a chart's data shall be where points and series come, go and change places: people's looks go along with what they belong to.
/// </summary>
public sealed record ChartArrangement
{
    /// <summary>The position that each point has now; −1 for a new one.</summary>
    public required IReadOnlyList<int> Points { get; init; }

    /// <summary>The series, in their new order.</summary>
    public required IReadOnlyList<ArrangedSeries> Series { get; init; }

    /// <summary>The language of words in new series.</summary>
    public required string Language { get; init; }

    /// <summary>How the chart was drawn, and how it is drawn now, for its scale and plot area; <see langword="null"/> leaves these.</summary>
    public (Chart Before, Chart After)? Drawings { get; init; }
}

/// <summary>A series of a chart that is arranged anew.</summary>
/// <param name="Former">The position that it has now; −1 for a new one.</param>
/// <param name="Data">Its data.</param>
public sealed record ArrangedSeries(int Former, ChartSeriesData Data)
{
    /// <summary>How a new series looks; its values are those of <see cref="Data"/>.</summary>
    public ChartSeries? Look { get; init; }

    /// <summary>Points whose drawing changed, by their new position: they are changed where they still look as they were drawn.</summary>
    public IReadOnlyDictionary<int, PointChange> Changes { get; init; } = new Dictionary<int, PointChange>();
}

/// <summary>A point that is drawn otherwise than before.</summary>
/// <param name="Before">How it was drawn; <see langword="null"/>: as its series.</param>
/// <param name="After">How it is drawn now; <see langword="null"/>: as its series.</param>
/// <param name="Series">Its series as drawn.</param>
public sealed record PointChange(ChartPoint? Before, ChartPoint? After, ChartSeries Series);
