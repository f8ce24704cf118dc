using System.Globalization;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Dates as people type them into cells.</summary>
internal static class DateTexts
{
    private static readonly string[] Forms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "d.M.yyyy", "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy"];

    /// <summary>ISO 8601.</summary>
    internal static string Format(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The date that a text says; forms that mean two dates ("3/4/2025") are read only as the language writes them.</summary>
    internal static bool TryParse(string text, string language, out DateOnly date) =>
        DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out date)
        || DateOnly.TryParse(text, ResourceWords.Culture(language), DateTimeStyles.AllowWhiteSpaces, out date);
}
