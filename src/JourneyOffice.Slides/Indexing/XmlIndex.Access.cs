using System.Buffers.Text;
using System.Text;
using JourneyOffice.Packages;

namespace JourneyOffice.Slides;

/// <summary>Asking an index: children, attributes, texts.</summary>
internal sealed partial class XmlIndex
{
    /// <summary>True when an element is the one of that name.</summary>
    public bool Is(int node, XmlVocabulary vocabulary, ReadOnlySpan<byte> localName) =>
        At(node).Vocabulary == vocabulary && LocalName(node).SequenceEqual(localName);

    /// <summary>An element's name without prefix.</summary>
    public ReadOnlySpan<byte> LocalName(int node) =>
        bytes.AsSpan(At(node).LocalName, At(node).NameEnd - At(node).LocalName);

    /// <summary>An element's prefix with its colon; empty where there is none.</summary>
    public ReadOnlySpan<byte> Prefix(int node) =>
        bytes.AsSpan(At(node).Start + 1, At(node).LocalName - At(node).Start - 1);

    /// <summary>The whole element.</summary>
    public ReadOnlySpan<byte> Outer(int node) => bytes.AsSpan(At(node).Start, At(node).End - At(node).Start);

    /// <summary>Where the whole element stands.</summary>
    public ByteRange OuterRange(int node) => new(At(node).Start, At(node).End);

    /// <summary>The first child of a name; −1 when there is none, or no parent.</summary>
    public int Child(int parent, XmlVocabulary vocabulary, ReadOnlySpan<byte> localName)
    {
        for (var child = parent < 0 ? -1 : At(parent).FirstChild; child >= 0; child = At(child).NextSibling)
        {
            if (Is(child, vocabulary, localName))
                return child;
        }

        return -1;
    }

    /// <summary>The children of an element, in order.</summary>
    public IEnumerable<int> Children(int parent)
    {
        for (var child = parent < 0 ? -1 : At(parent).FirstChild; child >= 0; child = At(child).NextSibling)
            yield return child;
    }

    /// <summary>The number of the first element after this one and all that is inside it: descendants are those between.</summary>
    public int After(int node)
    {
        for (var current = node; current >= 0; current = At(current).Parent)
        {
            if (At(current).NextSibling >= 0)
                return At(current).NextSibling;
        }

        return count;
    }

    /// <summary>Where an attribute's value stands between its quotes; the name as written, with prefix.</summary>
    public ByteRange? Attribute(int node, ReadOnlySpan<byte> name)
    {
        var position = At(node).NameEnd;
        while (NextAttribute(ref position, At(node).ContentStart, out var attribute, out var value))
        {
            if (bytes.AsSpan(attribute.Start, attribute.Length).SequenceEqual(name))
                return value;
        }

        return null;
    }

    /// <summary>The value of an attribute that has a prefix, such as r:id; <see langword="null"/> when it is absent.</summary>
    public string? PrefixedAttribute(int node, ReadOnlySpan<byte> localName)
    {
        var position = At(node).NameEnd;
        while (NextAttribute(ref position, At(node).ContentStart, out var attribute, out var value))
        {
            var name = bytes.AsSpan(attribute.Start, attribute.Length);
            if (name.IndexOf((byte)':') is > 0 and var colon && name[(colon + 1)..].SequenceEqual(localName))
                return XmlText.Decode(bytes.AsSpan(value.Start, value.Length));
        }

        return null;
    }

    /// <summary>An attribute's value; <see langword="null"/> when it is absent.</summary>
    public string? AttributeText(int node, ReadOnlySpan<byte> name) =>
        node >= 0 && Attribute(node, name) is { } value ? XmlText.Decode(bytes.AsSpan(value.Start, value.Length)) : null;

    /// <summary>True when an attribute is there with exactly this value.</summary>
    public bool AttributeIs(int node, ReadOnlySpan<byte> name, ReadOnlySpan<byte> expected) =>
        node >= 0 && Attribute(node, name) is { } value && bytes.AsSpan(value.Start, value.Length).SequenceEqual(expected);

    /// <summary>A length in EMU; Strict files may write it with a unit ("1in", ECMA-376 part 1, 22.9.2.15).</summary>
    public long AttributeLength(int node, ReadOnlySpan<byte> name, long otherwise = 0)
    {
        if (node < 0 || Attribute(node, name) is not { } range)
            return otherwise;
        var value = bytes.AsSpan(range.Start, range.Length);
        if (Utf8Parser.TryParse(value, out long whole, out var used) && used == value.Length)
            return whole;
        if (!Utf8Parser.TryParse(value, out double number, out used))
            return otherwise;
        double unit = Encoding.ASCII.GetString(value[used..].Trim((byte)' ')) switch
        {
            "in" => 914_400,
            "cm" => 360_000,
            "mm" => 36_000,
            "pt" => 12_700,
            "pc" or "pi" => 152_400,
            "" => 1,
            _ => double.NaN,
        };
        var length = number * unit;
        return double.IsFinite(length) && Math.Abs(length) < 1e15 ? (long)Math.Round(length) : otherwise;
    }

    /// <summary>True when an attribute says yes (ECMA-376 knows 1, true and on).</summary>
    public bool AttributeFlag(int node, ReadOnlySpan<byte> name) =>
        AttributeText(node, name) is "1" or "true" or "on";

    /// <summary>The characters of an element that holds only text.</summary>
    public string Text(int node) => XmlText.Decode(bytes.AsSpan(At(node).ContentStart, At(node).ContentEnd - At(node).ContentStart));
}
