using System.Diagnostics;

namespace JourneyOffice.Benchmarks;

/// <summary>One of those that run in turn.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Run">Does it once and says how many milliseconds that took.</param>
internal sealed record Contender(string Name, Func<double> Run)
{
    /// <summary>A contender of this process: the mean of several repetitions, so that the clock's grain does not count.</summary>
    /// <param name="name">What it does.</param>
    /// <param name="repetitions">How often it is done in one turn.</param>
    /// <param name="action">It.</param>
    public static Contender Timed(string name, int repetitions, Action action) => new(name, () =>
    {
        var start = Stopwatch.GetTimestamp();
        for (var repetition = 0; repetition < repetitions; repetition++)
            action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds / repetitions;
    });
}
