using System.Buffers.Binary;
using System.IO.Compression;
using JourneyOffice.Packages;

namespace JourneyOffice.Look;

/// <summary>Writes pictures as PNG (ISO/IEC 15948), 8 bits for each colour.</summary>
internal static class PngWriter
{
    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The PNG of a picture.</summary>
    public static byte[] Write(Pixmap picture)
    {
        using var png = new MemoryStream();
        png.Write(Signature);
        WriteChunk(png, "IHDR"u8, Header(picture));
        WriteChunk(png, "IDAT"u8, Deflated(picture));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static byte[] Header(Pixmap picture)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), picture.Height);
        header[8] = 8; // bits for each colour
        header[9] = 2; // red, green, blue
        return header;
    }

    // Filter 2 ("up", section 9.2): pages repeat themselves from row to row, so the differences are nearly all zero.
    private static byte[] Deflated(Pixmap picture)
    {
        var stride = picture.Width * 3;
        using var result = new MemoryStream();
        using (var zlib = new ZLibStream(result, CompressionLevel.SmallestSize))
        {
            var line = new byte[stride + 1];
            line[0] = 2;
            for (var row = 0; row < picture.Height; row++)
            {
                for (var at = 0; at < stride; at++)
                {
                    var above = row == 0 ? 0 : picture.Bytes[((row - 1) * stride) + at];
                    line[at + 1] = (byte)(picture.Bytes[(row * stride) + at] - above);
                }

                zlib.Write(line);
            }
        }

        return result.ToArray();
    }

    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        byte[] body = [.. type, .. content];
        png.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(body));
        png.Write(number);
    }
}
