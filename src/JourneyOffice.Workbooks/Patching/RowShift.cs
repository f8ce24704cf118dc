namespace JourneyOffice.Workbooks;

/// <summary>A row that comes into a sheet or goes out of it, and what that does to places on the sheet.</summary>
/// <param name="At">The new row's number, or that of the row which goes.</param>
/// <param name="IsInsert">Whether a row comes.</param>
internal readonly record struct RowShift(int At, bool IsInsert)
{
    /// <summary>A row's number afterwards; the row that goes has none.</summary>
    public int? Row(int row) => IsInsert ? row >= At ? row + 1 : row : row == At ? null : row > At ? row - 1 : row;

    /// <summary>A range afterwards; <see langword="null"/> where nothing is left of it. Ranges around the place grow or shrink, as in Excel.</summary>
    /// <param name="range">The range.</param>
    /// <param name="growsAtEnd">Whether a row right below the range joins it: rules and drop-downs of a table's column.</param>
    public CellRange? Range(CellRange range, bool growsAtEnd = false)
    {
        var (top, bottom) = (range.First.Row, range.Last.Row);
        if (IsInsert)
        {
            var grows = bottom >= At || (growsAtEnd && bottom == At - 1);
            (top, bottom) = (top >= At ? top + 1 : top, grows ? bottom + 1 : bottom);
        }
        else
        {
            (top, bottom) = (top > At ? top - 1 : top, bottom >= At ? bottom - 1 : bottom);
        }

        return bottom < top || bottom > CellAddress.LastRow ? null : CellRange.Of(top, range.First.Column, bottom, range.Last.Column);
    }

    /// <summary>A list of ranges as attributes hold it.</summary>
    public string Ranges(string list, Func<CellRange, bool> growsAtEnd)
    {
        var shift = this;
        var shifted = list.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text =>
            CellRange.TryParse(text, out var range) ? shift.Range(range, growsAtEnd(range))?.ToString() : text);
        return string.Join(' ', shifted.Where(text => text is not null));
    }
}
