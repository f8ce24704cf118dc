using System.Diagnostics;

namespace JourneyOffice.Benchmarks;

/// <summary>
/// Lets contenders run in turn, so that whatever else the machine does meets all of them alike. The first one of a round
/// changes from round to round.
/// </summary>
internal static class Race
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(12);

    /// <summary>Runs a race.</summary>
    /// <param name="rounds">How many turns each contender gets.</param>
    /// <param name="contenders">Those who run.</param>
    /// <param name="isWarm">False where each run is a cold start, so that warming up would mean nothing.</param>
    public static IReadOnlyList<Result> Run(int rounds, IReadOnlyList<Contender> contenders, bool isWarm = true)
    {
        foreach (var contender in contenders)
        {
            var start = Stopwatch.GetTimestamp();
            do
                contender.Run();
            while (isWarm && Stopwatch.GetElapsedTime(start) < WarmUp);
        }

        var times = contenders.Select(_ => new List<double>(rounds)).ToList();
        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < contenders.Count; turn++)
            {
                var at = (round + turn) % contenders.Count;
                times[at].Add(contenders[at].Run());
            }
        }

        return [.. contenders.Zip(times, (contender, measured) => Result.Of(contender.Name, measured))];
    }
}
