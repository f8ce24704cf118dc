using FsCheck;
using JourneyOffice.Testing;

[assembly: Parallelizable(ParallelScope.All)]

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>Laws over whole files: 1,000 cases from the fixed seed and as many from a fresh one.</summary>
internal static class RealFiles
{
    public static void Check<T>(string name, Arbitrary<T> values, Action<T> law, int cases = 1000) => Laws.Check(name, values, law, cases);
}
