using System.Buffers.Binary;

namespace JourneyOffice.Drawing;

/// <summary>By how much pairs of Latin letters and marks stand closer than their widths say; characters that kern alike share a class.</summary>
internal sealed class Kerning
{
    // Kerned are Latin letters and general punctuation; from here on nothing is.
    private const int End = 0x2100;

    private readonly byte[] left = new byte[End];
    private readonly byte[] right = new byte[End];
    private readonly float[] adjustments;
    private readonly int rights;

    private Kerning(byte[] data, ref int offset, float units)
    {
        var characters = FontFamily.Next(data, ref offset);
        for (var index = 0; index < characters; index++)
        {
            var character = FontFamily.Next(data, ref offset);
            (left[character], right[character]) = ((byte)(data[offset] + 1), (byte)(data[offset + 1] + 1));
            offset += 2;
        }

        var lefts = FontFamily.Next(data, ref offset);
        rights = FontFamily.Next(data, ref offset);
        adjustments = new float[lefts * rights];
        for (var index = 0; index < adjustments.Length; index++)
        {
            adjustments[index] = BinaryPrimitives.ReadInt16LittleEndian(data.AsSpan(offset)) / units;
            offset += 2;
        }
    }

    /// <summary>Reads a face's kerning from the place at which its widths end.</summary>
    public static Kerning Read(byte[] data, ref int offset, float units) => new(data, ref offset, units);

    /// <summary>What is added to the width of a character when another follows, in ems; mostly negative.</summary>
    public float Between(char first, char second)
    {
        if (first >= End || second >= End || left[first] == 0 || right[second] == 0)
            return 0;
        return adjustments[((left[first] - 1) * rights) + right[second] - 1];
    }
}
