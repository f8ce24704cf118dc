namespace JourneyOffice.Workbooks;

/// <summary>A rectangle of cells, both ends included.</summary>
/// <param name="First">Upper left cell.</param>
/// <param name="Last">Lower right cell.</param>
internal readonly record struct CellRange(CellAddress First, CellAddress Last)
{
    /// <summary>A range from the four edges.</summary>
    public static CellRange Of(int top, int left, int bottom, int right) => new(new(top, left), new(bottom, right));

    /// <summary>Reads <c>A1</c> or <c>A1:C7</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CellRange range)
    {
        var colon = text.IndexOf(':');
        range = default;
        if (colon < 0)
        {
            if (!CellAddress.TryParse(text, out var cell))
                return false;
            range = new CellRange(cell, cell);
            return true;
        }

        if (!CellAddress.TryParse(text[..colon], out var first) || !CellAddress.TryParse(text[(colon + 1)..], out var last))
            return false;
        range = Of(
            Math.Min(first.Row, last.Row), Math.Min(first.Column, last.Column), Math.Max(first.Row, last.Row), Math.Max(first.Column, last.Column));
        return true;
    }

    /// <summary>Whether a cell lies inside.</summary>
    public bool Contains(CellAddress cell) =>
        cell.Row >= First.Row && cell.Row <= Last.Row && cell.Column >= First.Column && cell.Column <= Last.Column;

    /// <inheritdoc/>
    public override string ToString() => First == Last ? First.ToString() : $"{First}:{Last}";
}
