using System.Buffers.Binary;
using System.Text;
using JourneyOffice.Maps;

namespace JourneyOffice.Packages;

/// <summary>
/// Reads the directory of a zip file (PKWARE APPNOTE 4.3, zip64 included) and refuses what is damaged, unsafe or beyond the
/// bounds before anything is inflated.
/// </summary>
internal sealed class ZipDirectory
{
    private const uint LocalSignature = 0x04034B50;
    private const uint CentralSignature = 0x02014B50;
    private const uint EndSignature = 0x06054B50;
    private const uint WideEndSignature = 0x06064B50;
    private const uint WideLocatorSignature = 0x07064B50;
    private const int EndLength = 22;
    private const int CentralHeaderLength = 46;
    private const int LocalHeaderLength = 30;
    private const int LongestDescriptor = 24;

    private readonly ReadOnlyMemory<byte> bytes;
    private readonly string fileName;
    private readonly PackageLimits limits;

    private ZipDirectory(ReadOnlyMemory<byte> bytes, string fileName, PackageLimits limits)
    {
        this.bytes = bytes;
        this.fileName = fileName;
        this.limits = limits;
    }

    private ReadOnlySpan<byte> Bytes => bytes.Span;

    /// <summary>The entries in the directory's order.</summary>
    public static IReadOnlyList<ZipEntry> Read(ReadOnlyMemory<byte> bytes, string fileName, PackageLimits limits) =>
        new ZipDirectory(bytes, fileName, limits).Read();

    private List<ZipEntry> Read()
    {
        Within(bytes.Length, limits.FileLength, "bytes");
        var (count, start, end) = FindDirectory();
        Within(count, limits.Entries, "entries");
        var entries = new List<ZipEntry>((int)count);
        var names = new HashSet<string>((int)count, StringComparer.OrdinalIgnoreCase);
        var total = 0L;
        for (var position = start; entries.Count < count;)
        {
            var entry = ReadCentral(position, end);
            CheckName(entry.Name, entry.WrittenName);
            if (!names.Add(entry.Name))
                throw Fail(PackagesErrors.DuplicateName, entry.Name, entry.Name);
            CheckLength(entry);
            total += entry.Length;
            entries.Add(entry);
            position += entry.CentralLength;
        }

        Within(total, limits.TotalLength, "bytes");
        return LocateData(entries, start);
    }

    private (long Count, int Start, int End) FindDirectory()
    {
        var end = FindEnd();
        var record = Bytes[end..];
        long count = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
        long size = BinaryPrimitives.ReadUInt32LittleEndian(record[12..]);
        long start = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);
        if (count == 0xFFFF || size == 0xFFFFFFFF || start == 0xFFFFFFFF)
            (count, size, start) = ReadWideEnd(end) ?? (count, size, start);
        if (start < 0 || size < 0 || start > end || size > end - start)
            throw Damaged("the place of the directory");
        return (count, (int)start, (int)(start + size));
    }

    private int FindEnd()
    {
        var lowest = Math.Max(0, bytes.Length - EndLength - ushort.MaxValue);
        for (var position = bytes.Length - EndLength; position >= lowest; position--)
        {
            if (Signature(position) == EndSignature
                && position + EndLength + BinaryPrimitives.ReadUInt16LittleEndian(Bytes[(position + 20)..]) <= bytes.Length)
            {
                return position;
            }
        }

        throw Damaged("the end of the directory");
    }

    private (long Count, long Size, long Start)? ReadWideEnd(int end)
    {
        var locator = end - 20;
        if (locator < 0 || Signature(locator) != WideLocatorSignature)
            return null;
        var position = BinaryPrimitives.ReadInt64LittleEndian(Bytes[(locator + 8)..]);
        if (position < 0 || position > locator - 56 || Signature((int)position) != WideEndSignature)
            throw Damaged("the zip64 directory");
        var record = Bytes[(int)position..];
        return (BinaryPrimitives.ReadInt64LittleEndian(record[32..]), BinaryPrimitives.ReadInt64LittleEndian(record[40..]), BinaryPrimitives.ReadInt64LittleEndian(record[48..]));
    }

    private ZipEntry ReadCentral(int position, int end)
    {
        if (position > end - CentralHeaderLength || Signature(position) != CentralSignature)
            throw Damaged("the directory");
        var record = Bytes[position..end];
        int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(record[28..]);
        int extraLength = BinaryPrimitives.ReadUInt16LittleEndian(record[30..]);
        int commentLength = BinaryPrimitives.ReadUInt16LittleEndian(record[32..]);
        var length = CentralHeaderLength + nameLength + extraLength + commentLength;
        if (length > record.Length)
            throw Damaged("the directory");
        var written = Encoding.UTF8.GetString(record.Slice(CentralHeaderLength, nameLength));
        var sizes = ReadSizes(record, CentralHeaderLength + nameLength, extraLength);
        if (sizes.Compressed < 0 || sizes.Length < 0 || sizes.Offset < 0 || sizes.Offset > bytes.Length - LocalHeaderLength)
            throw Damaged(written);
        return new ZipEntry
        {
            WrittenName = written,
            Name = written.Replace('\\', '/') is ['/', .. var rest] ? rest : written.Replace('\\', '/'),
            Flags = BinaryPrimitives.ReadUInt16LittleEndian(record[8..]),
            Method = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]),
            Crc = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]),
            CompressedLength = sizes.Compressed,
            Length = sizes.Length,
            CentralOffset = position,
            CentralLength = length,
            WideOffsetPosition = sizes.WideOffsetPosition,
            LocalOffset = (int)sizes.Offset,
        };
    }

    /// <summary>The sizes and the offset, taken from the zip64 field (id 1) where the narrow ones are full (APPNOTE 4.5.3).</summary>
    private static (long Compressed, long Length, long Offset, int WideOffsetPosition) ReadSizes(ReadOnlySpan<byte> record, int extra, int extraLength)
    {
        long compressed = BinaryPrimitives.ReadUInt32LittleEndian(record[20..]);
        long length = BinaryPrimitives.ReadUInt32LittleEndian(record[24..]);
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(record[42..]);
        var wideOffset = 0;
        for (int position = extra, end = extra + extraLength; position + 4 <= end;)
        {
            var id = BinaryPrimitives.ReadUInt16LittleEndian(record[position..]);
            var next = position + 4 + BinaryPrimitives.ReadUInt16LittleEndian(record[(position + 2)..]);
            position += 4;
            if (id == 1)
            {
                var limit = Math.Min(next, end);
                length = Wide(record, length, limit, ref position);
                compressed = Wide(record, compressed, limit, ref position);
                var before = position;
                offset = Wide(record, offset, limit, ref position);
                wideOffset = position > before ? before : 0;
            }

            position = next;
        }

        return (compressed, length, offset, wideOffset);
    }

    private static long Wide(ReadOnlySpan<byte> record, long narrow, int limit, ref int position)
    {
        if (narrow != 0xFFFFFFFF || position + 8 > limit)
            return narrow;
        position += 8;
        return BinaryPrimitives.ReadInt64LittleEndian(record[(position - 8)..]);
    }

    private void CheckName(string name, string written)
    {
        if (name.Length == 0 || name.Length > limits.NameLength)
            throw Fail(PackagesErrors.UnsafeName, written, written.Length > 80 ? written[..80] + "…" : written);
        var segments = name.EndsWith('/') ? name[..^1].Split('/') : name.Split('/');
        if (segments.Any(segment => segment is "" or "." or "..") || name.AsSpan().ContainsAny('\0', ':'))
            throw Fail(PackagesErrors.UnsafeName, written, written);
    }

    private void CheckLength(ZipEntry entry)
    {
        Within(entry.Length, limits.PartLength, "bytes", entry.Name);
        if (entry.Length > limits.RatioFrom)
            Within(entry.Length / Math.Max(1, entry.CompressedLength), limits.Ratio, "times its compressed length", entry.Name);
    }

    /// <summary>Finds the data behind each local header; no two entries may share bytes (a way to make bombs that no ratio shows).</summary>
    private List<ZipEntry> LocateData(List<ZipEntry> entries, int directory)
    {
        var order = Enumerable.Range(0, entries.Count).OrderBy(index => entries[index].LocalOffset).ToArray();
        for (var at = 0; at < order.Length; at++)
        {
            var entry = entries[order[at]];
            var next = at + 1 < order.Length ? entries[order[at + 1]].LocalOffset : directory;
            if (Signature(entry.LocalOffset) != LocalSignature)
                throw Damaged(entry.Name);
            var header = Bytes[entry.LocalOffset..];
            var data = entry.LocalOffset + LocalHeaderLength
                + BinaryPrimitives.ReadUInt16LittleEndian(header[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
            var gap = next - data - entry.CompressedLength;
            if (gap < 0)
                throw Damaged(entry.Name);
            // A descriptor has 12 to 24 bytes depending on signature and zip64; what stands before the next header is it.
            var descriptor = entry.HasDescriptor ? (int)Math.Min(gap, LongestDescriptor) : 0;
            entries[order[at]] = entry with { DataOffset = data, LocalLength = data - entry.LocalOffset + (int)entry.CompressedLength + descriptor };
        }

        return entries;
    }

    private uint Signature(int position) =>
        position >= 0 && position <= bytes.Length - 4 ? BinaryPrimitives.ReadUInt32LittleEndian(Bytes[position..]) : 0;

    private void Within(long value, long limit, string what, string part = "")
    {
        if (value > limit)
            throw Fail(PackagesErrors.BeyondLimits, part, part.Length == 0 ? fileName : part, value, limit, what);
    }

    private JourneyException Damaged(string where) => Fail(PackagesErrors.Damaged, where, where);

    private JourneyException Fail(ErrorCode code, string part, params object?[] arguments) =>
        new(code, new Place(fileName, part), [fileName, .. arguments]);
}
