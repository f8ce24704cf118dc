namespace JourneyOffice.Packages;

/// <summary>
/// All values that stand at one place of a JSON text (such as the English text of each item), and what helps to foretell the next of them.
/// Columns form a tree like the text's own; packing and unpacking walk it alike.
/// </summary>
internal sealed class PackedColumn(ByteStrip tokens, ByteStrip numbers, ByteStrip words, ByteStrip texts)
{
    private const int MostCells = 8;
    private const int MostNames = 128;
    private const int MostKinds = 64;
    private const int LongestKind = 24;

    // Most columns need few of these, and small maps have as many columns as large ones.
    private PackedColumn?[] members = [];
    private PackedColumn?[] cells = [];
    private WordTable? seen;
    private WordTable? names;
    private List<int[]>? shapes;
    private List<int>? cutTexts;
    private WordTable? kinds;
    private List<PackedColumn?[]>? kindCells;
    private PackedColumn? entry;
    private PackedColumn? further;

    /// <summary>What each value is: a <see cref="PackedToken"/>, with the length of lists and the shape of objects.</summary>
    public ByteStrip Tokens { get; } = tokens;

    /// <summary>Differences between numbers, between the numbers of words that were there before, and between the lengths of new ones.</summary>
    public ByteStrip Numbers { get; } = numbers;

    /// <summary>Words that are there for the first time, and shapes of objects.</summary>
    public ByteStrip Words { get; } = words;

    /// <summary>Texts, as numbers of their pieces.</summary>
    public ByteStrip Texts { get; } = texts;

    /// <summary>Texts that wait for the numbers of their pieces.</summary>
    public List<int> CutTexts => cutTexts ??= [];

    /// <summary>Whether texts wait.</summary>
    public bool HasCutTexts => cutTexts is not null;

    /// <summary>The short words of this column.</summary>
    public WordTable Seen => seen ??= new();

    /// <summary>Names of fields of this column's objects.</summary>
    public WordTable Names => names ??= new();

    /// <summary>The shapes of this column's objects: which names, in which order.</summary>
    public List<int[]> Shapes => shapes ??= [];

    /// <summary>The number that came last.</summary>
    public long LastNumber { get; set; }

    /// <summary>How long the last new word was, without what it shares with the one before.</summary>
    public int LastLength { get; set; }

    /// <summary>Which word of <see cref="Seen"/> was repeated last.</summary>
    public int LastSeen { get; set; }

    /// <summary>Which identifier was named last.</summary>
    public int LastIdentifier { get; set; }

    /// <summary>Where the values of a field stand. The first names have columns of their own; an object that is used as a dictionary would have thousands.</summary>
    public PackedColumn Member(int name, PackedColumns columns) =>
        name < MostNames ? Existing(ref members, name, columns) : further ??= columns.New();

    /// <summary>Where the entries of a list of objects or lists stand.</summary>
    public PackedColumn Entry(PackedColumns columns) => entry ??= columns.New();

    /// <summary>Where a cell of a row stands. Further cells than a few stand together: then it was a long list and no row.</summary>
    /// <param name="index">Which cell.</param>
    /// <param name="kind">Which kind of row it is; −1: all kinds.</param>
    /// <param name="columns">All columns.</param>
    public PackedColumn Cell(int index, int kind, PackedColumns columns)
    {
        index = Math.Min(index, MostCells - 1);
        return kind < 0 ? Existing(ref cells, index, columns) : kindCells![kind][index] ??= columns.New();
    }

    /// <summary>
    /// Rows whose first two cells are words are told apart by the second, as ledgers write the role there: what follows is much alike within
    /// a role and different between roles.
    /// </summary>
    public int Kind(ReadOnlySpan<byte> word)
    {
        if (word.Length > LongestKind)
            return -1;
        (kinds, kindCells) = (kinds ?? new WordTable(), kindCells ?? []);
        var kind = kinds.Find(word);
        if (kind >= 0 || kinds.Count == MostKinds)
            return kind;
        kindCells.Add(new PackedColumn?[MostCells]);
        return kinds.Add(word);
    }

    /// <summary>Adds a new word: how much of its beginning is that of the word before, how long the rest is, and the rest.</summary>
    public void AddWord(ReadOnlySpan<byte> word)
    {
        var shared = word.CommonPrefixLength(WordBefore);
        Numbers.AddNumber((ulong)shared);
        Numbers.AddSigned(word.Length - shared - LastLength);
        LastLength = word.Length - shared;
        Words.Add(word[shared..]);
    }

    /// <summary>Reads what <see cref="AddWord"/> added.</summary>
    public byte[] ReadWord()
    {
        var before = WordBefore;
        var shared = before[..Numbers.ReadCount(before.Length)];
        var length = unchecked(LastLength + Numbers.ReadSigned());
        if (length is < 0 or > int.MaxValue)
            throw new InvalidDataException();
        LastLength = (int)length;
        return [.. shared, .. Words.Read(LastLength)];
    }

    private ReadOnlySpan<byte> WordBefore => Seen.Count == 0 ? default : Seen[Seen.Count - 1];

    private static PackedColumn Existing(ref PackedColumn?[] list, int index, PackedColumns columns)
    {
        if (list.Length <= index)
            Array.Resize(ref list, Math.Max(index + 1, Math.Min(list.Length * 2, MostNames)));
        return list[index] ??= columns.New();
    }
}

/// <summary>What a packed value is. Lists, rows and objects count on from the last three in steps of three.</summary>
internal enum PackedToken
{
    Null, False, True,

    /// <summary>A whole number, as its difference from the one before.</summary>
    Whole,

    /// <summary>Any other number, as it is written.</summary>
    Number,

    /// <summary>A word that is there for the first time.</summary>
    Word,

    /// <summary>A text that is there for the first time.</summary>
    Text,

    /// <summary>A word of this column.</summary>
    Again,

    /// <summary>An identifier of any column.</summary>
    Identifier,

    /// <summary>A list whose entries stand together.</summary>
    List,

    /// <summary>A list whose entries stand apart, because the first one is no list and no object.</summary>
    Row,

    /// <summary>An object.</summary>
    Object,
}
