using System.Resources;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>The few words that surfaces are read by, in every supported language.</summary>
internal static class SurfaceWords
{
    /// <summary>This floor's texts.</summary>
    internal static ResourceManager Texts { get; } = new("JourneyOffice.Surfaces.Resources.Texts", typeof(SurfaceWords).Assembly);

    private static readonly ResourceWords Words = new(Texts);

    /// <summary>A word in the supported language nearest to <paramref name="language"/>.</summary>
    internal static string Word(string key, string language) => Words.Get(key, language);

    /// <summary>Whether a text is that word in any supported language.</summary>
    internal static bool Means(string text, string key) =>
        LanguageFallback.Supported.Any(language => PlainText.AreAlike(text, Word(key, language)));
}
