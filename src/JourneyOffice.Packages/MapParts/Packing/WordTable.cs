using System.Numerics;

namespace JourneyOffice.Packages;

/// <summary>Words in the order in which they came, found again by what they say.</summary>
internal sealed class WordTable
{
    private const int FewestSlots = 16;

    private readonly ByteStrip letters = new();
    private readonly List<int> ends = [];
    private readonly List<int> hashes = [];
    private int[] slots = [];

    /// <summary>How many words there are.</summary>
    public int Count => ends.Count;

    /// <summary>A word by its number.</summary>
    public ReadOnlySpan<byte> this[int index] => letters.Content[(index == 0 ? 0 : ends[index - 1])..ends[index]];

    /// <summary>Adds a word that is not there yet.</summary>
    /// <returns>Its number.</returns>
    public int Add(ReadOnlySpan<byte> word)
    {
        letters.Add(word);
        ends.Add(letters.Length);
        return ends.Count - 1;
    }

    /// <summary>A word's number, or −1.</summary>
    public int Find(ReadOnlySpan<byte> word)
    {
        if (ends.Count == 0)
            return -1;
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

    // Only who looks for words pays for finding them: whoever unpacks goes by numbers.
    private void IndexNewWords()
    {
        var first = hashes.Count;
        for (var index = first; index < ends.Count; index++)
            hashes.Add(Hash(this[index]));
        if (slots.Length < ends.Count * 2)
        {
            slots = new int[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(FewestSlots, ends.Count * 4))];
            first = 0;
        }

        for (var index = first; index < ends.Count; index++)
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
