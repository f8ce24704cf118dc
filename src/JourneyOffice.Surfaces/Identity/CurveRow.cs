namespace JourneyOffice.Surfaces;

/// <summary>
/// What band, name and scale of an emotional curve are called by where a page shows a lane's curves in several rows, as an index page and a
/// poster of many curves do: the lane in the first row, the lane and the row's number in the others.
/// </summary>
public static class CurveRow
{
    private const string Mark = "-row";

    /// <summary>What a row's shapes are called by.</summary>
    /// <param name="lane">The lane's id.</param>
    /// <param name="row">The row, from 0.</param>
    public static string Element(string lane, int row) => row == 0 ? lane : FormattableString.Invariant($"{lane}{Mark}{row}");

    /// <summary>Whether an element is one of a lane's rows.</summary>
    public static bool IsOf(string element, string lane) =>
        element == lane || (element.Length > lane.Length + Mark.Length && element.StartsWith(lane, StringComparison.Ordinal) && LaneOf(element) == lane);

    /// <summary>The lane of an element.</summary>
    public static string LaneOf(string element)
    {
        var mark = element.LastIndexOf(Mark, StringComparison.Ordinal);
        return mark > 0 && mark + Mark.Length < element.Length && element.AsSpan(mark + Mark.Length).IndexOfAnyExceptInRange('0', '9') < 0 ? element[..mark] : element;
    }
}
