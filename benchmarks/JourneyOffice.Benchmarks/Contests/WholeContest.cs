using System.IO.Compression;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Slides;
using JourneyOffice.Workbooks;

namespace JourneyOffice.Benchmarks;

/// <summary>What people get without asking for anything else, a deck of all main slides and the workbook, from the map to the files' bytes.</summary>
internal static class WholeContest
{
    private const int Repetitions = 5;
    private static readonly DrawingOptions Options = new() { Language = "en", Slides = SlideChoice.Default };

    /// <summary>Runs it.</summary>
    public static void Run(int rounds)
    {
        Report.WriteHeading("The retailer's deck and workbook, map → bytes, warm");
        var map = Map("retailer-checkout");
        var deck = Deck(map);
        var workbook = Workbook(map);
        List<byte[]> parts = [.. Parts(deck), .. Parts(workbook)];
        Report.WriteLine($"{MapDrawing.Draw(map, Options).Count} slides, {parts.Count} parts, {parts.Sum(part => part.Length) / 1024} KiB of XML, {(deck.Length + workbook.Length) / 1024} KiB\n");
        var results = Race.Run(rounds,
        [
            Contender.Timed("JourneyOffice, deck and workbook one after the other", Repetitions, () => (Deck(map), Workbook(map)).ToString()),
            Contender.Timed("of which the deck", Repetitions, () => Deck(map)),
            Contender.Timed("of which the workbook", Repetitions, () => Workbook(map)),
            Contender.Timed("only deflating all parts at the same level", Repetitions, () => parts.ForEach(Deflate)),
        ]);
        Report.WriteResults(results);
        Report.WriteRatios(Ratio.Of("deck and workbook to only deflating", results[0], results[3], 3));
    }

    /// <summary>A starter.</summary>
    public static JourneyMap Map(string name) => MapJson.Read(File.ReadAllBytes(Places.Folder("templates", "maps", name + ".journey.json")));

    /// <summary>The deck that <c>journey build</c> makes of a map.</summary>
    public static byte[] Deck(JourneyMap map) => DeckWriter.Build(map, MapDrawing.Draw(map, Options), Options);

    /// <summary>Its workbook.</summary>
    public static byte[] Workbook(JourneyMap map) => WorkbookWriter.Build(map, "en", Theme.Calm);

    private static IEnumerable<byte[]> Parts(byte[] file)
    {
        var package = OfficePackage.Open(file, "file");
        return package.Parts.Select(part => package.ReadPart(part.Name));
    }

    private static void Deflate(byte[] part)
    {
        using var output = new MemoryStream(part.Length / 3);
        using var deflater = new DeflateStream(output, CompressionLevel.Optimal);
        deflater.Write(part);
    }
}
