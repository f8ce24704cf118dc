using System.Globalization;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>A file that was damaged on its way, or made to do harm: the same for the same number.</summary>
internal static class Mutant
{
    private static readonly (string Name, Func<byte[], Random, byte[]> Make)[] Kinds =
    [
        ("bits", FlipBits), ("cut off", CutOff), ("piece gone", DropPiece), ("pieces swapped", SwapPieces), ("directory", ChangeDirectory),
        ("part", MutantPart.Change), ("xml", MutantXml.Change), ("xml", MutantXml.Change), ("xml", MutantXml.Change), ("map", MutantMap.Change), ("map", MutantMap.Change),
    ];

    public static (string Name, byte[] Bytes) Of(byte[] file, int number)
    {
        var random = new Random(number);
        var (name, make) = Kinds[number % Kinds.Length];
        return (string.Create(CultureInfo.InvariantCulture, $"{number} ({name})"), make(file, random));
    }

    private static byte[] FlipBits(byte[] file, Random random)
    {
        var copy = file.ToArray();
        for (var flips = random.Next(1, 9); flips > 0; flips--)
            copy[random.Next(copy.Length)] ^= (byte)(1 << random.Next(8));
        return copy;
    }

    private static byte[] CutOff(byte[] file, Random random) => file[..random.Next(file.Length)];

    private static byte[] DropPiece(byte[] file, Random random)
    {
        var start = random.Next(file.Length);
        var end = Math.Min(file.Length, start + random.Next(1, 400));
        return [.. file[..start], .. file[end..]];
    }

    private static byte[] SwapPieces(byte[] file, Random random)
    {
        var copy = file.ToArray();
        var length = random.Next(1, 200);
        var (one, two) = (random.Next(copy.Length - length), random.Next(copy.Length - length));
        file.AsSpan(one, length).CopyTo(copy.AsSpan(two));
        file.AsSpan(two, length).CopyTo(copy.AsSpan(one));
        return copy;
    }

    // Lengths, checksums, counts and offsets in the zip's directory and at its end.
    private static byte[] ChangeDirectory(byte[] file, Random random)
    {
        var copy = file.ToArray();
        var end = copy.AsSpan().LastIndexOf("PK\x05\x06"u8);
        var start = BitConverter.ToInt32(copy, end + 16);
        uint[] values = [0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0xFFFF, (uint)random.NextInt64(uint.MaxValue)];
        var place = random.Next(3) == 0 ? end + 8 + (2 * random.Next(6)) : random.Next(start, end - 4);
        if (random.Next(2) == 0 && copy.AsSpan(start, place - start).LastIndexOf("PK\x01\x02"u8) is >= 0 and var header)
            place = start + header + new[] { 8, 10, 16, 20, 24, 28, 30, 32, 42 }[random.Next(9)];
        BitConverter.TryWriteBytes(copy.AsSpan(place), values[random.Next(values.Length)]);
        return copy;
    }
}
