using JourneyOffice.Carriers;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>Builds, reads and updates files the way a front door does, with bytes in and out.</summary>
internal static class Files
{
    /// <summary>A deck with the map alone, or with the kinds of slides that are named.</summary>
    public static byte[] Deck(JourneyMap map, string language = "en", params string[] kinds) =>
        Build(map, BuildFormat.Pptx, language, kinds.Length == 0 ? SlideChoice.Overview : SlideChoice.Parse(kinds)!);

    /// <summary>A poster with the whole map.</summary>
    public static byte[] Poster(JourneyMap map, string language = "en") => Build(map, BuildFormat.Pptx, language, SlideChoice.Overview, PageFormat.A3);

    public static byte[] Workbook(JourneyMap map, string language = "en") => Build(map, BuildFormat.Xlsx, language);

    public static Carrier Open(byte[] file) => Carrier.Open(file, file is [(byte)'P', (byte)'K', ..] ? "file.office" : "map.journey.json");

    public static ReadResult Read(byte[] file) => CarrierOperations.Read(Open(file));

    public static UpdateResult Update(byte[] file, JourneyMap map, UpdateOptions? options = null) =>
        CarrierOperations.Update(Open(file), Open(MapJson.Write(map)), options);

    /// <summary>A later version of a map: what a generator edited, with the version counted up.</summary>
    public static JourneyMap Later(JourneyMap before, JourneyMap after) => after with { Version = before.Version + 1 };

    private static byte[] Build(JourneyMap map, BuildFormat format, string language, SlideChoice? slides = null, PageFormat? sheet = null)
    {
        var result = CarrierOperations.Build(Open(MapJson.Write(map)), new BuildOptions
        {
            Formats = [format], Language = language, Name = "file", Slides = slides ?? SlideChoice.Default, Format = sheet ?? PageFormat.Wide,
        });
        Assert.That(result.Files, Has.Count.EqualTo(1), string.Join('\n', result.Findings.Select(finding => finding.Message("en"))));
        return result.Files[0].Bytes;
    }
}
