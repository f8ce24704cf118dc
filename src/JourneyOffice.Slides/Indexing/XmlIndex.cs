using System.Runtime.CompilerServices;
using System.Text;

namespace JourneyOffice.Slides;

/// <summary>
/// Where the elements of a part stand in its bytes: enough to read it and to splice it, while every byte that is not changed stays
/// what it was (white space, prefixes, attribute order, elements that nobody knows). One pass, no strings, no tree of objects.
/// </summary>
internal sealed partial class XmlIndex
{
    /// <summary>Deeper nesting is refused; PowerPoint's own files stay below 100.</summary>
    public const int DepthLimit = 400;

    // A part's nodes come in pieces below 85 kB: larger arrays would let the garbage collector look through everything every few slides.
    private const int PieceBits = 10;
    private const int PieceLength = 1 << PieceBits;
    private const int LeastTagLength = 3;

    private readonly byte[] bytes;
    private readonly PartSource source;
    private readonly List<XmlNode[]> nodes = [];
    private int count;

    private XmlIndex(byte[] bytes, PartSource source)
    {
        this.bytes = bytes;
        this.source = source;
    }

    /// <summary>The bytes that the offsets count in: UTF-8.</summary>
    public byte[] Bytes => bytes;

    /// <summary>How many elements there are.</summary>
    public int Count => count;

    /// <summary>Where the bytes come from.</summary>
    public PartSource Source => source;

    /// <summary>An element's place.</summary>
    public ref readonly XmlNode this[int node] => ref At(node);

    /// <summary>Indexes a part. OPC allows UTF-8 and UTF-16 (ECMA-376 part 2, 8.1.4); the latter is turned into UTF-8 first.</summary>
    public static XmlIndex Parse(byte[] bytes, PartSource source) => Parse(ToUtf8(bytes), source, new XmlScope());

    /// <summary>Indexes a fragment whose prefixes are bound around it.</summary>
    public static XmlIndex Parse(byte[] bytes, PartSource source, XmlScope scope)
    {
        var index = new XmlIndex(bytes, source);
        index.Scan(scope);
        return index;
    }

    /// <summary>The scope inside an element: what it and those around it bind, in a fragment on top of <paramref name="outer"/>.</summary>
    public XmlScope ScopeOf(int node, XmlScope? outer = null)
    {
        var path = new Stack<int>();
        for (var ancestor = node; ancestor >= 0; ancestor = At(ancestor).Parent)
            path.Push(ancestor);
        var scope = outer is null ? new XmlScope() : new XmlScope(outer);
        foreach (var ancestor in path)
            BindDeclarations(At(ancestor).NameEnd, At(ancestor).ContentStart, scope, 0);
        return scope;
    }

    private static byte[] ToUtf8(byte[] bytes)
    {
        var encoding = bytes switch
        {
            [0xFF, 0xFE, ..] or [0x3C, 0x00, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] or [0x00, 0x3C, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };
        if (encoding is null)
            return bytes;
        var text = encoding.GetString(bytes).TrimStart('\uFEFF');
        if (text.StartsWith("<?xml", StringComparison.Ordinal) && text.IndexOf("?>", StringComparison.Ordinal) is > 0 and var end)
            text = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + text[(end + 2)..];
        return Encoding.UTF8.GetBytes(text);
    }

    private void Scan(XmlScope scope)
    {
        var open = new int[DepthLimit];
        var lastChild = new int[DepthLimit + 1];
        Array.Fill(lastChild, -1);
        var depth = 0;
        var position = 0;
        while (true)
        {
            var next = bytes.AsSpan(position).IndexOf((byte)'<');
            if (next < 0)
                break;
            var start = position + next;
            var second = start + 1 < bytes.Length ? bytes[start + 1] : (byte)0;
            if (second is (byte)'?' or (byte)'!')
            {
                position = SkipMarkup(start, second);
            }
            else if (second == (byte)'/')
            {
                if (depth == 0)
                    throw source.Broken(start);
                position = Close(open[--depth], start);
                scope.Leave(depth);
                lastChild[depth + 1] = -1;
            }
            else
            {
                if (depth == 0 && count > 0)
                    throw source.Broken(start);
                if (depth == DepthLimit)
                    throw source.TooDeep();
                var node = Open(start, depth == 0 ? -1 : open[depth - 1], scope, depth);
                Link(node, ref lastChild[depth]);
                position = At(node).ContentStart;
                if (At(node).IsEmptyTag)
                    scope.Leave(depth);
                else
                    open[depth++] = node;
            }
        }

        if (depth > 0 || count == 0)
            throw source.Broken(bytes.Length);
    }

    private void Link(int node, ref int previous)
    {
        if (previous >= 0)
            At(previous).NextSibling = node;
        else if (At(node).Parent >= 0)
            At(At(node).Parent).FirstChild = node;
        previous = node;
    }

    private int SkipMarkup(int start, byte kind)
    {
        var rest = bytes.AsSpan(start);
        ReadOnlySpan<byte> end = kind == (byte)'?' ? "?>"u8
            : rest.StartsWith("<!--"u8) ? "-->"u8
            : rest.StartsWith("<![CDATA["u8) ? "]]>"u8
            // A document type has no place in an Office part (ECMA-376 part 2, 8.1.4) and is how entity bombs come in.
            : throw source.Broken(start);
        var length = rest.IndexOf(end);
        return length < 0 ? throw source.Broken(start) : start + length + end.Length;
    }

    private int Open(int start, int parent, XmlScope scope, int depth)
    {
        var position = start + 1;
        var localName = position;
        while (position < bytes.Length && !IsNameEnd(bytes[position]))
        {
            if (bytes[position] == (byte)':')
                localName = position + 1;
            position++;
        }

        if (position == localName)
            throw source.Broken(start);
        var nameEnd = position;
        position = BindDeclarations(position, bytes.Length, scope, depth);
        var isEmpty = bytes[position] == (byte)'/';
        if (isEmpty && (++position >= bytes.Length || bytes[position] != (byte)'>'))
            throw source.Broken(position);
        position++;
        var prefix = bytes.AsSpan(start + 1, Math.Max(0, localName - start - 2));
        return Add(new XmlNode
        {
            Start = start,
            LocalName = localName,
            NameEnd = nameEnd,
            ContentStart = position,
            ContentEnd = position,
            End = position,
            Parent = parent,
            FirstChild = -1,
            NextSibling = -1,
            Vocabulary = scope.Of(prefix),
            IsEmptyTag = isEmpty,
        });
    }

    // Walks the attributes of a start tag, binds prefixes, and returns the offset of its '/' or '>'.
    private int BindDeclarations(int position, int limit, XmlScope scope, int depth)
    {
        while (NextAttribute(ref position, limit, out var name, out var value))
        {
            var attribute = bytes.AsSpan(name.Start, name.Length);
            if (!attribute.StartsWith("xmlns"u8))
                continue;
            var address = XmlVocabularies.Of(bytes.AsSpan(value.Start, value.Length));
            if (attribute.Length == 5)
                scope.Bind([], address, depth);
            else if (attribute[5] == (byte)':')
                scope.Bind(attribute[6..], address, depth);
        }

        return position;
    }

    private bool NextAttribute(ref int position, int limit, out ByteRange name, out ByteRange value)
    {
        name = value = default;
        while (position < limit && IsSpace(bytes[position]))
            position++;
        if (position >= limit)
            throw source.Broken(position);
        if (bytes[position] is (byte)'/' or (byte)'>')
            return false;
        var rest = bytes.AsSpan(position, limit - position);
        var equals = rest.IndexOfAny((byte)'=', (byte)'>', (byte)'<');
        if (equals <= 0 || rest[equals] != (byte)'=')
            throw source.Broken(position);
        name = new ByteRange(position, position + rest[..equals].TrimEnd(" \t\r\n"u8).Length);
        var quote = position + equals + 1;
        while (quote < limit && IsSpace(bytes[quote]))
            quote++;
        if (quote >= limit || bytes[quote] is not ((byte)'"' or (byte)'\''))
            throw source.Broken(position);
        var length = bytes.AsSpan(quote + 1, limit - quote - 1).IndexOf(bytes[quote]);
        if (length < 0)
            throw source.Broken(quote);
        value = new ByteRange(quote + 1, quote + 1 + length);
        position = value.End + 1;
        return true;
    }

    private int Close(int node, int start)
    {
        ref var element = ref At(node);
        var name = bytes.AsSpan(element.Start + 1, element.NameEnd - element.Start - 1);
        var position = start + 2 + name.Length;
        if (position >= bytes.Length || !bytes.AsSpan(start + 2, name.Length).SequenceEqual(name))
            throw source.Broken(start);
        while (position < bytes.Length && IsSpace(bytes[position]))
            position++;
        if (position >= bytes.Length || bytes[position] != (byte)'>')
            throw source.Broken(start);
        element.ContentEnd = start;
        element.End = position + 1;
        return element.End;
    }

    private int Add(in XmlNode node)
    {
        if (count == nodes.Count << PieceBits)
            nodes.Add(GC.AllocateUninitializedArray<XmlNode>(Math.Min(PieceLength, ((bytes.Length - node.Start) / LeastTagLength) + 1)));
        At(count) = node;
        return count++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref XmlNode At(int node) => ref nodes[node >> PieceBits][node & (PieceLength - 1)];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSpace(byte letter) => letter is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsNameEnd(byte letter) => letter is (byte)'>' or (byte)'/' || IsSpace(letter);
}
