using System.Globalization;
using System.Resources;
using JourneyOffice.Maps;

namespace JourneyOffice.Workbooks;

/// <summary>The words that workbooks show, in the three languages of the product.</summary>
internal static class WorkbookTexts
{
    /// <summary>Where all texts of this floor are.</summary>
    public static ResourceManager Resources { get; } = new("JourneyOffice.Workbooks.Resources.Texts", typeof(WorkbookTexts).Assembly);

    private static readonly ResourceWords Words = new(Resources);

    /// <summary>The word under a key.</summary>
    public static string Get(string key, string language) => Words.Get(key, language);

    /// <summary>The word under a key with its places filled in.</summary>
    public static string Get(string key, string language, params object[] arguments) =>
        string.Format(Culture(language), Get(key, language), arguments);

    /// <summary>The word under a key, or <see langword="null"/> where there is none.</summary>
    public static string? Find(string key, string language) => Words.Find(key, language);

    /// <summary>The culture in which numbers and dates of a language are written for people.</summary>
    public static CultureInfo Culture(string language) => ResourceWords.Culture(language);
}
