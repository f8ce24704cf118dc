namespace JourneyOffice.Cli;

/// <summary>The only look at the calendar: reviews that are due are judged by today's date.</summary>
internal static class Clock
{
    public static DateOnly Today => DateOnly.FromDateTime(DateTime.Now);
}
