namespace JourneyOffice.Packages;

/// <summary>
/// A native chart: what it shows and how it looks. Colours are slots of the theme and fonts those of the theme, so that it follows
/// the file it stands in. It has no title, legend or gridlines; words that explain it stand beside it as shapes.
/// </summary>
public sealed record Chart
{
    /// <summary>How it is drawn.</summary>
    public required ChartKind Kind { get; init; }

    /// <summary>The language of its words, as "en" or "zh-Hans".</summary>
    public required string Language { get; init; }

    /// <summary>Names of the categories, in order. Empty for <see cref="ChartKind.Scatter"/> and <see cref="ChartKind.Bubbles"/>.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>What is drawn; the first one lies undermost.</summary>
    public required IReadOnlyList<ChartSeries> Series { get; init; }

    /// <summary>The axis of categories, or of x values.</summary>
    public ChartAxis CategoryAxis { get; init; } = new();

    /// <summary>The axis of values.</summary>
    public ChartAxis ValueAxis { get; init; } = new();

    /// <summary>Where axes and data stand within the chart, without the axes' words; <see langword="null"/> leaves it to the program.</summary>
    public ChartArea? PlotArea { get; init; }

    /// <summary>Room between groups of bars in per cent of a bar's width (0 to 500).</summary>
    public int GapWidth { get; init; } = 60;

    /// <summary>How much the bars of one group overlap in per cent (−100 to 100; negative: they stand apart).</summary>
    public int Overlap { get; init; }

    /// <summary>Size of the largest bubble in per cent of what the program would make it (0 to 300).</summary>
    public int BubbleScale { get; init; } = 100;

    /// <summary>What the embedded workbook calls x values.</summary>
    public string XName { get; init; } = "x";

    /// <summary>What the embedded workbook calls the sizes of bubbles.</summary>
    public string SizeName { get; init; } = "";

    /// <summary>
    /// Whether its data stand in hidden rows of a sheet and come from formulas: hidden cells are shown, and #N/A is no point.
    /// </summary>
    public bool FollowsHiddenCells { get; init; }

    /// <summary>What the chart says, for readers who don't see it; kept on the frame that it stands in.</summary>
    public string AlternativeText { get; init; } = "";

    /// <summary>Whether both coordinates are numbers.</summary>
    internal bool IsByCoordinates => Kind is ChartKind.Scatter or ChartKind.Bubbles;
}

/// <summary>How a chart is drawn.</summary>
public enum ChartKind
{
    /// <summary>Values of categories as markers joined by straight lines.</summary>
    Line,

    /// <summary>Values of categories as upright bars, series beside each other.</summary>
    Columns,

    /// <summary>Values of categories as lying bars, series below each other.</summary>
    Bars,

    /// <summary>Pairs of numbers as markers.</summary>
    Scatter,

    /// <summary>Pairs of numbers as circles whose area is a third.</summary>
    Bubbles,
}

/// <summary>A stretch of a chart, as shares of its width and height (0 to 1).</summary>
/// <param name="Left">Distance from the left edge.</param>
/// <param name="Top">Distance from the upper edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
public readonly record struct ChartArea(double Left, double Top, double Width, double Height);

/// <summary>An axis of a chart.</summary>
public sealed record ChartAxis
{
    /// <summary>Where it begins; <see langword="null"/> leaves it to the program.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>Where it ends; <see langword="null"/> leaves it to the program.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The step between its marks; <see langword="null"/> leaves it to the program.</summary>
    public decimal? MajorUnit { get; init; }

    /// <summary>How its numbers are written, as an Excel format code.</summary>
    public string NumberFormat { get; init; } = "General";

    /// <summary>Whether it is left out with its words and line.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether it runs from right to left, or from top to bottom.</summary>
    public bool IsReversed { get; init; }

    /// <summary>Where its words stand.</summary>
    public AxisWords Words { get; init; } = AxisWords.Low;

    /// <summary>The value of this axis at which the other one crosses it; <see langword="null"/>: zero.</summary>
    public decimal? Crossing { get; init; }

    /// <summary>Its line; it stands where the other axis is zero, or at that one's <see cref="Crossing"/>. <see langword="null"/>: none.</summary>
    public ChartStroke? Line { get; init; }

    /// <summary>How its words look.</summary>
    public ChartText Text { get; init; } = new(10, ChartColor.Accent6);
}

/// <summary>Where the words of an axis stand.</summary>
public enum AxisWords
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>At the lower or left edge, also where the axis stands elsewhere.</summary>
    Low,

    /// <summary>At the upper or right edge.</summary>
    High,

    /// <summary>Beside the axis.</summary>
    BesideAxis,
}
