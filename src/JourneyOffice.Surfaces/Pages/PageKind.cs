namespace JourneyOffice.Surfaces;

/// <summary>
/// The kinds of pages, as they stand in anchors' names and in ledgers. Each kind numbers its pages in a range of its own, so that a kind
/// that comes to need one page more leaves the keys of all others alone; where a page stands in the deck is another matter.
/// </summary>
public static class PageKind
{
    /// <summary>The map itself, or a part of it.</summary>
    public const string Overview = "overview";

    /// <summary>All stages and the curve, before the pages that hold them in detail.</summary>
    public const string Index = "index";

    /// <summary>What decides, on one page: the finding, three failures, figures, owners.</summary>
    public const string Executive = "executive";

    /// <summary>Who sets out, with what goal.</summary>
    public const string Persona = "persona";

    /// <summary>The emotional journey as a native chart.</summary>
    public const string Emotions = "emotions";

    /// <summary>The moments of truth.</summary>
    public const string Moments = "moments";

    /// <summary>Obstacles and opportunities by impact and effort.</summary>
    public const string Priorities = "priorities";

    /// <summary>The touchpoint inventory.</summary>
    public const string Touchpoints = "touchpoints";

    /// <summary>The journey beside the company's funnel.</summary>
    public const string Funnel = "funnel";

    /// <summary>Two maps beside each other: current and future, two segments, two personas.</summary>
    public const string Compare = "compare";

    /// <summary>Stages with branches and loops.</summary>
    public const string Paths = "paths";

    /// <summary>The service blueprint.</summary>
    public const string Blueprint = "blueprint";

    /// <summary>What customers need to know, stage by stage.</summary>
    public const string Content = "content";

    /// <summary>What the map rests on, and who confirmed it.</summary>
    public const string Evidence = "evidence";

    /// <summary>What concerns one department.</summary>
    public const string Department = "department";

    /// <summary>How many numbers a kind has for its pages; a map of 10,000 items takes far fewer.</summary>
    private const int RangeSize = 10_000;

    // The place in this list is a part of every key: kinds are only ever added at its end.
    private static readonly string[] Ranges =
    [
        Overview, Executive, Persona, Emotions, Moments, Priorities, Touchpoints, Funnel, Compare, Paths, Blueprint, Content, Evidence, Department,
    ];

    /// <summary>The number of a kind's first page; the others follow it.</summary>
    /// <exception cref="ArgumentException"><paramref name="kind"/> is no kind of page.</exception>
    public static int FirstNumber(string kind)
    {
        var range = Array.IndexOf(Ranges, FamilyOf(kind));
        return range >= 0 ? (range * RangeSize) + 1 : throw new ArgumentException($"'{kind}' is no kind of page.", nameof(kind));
    }

    /// <summary>The kind whose range of numbers a kind shares: the index page is one of the overview's.</summary>
    public static string FamilyOf(string kind) => kind == Index ? Overview : kind;

    /// <summary>The family that a page number belongs to; numbers of newer programs count to the overview's.</summary>
    public static string FamilyOf(int number)
    {
        var range = (number - 1) / RangeSize;
        return number > 0 && range < Ranges.Length ? Ranges[range] : Overview;
    }

    /// <summary>
    /// Whether pages of a family are boards: stages across and lanes down, where a card's place means something. An update leaves
    /// everything there where it stands; other pages follow their drawing.
    /// </summary>
    public static bool IsBoard(string family) => family is Overview or Blueprint;
}
