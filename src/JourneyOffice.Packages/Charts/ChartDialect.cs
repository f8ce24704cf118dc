namespace JourneyOffice.Packages;

/// <summary>What writing a chart depends on everywhere.</summary>
/// <param name="Language">The language tag of its words.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="IsStrict">Whether the file is Strict, which writes percentages with their sign (22.9.2.9).</param>
internal readonly record struct ChartDialect(string Language, ChartKind Kind, bool IsStrict)
{
    /// <summary>That of a chart.</summary>
    public ChartDialect(Chart chart, bool isStrict)
        : this(chart.Language, chart.Kind, isStrict)
    {
    }
}
