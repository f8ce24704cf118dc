using System.IO.Compression;
using JourneyOffice.Drawing;
using JourneyOffice.Packages;
using JourneyOffice.Slides;

namespace JourneyOffice.Benchmarks;

/// <summary>A map slide of 8 × 10 filled cells with its curve, from the map to the file's bytes.</summary>
internal static class BuildContest
{
    private const int Repetitions = 10;

    /// <summary>Runs it.</summary>
    public static void Run(int rounds)
    {
        Report.WriteHeading("A map slide of 8 × 10 filled cells, map → bytes, warm");
        var map = FilledMap.EightByTen;
        var options = new DrawingOptions { Language = "en" };
        var pages = MapDrawing.Draw(map, options);
        var deck = DeckWriter.Build(map, pages, options);
        var package = OfficePackage.Open(deck, "deck.pptx");
        var parts = package.Parts.Select(part => package.ReadPart(part.Name)).ToList();
        Report.WriteLine($"{pages.Count} slides, {pages.Sum(page => page.Elements.Count)} shapes, {parts.Count} parts, {parts.Sum(part => part.Length) / 1024} KiB of XML, {deck.Length / 1024} KiB\n");

        var workFolder = Directory.CreateTempSubdirectory("benchmark-").FullName;
        var drawing = Path.Combine(workFolder, "drawing.json");
        File.WriteAllText(drawing, PeerDrawing.Write(pages, options.Theme));
        using (var peer = new NodePeer(Places.Folder("benchmarks", "peers", "pptxgenjs"), drawing, Path.Combine(workFolder, "peer.pptx")))
        {
            var results = Race.Run(rounds,
            [
                Contender.Timed("JourneyOffice, layout and writing", Repetitions, () => DeckWriter.Build(map, MapDrawing.Draw(map, options), options)),
                Contender.Timed("of which layout", Repetitions, () => MapDrawing.Draw(map, options)),
                Contender.Timed("of which writing", Repetitions, () => DeckWriter.Build(map, pages, options)),
                Contender.Timed("only deflating all parts at the same level", Repetitions, () => parts.ForEach(Deflate)),
                new Contender("PptxGenJS 4.0.1, compression on (given the layout)", () => peer.Run(Repetitions)),
            ]);
            Report.WriteResults(results);
            Report.WriteRatios(
                Ratio.Of("JourneyOffice to PptxGenJS", results[0], results[4], 0.5),
                Ratio.Of("JourneyOffice to only deflating", results[0], results[3], 3));
            Report.WriteLine($"\nThe peer's deck has {new FileInfo(Path.Combine(workFolder, "peer.pptx")).Length / 1024} KiB.");
        }

        Directory.Delete(workFolder, recursive: true);
    }

    private static void Deflate(byte[] part)
    {
        using var output = new MemoryStream(part.Length / 3);
        using var deflater = new DeflateStream(output, CompressionLevel.Optimal);
        deflater.Write(part);
    }
}
