namespace JourneyOffice.Packages;

/// <summary>
/// A part's content, deflated once and written many times: what never changes between two decks (theme, master, layouts) costs
/// a copy and no compression.
/// </summary>
/// <param name="Deflated">The raw deflate stream (RFC 1951).</param>
/// <param name="Crc32">CRC-32 of the content.</param>
/// <param name="Length">Length of the content in bytes.</param>
public sealed record DeflatedPart(ReadOnlyMemory<byte> Deflated, uint Crc32, int Length)
{
    /// <summary>Deflates a content.</summary>
    /// <param name="content">The content.</param>
    /// <param name="level">How hard to press; what is deflated once may be pressed hardest.</param>
    public static DeflatedPart From(ReadOnlySpan<byte> content, System.IO.Compression.CompressionLevel level = System.IO.Compression.CompressionLevel.SmallestSize) =>
        From(content, Packages.Crc32.Of(content), level);

    /// <summary>The same of a content whose checksum is known.</summary>
    internal static DeflatedPart From(ReadOnlySpan<byte> content, uint crc32, System.IO.Compression.CompressionLevel level) =>
        new(Deflate.Compress(content, level), crc32, content.Length);
}
