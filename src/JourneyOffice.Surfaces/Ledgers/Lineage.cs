using System.Security.Cryptography;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>
/// Where a file stands among the other files of its map. The <em>head</em> is the map of which the file is a replica: its base without what came
/// in from sibling files (a workbook's edits brought into a deck), which the map itself may not know yet.
/// </summary>
public sealed record Lineage
{
    /// <summary>How many heads a file remembers; one that is older than all of them counts as unknown.</summary>
    public const int Remembered = 16;

    // 48 bits: among as few heads as one map has, two never share a mark.
    private const int MarkBytes = 6;

    /// <summary>Nothing is remembered, and nothing came from siblings.</summary>
    public static Lineage None { get; } = new();

    /// <summary>Marks of the heads that were brought in before, oldest first: of two files with different heads the one that has seen the other's is the later.</summary>
    public IReadOnlyList<string> Seen { get; init; } = [];

    /// <summary>The edits that lead from the base back to the head.</summary>
    public IReadOnlyList<FieldEdit> Back { get; init; } = [];

    /// <summary>The mark of a map: the same for the same content, whoever wrote it.</summary>
    public static string MarkOf(JourneyMap map) => Convert.ToHexStringLower(SHA256.HashData(MapJson.Write(map)).AsSpan(0, MarkBytes));

    /// <summary>The head, given the base.</summary>
    public JourneyMap HeadOf(JourneyMap @base)
    {
        if (Back.Count == 0)
            return @base;
        var document = new MapDocument(@base);
        document.Apply(Back);
        return document.ToMap();
    }

    /// <summary>The same with further heads remembered.</summary>
    public Lineage Having(params IEnumerable<string> marks) => this with { Seen = [.. Seen.Concat(marks).Reverse().Distinct(StringComparer.Ordinal).Take(Remembered).Reverse()] };
}
