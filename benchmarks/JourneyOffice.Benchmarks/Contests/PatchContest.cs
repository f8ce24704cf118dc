using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using JourneyOffice.Carriers;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Slides;
using JourneyOffice.Surfaces;
using Text = DocumentFormat.OpenXml.Drawing.Text;

namespace JourneyOffice.Benchmarks;

/// <summary>Bringing five changed texts into a deck.</summary>
internal static class PatchContest
{
    private const int Texts = 5;
    private const int Repetitions = 10;
    private static readonly DrawingOptions Options = new() { Language = "en" };

    /// <summary>Runs it.</summary>
    public static void Run(int rounds)
    {
        var map = FilledMap.EightByTen;
        var changed = FilledMap.WithChangedTexts(map, Texts);
        var deck = DeckWriter.Build(map, MapDrawing.Draw(map, Options), Options);
        var patch = Plan(OfficePackage.Open(deck, "deck.pptx"), changed);
        var splices = patch.Operations.OfType<SpliceText>().ToList();
        var updated = DeckPatcher.Apply(OfficePackage.Open(deck, "deck.pptx"), patch, changed, Options);
        var mapPart = MapPart.ReadAll(OfficePackage.Open(updated, "deck.pptx"))[0].PartName;
        var mapContent = OfficePackage.Open(updated, "deck.pptx").ReadPart(mapPart);

        Report.WriteHeading("A given patch of five texts, bytes → bytes");
        Report.WriteLine($"{patch.Operations.Count} operations, {splices.Count} of them texts\n");
        var results = Race.Run(rounds,
        [
            Contender.Timed("JourneyOffice: open, apply, save", Repetitions, () => DeckPatcher.Apply(OfficePackage.Open(deck, "deck.pptx"), patch, changed, Options)),
            Contender.Timed("OpenXML SDK 3.3 DOM: open, set the texts, feed the map's part, save", Repetitions, () => ApplyWithSdk(deck, splices, mapPart, mapContent)),
        ]);
        Report.WriteResults(results);
        Report.WriteRatios(Ratio.Of("JourneyOffice to the SDK", results[0], results[1], 0.6));

        Report.WriteHeading("A whole update with five changed texts, bytes and map → bytes");
        // Opened in each turn: whatever an update keeps of a map while it works is not there beforehand.
        var incoming = MapJson.Write(changed);
        var touched = splices.Select(splice => splice.Shape.Page).Append(mapPart).ToHashSet(StringComparer.Ordinal);
        results = Race.Run(rounds,
        [
            Contender.Timed("JourneyOffice: read, recognise, merge, draw twice, plan, apply", Repetitions, () => CarrierOperations.Update(Carrier.Open(deck, "deck.pptx"), Carrier.Open(incoming, "map.journey.json"))),
            Contender.Timed("XmlReader over our slides, rewriting the touched parts", Repetitions, () => ReadAndRewrite(deck, touched)),
            .. Steps(deck, map, changed),
        ]);
        Report.WriteResults(results);
        Report.WriteRatios(Ratio.Of("a whole update to reading and rewriting", results[0], results[1], 2));
    }

    // Where the time of an update goes, step by step.
    private static IEnumerable<Contender> Steps(byte[] deck, JourneyMap map, JourneyMap changed)
    {
        var package = OfficePackage.Open(deck, "deck.pptx");
        var content = MapPart.ReadAll(package)[0].Content;
        var carried = CarriedMapJson.Read(content);
        var snapshot = DeckReader.Read(package, known: null);
        yield return Contender.Timed("step: open the package, inflate the map's part", Repetitions, () => MapPart.ReadAll(OfficePackage.Open(deck, "deck.pptx")));
        yield return Contender.Timed("step: read base and ledger", Repetitions, () => CarriedMapJson.Read(content));
        yield return Contender.Timed("step: read the slides", Repetitions, () => DeckReader.Read(OfficePackage.Open(deck, "deck.pptx"), known: null));
        yield return Contender.Timed("step: recognise", Repetitions, () => Recognizer.Recognize(carried, snapshot with { }));
        yield return Contender.Timed("step: merge", Repetitions, () => MapMerge.Merge(map with { }, changed with { }, map with { }));
        yield return Contender.Timed("step: diff (only when somebody looks)", Repetitions, () => MapDiff.Compare(map with { }, changed with { }));
        yield return Contender.Timed("step: draw (done twice)", Repetitions, () => MapDrawing.Draw(changed, Options));
        yield return Contender.Timed("step: open, read, recognise, merge, draw and plan", Repetitions, () => Plan(OfficePackage.Open(deck, "deck.pptx"), changed));
    }

    private static Patch Plan(OfficePackage package, JourneyMap incoming)
    {
        var carried = CarriedMapJson.Read(MapPart.ReadAll(package)[0].Content);
        var snapshot = DeckReader.Read(package, known: null);
        var recognition = Recognizer.Recognize(carried, snapshot);
        var theirs = new MapDocument(carried.Base);
        theirs.Apply(recognition.Edits);
        var merge = MapMerge.Merge(carried.Base, incoming, theirs.ToMap());
        return SlidePlanner.Plan(new PlanRequest
        {
            Carried = carried, Snapshot = snapshot, Recognition = recognition, Merged = merge.Merged, NewBase = incoming,
            BasePages = MapDrawing.Draw(carried.Base, Options), MergedPages = MapDrawing.Draw(merge.Merged, Options), Conflicts = merge.Conflicts,
        });
    }

    // The peer is given what to write where; it only opens, finds the shapes by id, sets their first text and saves.
    private static byte[] ApplyWithSdk(byte[] deck, List<SpliceText> splices, string mapPart, byte[] mapContent)
    {
        using var stream = new MemoryStream();
        stream.Write(deck);
        using (var document = PresentationDocument.Open(stream, isEditable: true))
        {
            foreach (var slide in document.PresentationPart!.SlideParts)
            {
                var name = slide.Uri.OriginalString.TrimStart('/');
                foreach (var splice in splices.Where(splice => splice.Shape.Page == name))
                {
                    var shape = slide.Slide.Descendants<DocumentFormat.OpenXml.Presentation.Shape>()
                        .First(shape => shape.NonVisualShapeProperties!.NonVisualDrawingProperties!.Id!.InnerText == splice.Shape.ShapeId);
                    shape.Descendants<Text>().First().Text = splice.Result;
                }
            }

            var carrier = document.GetAllParts().First(part => part.Uri.OriginalString.TrimStart('/') == mapPart);
            carrier.FeedData(new MemoryStream(mapContent));
        }

        return stream.ToArray();
    }

    private static byte[] ReadAndRewrite(byte[] deck, HashSet<string> touched)
    {
        var package = OfficePackage.Open(deck, "deck.pptx");
        foreach (var slide in package.Parts.Where(part => part.Name.StartsWith("ppt/slides/slide", StringComparison.Ordinal)))
        {
            using var reader = XmlReader.Create(new MemoryStream(package.ReadPart(slide.Name)));
            while (reader.Read())
            {
                // Reading is all there is to do.
            }
        }

        var editor = new PackageEditor(package);
        foreach (var name in touched)
            editor.SetDeflatedPart(name, DeflatedPart.From(package.ReadPart(name), CompressionLevel.Optimal));
        return editor.Save();
    }
}
