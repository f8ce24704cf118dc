using FsCheck;
using FsCheck.Fluent;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>
/// The maps of the pack and a hand-made one, with a person's seed. Without base and ledger a separator inside a text, two lanes of
/// one name or a missing language can't be told apart, so laws about stripped files speak of maps that people would write.
/// </summary>
internal static class PackMaps
{
    private static readonly IReadOnlyList<JourneyMap> Maps =
    [
        Fixed.Retailer() with { Template = false },
        .. new[] { "retailer-checkout", "online-school-beginner" }.Select(name =>
            MapJson.Read(File.ReadAllBytes(SharedFiles.InRepository("templates", "maps", name + ".journey.json"))) with { Template = false }),
    ];

    public static Arbitrary<Scenario.Case> Cases { get; } = Arb.From(MapGenerator.Seeds(seed =>
        new Scenario.Case(Maps[seed % Maps.Count], MapMutator.Edit(new Random(seed), Maps[seed % Maps.Count], 3), seed)));
}
