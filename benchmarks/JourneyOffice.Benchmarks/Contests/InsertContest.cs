using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using JourneyOffice.Carriers;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;

namespace JourneyOffice.Benchmarks;

/// <summary>A map put into somebody's large deck and large workbook, beside reading and rewriting the parts that this touches.</summary>
internal static class InsertContest
{
    private const int Repetitions = 3;
    private const double Most = 3;

    /// <summary>Runs it.</summary>
    public static void Run(int rounds)
    {
        var map = MapJson.Write(WholeContest.Map("retailer-checkout") with { Id = "mbench", Template = false });
        var deck = ForeignFiles.Deck();
        Race(rounds, "one slide into a large deck", map, deck, "deck.pptx", new InsertOptions());
        Race(rounds, "all main slides into a large deck", map, deck, "deck.pptx", new InsertOptions { Slides = SlideChoice.Default });
        Race(rounds, "all sheets into a large workbook", map, ForeignFiles.Workbook(), "orders.xlsx", new InsertOptions());
    }

    private static void Race(int rounds, string what, byte[] map, byte[] into, string name, InsertOptions options)
    {
        byte[] Insert() => CarrierOperations.Insert(Carrier.Open(map, "map.journey.json"), Carrier.Open(into, name), options).Bytes!;
        var result = OfficePackage.Open(Insert(), name);
        var touched = Touched(OfficePackage.Open(into, name), result);
        Report.WriteHeading($"The retailer's map: {what}, bytes → bytes");
        Report.WriteLine($"{into.Length / 1024} KiB of {OfficePackage.Open(into, name).Parts.Count} parts; {touched.Count} parts touched or new, {touched.Sum(part => part.Content.Length) / 1024} KiB of XML\n");
        var results = Benchmarks.Race.Run(rounds,
        [
            Contender.Timed("JourneyOffice: open, draw, insert, save", Repetitions, () => Insert()),
            Contender.Timed("inflating, parsing, serialising and deflating the touched and new parts, copying the others", Repetitions, () => ReadAndRewrite(into, name, touched)),
        ]);
        Report.WriteResults(results);
        Report.WriteRatios(Ratio.Of($"{what} to reading and rewriting the touched parts", results[0], results[1], Most));
    }

    // Those whose bytes are others afterwards; what they hold then.
    private static List<(string Name, byte[] Content, bool IsNew)> Touched(OfficePackage before, OfficePackage after) =>
        [.. from part in after.Parts
            where !before.Contains(part.Name) || before.Checksum(part.Name) != part.Crc32
            select (part.Name, after.ReadPart(part.Name), !before.Contains(part.Name))];

    private static byte[] ReadAndRewrite(byte[] file, string name, List<(string Name, byte[] Content, bool IsNew)> touched)
    {
        var package = OfficePackage.Open(file, name);
        var editor = new PackageEditor(package);
        foreach (var (part, content, isNew) in touched)
        {
            if (!content.AsSpan().StartsWith("<"u8))
            {
                // A chart's workbook.
                editor.SetDeflatedPart(part, DeflatedPart.From(content, CompressionLevel.Optimal));
                continue;
            }

            using var reader = XmlReader.Create(new MemoryStream(isNew ? content : package.ReadPart(part)));
            var document = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
            using var stream = new MemoryStream();
            using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
                document.Save(writer);
            editor.SetDeflatedPart(part, DeflatedPart.From(stream.GetBuffer().AsSpan(0, (int)stream.Length), CompressionLevel.Optimal));
        }

        return editor.Save();
    }
}
