using System.Buffers.Binary;
using System.Text;

namespace JourneyOffice.Packages;

/// <summary>What a zip file is to hold: an entry copied as it stands in its source, or one of ours.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Copy">The entry to copy; <see langword="null"/> for one of ours.</param>
/// <param name="Content">The content of one of ours.</param>
internal sealed record ZipOutput(string Name, ZipEntry? Copy, DeflatedPart? Content);

/// <summary>
/// Writes zip files in one go into one array: copies byte for byte with only their offset changed, ours with the stamp
/// 1980-01-01, sizes in the header, no extra fields and no descriptor, so that the same parts give the same bytes.
/// </summary>
internal static class ZipWriter
{
    private const int LocalHeaderLength = 30;
    private const int CentralHeaderLength = 46;
    private const int EndLength = 22;
    private const ushort Version = 20;
    private const ushort FirstDay = 0x0021;
    private const ushort DeflatedMethod = 8;
    private const ushort Utf8Flag = 0x0800;

    /// <summary>The file made of <paramref name="outputs"/>, in their order.</summary>
    public static byte[] Write(IReadOnlyList<ZipOutput> outputs, ReadOnlySpan<byte> source)
    {
        var file = new byte[outputs.Sum(Length) + EndLength];
        var offsets = new int[outputs.Count];
        var position = 0;
        for (var index = 0; index < outputs.Count; index++)
        {
            offsets[index] = position;
            position += outputs[index].Copy is { } copy ? CopyLocal(source, copy, file.AsSpan(position)) : WriteLocal(outputs[index], file.AsSpan(position));
        }

        var directory = position;
        for (var index = 0; index < outputs.Count; index++)
        {
            position += outputs[index].Copy is { } copy
                ? CopyCentral(source, copy, offsets[index], file.AsSpan(position))
                : WriteCentral(outputs[index], offsets[index], file.AsSpan(position));
        }

        WriteEnd(file.AsSpan(position), outputs.Count, directory, position - directory);
        return file;
    }

    private static int Length(ZipOutput output) => output.Copy is { } copy
        ? copy.LocalLength + copy.CentralLength
        : LocalHeaderLength + CentralHeaderLength + (2 * Encoding.UTF8.GetByteCount(output.Name)) + output.Content!.Deflated.Length;

    private static int CopyLocal(ReadOnlySpan<byte> source, ZipEntry entry, Span<byte> target)
    {
        source.Slice(entry.LocalOffset, entry.LocalLength).CopyTo(target);
        return entry.LocalLength;
    }

    private static int CopyCentral(ReadOnlySpan<byte> source, ZipEntry entry, int offset, Span<byte> target)
    {
        source.Slice(entry.CentralOffset, entry.CentralLength).CopyTo(target);
        if (entry.WideOffsetPosition > 0)
            BinaryPrimitives.WriteInt64LittleEndian(target[entry.WideOffsetPosition..], offset);
        else
            BinaryPrimitives.WriteInt32LittleEndian(target[42..], offset);
        return entry.CentralLength;
    }

    private static int WriteLocal(ZipOutput output, Span<byte> target)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(target, 0x04034B50);
        WriteFacts(output, target[4..]);
        var name = Encoding.UTF8.GetBytes(output.Name, target[LocalHeaderLength..]);
        BinaryPrimitives.WriteUInt16LittleEndian(target[26..], (ushort)name);
        output.Content!.Deflated.Span.CopyTo(target[(LocalHeaderLength + name)..]);
        return LocalHeaderLength + name + output.Content.Deflated.Length;
    }

    private static int WriteCentral(ZipOutput output, int offset, Span<byte> target)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(target, 0x02014B50);
        BinaryPrimitives.WriteUInt16LittleEndian(target[4..], Version);
        WriteFacts(output, target[6..]);
        var name = Encoding.UTF8.GetBytes(output.Name, target[CentralHeaderLength..]);
        BinaryPrimitives.WriteUInt16LittleEndian(target[28..], (ushort)name);
        BinaryPrimitives.WriteInt32LittleEndian(target[42..], offset);
        return CentralHeaderLength + name;
    }

    /// <summary>The facts that local and central header share in the same order: version needed to uncompressed size.</summary>
    private static void WriteFacts(ZipOutput output, Span<byte> target)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(target, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(target[2..], Ascii.IsValid(output.Name) ? (ushort)0 : Utf8Flag);
        BinaryPrimitives.WriteUInt16LittleEndian(target[4..], DeflatedMethod);
        BinaryPrimitives.WriteUInt16LittleEndian(target[6..], 0);
        BinaryPrimitives.WriteUInt16LittleEndian(target[8..], FirstDay);
        BinaryPrimitives.WriteUInt32LittleEndian(target[10..], output.Content!.Crc32);
        BinaryPrimitives.WriteInt32LittleEndian(target[14..], output.Content.Deflated.Length);
        BinaryPrimitives.WriteInt32LittleEndian(target[18..], output.Content.Length);
    }

    private static void WriteEnd(Span<byte> target, int count, int directory, int length)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(target, 0x06054B50);
        BinaryPrimitives.WriteUInt16LittleEndian(target[8..], (ushort)count);
        BinaryPrimitives.WriteUInt16LittleEndian(target[10..], (ushort)count);
        BinaryPrimitives.WriteInt32LittleEndian(target[12..], length);
        BinaryPrimitives.WriteInt32LittleEndian(target[16..], directory);
    }
}
