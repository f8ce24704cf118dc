using JourneyOffice.Maps;

namespace JourneyOffice.Workbooks;

/// <summary>The lines above the grid, made from fields that have no table.</summary>
internal sealed class MapHeading(JourneyMap map, string language)
{
    /// <summary>The map's title.</summary>
    public string Title => Shown(map.Title) is { Length: > 0 } title ? title : WorkbookTexts.Get("Map.Title", language);

    /// <summary>Current or future state.</summary>
    public string State => MapTexts.Choice("state", map.State == MapState.Future ? "future" : "current", language);

    /// <summary>Kind, period, version, date and owner.</summary>
    public string Meta => Join(
        WorkbookTexts.Get("Map.Kind", language),
        Shown(map.Period),
        WorkbookTexts.Get("Map.Version", language, map.Version),
        map.AsOf is { } date ? WorkbookTexts.Get("Map.AsOf", language, Date(date)) : "",
        Shown(map.Owner) is { Length: > 0 } owner ? WorkbookTexts.Get("Map.Owner", language, owner) : "");

    /// <summary>Who sets out, and where to.</summary>
    public string Who
    {
        get
        {
            var persona = map.Personas.FirstOrDefault(persona => persona.Id == map.Persona) ?? (map.Personas.Count > 0 ? map.Personas[0] : null);
            return Join(Shown(persona?.Name), Shown(persona?.Portrait), Shown(map.Scenario));
        }
    }

    private string Date(DateOnly date) =>
        date.ToString(LanguageFallback.ToSupported(language) == "en" ? "d MMM yyyy" : "yyyy'年'M'月'd'日'", WorkbookTexts.Culture(language));

    private string Shown(LocalizedText? text) =>
        (text?.For(language, map.Language) ?? "").Replace('\n', ' ').Replace('\u000B', ' ');

    private static string Join(params ReadOnlySpan<string> parts) =>
        string.Join(" · ", parts.ToArray().Where(part => part.Length > 0));
}
