using JourneyOffice.Maps;

namespace JourneyOffice.Service;

/// <summary>The language in which a caller is answered: the first of Accept-Language, else English.</summary>
internal static class RequestLanguage
{
    /// <summary>One of the languages that there are.</summary>
    public static string Of(HttpRequest request)
    {
        var wanted = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).Select(language => language.Value.Value).FirstOrDefault();
        return LanguageFallback.ToSupported(wanted is null or "*" ? "en" : wanted);
    }
}
