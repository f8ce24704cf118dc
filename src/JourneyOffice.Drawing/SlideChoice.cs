using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>Which kinds of slides a deck has, in their order. A kind that the map has nothing to show for makes no slide.</summary>
public sealed record SlideChoice
{
    /// <summary>How many slides stand before the backup where nobody chose them one by one.</summary>
    public const int MostSlides = 10;

    private static readonly string[] Story =
    [
        PageKind.Executive, PageKind.Overview, PageKind.Persona, PageKind.Emotions, PageKind.Moments, PageKind.Priorities,
        PageKind.Compare, PageKind.Funnel, PageKind.Blueprint, PageKind.Evidence, PageKind.Paths, PageKind.Content, PageKind.Touchpoints,
    ];

    /// <summary>The map alone.</summary>
    public static SlideChoice Overview { get; } = new() { Kinds = [PageKind.Overview] };

    /// <summary>All kinds in the order of the story: the first ten slides, the rest behind them as backup.</summary>
    public static SlideChoice Default { get; } = new() { Kinds = Story, Most = MostSlides };

    /// <summary>The presets by the words that people choose them with.</summary>
    public static IReadOnlyDictionary<string, SlideChoice> Presets { get; } = new Dictionary<string, SlideChoice>(StringComparer.OrdinalIgnoreCase)
    {
        ["board"] = new()
        {
            Kinds = [PageKind.Executive, PageKind.Overview, PageKind.Priorities, PageKind.Compare, PageKind.Funnel, PageKind.Evidence],
            Most = MostSlides,
        },
        ["team"] = new()
        {
            Kinds =
            [
                PageKind.Overview, PageKind.Persona, PageKind.Emotions, PageKind.Moments, PageKind.Priorities,
                PageKind.Touchpoints, PageKind.Content, PageKind.Evidence,
            ],
            Most = MostSlides,
        },
        ["workshop"] = new()
        {
            Kinds = [PageKind.Persona, PageKind.Overview, PageKind.Emotions, PageKind.Moments, PageKind.Paths, PageKind.Blueprint, PageKind.Priorities],
            Most = MostSlides,
        },
        ["all"] = new() { Kinds = Story },
    };

    /// <summary>The kinds that can be chosen one by one, in the order of the story.</summary>
    public static IReadOnlyList<string> Choosable => Story;

    /// <summary>The same kinds behind an extract for a department.</summary>
    /// <param name="department">The department's id.</param>
    public SlideChoice For(string department) => this with
    {
        Kinds = [PageKind.Department, .. Kinds.Where(kind => kind != PageKind.Department)], Department = department,
    };

    /// <summary>
    /// The choice that words mean: kinds in their order, or one preset; <see langword="null"/> where a word is neither.
    /// </summary>
    public static SlideChoice? Parse(IReadOnlyList<string> words)
    {
        if (words is [var preset] && Presets.TryGetValue(preset, out var choice))
            return choice;
        var kinds = words.Select(word => word.ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToList();
        return kinds.Count > 0 && kinds.TrueForAll(kind => Story.Contains(kind, StringComparer.Ordinal)) ? new SlideChoice { Kinds = kinds } : null;
    }

    /// <summary>The choice that a deck was made with; of a deck that does not say, the kinds of its pages.</summary>
    public static SlideChoice Of(Ledger ledger) => new()
    {
        Kinds = ledger.Slides.Count > 0 ? ledger.Slides : [.. ledger.Pages.Select(page => PageKind.FamilyOf(page.Kind)).Distinct(StringComparer.Ordinal)],
        Department = ledger.Department,
        Compared = ledger.Compared is { } compared ? MapJson.Read(compared) : null,
    };

    /// <summary>The kinds in the deck's order; each at most once.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>How many slides stand before the backup; 0: all, and no backup.</summary>
    public int Most { get; init; }

    /// <summary>The map that is compared with; <see langword="null"/>: nothing is.</summary>
    public JourneyMap? Compared { get; init; }

    /// <summary>Id of the department that the deck is an extract for; <see langword="null"/>: the whole map.</summary>
    public string? Department { get; init; }
}
