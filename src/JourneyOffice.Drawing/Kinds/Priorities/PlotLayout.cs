using JourneyOffice.Maps;

namespace JourneyOffice.Drawing;

/// <summary>
/// Where things stand on the page of impact and effort: the plot of three by three fields at the left, the list at the right. With more
/// opportunities than names find room beside bubbles, the plot is smaller and the list wider.
/// </summary>
internal sealed class PlotLayout
{
    /// <summary>How many opportunities there may be for names to stand beside the bubbles.</summary>
    public const int MostNamed = 12;

    /// <summary>Diameter of a bubble: 0.28 in.</summary>
    public const double Bubble = 20.16;

    private const double AxisWidth = 40;
    private const double AxisHeight = 18;
    private const double Gap = 3;
    private const double HeadingHeight = 20;
    private const double Inset = 6;
    private const double PitchAcross = 23.5;

    private readonly double pitch;
    private readonly double cellWidth;
    private readonly double cellHeight;

    /// <summary>The places on a page.</summary>
    /// <param name="body">The page's body.</param>
    /// <param name="isDense">Whether the plot is smaller and the list wider.</param>
    /// <param name="leading">The distance of lines, in points.</param>
    /// <param name="isWide">Whether the list takes the page's width, without a plot.</param>
    public PlotLayout(Area body, bool isDense, double leading, bool isWide = false)
    {
        IsDense = isDense;
        var width = Math.Floor(body.Width * (isDense ? 0.36 : 0.485));
        Plot = new Area(body.X + AxisWidth, body.Y, width - AxisWidth, body.Height - AxisHeight);
        List = isWide ? body : new Area(body.X + width + 20, body.Y, body.Width - width - 20, body.Height - AxisHeight - 4);
        Legend = new Area(List.X, Plot.Bottom + 4, List.Width, leading);
        cellWidth = (Plot.Width - (2 * Gap)) / 3;
        cellHeight = (Plot.Height - (2 * Gap)) / 3;
        pitch = isDense ? PitchAcross : Math.Max(28, (2 * leading) + 2);
        Rows = Math.Max(1, (int)((cellHeight - HeadingHeight - 2) / pitch));
        Capacity = Rows * Math.Max(1, (int)((cellWidth - (2 * Inset) + (PitchAcross - Bubble)) / PitchAcross));
    }

    public bool IsDense { get; }

    /// <summary>All nine fields.</summary>
    public Area Plot { get; }

    /// <summary>The list, its head included.</summary>
    public Area List { get; }

    /// <summary>The line that says what the signs mean.</summary>
    public Area Legend { get; }

    /// <summary>How many bubbles stand under each other in a field.</summary>
    public int Rows { get; }

    /// <summary>How many bubbles a field holds.</summary>
    public int Capacity { get; }

    /// <summary>A field: impact grows upwards, effort to the right.</summary>
    public Area Cell(Level impact, Level effort) => new(
        Plot.X + ((int)effort * (cellWidth + Gap)), Plot.Y + ((2 - (int)impact) * (cellHeight + Gap)), cellWidth, cellHeight);

    /// <summary>The place of the n-th bubble of a field, from 0: downwards first, so that names stand beside the first column.</summary>
    public Area Slot(Level impact, Level effort, int index)
    {
        var cell = Cell(impact, effort);
        var top = impact switch
        {
            Level.High => cell.Y + HeadingHeight,
            Level.Medium => cell.CenterY - (Rows * pitch / 2),
            _ => cell.Y + Inset,
        };
        return new Area(cell.X + Inset + (index / Rows * PitchAcross), top + (index % Rows * pitch) + ((pitch - Bubble) / 2), Bubble, Bubble);
    }

    /// <summary>The room for a name beside a bubble of the first column.</summary>
    public Area NameBeside(Level impact, Level effort, int index)
    {
        var (cell, slot) = (Cell(impact, effort), Slot(impact, effort, index));
        return new Area(slot.Right + 4, slot.CenterY - ((pitch - 1) / 2), cell.Right - slot.Right - 4 - 2, pitch - 1);
    }
}
