using FsCheck;
using JourneyOffice.Testing;

[assembly: Parallelizable(ParallelScope.All)]

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>Laws over whole files: 1,000 cases, half of them from the fixed seed and half from a fresh one.</summary>
internal static class RealFiles
{
    public static void Check<T>(string name, Arbitrary<T> values, Action<T> law, int cases = 500) => Laws.Check(name, values, law, cases);
}
