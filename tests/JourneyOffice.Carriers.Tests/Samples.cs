using JourneyOffice.Drawing;
using JourneyOffice.Maps;

namespace JourneyOffice.Carriers.Tests;

/// <summary>Maps and files for tests, made from the retailer's template.</summary>
internal static class Samples
{
    public static JourneyMap Template { get; } =
        MapJson.Read(File.ReadAllBytes(SharedFiles.InRepository("templates", "maps", "retailer-checkout.journey.json")));

    public static JourneyMap Map { get; } = Template with { Id = "mtest", Template = false, Version = 3 };

    public static byte[] Deck { get; } = Built(Map, BuildFormat.Pptx);

    public static byte[] Workbook { get; } = Built(Map, BuildFormat.Xlsx);

    /// <summary>A map with more stages than go on a slide.</summary>
    public static JourneyMap LongMap { get; } = Map with
    {
        Stages = [.. Map.Stages, .. Enumerable.Range(1, 6).Select(number => new Stage { Id = $"more{number}", Name = $"More {number}" })],
    };

    public static byte[] Built(JourneyMap map, BuildFormat format) =>
        CarrierOperations.Build(Carried(map), new BuildOptions { Formats = [format], Slides = SlideChoice.Overview }).Files[0].Bytes;

    public static Carrier Carried(JourneyMap map, string name = "map.journey.json") => Carrier.Open(MapJson.Write(map), name);

    public static Carrier Opened(byte[] bytes, string name = "deck.pptx") => Carrier.Open(bytes, name);

    public static IEnumerable<string> Codes(IEnumerable<Finding> findings) => findings.Select(finding => finding.Code.Id);

    public static string CodeOf(Action action)
    {
        try
        {
            action();
        }
        catch (JourneyException exception)
        {
            Assert.That(exception.Finding.Message("en"), Is.Not.Empty);
            return exception.Finding.Code.Id;
        }

        return "";
    }
}
