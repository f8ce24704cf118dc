using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace JourneyOffice.Packages;

/// <summary>
/// Puts a JSON text into columns, so that ten thousand items fit into a file: deflating finds what repeats only within 32 kB, and in a text
/// the same kind of thing comes again much later, with much else between (docs/analysis/packages.md).
/// </summary>
internal sealed class JsonPacker
{
    private readonly PackedColumns columns = new();
    private readonly List<int> names = [];
    private long length;

    private JsonPacker()
    {
    }

    /// <summary>Packs a text; <see langword="null"/> where it is no JSON without white space, which does not come back as it was.</summary>
    public static PackedJson? Pack(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            var packer = new JsonPacker();
            reader.Read();
            packer.Value(ref reader, packer.columns.New(), isIdentifier: false);
            return !reader.Read() && packer.length == json.Length && !packer.columns.AreTooMany ? packer.columns.Save() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Value(ref Utf8JsonReader reader, PackedColumn column, bool isIdentifier)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                Object(ref reader, column);
                break;
            case JsonTokenType.StartArray:
                List(ref reader, column);
                break;
            case JsonTokenType.String:
                length += reader.ValueSpan.Length + 2;
                Word(reader.ValueSpan, column, isIdentifier);
                break;
            case JsonTokenType.Number:
                length += reader.ValueSpan.Length;
                Number(reader.ValueSpan, column);
                break;
            default:
                length += reader.ValueSpan.Length;
                Token(column, reader.TokenType switch
                {
                    JsonTokenType.True => PackedToken.True,
                    JsonTokenType.False => PackedToken.False,
                    _ => PackedToken.Null,
                });
                break;
        }
    }

    private void Object(ref Utf8JsonReader reader, PackedColumn column)
    {
        var first = names.Count;
        var known = column.Names.Count;
        length++;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            length += reader.ValueSpan.Length + 4;
            var name = column.Names.Find(reader.ValueSpan);
            if (name < 0)
                name = column.Names.Add(reader.ValueSpan);
            names.Add(name);
            var isIdentifier = reader.ValueSpan.SequenceEqual(PackedColumns.IdentifierName);
            reader.Read();
            Value(ref reader, column.Member(name, columns), isIdentifier);
        }

        if (names.Count == first)
            length++;
        var shape = CollectionsMarshal.AsSpan(names)[first..];
        Token(column, PackedToken.Object, Shape(column, shape, known));
        names.RemoveRange(first, names.Count - first);
    }

    private static int Shape(PackedColumn column, ReadOnlySpan<int> names, int known)
    {
        for (var index = 0; index < column.Shapes.Count; index++)
        {
            if (names.SequenceEqual(column.Shapes[index]))
                return index;
        }

        column.Words.AddNumber((ulong)names.Length);
        foreach (var name in names)
        {
            column.Words.AddNumber((ulong)name);
            if (name == known)
                AddName(column, known++);
        }

        column.Shapes.Add(names.ToArray());
        return column.Shapes.Count - 1;
    }

    // Names of parts, and of rows and columns, share most of their letters with the one before.
    private static void AddName(PackedColumn column, int name)
    {
        var word = column.Names[name];
        var shared = name == 0 ? 0 : word.CommonPrefixLength(column.Names[name - 1]);
        column.Words.AddNumber((ulong)shared);
        column.Words.AddWord(word[shared..]);
    }

    private void List(ref Utf8JsonReader reader, PackedColumn column)
    {
        var (count, kind, isRow, isKept) = (0, -1, false, false);
        length++;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var isWord = reader.TokenType == JsonTokenType.String;
            if (count == 0)
                (isRow, isKept) = (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject), isWord);
            var word = isWord ? reader.ValueSpan : default;
            Value(ref reader, isRow ? column.Cell(count, kind, columns) : column.Entry(columns), isIdentifier: false);
            if (count == 1 && isKept && isWord)
                kind = column.Kind(word);
            length++;
            count++;
        }

        if (count == 0)
            length++;
        Token(column, isRow ? PackedToken.Row : PackedToken.List, count);
    }

    private void Word(ReadOnlySpan<byte> word, PackedColumn column, bool isIdentifier)
    {
        var isShort = word.Length <= PackedColumns.LongestWord;
        if (isShort && column.Seen.Find(word) is var seen and >= 0)
        {
            Token(column, PackedToken.Again);
            column.Numbers.AddSigned(seen - column.LastSeen);
            column.LastSeen = seen;
            return;
        }

        if (isShort && columns.Identifiers.Find(word) is var identifier and >= 0)
        {
            Token(column, PackedToken.Identifier);
            column.Numbers.AddSigned(identifier - column.LastIdentifier);
            column.LastIdentifier = identifier;
        }
        else
        {
            New(word, column);
            if (isShort && isIdentifier)
                columns.Identifiers.Add(word);
        }

        if (isShort)
            column.Seen.Add(word);
    }

    private void New(ReadOnlySpan<byte> word, PackedColumn column)
    {
        if (PackedTexts.IsText(word))
        {
            Token(column, PackedToken.Text);
            columns.Texts.Cut(word, column.CutTexts);
        }
        else
        {
            Token(column, PackedToken.Word);
            column.AddWord(word);
        }
    }

    private static void Number(ReadOnlySpan<byte> text, PackedColumn column)
    {
        if (Utf8Parser.TryParse(text, out long number, out var used) && used == text.Length && (number != 0 || text.Length == 1))
        {
            Token(column, PackedToken.Whole);
            column.Numbers.AddSigned(unchecked(number - column.LastNumber));
            column.LastNumber = number;
            return;
        }

        Token(column, PackedToken.Number);
        column.AddWord(text);
    }

    private static void Token(PackedColumn column, PackedToken token, int count = 0) =>
        column.Tokens.AddNumber((ulong)token + (3 * (ulong)count));
}
