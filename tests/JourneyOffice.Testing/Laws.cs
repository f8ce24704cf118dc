using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace JourneyOffice.Testing;

/// <summary>
/// Runs a law over many generated cases: once from a fixed seed, once from a fresh one that is printed. <c>JOURNEY_SEED</c> tries a printed
/// one again.
/// </summary>
public static class Laws
{
    private const ulong FixedSeed = 20_250_301;
    private const ulong FixedGamma = 7;

    /// <summary>How many cases a law is tried on; <c>JOURNEY_CASES</c> lowers it for quick local runs.</summary>
    public static int Cases { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("JOURNEY_CASES"), CultureInfo.InvariantCulture, out var cases) ? cases : 1000;

    /// <summary>How many cases of the fresh seed; <c>JOURNEY_FRESH_CASES</c> lowers it where a build must not depend on luck.</summary>
    public static int FreshCases { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("JOURNEY_FRESH_CASES"), CultureInfo.InvariantCulture, out var cases) ? cases : Cases;

    /// <summary>Checks a property; throws with the smallest counterexample found.</summary>
    /// <param name="name">The law's name, printed with the seeds.</param>
    /// <param name="property">The property, made by <see cref="Prop"/>.</param>
    /// <param name="cases">How many cases in each run; never more than <see cref="Cases"/>.</param>
    public static void Check(string name, Property property, int cases = 1000)
    {
        // Split over both runs only by seed: each run tries the full number.
        Run(name + " (fixed seed)", property, FixedSeed, cases);
        var fresh = ulong.TryParse(Environment.GetEnvironmentVariable("JOURNEY_SEED"), CultureInfo.InvariantCulture, out var known) ? known : BitConverter.ToUInt64(Guid.NewGuid().ToByteArray());
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: fresh seed {fresh}"));
        Run(string.Create(CultureInfo.InvariantCulture, $"{name} (fresh seed {fresh})"), property, fresh, Math.Min(cases, FreshCases));
    }

    /// <summary>Checks that an assertion holds for every generated value.</summary>
    public static void Check<T>(string name, Arbitrary<T> values, Action<T> law, int cases = 1000) =>
        Check(name, Prop.ForAll(values, value => Isolated(law, value)), cases);

    /// <summary>Checks that a statement is true for every generated value.</summary>
    public static void Check<T>(string name, Arbitrary<T> values, Func<T, bool> law, int cases = 1000) =>
        Check(name, Prop.ForAll(values, law), cases);

    // Failed assertions of the attempts at a smaller counterexample are not failures of the test.
    private static void Isolated<T>(Action<T> law, T value)
    {
        using (new NUnit.Framework.Internal.TestExecutionContext.IsolatedContext())
            law(value);
    }

    private static void Run(string name, Property property, ulong seed, int cases)
    {
        var config = Config.QuickThrowOnFailure
            .WithName(name)
            .WithMaxTest(Math.Min(cases, Cases))
            .WithQuietOnSuccess(true)
            .WithReplay(seed, FixedGamma);
        FsCheck.Check.One(config, property);
    }
}
