using System.Buffers;

namespace JourneyOffice.Packages;

/// <summary>Looks for words in a content while it is inflated, so that a long one is never held as a whole.</summary>
internal static class ContentSearch
{
    private const int WindowLength = 64 * 1024;

    /// <summary>Whether a content holds one of some words; <see langword="null"/> where it is damaged. What follows the first one is not read.</summary>
    /// <param name="content">The content, inflated as it is read.</param>
    /// <param name="length">How long it should be.</param>
    /// <param name="checksum">The CRC-32 that it should have.</param>
    /// <param name="words">The words, each shorter than a window, in UTF-8; a content in UTF-16 counts as holding them.</param>
    public static bool? Holds(Stream content, long length, uint checksum, IReadOnlyList<byte[]> words)
    {
        var window = ArrayPool<byte>.Shared.Rent(WindowLength);
        try
        {
            return Holds(content, length, checksum, words, window);
        }
        catch (InvalidDataException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(window);
        }
    }

    private static bool? Holds(Stream content, long length, uint checksum, IReadOnlyList<byte[]> words, byte[] window)
    {
        // A word may begin in one window and end in the next.
        var overlap = words.Max(word => word.Length) - 1;
        var (crc, total, kept) = (Crc32.Start, 0L, 0);
        for (int read; (read = content.ReadAtLeast(window.AsSpan(kept), window.Length - kept, throwOnEndOfStream: false)) > 0;)
        {
            var fresh = window.AsSpan(kept, read);
            if (total == 0 && fresh[..Math.Min(read, 4)].IndexOfAny((byte)0, (byte)0xFF, (byte)0xFE) >= 0)
                return true;
            var seen = window.AsSpan(0, kept + read);
            foreach (var word in words)
            {
                if (seen.IndexOf(word) >= 0)
                    return true;
            }

            crc = Crc32.Continue(crc, fresh);
            total += read;
            kept = Math.Min(overlap, seen.Length);
            seen[^kept..].CopyTo(window);
        }

        return total == length && ~crc == checksum ? false : null;
    }
}
