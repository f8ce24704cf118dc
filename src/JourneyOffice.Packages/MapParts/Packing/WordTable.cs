using System.Numerics;

namespace JourneyOffice.Packages;

/// <summary>Words in the order in which they came, found again by what they say.</summary>
internal sealed class WordTable
{
    private const int Few = 8;

    private readonly ByteStrip letters = new();
    private int[] ends = [];
    private int[] hashes = [];
    private int[] slots = [];
    private int indexed;

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>A word by its number.</summary>
    public ReadOnlySpan<byte> this[int index] => letters.Content[(index == 0 ? 0 : ends[index - 1])..ends[index]];

    /// <summary>Adds a word that is not there yet.</summary>
    /// <returns>Its number.</returns>
    public int Add(ReadOnlySpan<byte> word)
    {
        letters.Add(word);
        if (Count == ends.Length)
            Array.Resize(ref ends, Math.Max(Few, Count * 2));
        ends[Count] = letters.Length;
        return Count++;
    }

    /// <summary>A word's number, or −1.</summary>
    public int Find(ReadOnlySpan<byte> word)
    {
        if (Count <= Few)
            return FindAmongFew(word);
        IndexNewWords();
        var hash = Hash(word);
        for (var slot = hash & (slots.Length - 1); slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            var index = slots[slot] - 1;
            if (hashes[index] == hash && this[index].SequenceEqual(word))
                return index;
        }

        return -1;
    }

    private int FindAmongFew(ReadOnlySpan<byte> word)
    {
        for (var index = 0; index < Count; index++)
        {
            if (this[index].SequenceEqual(word))
                return index;
        }

        return -1;
    }

    // Only who looks for words pays for finding them: whoever unpacks goes by numbers.
    private void IndexNewWords()
    {
        if (hashes.Length < ends.Length)
            Array.Resize(ref hashes, ends.Length);
        var first = indexed;
        for (; indexed < Count; indexed++)
            hashes[indexed] = Hash(this[indexed]);
        if (slots.Length < Count * 2)
        {
            slots = new int[(int)BitOperations.RoundUpToPowerOf2((uint)Count * 4)];
            first = 0;
        }

        for (var index = first; index < Count; index++)
        {
            var slot = hashes[index] & (slots.Length - 1);
            while (slots[slot] != 0)
                slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = index + 1;
        }
    }

    private static int Hash(ReadOnlySpan<byte> word)
    {
        var hash = default(HashCode);
        hash.AddBytes(word);
        return hash.ToHashCode();
    }
}
