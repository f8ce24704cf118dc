using System.Xml;

namespace JourneyOffice.Packages;

/// <summary>
/// How many tags a part has and how deep they nest, before any tree is made of it. A tree takes many times the bytes of its tags, and adding to it
/// takes time for each level, so both are bounded while the part is still bytes.
/// </summary>
/// <param name="Tags">Opening and closing tags, comments and instructions.</param>
/// <param name="Depth">The deepest nesting.</param>
internal readonly record struct MarkupMeasure(int Tags, int Depth)
{
    /// <summary>Measures a part; one that is no XML has no tags.</summary>
    /// <param name="content">The part.</param>
    /// <param name="limits">The bounds for what has to be parsed to be measured.</param>
    public static MarkupMeasure Of(byte[] content, PackageLimits limits)
    {
        var bytes = content.AsSpan();
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        bytes = bytes.TrimStart(" \t\r\n"u8);
        if (bytes is [(byte)'<', 0, ..] or [0, (byte)'<', ..] or [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..])
            return OfWide(content, limits);
        return bytes is [(byte)'<', ..] ? OfBytes(bytes) : default;
    }

    // What is not well-formed is measured somehow: whoever parses it will say so.
    private static MarkupMeasure OfBytes(ReadOnlySpan<byte> bytes)
    {
        var (tags, depth, deepest) = (0, 0, 0);
        for (int at; (at = bytes.IndexOf((byte)'<')) >= 0;)
        {
            tags++;
            bytes = bytes[(at + 1)..];
            if (bytes.StartsWith("/"u8))
                depth--;
            else if (bytes.StartsWith("!--"u8))
                bytes = Behind(bytes, "-->"u8);
            else if (bytes.StartsWith("![CDATA["u8))
                bytes = Behind(bytes, "]]>"u8);
            else if (bytes.StartsWith("?"u8))
                bytes = Behind(bytes, "?>"u8);
            else if (!EndsItself(ref bytes))
                deepest = Math.Max(deepest, ++depth);
        }

        return new MarkupMeasure(tags, deepest);
    }

    private static ReadOnlySpan<byte> Behind(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> end)
    {
        var at = bytes.IndexOf(end);
        return at < 0 ? [] : bytes[(at + end.Length)..];
    }

    // A value in quotes may hold '>'.
    private static bool EndsItself(ref ReadOnlySpan<byte> bytes)
    {
        while (true)
        {
            var at = bytes.IndexOfAny((byte)'>', (byte)'"', (byte)'\'');
            if (at < 0)
            {
                bytes = [];
                return true;
            }

            if (bytes[at] == (byte)'>')
            {
                var ends = at > 0 && bytes[at - 1] == (byte)'/';
                bytes = bytes[(at + 1)..];
                return ends;
            }

            var quote = bytes[at];
            bytes = bytes[(at + 1)..];
            var close = bytes.IndexOf(quote);
            bytes = close < 0 ? [] : bytes[(close + 1)..];
        }
    }

    // Two bytes to the character: rare enough to be parsed once more.
    private static MarkupMeasure OfWide(byte[] content, PackageLimits limits)
    {
        var (tags, deepest) = (0, 0);
        try
        {
            using var reader = PartXml.Open(content, limits);
            while (reader.Read())
            {
                tags += reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement ? 1 : 0;
                deepest = Math.Max(deepest, reader.Depth);
                if (tags > limits.Tags || deepest > limits.Depth)
                    break;
            }
        }
        catch (XmlException)
        {
            // Whoever parses it says where.
        }

        return new MarkupMeasure(tags, deepest);
    }
}
