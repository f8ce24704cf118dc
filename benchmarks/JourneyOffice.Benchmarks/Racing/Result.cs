namespace JourneyOffice.Benchmarks;

/// <summary>What a contender needed, in milliseconds.</summary>
/// <param name="Name">What it did.</param>
/// <param name="Minimum">Its fastest turn.</param>
/// <param name="Median">The turn in the middle.</param>
internal sealed record Result(string Name, double Minimum, double Median)
{
    /// <summary>Minimum and median of all turns.</summary>
    public static Result Of(string name, IEnumerable<double> times)
    {
        var sorted = times.Order().ToList();
        var middle = sorted.Count / 2;
        var median = sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Result(name, sorted[0], median);
    }
}
