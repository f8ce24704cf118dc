namespace JourneyOffice.Packages;

/// <summary>
/// The vocabulary of a map's texts. A text is kept as numbers of its pieces (a word or a sign with the space behind it, or one character of
/// a script without spaces); a piece that comes often has a small number. Deflating alone spends twice as much on a word that comes again.
/// </summary>
internal sealed class PackedTexts
{
    private const byte End = 0;
    private const byte EndWithoutSpace = 1;
    private const byte Single = 2;
    private const int FirstShort = 3;
    private const int FirstLong = 192;
    private const int Longest = 255;
    private const int ShortCodes = FirstLong - FirstShort;
    private const int LongCodes = (Longest - FirstLong) * 256;

    // Stand for the end among the numbers of pieces.
    private const int Finished = -1;
    private const int WithoutSpace = -2;

    private readonly WordTable pieces = new();
    private readonly List<int> counts = [];
    private readonly WordTable often = new();
    private readonly ByteStrip singles = new();
    private int[] ranks = [];

    /// <summary>Texts to pack.</summary>
    public PackedTexts()
    {
    }

    /// <summary>Texts to unpack.</summary>
    /// <param name="often">The pieces that come more than once, the most frequent first.</param>
    /// <param name="singles">The pieces that come once, in the order of the texts.</param>
    public PackedTexts(ByteStrip often, ByteStrip singles)
    {
        while (!often.IsAtEnd)
            this.often.Add(often.ReadWord());
        this.singles = singles;
    }

    /// <summary>Whether all pieces that come once were read.</summary>
    public bool IsAtEnd => singles.IsAtEnd;

    /// <summary>Whether a word is a text: it has spaces, or characters that identifiers and choices don't have.</summary>
    public static bool IsText(ReadOnlySpan<byte> word) => word.ContainsAnyExceptInRange((byte)'!', (byte)'~');

    /// <summary>Cuts a text into its pieces.</summary>
    /// <param name="text">The text.</param>
    /// <param name="to">Where the numbers of its pieces go, and what ends it.</param>
    public void Cut(ReadOnlySpan<byte> text, List<int> to)
    {
        while (text.Length > 0)
        {
            var length = PieceLength(text);
            if (length == text.Length && LetterLength(text[0]) > 0 && text[^1] != ' ')
            {
                // The same word as inside a text, where a space follows it.
                to.Add(Count([.. text, (byte)' ']));
                to.Add(WithoutSpace);
                return;
            }

            to.Add(Count(text[..length]));
            text = text[length..];
        }

        to.Add(Finished);
    }

    /// <summary>Ranks the pieces, when all texts are cut.</summary>
    /// <returns>What the other constructor takes.</returns>
    public (ByteStrip Often, ByteStrip Singles) Rank()
    {
        ranks = new int[counts.Count];
        // Sorting plain numbers costs a cold start nothing; a query over them is compiled at run time.
        var keys = new long[counts.Count];
        for (var piece = 0; piece < keys.Length; piece++)
            keys[piece] = ((long)-counts[piece] << 32) | (uint)piece;
        Array.Sort(keys);
        var frequent = new ByteStrip();
        for (var rank = 0; rank < keys.Length && counts[(int)(uint)keys[rank]] > 1; rank++)
        {
            var piece = (int)(uint)keys[rank];
            ranks[piece] = rank;
            frequent.AddWord(pieces[piece]);
        }

        for (var piece = 0; piece < ranks.Length; piece++)
        {
            if (counts[piece] > 1)
                continue;
            ranks[piece] = -1;
            singles.AddWord(pieces[piece]);
        }

        return (frequent, singles);
    }

    /// <summary>Writes cut texts as bytes.</summary>
    public void Write(List<int> cut, ByteStrip strip)
    {
        foreach (var piece in cut)
        {
            if (piece < 0)
                strip.Add(piece == WithoutSpace ? EndWithoutSpace : End);
            else if (ranks[piece] is var rank && rank < 0)
                strip.Add(Single);
            else if (rank < ShortCodes)
                strip.Add((byte)(FirstShort + rank));
            else if (rank < ShortCodes + LongCodes)
                strip.Add([(byte)(FirstLong + ((rank - ShortCodes) >> 8)), (byte)(rank - ShortCodes)]);
            else
                AddLongest(strip, rank);
        }
    }

    /// <summary>Reads a text.</summary>
    public void Read(ByteStrip strip, ByteStrip to)
    {
        var start = to.Length;
        for (var code = strip.ReadByte(); code != End; code = strip.ReadByte())
        {
            if (code == EndWithoutSpace)
            {
                to.Shorten(Math.Max(start, to.Length - 1));
                return;
            }

            to.Add(code switch
            {
                Single => singles.ReadWord(),
                < FirstLong => Often(code - FirstShort),
                < Longest => Often(ShortCodes + ((code - FirstLong) << 8) + strip.ReadByte()),
                _ => Often(strip.ReadCount(int.MaxValue)),
            });
        }
    }

    private int Count(ReadOnlySpan<byte> text)
    {
        var piece = pieces.Find(text);
        if (piece < 0)
        {
            piece = pieces.Add(text);
            counts.Add(0);
        }

        counts[piece]++;
        return piece;
    }

    private static void AddLongest(ByteStrip strip, int rank)
    {
        strip.Add(Longest);
        strip.AddNumber((ulong)rank);
    }

    private ReadOnlySpan<byte> Often(int rank) => rank < often.Count ? often[rank] : throw new InvalidDataException();

    private static int PieceLength(ReadOnlySpan<byte> text)
    {
        var length = 0;
        while (length < text.Length && LetterLength(text[length]) is var letter and > 0)
            length += letter;
        if (length == 0)
            length = text[0] < 0xE0 ? 1 : text[0] < 0xF0 ? 3 : 4;
        if (length < text.Length && text[length] == ' ' && text[0] < 0xE0)
            length++;
        return Math.Min(length, text.Length);
    }

    // How many bytes a letter takes: those of two bytes (RFC 3629) are letters of alphabets, those of three and four stand alone.
    private static int LetterLength(byte first) => first is >= 0xC0 and < 0xE0 ? 2 : char.IsAsciiLetter((char)first) ? 1 : 0;
}
