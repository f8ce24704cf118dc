namespace JourneyOffice.Packages;

/// <summary>A series of a chart.</summary>
public sealed record ChartSeries
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its values, one for each category or point; <see langword="null"/> leaves a gap.</summary>
    public required IReadOnlyList<decimal?> Values { get; init; }

    /// <summary>The x values of points, as many as <see cref="Values"/>.</summary>
    public IReadOnlyList<decimal?> XValues { get; init; } = [];

    /// <summary>The sizes of bubbles, as many as <see cref="Values"/>.</summary>
    public IReadOnlyList<decimal?> Sizes { get; init; } = [];

    /// <summary>How its values are written, as an Excel format code; also in the embedded workbook.</summary>
    public string NumberFormat { get; init; } = "General";

    /// <summary>What fills bars and bubbles; <see langword="null"/>: they are empty.</summary>
    public ChartPaint? Fill { get; init; }

    /// <summary>The line between markers, or the edge of bars and bubbles; <see langword="null"/>: none.</summary>
    public ChartStroke? Line { get; init; }

    /// <summary>The markers of lines and scattered points; <see langword="null"/>: none.</summary>
    public ChartMarker? Marker { get; init; }

    /// <summary>Labels of all its points; <see langword="null"/>: none.</summary>
    public ChartLabel? Labels { get; init; }

    /// <summary>Points that differ from the rest, by their position.</summary>
    public IReadOnlyDictionary<int, ChartPoint> Points { get; init; } = new Dictionary<int, ChartPoint>();
}

/// <summary>A point that differs from the rest of its series.</summary>
public sealed record ChartPoint
{
    /// <summary>What fills it; <see langword="null"/>: as the series.</summary>
    public ChartPaint? Fill { get; init; }

    /// <summary>Its edge, or the line that leads to it; <see langword="null"/>: as the series.</summary>
    public ChartStroke? Line { get; init; }

    /// <summary>Its marker; <see langword="null"/>: as the series.</summary>
    public ChartMarker? Marker { get; init; }

    /// <summary>Its label; <see langword="null"/>: as the series.</summary>
    public ChartLabel? Label { get; init; }

    /// <summary>Whether it has no label although the series has.</summary>
    public bool IsWithoutLabel { get; init; }

    /// <summary>Whether anything but its label differs.</summary>
    internal bool IsDrawnOtherwise => Fill is not null || Line is not null || Marker is not null;
}

/// <summary>A marker.</summary>
/// <param name="Shape">Its shape.</param>
/// <param name="Size">Its width in points (2 to 72).</param>
/// <param name="Fill">What fills it; <see langword="null"/>: it is empty.</param>
/// <param name="Line">Its edge; <see langword="null"/>: none.</param>
public sealed record ChartMarker(MarkerShape Shape, int Size, ChartPaint? Fill, ChartStroke? Line = null);

/// <summary>Shapes of markers.</summary>
public enum MarkerShape
{
    /// <summary>A circle.</summary>
    Circle,

    /// <summary>A square on its corner.</summary>
    Diamond,

    /// <summary>A square.</summary>
    Square,

    /// <summary>A triangle.</summary>
    Triangle,
}

/// <summary>A label at a point. Several things in one label stand one below the other.</summary>
/// <param name="Look">How it looks.</param>
/// <param name="Position">Where it stands.</param>
public sealed record ChartLabel(ChartText Look, LabelPosition Position)
{
    /// <summary>Whether it gives the value.</summary>
    public bool ShowsValue { get; init; } = true;

    /// <summary>Whether it names the series.</summary>
    public bool ShowsSeries { get; init; }

    /// <summary>Whether it names the category.</summary>
    public bool ShowsCategory { get; init; }

    /// <summary>How the value is written, as an Excel format code; <see langword="null"/>: as the series.</summary>
    public string? NumberFormat { get; init; }

    /// <summary>Words of its own in place of all that; only for single points.</summary>
    public string? Words { get; init; }
}

/// <summary>Where a label stands. At bars only the last four make sense; the others mean the nearest of them.</summary>
public enum LabelPosition
{
    /// <summary>Over the point.</summary>
    Above,

    /// <summary>Under the point.</summary>
    Below,

    /// <summary>Left of the point.</summary>
    Left,

    /// <summary>Right of the point.</summary>
    Right,

    /// <summary>On the point, or in the middle of the bar.</summary>
    Center,

    /// <summary>Behind the bar's end.</summary>
    OutsideEnd,

    /// <summary>In the bar, at its end.</summary>
    InsideEnd,

    /// <summary>In the bar, at its beginning.</summary>
    InsideBase,
}
