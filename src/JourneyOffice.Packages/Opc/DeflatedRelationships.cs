using System.Collections.Concurrent;
using System.IO.Compression;

namespace JourneyOffice.Packages;

/// <summary>
/// Relationship parts, deflated. They are short, many, and the same in most files that we make (a sheet points to its table); setting up a
/// deflate stream for each costs more than all of their bytes. So those that were deflated before are kept, up to a bound.
/// </summary>
internal static class DeflatedRelationships
{
    private const int MostKept = 1024;
    private const int LongestKept = 1024;

    private static readonly ConcurrentDictionary<(uint Checksum, CompressionLevel Level), (byte[] Content, DeflatedPart Part)> Kept = new();

    /// <summary>The part of this content.</summary>
    public static DeflatedPart Of(byte[] content, CompressionLevel level)
    {
        var key = (Crc32.Of(content), level);
        if (Kept.TryGetValue(key, out var kept) && kept.Content.AsSpan().SequenceEqual(content))
            return kept.Part;
        var part = DeflatedPart.From(content, key.Item1, level);
        if (content.Length <= LongestKept && Kept.Count < MostKept)
            Kept.TryAdd(key, (content, part));
        return part;
    }
}
