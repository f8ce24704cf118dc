using JourneyOffice.Surfaces;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>What happens to decks.</summary>
internal sealed class DeckAccidents : AccidentScene
{
    private static readonly Lazy<byte[]> Deck = new(() => Typed(Files.Deck(Mine, "en", "overview", "priorities")));

    public override byte[] EditedFile => Deck.Value;

    public override IReadOnlyList<Accident> Accidents { get; } =
    [
        new("PowerPoint", "saved under another name", SavedAs),
        new("LibreOffice", "saved as .pptx", deck => OtherPrograms.LibreOffice(deck, "pptx")),
        new("Document Inspector (PowerPoint)", "custom XML removed", Stripped),
        new("Selection pane", "all shapes renamed", deck => Renamed(deck, keepCreationIds: true)),
        new("A converter", "names and creationIds replaced", deck => Renamed(deck, keepCreationIds: false)),
        new("A converter", "names replaced, custom XML removed", deck => Stripped(Renamed(deck, keepCreationIds: true))),
        new("PowerPoint", "slide duplicated", deck => With(deck, person => person.Duplicate(OverviewOf(person)))),
        new("PowerPoint", "card copied", deck => With(deck, person => person.Copy(person.Find(ElementRole.Card, Edited.Id)!, 200_000, 30_000))),
        new("PowerPoint", "card copied and written into", deck => With(deck, person => Write(person.Copy(person.Find(ElementRole.Card, Edited.Id)!, 200_000, 30_000), "A card more"))) { Brings = "A card more" },
        new("PowerPoint", "slide of the map put into a deck without maps", deck => Pasted(deck, Foreign(), OverviewOf)),
        new("PowerPoint", "slide of priorities put into a deck without maps", deck => Pasted(deck, Foreign(), PrioritiesOf)),
        new("PowerPoint", "slide of the map put into the deck of another map", deck => Pasted(deck, Files.Deck(Other), OverviewOf)),
        new("PowerPoint", "the same, read with `--map`", deck => Pasted(deck, Files.Deck(Other), OverviewOf)) { MapId = Mine.Id },
        new("PowerPoint", "slide put beside the same slide of another copy of the deck", deck => Pasted(deck, Files.Deck(Mine), OverviewOf)),
        new("PowerPoint", "slide put in place of the same slide of another copy", InPlace),
    ];

    public override (string First, string Second) Marks(byte[] file)
    {
        var (now, before) = (Elements(file), Elements(EditedFile));
        return (HowMany(now.Count(element => element.Key?.Map == Mine.Id), before.Count), HowMany(
            now.Count(element => element.CreationId is not null && Known.Value.Contains(element.CreationId)), before.Count(element => element.CreationId is not null)));
    }

    protected override IReadOnlyList<string> Texts(byte[] file)
    {
        var person = new DeckPerson(file);
        return [.. person.Slides.SelectMany(slide => person.Shapes(slide)).Select(shape => shape.Text)];
    }

    private static readonly Lazy<HashSet<string>> Known = new(() => [.. Elements(Deck.Value).Select(element => element.CreationId).OfType<string>()]);

    private static List<SnapshotElement> Elements(byte[] file)
    {
        // Of shapes without our names only the creationId is looked at, so they are read by hand.
        var person = new DeckPerson(file);
        return
        [
            .. from slide in person.Slides
               from properties in person.File.Tree(slide).Descendants(Names.Presentation + "cNvPr")
               let name = properties.Attribute("name")?.Value
               let key = ShapeName.TryParse(name, out var parsed) ? parsed : (ElementKey?)null
               let creation = properties.Descendants().FirstOrDefault(node => node.Name.LocalName == "creationId")?.Attribute("id")?.Value
               where key is not null || creation is not null
               select new SnapshotElement { Key = key, ShapeId = "", CreationId = creation, Text = "", Box = default },
        ];
    }

    private static byte[] Typed(byte[] deck) => With(deck, person => Write(person.Find(ElementRole.Card, Edited.Id)!, Words));

    private static void Write(DeckPerson.Shape shape, string words)
    {
        var runs = shape.Runs.SelectMany(run => run.Elements(Names.Drawing + "t")).ToList();
        runs[0].Value = words;
        runs.Skip(1).ToList().ForEach(run => run.Value = "");
    }

    private static byte[] With(byte[] deck, Action<DeckPerson> act)
    {
        var person = new DeckPerson(deck);
        act(person);
        return person.Save();
    }

    private static byte[] SavedAs(byte[] deck) => With(deck, person => person.File.Tree("docProps/core.xml").Root!.Elements().First(element => element.Name.LocalName == "title").Value = "A copy");

    private static byte[] Stripped(byte[] deck) => With(deck, person => person.File.StripCustomXml());

    private static byte[] Renamed(byte[] deck, bool keepCreationIds) => With(deck, person =>
    {
        foreach (var slide in person.Slides)
        {
            foreach (var properties in person.File.Tree(slide).Descendants(Names.Presentation + "cNvPr").ToList())
            {
                properties.SetAttributeValue("name", "Google Shape;" + properties.Attribute("id")!.Value);
                if (!keepCreationIds)
                    properties.Elements().Where(element => element.Name.LocalName == "extLst").ToList().ForEach(element => element.Remove());
            }
        }
    });

    private static string OverviewOf(DeckPerson person) => SlideOf(person, PageKind.Overview);

    private static string PrioritiesOf(DeckPerson person) => SlideOf(person, PageKind.Priorities);

    private static string SlideOf(DeckPerson person, string kind) => person.Slides.First(slide => person.Shapes(slide, ElementRole.Anchor, kind).Count > 0);

    private static byte[] Foreign() => Stripped(Renamed(Files.Deck(Other), keepCreationIds: false));

    private static byte[] Pasted(byte[] from, byte[] into, Func<DeckPerson, string> which)
    {
        var source = new DeckPerson(from);
        return With(into, person => person.Paste(source, which(source)));
    }

    private static byte[] InPlace(byte[] deck)
    {
        var source = new DeckPerson(deck);
        return With(Files.Deck(Mine, "en", "overview", "priorities"), person =>
        {
            person.Paste(source, OverviewOf(source));
            person.DeleteSlide(OverviewOf(person));
        });
    }
}
