using System.Globalization;
using JourneyOffice.Carriers;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;

namespace JourneyOffice.Service;

/// <summary>The options of a request, in its query; the same words as those of the command line.</summary>
/// <param name="query">The query.</param>
internal sealed class Query(IQueryCollection query)
{
    /// <summary>A text; <see langword="null"/> where it is not given.</summary>
    public string? Text(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;

    /// <summary>Yes or no; no where it is not given.</summary>
    public bool Flag(string name) => Text(name) switch
    {
        null or "false" or "0" => false,
        "true" or "1" => true,
        var other => throw Bad(name, other),
    };

    /// <summary>A whole number within bounds; <see langword="null"/> where it is not given.</summary>
    public int? Number(string name, int least, int most) => Text(name) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : throw Bad(name, text);

    /// <summary>Who wins in conflicts.</summary>
    public Preference Prefer => Text("prefer") switch
    {
        null => Preference.None,
        "map" => Preference.Map,
        "file" => Preference.File,
        var other => throw Bad("prefer", other),
    };

    /// <summary>Who wins in conflicts of a merge.</summary>
    public MergePreference Merging => Text("prefer") switch
    {
        null => MergePreference.None,
        "ours" => MergePreference.Ours,
        "theirs" => MergePreference.Theirs,
        var other => throw Bad("prefer", other),
    };

    /// <summary>The language of what is made; absent: the map's own.</summary>
    public string? Language => Text("lang") is not { } text ? null : LanguageFallback.ToSupported(text) == text ? text : throw Bad("lang", text);

    /// <summary>Which slides.</summary>
    /// <param name="otherwise">The choice where none is given.</param>
    public SlideChoice Slides(SlideChoice otherwise) => Text("slides") is not { } text ? otherwise
        : SlideChoice.Parse(text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) ?? throw Bad("slides", text);

    /// <summary>The colours.</summary>
    public Theme Theme => Text("theme") is not { } text ? Theme.Calm : Theme.Find(text) ?? throw Bad("theme", text);

    /// <summary>The sheet.</summary>
    public PageFormat Format => Text("size") is not { } text ? PageFormat.Wide : PageFormat.Find(text) ?? throw Bad("size", text);

    /// <summary>An option that has a value that it can't have.</summary>
    public static JourneyException Bad(string name, string? value) => new(ServiceErrors.BadRequest, Place.None, $"{name}={value}");
}
