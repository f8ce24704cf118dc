namespace JourneyOffice.Packages;

/// <summary>The columns of a JSON text in the order in which the text comes to them, and the identifiers in it.</summary>
internal sealed class PackedColumns
{
    /// <summary>Longer words are texts: they hardly ever repeat, and the deflating finds those that do.</summary>
    public const int LongestWord = 40;

    private const int Sections = 4;
    private const int LongColumn = 8_000;
    private const int MostColumns = 1 << 16;

    private readonly List<PackedColumn> columns = [];
    private readonly ByteStrip[][]? sections;

    /// <summary>Columns to fill.</summary>
    public PackedColumns()
    {
    }

    /// <summary>Columns to read.</summary>
    /// <exception cref="InvalidDataException">The bytes are not what <see cref="Save"/> gives.</exception>
    public PackedColumns(byte[] packed)
    {
        var strip = new ByteStrip(packed, 0, packed.Length);
        var count = strip.ReadCount(MostColumns);
        sections = new ByteStrip[Sections][];
        var lengths = new int[count * Sections];
        for (var length = 0; length < lengths.Length; length++)
            lengths[length] = strip.ReadCount(packed.Length);
        for (var section = 0; section < Sections; section++)
        {
            sections[section] = new ByteStrip[count];
            for (var column = 0; column < count; column++)
                sections[section][column] = strip.Take(lengths[(column * Sections) + section]);
        }

        Texts = new PackedTexts(strip.Take(strip.ReadCount(packed.Length)), strip.Take(strip.ReadCount(packed.Length)));
        if (!strip.IsAtEnd)
            throw new InvalidDataException();
    }

    /// <summary>The name of the fields that give things their identifier.</summary>
    public static ReadOnlySpan<byte> IdentifierName => "id"u8;

    /// <summary>What fields named "id" say; other places refer to it.</summary>
    public WordTable Identifiers { get; } = new();

    /// <summary>The words of all texts.</summary>
    public PackedTexts Texts { get; } = new();

    /// <summary>Whether everything was read.</summary>
    public bool AreAtEnd => Texts.IsAtEnd && columns.Count == sections![0].Length
        && Array.TrueForAll(sections, section => Array.TrueForAll(section, column => column.IsAtEnd));

    /// <summary>The next column.</summary>
    public PackedColumn New()
    {
        var number = columns.Count;
        if (number == sections?[0].Length)
            throw new InvalidDataException();
        var column = sections is null
            ? new PackedColumn(new ByteStrip(), new ByteStrip(), new ByteStrip(), new ByteStrip())
            : new PackedColumn(sections[0][number], sections[1][number], sections[2][number], sections[3][number]);
        columns.Add(column);
        return column;
    }

    /// <summary>Whether there are more columns than can be read.</summary>
    public bool AreTooMany => columns.Count > MostColumns;

    /// <summary>All columns as bytes: how many, how long each, then section by section, so that alike stands beside alike, at last the words of the texts.</summary>
    public PackedJson Save()
    {
        var (often, singles) = Texts.Rank();
        var all = new ByteStrip();
        all.AddNumber((ulong)columns.Count);
        foreach (var column in columns)
        {
            if (column.HasCutTexts)
                Texts.Write(column.CutTexts, column.Texts);
            for (var section = 0; section < Sections; section++)
                all.AddNumber((ulong)SectionOf(column, section).Length);
        }

        var ends = new List<int>();
        for (var section = 0; section < Sections; section++)
        {
            End(ends, all.Length);
            foreach (var column in columns)
            {
                var content = SectionOf(column, section).Content;
                if (content.Length >= LongColumn)
                    End(ends, all.Length);
                all.Add(content);
                if (content.Length >= LongColumn)
                    End(ends, all.Length);
            }
        }

        End(ends, all.Length);
        foreach (var vocabulary in new[] { often, singles })
        {
            all.AddNumber((ulong)vocabulary.Length);
            all.Add(vocabulary.Content);
        }

        return new PackedJson(all.Content.ToArray(), ends);
    }

    private static void End(List<int> ends, int end)
    {
        if (ends.Count == 0 || ends[^1] < end)
            ends.Add(end);
    }

    private static ByteStrip SectionOf(PackedColumn column, int section) => section switch
    {
        0 => column.Tokens,
        1 => column.Numbers,
        2 => column.Words,
        _ => column.Texts,
    };
}
