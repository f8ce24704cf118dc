using System.Buffers.Text;

namespace JourneyOffice.Packages;

/// <summary>Gives back the JSON text that <see cref="JsonPacker"/> packed.</summary>
internal sealed class JsonUnpacker
{
    private const int DeepestNesting = 64;
    private const int LongestNumber = 20;

    private readonly PackedColumns columns;
    private readonly ByteStrip json = new();
    private readonly int limit;

    private JsonUnpacker(PackedColumns columns, int limit) => (this.columns, this.limit) = (columns, limit);

    /// <summary>The text; <see langword="null"/> where the bytes are damaged or the text would be longer than <paramref name="limit"/>.</summary>
    public static byte[]? Unpack(byte[] packed, int limit)
    {
        try
        {
            var unpacker = new JsonUnpacker(new PackedColumns(packed), limit);
            unpacker.Value(unpacker.columns.New(), isIdentifier: false, depth: 0);
            return unpacker.columns.AreAtEnd ? unpacker.json.Content.ToArray() : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private void Value(PackedColumn column, bool isIdentifier, int depth)
    {
        if (json.Length > limit || depth > DeepestNesting)
            throw new InvalidDataException();
        var token = column.Tokens.ReadCount(int.MaxValue);
        switch ((PackedToken)token)
        {
            case PackedToken.Null:
                json.Add("null"u8);
                break;
            case PackedToken.False:
                json.Add("false"u8);
                break;
            case PackedToken.True:
                json.Add("true"u8);
                break;
            case PackedToken.Whole:
                Whole(column);
                break;
            case PackedToken.Number:
                json.Add(column.ReadWord());
                break;
            case PackedToken.Word or PackedToken.Text or PackedToken.Again or PackedToken.Identifier:
                json.Add((byte)'"');
                Word(column, (PackedToken)token, isIdentifier);
                json.Add((byte)'"');
                break;
            default:
                Nested(column, token - (int)PackedToken.List, depth);
                break;
        }
    }

    private void Nested(PackedColumn column, int token, int depth)
    {
        var (form, count) = ((PackedToken)(token % 3 + (int)PackedToken.List), token / 3);
        if (form == PackedToken.Object)
            Object(column, count, depth);
        else
            List(column, count, form == PackedToken.Row, depth);
    }

    private void Object(PackedColumn column, int shape, int depth)
    {
        if (shape == column.Shapes.Count)
            column.Shapes.Add(Shape(column));
        else if (shape > column.Shapes.Count)
            throw new InvalidDataException();
        var start = (byte)'{';
        foreach (var name in column.Shapes[shape])
        {
            json.Add(start);
            start = (byte)',';
            var word = column.Names[name];
            Quote(word);
            json.Add((byte)':');
            Value(column.Member(name, columns), word.SequenceEqual(PackedColumns.IdentifierName), depth + 1);
        }

        if (start == '{')
            json.Add(start);
        json.Add((byte)'}');
    }

    private static int[] Shape(PackedColumn column)
    {
        var names = new List<int>();
        for (var count = column.Words.ReadCount(int.MaxValue); count > 0; count--)
        {
            var name = column.Words.ReadCount(column.Names.Count);
            if (name == column.Names.Count)
                AddName(column, name == 0 ? default : column.Names[name - 1]);
            names.Add(name);
        }

        return [.. names];
    }

    private static void AddName(PackedColumn column, ReadOnlySpan<byte> before)
    {
        var shared = before[..column.Words.ReadCount(before.Length)];
        column.Names.Add([.. shared, .. column.Words.ReadWord()]);
    }

    private void List(PackedColumn column, int count, bool isRow, int depth)
    {
        var (kind, isKept) = (-1, false);
        json.Add((byte)'[');
        for (var index = 0; index < count; index++)
        {
            if (index > 0)
                json.Add((byte)',');
            var start = json.Length;
            Value(isRow ? column.Cell(index, kind, columns) : column.Entry(columns), isIdentifier: false, depth + 1);
            var word = json.Content[start..] is [(byte)'"', .. var letters, (byte)'"'] ? letters : default;
            if (index == 0)
                isKept = isRow && json.Content[start..] is [(byte)'"', ..];
            else if (index == 1 && isKept && json.Content[start..] is [(byte)'"', ..])
                kind = column.Kind(word);
        }

        json.Add((byte)']');
    }

    private void Word(PackedColumn column, PackedToken token, bool isIdentifier)
    {
        if (token == PackedToken.Again)
        {
            column.LastSeen = Reference(column.Numbers, column.LastSeen, column.Seen);
            json.Add(column.Seen[column.LastSeen]);
            return;
        }

        var start = json.Length;
        if (token == PackedToken.Identifier)
        {
            column.LastIdentifier = Reference(column.Numbers, column.LastIdentifier, columns.Identifiers);
            json.Add(columns.Identifiers[column.LastIdentifier]);
        }
        else if (token == PackedToken.Text)
        {
            columns.Texts.Read(column.Texts, json);
        }
        else
        {
            json.Add(column.ReadWord());
        }

        var word = json.Content[start..];
        if (word.Length > PackedColumns.LongestWord)
            return;
        column.Seen.Add(word);
        if (isIdentifier && token != PackedToken.Identifier)
            columns.Identifiers.Add(word);
    }

    private static int Reference(ByteStrip numbers, int last, WordTable words)
    {
        var index = unchecked(last + numbers.ReadSigned());
        return index >= 0 && index < words.Count ? (int)index : throw new InvalidDataException();
    }

    private void Whole(PackedColumn column)
    {
        column.LastNumber = unchecked(column.LastNumber + column.Numbers.ReadSigned());
        Span<byte> digits = stackalloc byte[LongestNumber];
        _ = Utf8Formatter.TryFormat(column.LastNumber, digits, out var count);
        json.Add(digits[..count]);
    }

    private void Quote(ReadOnlySpan<byte> word)
    {
        json.Add((byte)'"');
        json.Add(word);
        json.Add((byte)'"');
    }
}
