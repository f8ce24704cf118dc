using System.Text.Json.Nodes;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;

namespace JourneyOffice.Carriers;

/// <summary>Which side wins where a map and a file changed the same field differently.</summary>
public enum Preference
{
    /// <summary>Neither: it stays a conflict for people to settle.</summary>
    None,

    /// <summary>The map that comes in.</summary>
    Map,

    /// <summary>The file as people edited it.</summary>
    File,
}

/// <summary>How a carrier is read.</summary>
public sealed record ReadOptions
{
    /// <summary>Which side wins in stored conflicts.</summary>
    public Preference Prefer { get; init; }

    /// <summary>Whether entries whose card or row people deleted are taken out.</summary>
    public bool AcceptRemovals { get; init; }

    /// <summary>Id of the map to read where a file carries several.</summary>
    public string? MapId { get; init; }

    /// <summary>Whether a map that somebody drew is recognised in a file that carries none of ours. What was recognised has to be checked by people first.</summary>
    public bool AlsoOldMaps { get; init; }

    /// <summary>The number of the slide or sheet that such a map stands on; <see langword="null"/>: the most map-like.</summary>
    public int? Page { get; init; }
}

/// <summary>The formats that a map can be built into.</summary>
public enum BuildFormat
{
    /// <summary>A PowerPoint presentation.</summary>
    Pptx,

    /// <summary>An Excel workbook.</summary>
    Xlsx,

    /// <summary>Pictures, one for each page.</summary>
    Svg,

    /// <summary>The map as JSON.</summary>
    Json,
}

/// <summary>How a map is built.</summary>
public sealed record BuildOptions
{
    /// <summary>What to make.</summary>
    public IReadOnlyList<BuildFormat> Formats { get; init; } = [BuildFormat.Pptx, BuildFormat.Xlsx];

    /// <summary>The reader's language; absent: the map's own.</summary>
    public string? Language { get; init; }

    /// <summary>The files' name without an extension; absent: the map's title as a file name.</summary>
    public string? Name { get; init; }

    /// <summary>Colours and fonts.</summary>
    public Theme Theme { get; init; } = Theme.Calm;

    /// <summary>
    /// The deck or template whose masters, colours, fonts and size count in place of <see cref="Theme"/> and <see cref="Format"/>; absent: ours.
    /// </summary>
    public Carrier? Brand { get; init; }

    /// <summary>The sheet that decks and pictures are drawn for.</summary>
    public PageFormat Format { get; init; } = PageFormat.Wide;

    /// <summary>Which slides decks and pictures have.</summary>
    public SlideChoice Slides { get; init; } = SlideChoice.Default;

    /// <summary>Id or name, in any language, of the department that decks and pictures are an extract for; absent: the whole map.</summary>
    public string? Department { get; init; }

    /// <summary>
    /// Whether workbooks hold charts. Excel on the web takes no sheets with charts from another workbook; without them it takes all.
    /// </summary>
    public bool Charts { get; init; } = true;

    /// <summary>Id of the map to build where a file carries several.</summary>
    public string? MapId { get; init; }

    /// <summary>Gives the id of a map made from a template; absent: a new random one.</summary>
    public Func<string>? NewMapId { get; init; }
}

/// <summary>How a map is put into somebody's own file.</summary>
public sealed record InsertOptions
{
    /// <summary>The reader's language; absent: the map's own.</summary>
    public string? Language { get; init; }

    /// <summary>Which slides.</summary>
    public SlideChoice Slides { get; init; } = SlideChoice.Overview;

    /// <summary>Id or name, in any language, of the department that they are an extract for; absent: the whole map.</summary>
    public string? Department { get; init; }

    /// <summary>The place of the first slide or sheet among those of the file, from 1; absent: behind all.</summary>
    public int? Place { get; init; }

    /// <summary>In an open deck, which has ids in place of places: the id of the slide that they follow; absent: behind all.</summary>
    public string? After { get; init; }

    /// <summary>Id of the map where a file carries several.</summary>
    public string? MapId { get; init; }

    /// <summary>Gives the id of a map made from a template; absent: a new random one.</summary>
    public Func<string>? NewMapId { get; init; }
}

/// <summary>How a carrier is brought up to date.</summary>
public sealed record UpdateOptions
{
    /// <summary>Which side wins in conflicts.</summary>
    public Preference Prefer { get; init; }

    /// <summary>Whether entries whose card or row people deleted are taken out.</summary>
    public bool AcceptRemovals { get; init; }

    /// <summary>Whether a map older than the one last brought in is taken.</summary>
    public bool AllowOlder { get; init; }

    /// <summary>Whether everything of ours is laid out afresh.</summary>
    public bool Relayout { get; init; }

    /// <summary>The map that a deck compares its own with from now on; <see langword="null"/>: the one that it has.</summary>
    public JourneyMap? Compared { get; init; }

    /// <summary>Id of the map to update where a file carries several.</summary>
    public string? MapId { get; init; }
}

/// <summary>How stored conflicts are settled.</summary>
public sealed record ResolveOptions
{
    /// <summary>The conflict to settle; absent: all.</summary>
    public FieldPath? Field { get; init; }

    /// <summary>Which side wins; with <see cref="Preference.None"/>, <see cref="Value"/> is taken.</summary>
    public Preference Prefer { get; init; }

    /// <summary>A third value instead of either side's.</summary>
    public JsonNode? Value { get; init; }

    /// <summary>Id of the map where a file carries several.</summary>
    public string? MapId { get; init; }
}
