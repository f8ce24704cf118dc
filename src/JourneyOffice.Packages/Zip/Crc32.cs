using System.Runtime.InteropServices;

namespace JourneyOffice.Packages;

/// <summary>CRC-32 as zip files use it (ISO 3309, reflected polynomial EDB88320), sixteen bytes at a step.</summary>
public static class Crc32
{
    private const int Slices = 16;
    private static readonly uint[] Table = BuildTable();

    /// <summary>The state before the first byte.</summary>
    internal const uint Start = 0xFFFFFFFF;

    /// <summary>The checksum of <paramref name="bytes"/>.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes) => ~Continue(Start, bytes);

    /// <summary>The state after further bytes; the checksum is its complement.</summary>
    internal static uint Continue(uint state, ReadOnlySpan<byte> bytes)
    {
        if (FoldedCrc32.IsSupported && bytes.Length >= FoldedCrc32.LeastLength)
        {
            var folded = bytes.Length / Slices * Slices;
            state = FoldedCrc32.Continue(state, bytes[..folded]);
            bytes = bytes[folded..];
        }

        return ByTable(state, bytes);
    }

    /// <summary>The same on every processor.</summary>
    internal static uint ByTable(uint state, ReadOnlySpan<byte> bytes)
    {
        var table = Table.AsSpan(0, Slices * 256);
        while (bytes.Length >= Slices)
        {
            var words = MemoryMarshal.Cast<byte, uint>(bytes[..Slices]);
            var first = words[0] ^ state;
            state = Fold(table, 12, first) ^ Fold(table, 8, words[1]) ^ Fold(table, 4, words[2]) ^ Fold(table, 0, words[3]);
            bytes = bytes[Slices..];
        }

        foreach (var value in bytes)
            state = table[(byte)(state ^ value)] ^ (state >> 8);
        return state;
    }

    private static uint Fold(ReadOnlySpan<uint> table, int slice, uint word) =>
        table[((slice + 3) << 8) | (byte)word]
        ^ table[((slice + 2) << 8) | (byte)(word >> 8)]
        ^ table[((slice + 1) << 8) | (byte)(word >> 16)]
        ^ table[(slice << 8) | (byte)(word >> 24)];

    private static uint[] BuildTable()
    {
        var table = new uint[Slices * 256];
        for (uint value = 0; value < 256; value++)
        {
            var state = value;
            for (var bit = 0; bit < 8; bit++)
                state = (state & 1) == 0 ? state >> 1 : (state >> 1) ^ 0xEDB88320;
            table[value] = state;
        }

        for (var index = 256; index < table.Length; index++)
            table[index] = (table[index - 256] >> 8) ^ table[(byte)table[index - 256]];
        return table;
    }
}
