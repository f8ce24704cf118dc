namespace JourneyOffice.Drawing;

/// <summary>A straight piece of an emotional curve, as it is drawn.</summary>
/// <param name="From">The face that it begins at; <see langword="null"/>: on the page before.</param>
/// <param name="To">The face that it ends at; <see langword="null"/>: on the page behind.</param>
/// <param name="FromX">Where it begins.</param>
/// <param name="FromY">At what height.</param>
/// <param name="ToX">Where it ends.</param>
/// <param name="ToY">At what height.</param>
internal sealed record CurveLine(CurvePoint? From, CurvePoint? To, double FromX, double FromY, double ToX, double ToY)
{
    /// <summary>The piece between two faces, which never runs backwards: faces in one column may stand closer than they are wide.</summary>
    public static CurveLine Between(CurvePoint from, CurvePoint to) => new(from, to, from.Area.Right, from.Y, Math.Max(from.Area.Right, to.Area.X), to.Y);

    /// <summary>How much of it runs through an area; 0 where it does not cross it.</summary>
    public double Inside(Area area)
    {
        double enter = 0, leave = 1;
        if (!Clip(FromX, ToX, area.X, area.Right, ref enter, ref leave) || !Clip(FromY, ToY, area.Y, area.Bottom, ref enter, ref leave))
            return 0;
        var (dx, dy) = (ToX - FromX, ToY - FromY);
        return (leave - enter) * Math.Sqrt((dx * dx) + (dy * dy));
    }

    private static bool Clip(double from, double to, double low, double high, ref double enter, ref double leave)
    {
        if (Math.Abs(to - from) < 1e-9)
            return from > low && from < high;
        var (first, second) = ((low - from) / (to - from), (high - from) / (to - from));
        if (first > second)
            (first, second) = (second, first);
        enter = Math.Max(enter, first);
        leave = Math.Min(leave, second);
        return enter < leave;
    }
}
