using JourneyOffice.Drawing;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>
/// What a brand's layout keeps for itself at the edges: logos, bars and lines that stand on it, and the footer where the deck uses it.
/// What lies across the middle is a background and keeps nothing.
/// </summary>
internal sealed class KeptEdges(double width, double height)
{
    private const double EmuPerPoint = 12_700;
    private const double Gap = 4;

    // An edge may take a quarter of the slide; what reaches farther in decorates the ground.
    private const double LargestShare = 0.25;

    // How far our own pages stay away from their edges (the look's margins), at least.
    private static readonly SheetEdges Own = new(28, 16, 28, 6);

    private double left;
    private double top;
    private double right;
    private double bottom;

    /// <summary>The edges that are kept, in points.</summary>
    public SheetEdges Edges => new(Beyond(left, Own.Left), Beyond(top, Own.Top), Beyond(right, Own.Right), Beyond(bottom, Own.Bottom));

    /// <summary>Keeps a shape clear, at the edge that costs the least.</summary>
    /// <param name="box">Where it stands on the slide, in EMU.</param>
    public void Avoid(Box box)
    {
        var (x, y, end, foot) = (Math.Max(0, box.X / EmuPerPoint), Math.Max(0, box.Y / EmuPerPoint), Math.Min(width, box.Right / EmuPerPoint), Math.Min(height, box.Bottom / EmuPerPoint));
        if (end <= x && foot <= y)
            return;
        // Nearly everything: a ground of its own.
        if (end - x > width * (1 - LargestShare) && foot - y > height * (1 - LargestShare))
            return;
        (double Cost, double Reach, double Limit, Action<double> Keep)[] ways =
        [
            (Cost(end + Gap, left) * height, end + Gap, width, reach => left = Math.Max(left, reach)),
            (Cost(width - x + Gap, right) * height, width - x + Gap, width, reach => right = Math.Max(right, reach)),
            (Cost(foot + Gap, top) * width, foot + Gap, height, reach => top = Math.Max(top, reach)),
            (Cost(height - y + Gap, bottom) * width, height - y + Gap, height, reach => bottom = Math.Max(bottom, reach)),
        ];
        foreach (var way in ways.Where(way => way.Reach <= way.Limit * LargestShare).OrderBy(way => way.Cost).Take(1))
            way.Keep(way.Reach);
    }

    private static double Cost(double reach, double kept) => Math.Max(0, reach - kept);

    // Our pages have margins of their own, so that a line in them takes nothing away.
    private static double Beyond(double reach, double own) => Math.Round(Math.Max(0, reach - own), 2);
}
