namespace JourneyOffice.Drawing;

/// <summary>Where a page's panel, lane heads and columns stand, from left to right; in points.</summary>
internal sealed record Grid
{
    /// <summary>The sheet.</summary>
    public required PageFormat Format { get; init; }

    /// <summary>Width of the panel at the left; 0 where a strip stands above.</summary>
    public required double PanelWidth { get; init; }

    /// <summary>Left edge of the lanes.</summary>
    public required double HeadX { get; init; }

    /// <summary>Left edge of the columns.</summary>
    public required double ColumnsX { get; init; }

    /// <summary>Width of each column.</summary>
    public required double ColumnWidth { get; init; }

    /// <summary>How many there are.</summary>
    public required int Count { get; init; }

    /// <summary>Right edge of the page's contents; beyond the columns only where the journey goes on.</summary>
    public double Right => Format.Width - Measures.Margin;

    /// <summary>Right edge of the columns.</summary>
    public double ColumnsRight => ColumnsX + (Count * ColumnWidth);

    /// <summary>Whether the map is summed up in a panel at the left.</summary>
    public bool HasPanel => PanelWidth > 0;

    /// <summary>How many columns a sheet holds: eight on a slide or an A4 sheet, where they are 1.08 in wide or more; on posters what stands beside each other at 1.2 in.</summary>
    public static int MostColumns(Sketch sketch) => sketch.Options.Format.IsPoster
        ? Math.Max(1, (int)(ColumnsRoom(sketch) / Measures.NarrowestPosterColumn))
        : Math.Clamp((int)(ColumnsRoom(sketch) / Measures.NarrowestColumn), 1, Measures.MostColumns);

    /// <summary>How many of some columns a sheet holds where none may be narrower than given.</summary>
    public static int MostColumns(Sketch sketch, int count, double narrowest)
    {
        var (most, room) = (MostColumns(sketch), ColumnsRoom(sketch));
        return narrowest * Math.Min(most, count) <= room - (count > most ? Continued : 0) ? most : Math.Clamp((int)((room - Continued) / narrowest), 1, most);
    }

    private static double ColumnsRoom(Sketch sketch) => sketch.Options.Format.Width - (2 * Measures.Margin) - sketch.HeadWidth;

    /// <summary>
    /// The grid of a page. All columns are equally wide, rounded down to the hundredth of a point; what is left goes to the lane heads.
    /// Two to five columns leave room for a panel, which gives way as they become more or where words would be broken inside.
    /// </summary>
    public static Grid For(Sketch sketch, ColumnGroup group)
    {
        var (format, headWidth) = (sketch.Options.Format, sketch.HeadWidth);
        var content = format.Width - (2 * Measures.Margin);
        var count = Math.Max(1, group.Columns.Count);
        var whole = group.IsFirst && group.IsLast;
        var forPanel = sketch.Map.Stages.Count == 1 && group.Columns is [{ Step: null }, { Step: null }] ? 1 : count;
        var room = content - headWidth - Measures.PanelGap;
        var panel = whole && forPanel <= 5 && (room - LeastPanel) / count >= sketch.NarrowestColumn ? Math.Clamp(room - (forPanel * 216), LeastPanel, 288) : 0;
        var right = format.Width - Measures.Margin - (group.IsLast ? 0 : Measures.StubWidth + Measures.ChevronAfter);
        var headX = Measures.Margin + (panel > 0 ? panel + Measures.PanelGap : 0);
        var width = Math.Floor((right - headX - headWidth) / count * 100 + 1e-6) / 100;
        return new Grid
        {
            Format = format,
            PanelWidth = panel,
            HeadX = headX,
            ColumnsX = right - (count * width),
            ColumnWidth = width,
            Count = count,
        };
    }

    /// <summary>The grid of a page without a panel: lane heads at the left, equally wide columns behind them.</summary>
    public static Grid Plain(PageFormat format, ColumnGroup group)
    {
        var right = format.Width - Measures.Margin - (group.IsLast ? 0 : Measures.StubWidth + Measures.ChevronAfter);
        var count = Math.Max(1, group.Columns.Count);
        var width = Math.Floor((right - Measures.Margin - Measures.HeadWidth) / count * 100 + 1e-6) / 100;
        return new Grid
        {
            Format = format,
            PanelWidth = 0,
            HeadX = Measures.Margin,
            ColumnsX = right - (count * width),
            ColumnWidth = width,
            Count = count,
        };
    }

    private const double LeastPanel = 162;

    // What a page leaves for the arrow to the next one.
    private const double Continued = Measures.StubWidth + Measures.ChevronAfter;

    /// <summary>Left edge of a column.</summary>
    public double X(int column) => ColumnsX + (column * ColumnWidth);

    /// <summary>Width of neighbouring columns.</summary>
    public double Span(int first, int last) => (last - first + 1) * ColumnWidth;
}
