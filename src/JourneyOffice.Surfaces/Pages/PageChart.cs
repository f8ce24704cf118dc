namespace JourneyOffice.Surfaces;

/// <summary>
/// Makes a shape a native chart of lines. Its data are elements of the page like the cells of a table (<see cref="CellPlace"/>), so that
/// each is bound, compared and updated for itself: a row for each category, in it the category's name and a point for each series; above
/// them a row with the names of the series.
/// </summary>
/// <param name="Categories">The rows' ids, from left to right.</param>
/// <param name="Series">The series; the first one is the most important.</param>
/// <param name="Scale">The axis of values.</param>
/// <param name="Plot">Where points can stand; the frame is as much wider and higher as labels need.</param>
public sealed record PageChart(IReadOnlyList<string> Categories, IReadOnlyList<PageChartSeries> Series, PageChartScale Scale, Box Plot)
{
    /// <summary>The row that names the series.</summary>
    public const string HeadId = "series-names";

    /// <summary>The column that names the categories.</summary>
    public const string NameId = "category-name";
}

/// <summary>A series of a chart on a slide, and how its points look where nothing else is said of one.</summary>
/// <param name="Id">What tells it from the others.</param>
/// <param name="Line">The line through its points.</param>
/// <param name="Marker">Its points.</param>
/// <param name="Label">The colour of their labels.</param>
/// <param name="LabelSize">Size of these in points.</param>
public sealed record PageChartSeries(string Id, Stroke Line, PageChartMarker Marker, Paint Label, double LabelSize);

/// <summary>How points of a chart look.</summary>
/// <param name="Shape">Their shape.</param>
/// <param name="Size">Their width in points.</param>
/// <param name="Fill">What fills them.</param>
/// <param name="Edge">Their edge; <see langword="null"/>: none.</param>
public sealed record PageChartMarker(PresetShape Shape, double Size, Paint Fill, Stroke? Edge);

/// <summary>The axis of values of a chart on a slide.</summary>
/// <param name="Minimum">Its lower end.</param>
/// <param name="Maximum">Its upper end.</param>
/// <param name="Middle">Where the line runs that parts good from bad.</param>
/// <param name="Line">That line.</param>
public sealed record PageChartScale(decimal Minimum, decimal Maximum, decimal Middle, Stroke Line);

/// <summary>The label of a chart's point.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="NamesSeries">Whether it also names the series, in a line of its own.</param>
public sealed record PointLabel(PointLabelPlace Place, bool NamesSeries = false);

/// <summary>Where the label of a chart's point stands.</summary>
public enum PointLabelPlace
{
    /// <summary>Nowhere: another label at the same place says it already.</summary>
    None,

    /// <summary>Over the point.</summary>
    Above,

    /// <summary>Under the point.</summary>
    Below,

    /// <summary>Right of the point.</summary>
    Right,
}
