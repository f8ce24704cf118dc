namespace JourneyOffice.Benchmarks;

/// <summary>How many times the time of another one something takes, beside what it may take at most.</summary>
/// <param name="Name">What is compared.</param>
/// <param name="Minimum">By the fastest turns.</param>
/// <param name="Median">By the turns in the middle.</param>
/// <param name="Most">What is promised.</param>
internal sealed record Ratio(string Name, double Minimum, double Median, double Most)
{
    /// <summary>The ratio of two results.</summary>
    public static Ratio Of(string name, Result ours, Result other, double most) =>
        new(name, ours.Minimum / other.Minimum, ours.Median / other.Median, most);

    /// <summary>Whether the promise is kept by both measures.</summary>
    public bool IsKept => Minimum <= Most && Median <= Most;
}
