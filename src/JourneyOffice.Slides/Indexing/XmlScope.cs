using System.Runtime.InteropServices;

namespace JourneyOffice.Slides;

/// <summary>Which prefix means which vocabulary at the place that is being read.</summary>
internal sealed class XmlScope
{
    private readonly List<(ulong Prefix, XmlVocabulary Vocabulary, int Depth)> bindings;

    /// <summary>Nothing is bound yet.</summary>
    public XmlScope() => bindings = new(16);

    /// <summary>What is bound around a fragment, as if declared by its root.</summary>
    public XmlScope(XmlScope outer) => bindings = [.. outer.bindings.Select(binding => (binding.Prefix, binding.Vocabulary, -1))];

    /// <summary>Binds a prefix for an element at <paramref name="depth"/> and what is inside it.</summary>
    public void Bind(ReadOnlySpan<byte> prefix, XmlVocabulary vocabulary, int depth) =>
        bindings.Add((Key(prefix), vocabulary, depth));

    /// <summary>Forgets what elements at <paramref name="depth"/> or deeper had bound.</summary>
    public void Leave(int depth)
    {
        while (bindings.Count > 0 && bindings[^1].Depth >= depth)
            bindings.RemoveAt(bindings.Count - 1);
    }

    /// <summary>What a prefix means here.</summary>
    public XmlVocabulary Of(ReadOnlySpan<byte> prefix)
    {
        var key = Key(prefix);
        var all = CollectionsMarshal.AsSpan(bindings);
        for (var index = all.Length - 1; index >= 0; index--)
        {
            if (all[index].Prefix == key)
                return all[index].Vocabulary;
        }

        return XmlVocabulary.Other;
    }

    // Prefixes have one to eight letters; longer ones are told apart by the hash of all their bytes (FNV-1a).
    private static ulong Key(ReadOnlySpan<byte> prefix)
    {
        var key = 0xcbf29ce484222325UL;
        foreach (var letter in prefix)
            key = prefix.Length <= 8 ? (key << 8) | letter : (key ^ letter) * 0x100000001b3UL;
        return prefix.Length <= 8 ? prefix.Length == 8 ? key : key & ((1UL << (8 * prefix.Length)) - 1) : key;
    }
}
