namespace JourneyOffice.Surfaces;

/// <summary>How a slide as a whole stands against what we wrote: people scale everything, or move all of it.</summary>
/// <param name="Horizontal">Where what we wrote at an x stands now.</param>
/// <param name="Vertical">Where what we wrote at a y stands now.</param>
internal readonly record struct SlideFit(AxisFit Horizontal, AxisFit Vertical)
{
    private static readonly SlideFit None = new(AxisFit.Identity, AxisFit.Identity);

    /// <summary>The fit of a slide; none where most shapes stand where we put them.</summary>
    internal static SlideFit Of(SlideState slide)
    {
        var now = slide.Page.Elements.Where(element => element is { Key: not null, Cell: null }).DistinctBy(element => element.Key).ToDictionary(element => element.Key!.Value, element => element.Box);
        var pairs = (from element in slide.Ledger!.Elements
                     where !ElementRole.IsCell(element.Key.Role) && now.ContainsKey(element.Key)
                     select (Then: element.Box, Now: now[element.Key])).ToList();
        if (pairs.Count == 0 || pairs.Count(pair => pair.Then == pair.Now) * 2 >= pairs.Count)
            return None;
        var horizontal = AxisFit.Through([.. pairs.SelectMany(pair => new[] { (pair.Then.X, pair.Now.X), (pair.Then.Right, pair.Now.Right) })]);
        var vertical = AxisFit.Through([.. pairs.SelectMany(pair => new[] { (pair.Then.Y, pair.Now.Y), (pair.Then.Bottom, pair.Now.Bottom) })]);
        return new SlideFit(horizontal ?? None.Horizontal, vertical ?? None.Vertical);
    }

    /// <summary>From the slide as it stands to where we wrote it.</summary>
    internal SlideFit Inverse() => new(Horizontal.Inverse(), Vertical.Inverse());

    /// <summary>Where a drawn box stands on the slide.</summary>
    internal Box Place(Box drawn) => PageFrame.Move(drawn, Horizontal, Vertical);

    /// <summary>Where a box goes when its drawing changes from one to another.</summary>
    internal Box Shift(Box now, Box from, Box to) => new(
        now.X + (long)((to.X - from.X) * Horizontal.Scale), now.Y + (long)((to.Y - from.Y) * Vertical.Scale),
        now.Width + (long)((to.Width - from.Width) * Horizontal.Scale), now.Height + (long)((to.Height - from.Height) * Vertical.Scale));
}
