using JourneyOffice.Maps;

namespace JourneyOffice.Insights;

/// <summary>Something that goes wrong for customers: what an executive has to know about it.</summary>
/// <param name="Item">The obstacle, or the bad feeling where there are too few obstacles.</param>
/// <param name="Stage">The stage where it begins; <see langword="null"/> where the map has no such stage.</param>
/// <param name="Figure">How bad it is; <see langword="null"/>: nobody has measured it.</param>
/// <param name="Owned">The item whose owner answers for it: the obstacle itself, else what solves it; <see langword="null"/>: nobody yet.</param>
/// <param name="Solution">The opportunity or solution that solves it and would bring most; <see langword="null"/>: none yet.</param>
public sealed record Failure(Item Item, Stage? Stage, FailureFigure? Figure, Item? Owned, Item? Solution);

/// <summary>A figure with what it rests on.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Item">The item that holds it: the obstacle's frequency, a metric value, a feeling's score.</param>
/// <param name="Observation">The observation that is the figure, or that a metric value shows.</param>
/// <param name="N">How many cases it rests on; <see langword="null"/>: not known.</param>
/// <param name="AsOf">The day at which it held; <see langword="null"/>: not known.</param>
public sealed record FailureFigure(FigureKind Kind, Item Item, Observation? Observation, int? N, DateOnly? AsOf);

/// <summary>Where a figure comes from.</summary>
public enum FigureKind
{
    /// <summary>An observation made at the obstacle itself.</summary>
    Observation,

    /// <summary>The obstacle's frequency.</summary>
    Frequency,

    /// <summary>A metric value that measures the obstacle.</summary>
    MetricValue,

    /// <summary>The score of a bad feeling.</summary>
    Score,
}
