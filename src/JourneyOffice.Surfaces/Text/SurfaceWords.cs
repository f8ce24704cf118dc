using System.Globalization;
using System.Resources;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>The few words that surfaces are read by, in every supported language.</summary>
internal static class SurfaceWords
{
    /// <summary>This floor's texts.</summary>
    internal static ResourceManager Texts { get; } = new("JourneyOffice.Surfaces.Resources.Texts", typeof(SurfaceWords).Assembly);

    /// <summary>A word in the supported language nearest to <paramref name="language"/>.</summary>
    internal static string Word(string key, string language) =>
        Texts.GetString(key, CultureInfo.GetCultureInfo(LanguageFallback.ToSupported(language)))
        ?? throw new MissingManifestResourceException($"No text for {key}.");

    /// <summary>Whether a text is that word in any supported language.</summary>
    internal static bool Means(string text, string key) =>
        LanguageFallback.Supported.Any(language => PlainText.AreAlike(text, Word(key, language)));
}
