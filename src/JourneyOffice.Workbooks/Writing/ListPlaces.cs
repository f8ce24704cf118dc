namespace JourneyOffice.Workbooks;

/// <summary>
/// Where the lists of words stand: a few beside each other and the others below them, so that the sheet prints one page wide and is to
/// be read. Lists that may grow stand last, where nothing is below them.
/// </summary>
internal sealed class ListPlaces
{
    /// <summary>The row of the first lists' headers.</summary>
    public const int HeaderRow = 4;

    private const int MostBeside = 8;
    private const int Gap = 1;

    private readonly Dictionary<WordList, CellAddress> headers = [];
    private readonly List<int> headerRows = [];

    /// <summary>The places of lists.</summary>
    public ListPlaces(IReadOnlyList<WordList> lists)
    {
        var row = HeaderRow;
        foreach (var band in lists.Where(list => !list.Grows).Chunk(MostBeside).Concat(lists.Where(list => list.Grows).Chunk(MostBeside)))
        {
            headerRows.Add(row);
            for (var index = 0; index < band.Length; index++)
                headers[band[index]] = new CellAddress(row, index + 2);
            row += 1 + band.Max(list => list.Words.Count) + Gap;
        }

        Last = new CellAddress(row - 1 - Gap, headers.Values.Select(header => header.Column).DefaultIfEmpty(2).Max());
    }

    /// <summary>The last row and column that anything stands in.</summary>
    public CellAddress Last { get; }

    /// <summary>Whether a row is one of headers.</summary>
    public bool IsHeader(int row) => headerRows.Contains(row);

    /// <summary>Where a list's header stands; its words below it.</summary>
    public CellAddress HeaderOf(WordList list) => headers[list];

    /// <summary>The range of a list's words, for its defined name.</summary>
    public CellRange RangeOf(WordList list)
    {
        var header = headers[list];
        return CellRange.Of(header.Row + 1, header.Column, header.Row + list.Words.Count, header.Column);
    }
}
