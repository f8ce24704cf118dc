using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace JourneyOffice.Packages;

/// <summary>Raw deflate streams (RFC 1951), whole contents at a time.</summary>
internal static class Deflate
{
    /// <summary>Deflates a content.</summary>
    public static byte[] Compress(ReadOnlySpan<byte> content, CompressionLevel level) => Compress(content, [], level);

    /// <summary>Deflates a content of several pieces in one stream: each piece gets codes of its own, and may refer to the ones before.</summary>
    /// <param name="content">The content.</param>
    /// <param name="ends">Where pieces end, in order; the last one ends with the content.</param>
    /// <param name="level">How hard to try.</param>
    public static byte[] Compress(ReadOnlySpan<byte> content, IReadOnlyList<int> ends, CompressionLevel level)
    {
        using var output = new MemoryStream(Math.Max(256, content.Length / 3));
        using (var deflater = new DeflateStream(output, level, leaveOpen: true))
        {
            var start = 0;
            foreach (var end in ends)
            {
                deflater.Write(content[start..end]);
                deflater.Flush();
                start = end;
            }

            deflater.Write(content[start..]);
        }

        return output.ToArray();
    }

    /// <summary>Inflates into <paramref name="destination"/>; false where the stream is damaged, shorter or longer than it.</summary>
    public static bool TryExpand(ReadOnlyMemory<byte> deflated, Span<byte> destination)
    {
        using var inflater = Open(deflated);
        try
        {
            return inflater.ReadAtLeast(destination, destination.Length, throwOnEndOfStream: false) == destination.Length
                && inflater.ReadByte() < 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Inflates a content of unknown length; <see langword="null"/> where it is damaged or longer than <paramref name="limit"/>.</summary>
    public static byte[]? Expand(ReadOnlyMemory<byte> deflated, int limit)
    {
        using var inflater = Open(deflated);
        using var output = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(32 * 1024);
        try
        {
            for (int read; (read = inflater.Read(buffer)) > 0;)
            {
                if (output.Length + read > limit)
                    return null;
                output.Write(buffer, 0, read);
            }

            return output.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The first bytes of a deflated content: as many as are there, at most the length of <paramref name="destination"/>.</summary>
    public static int Peek(ReadOnlyMemory<byte> deflated, Span<byte> destination)
    {
        using var inflater = Open(deflated);
        try
        {
            return inflater.ReadAtLeast(destination, destination.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException)
        {
            return 0;
        }
    }

    /// <summary>A deflated content as a stream of what it holds.</summary>
    public static DeflateStream Open(ReadOnlyMemory<byte> deflated)
    {
        var bytes = MemoryMarshal.TryGetArray(deflated, out var segment) ? segment : new ArraySegment<byte>(deflated.ToArray());
        return new DeflateStream(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), CompressionMode.Decompress);
    }
}
