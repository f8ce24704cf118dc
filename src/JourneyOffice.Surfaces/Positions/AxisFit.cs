namespace JourneyOffice.Surfaces;

/// <summary>A straight map from where things stood on one axis to where they stand now: scaling and shifting.</summary>
/// <param name="Scale">How much larger.</param>
/// <param name="Shift">EMU to add after scaling.</param>
internal readonly record struct AxisFit(double Scale, double Shift)
{
    /// <summary>Nothing moved.</summary>
    internal static AxisFit Identity { get; } = new(1, 0);

    /// <summary>Where a place is now.</summary>
    internal long Apply(long then) => (long)Math.Round((then * Scale) + Shift);

    /// <summary>The map that leads back.</summary>
    internal AxisFit Inverse() => Scale == 0 ? Identity : new(1 / Scale, -Shift / Scale);

    /// <summary>The map that fits pairs of then and now best (least squares); <see langword="null"/> without any.</summary>
    internal static AxisFit? Through(IReadOnlyList<(long Then, long Now)> pairs)
    {
        if (pairs.Count == 0)
            return null;
        if (pairs.All(pair => pair.Then == pair.Now))
            return Identity;
        var meanThen = pairs.Average(pair => (double)pair.Then);
        var meanNow = pairs.Average(pair => (double)pair.Now);
        var spread = pairs.Sum(pair => (pair.Then - meanThen) * (pair.Then - meanThen));
        var scale = spread == 0 ? 1 : pairs.Sum(pair => (pair.Then - meanThen) * (pair.Now - meanNow)) / spread;
        return new AxisFit(scale, meanNow - (scale * meanThen));
    }
}
