using JourneyOffice.Maps;

namespace JourneyOffice.Drawing;

/// <summary>
/// How large a map can be drawn on a poster: as large as the sheet allows while all of it stands on the one sheet. A longer map gets
/// smaller type, never under a slide's; what does not fit even then takes as few sheets as it can.
/// </summary>
internal static class PosterFit
{
    // Type sizes stay multiples of a fifth of a point's tenfold: 10 pt become 28, 26, 24 …
    private const int StepInTenths = 2;
    private const int LeastInTenths = 10;

    /// <summary>The options with the poster's scale settled; unchanged where there is nothing to settle.</summary>
    public static DrawingOptions Settle(JourneyMap map, DrawingOptions options)
    {
        if (options.Format.IsFitted)
            return options;
        var (best, fewest) = (options, int.MaxValue);
        for (var tenths = (int)Math.Round(options.Format.Scale * 10); tenths >= LeastInTenths && fewest > 1; tenths -= StepInTenths)
        {
            var candidate = options with { Format = options.Format.At(tenths / 10.0) };
            var pages = OverviewKind.CountPages(new Sketch(map, candidate with { Format = candidate.Format.Unscale() }));
            if (pages < fewest)
                (best, fewest) = (candidate, pages);
        }

        return best;
    }
}
