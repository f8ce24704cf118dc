namespace JourneyOffice.FakeGraph.Faults;

/// <summary>Which of the requests that a fault is meant for it strikes. Counts from one; called under a lock.</summary>
public sealed class Occurrence
{
    private readonly Func<int, bool> _strikes;

    private Occurrence(Func<int, bool> strikes) => _strikes = strikes;

    public static Occurrence Always => new(_ => true);

    /// <summary>The next one.</summary>
    public static Occurrence Once => First(1);

    /// <summary>The next so many.</summary>
    public static Occurrence First(int count) => new(n => n <= count);

    /// <summary>The so-manieth, and no other.</summary>
    public static Occurrence Nth(int number) => new(n => n == number);

    /// <summary>Every so-manieth.</summary>
    public static Occurrence Every(int number) => new(n => n % number == 0);

    /// <summary>By chance, but with the same seed always the same.</summary>
    public static Occurrence Randomly(int seed, double probability)
    {
        var random = new Random(seed);
        return new Occurrence(_ => random.NextDouble() < probability);
    }

    internal bool Strikes(int number) => _strikes(number);
}
