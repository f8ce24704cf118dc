using System.Globalization;

namespace JourneyOffice.Workbooks;

/// <summary>Dates as Excel counts them.</summary>
internal static class DateNumbers
{
    /// <summary>Day 0 of Excel's calendar, which holds 29 February 1900: right from 1 March 1900 on.</summary>
    private static readonly DateTime Epoch = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    private const int FirstRightDay = 61;
    private const int LastDay = 2_958_465;

    /// <summary>The day's number; <see langword="null"/> for what is no ISO date, or one that the calendar has not.</summary>
    public static decimal? Of(string text) =>
        text.Length > 0 && DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && (date - Epoch).Days is >= FirstRightDay and <= LastDay and var day
            ? day : null;

    /// <summary>The day of a number, ISO 8601; <see langword="null"/> where it is none.</summary>
    public static string? Text(decimal number) =>
        number is > 0 and < LastDay + 1 ? Epoch.AddDays((double)number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
