using JourneyOffice.Maps;
using JourneyOffice.Packages;

namespace JourneyOffice.Carriers.Tests;

/// <summary>Who gives up, or has waited as long as is allowed, keeps no core busy: work on a file that is opened already ends.</summary>
public class CancellationTests
{
    private static readonly byte[] Map = MapJson.Write(Samples.Map);

    private static readonly Dictionary<string, Action<Carrier, Carrier>> Operations = new()
    {
        ["build a deck"] = (map, _) => Build(map, BuildFormat.Pptx),
        ["build a picture"] = (map, _) => Build(map, BuildFormat.Svg),
        ["read"] = (_, deck) => CarrierOperations.Read(deck),
        ["status"] = (_, deck) => CarrierOperations.Status(deck),
        ["update"] = (_, deck) => CarrierOperations.Update(deck, Carrier.Open(Map, "map.journey.json"), new UpdateOptions()),
        ["freeze"] = (_, deck) => CarrierOperations.Freeze(deck),
        ["insert"] = (map, _) => CarrierOperations.Insert(map, Carrier.Open(Samples.Built(Samples.Map with { Id = "mother" }, BuildFormat.Pptx), "other.pptx"), new InsertOptions()),
    };

    [Test]
    public void Work_on_an_open_file_ends_when_it_is_given_up([ValueSource(nameof(Names))] string operation)
    {
        using var given = new CancellationTokenSource();
        var limits = PackageLimits.Default with { Cancellation = given.Token };
        var map = Carrier.Open(Map, "map.journey.json", limits);
        var deck = Carrier.Open(Samples.Deck, "deck.pptx", limits);
        given.Cancel();
        Assert.That(() => Operations[operation](map, deck), Throws.InstanceOf<OperationCanceledException>());
    }

    private static IEnumerable<string> Names => Operations.Keys;

    private static void Build(Carrier map, BuildFormat format) => CarrierOperations.Build(map, new BuildOptions { Formats = [format] });
}
