using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Testing;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>A copy to hand out tells what its visible slides show, and nothing else, however it is searched.</summary>
public sealed partial class FreezeTests
{
    private const string Secret = "Zxsecret";
    private const string MapId = "mk7secret2x";
    private static readonly XNamespace P = Names.Presentation;

    private static IEnumerable<string> Starters() =>
        Directory.EnumerateFiles(SharedFiles.InRepository("templates", "maps"), "*.journey.json").Select(file => Path.GetFileName(file)[..^".journey.json".Length]).Order(StringComparer.Ordinal);

    private static JourneyMap Starter(string name) => CompareSlideTests.Starter(name) with { Id = MapId };

    [TestCaseSource(nameof(Starters))]
    public void Nothing_is_found_that_no_visible_slide_shows(string starter)
    {
        var map = Starter(starter);
        var deck = WithSecrets(Files.Deck(map, "en", "all"));
        Assert.That(new FrozenFile(deck).Find(Secret).Count(), Is.GreaterThan(7), "the secrets are in the deck");
        var bytes = CarrierOperations.Freeze(Files.Open(deck));
        var frozen = new FrozenFile(bytes);
        Assert.Multiple(() =>
        {
            Assert.That(frozen.Find(Secret), Is.Empty);
            Assert.That(frozen.Find(MapId), Is.Empty);
            Assert.That(Ids(MapJson.ToNode(map)).Distinct(StringComparer.Ordinal).SelectMany(frozen.FindWord), Is.Empty);
            Assert.That(frozen.FindHidden(map), Is.Empty);
            Assert.That(frozen.Parts.Where(part => UnwantedPart().IsMatch(part)), Is.Empty);
            Assert.That(() => Files.Read(bytes), Throws.TypeOf<JourneyException>().With.Property("Finding").Property("Code").EqualTo(CarriersErrors.NoMap));
            Assert.That(Lint(bytes).Except(Lint(deck)), Is.Empty);
        });
    }

    [Test]
    public void What_visible_slides_show_stays_where_it_stands([Values("en", "zh-Hans", "zh-Hant")] string language)
    {
        var deck = Files.Deck(Starter("b2b-software"), language, "all");
        var (before, after) = (new DeckPerson(deck), new DeckPerson(CarrierOperations.Freeze(Files.Open(deck))));
        Assert.That(after.Slides, Is.EqualTo(before.Slides));
        foreach (var slide in before.Slides)
        {
            Assert.That(after.Shapes(slide).Select(Look), Is.EqualTo(before.Shapes(slide).Select(Look)), slide);
            Assert.That(after.Shapes(slide).Select(shape => shape.Name), Has.None.Contains("#").And.None.Empty, slide);
        }
    }

    [Test]
    public void Alternative_texts_stay_without_what_no_slide_shows()
    {
        var deck = new DeckPerson(Files.Deck(Starter("b2b-software")));
        var face = deck.Shapes(deck.Slides[0], "marker").First(shape => shape.Properties.Attribute("descr")!.Value.Contains("sick call", StringComparison.Ordinal));
        var id = face.Properties.Attribute("id")!.Value;
        var frozen = new DeckPerson(CarrierOperations.Freeze(Files.Open(deck.Save())));
        var text = frozen.Shapes(frozen.Slides[0]).Single(shape => shape.Properties.Attribute("id")!.Value == id).Properties.Attribute("descr")!.Value;
        Assert.That(text, Is.EqualTo("We see a problem: Tired, score −1 on a scale from −2 to +2."));
    }

    [Test]
    public void A_deck_whose_map_was_stripped_off_is_frozen_too()
    {
        var file = new OfficeFile(Files.Deck(Starter("b2b-software")));
        file.StripCustomXml();
        var frozen = new FrozenFile(CarrierOperations.Freeze(Files.Open(file.Save())));
        Assert.That(frozen.Find(MapId).Concat(frozen.Find("sick call")), Is.Empty);
    }

    [Test]
    public void A_chart_is_drawn_from_its_values_without_the_data_behind_it()
    {
        var bytes = CarrierOperations.Freeze(Files.Open(Files.Deck(Starter("b2b-software"), "en", "emotions")));
        var file = new OfficeFile(bytes);
        var chart = file.Tree(file.PartNames.Single(part => part.StartsWith("ppt/charts/chart", StringComparison.Ordinal)));
        Assert.Multiple(() =>
        {
            Assert.That(chart.Descendants().Where(element => element.Name.LocalName == "externalData"), Is.Empty);
            Assert.That(chart.Descendants().Where(element => element.Name.LocalName == "v").Select(element => element.Value), Contains.Item("Operations").And.Contains("-2"));
            Assert.That(file.PartNames.Where(part => part.Contains("embeddings", StringComparison.Ordinal)), Is.Empty);
        });
    }

    [Test]
    public void Macros_go_and_the_file_says_that_it_has_none()
    {
        var file = new OfficeFile(Files.Deck(Starter("blank")));
        var types = file.Tree("[Content_Types].xml").Root!.Elements().Single(element => (string?)element.Attribute("PartName") == "/ppt/presentation.xml");
        types.SetAttributeValue("ContentType", ContentTypes.MacroPresentation);
        file.Add("ppt/vbaProject.bin", new XDocument(new XElement("macro", Secret)), "application/vnd.ms-office.vbaProject");
        file.Relate("ppt/presentation.xml", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "ppt/vbaProject.bin");
        var bytes = CarrierOperations.Freeze(Files.Open(file.Save()));
        Assert.That(OfficePackage.Open(bytes, "deck").Kind, Is.EqualTo(PackageKind.Presentation));
        Assert.That(new FrozenFile(bytes).Find(Secret), Is.Empty);
    }

    [Test]
    public void An_object_of_another_program_becomes_its_picture()
    {
        var person = new DeckPerson(Files.Deck(Starter("blank")));
        AddObject(person, withPicture: true);
        var bytes = CarrierOperations.Freeze(Files.Open(person.Save()));
        var slide = new OfficeFile(bytes).Tree(new DeckPerson(bytes).Slides[0]);
        Assert.Multiple(() =>
        {
            Assert.That(new FrozenFile(bytes).Find(Secret), Is.Empty);
            Assert.That(slide.Descendants(P + "pic").Single().Descendants(Names.Drawing + "off").Single().Attribute("x")!.Value, Is.EqualTo("914400"));
        });
    }

    [Test, Triggers("JO4014")]
    public void An_object_without_a_picture_is_refused() => Refused("JO4014", () =>
    {
        var person = new DeckPerson(Files.Deck(Starter("blank")));
        AddObject(person, withPicture: false);
        return person.Save();
    });

    [Test, Triggers("JO4013")]
    public void A_deck_of_hidden_slides_is_refused() => Refused("JO4013", () =>
    {
        var person = new DeckPerson(Files.Deck(Starter("blank")));
        foreach (var slide in person.Slides)
            person.File.Tree(slide).Root!.SetAttributeValue("show", "0");
        return person.Save();
    });

    [Test, Triggers("JO6022")]
    public void A_map_is_refused() => Refused("JO6022", () => MapJson.Write(Starter("blank")));

    [Test]
    public void Decks_of_others_are_frozen_or_refused_and_no_worse_than_before()
    {
        var refused = 0;
        Assert.Multiple(() =>
        {
            foreach (var path in Directory.EnumerateFiles(SharedFiles.Require("corpus/decks")).Order(StringComparer.Ordinal).Take(60))
            {
                try
                {
                    var deck = File.ReadAllBytes(path);
                    var frozen = CarrierOperations.Freeze(Carrier.Open(deck, path));
                    Assert.That(Lint(frozen).Except(Lint(deck)), Is.Empty, path);
                    Assert.That(new OfficeFile(frozen).PartNames.Where(part => UnwantedPart().IsMatch(part)), Is.Empty, path);
                }
                catch (JourneyException)
                {
                    refused++;
                }
            }
        });
        Assert.That(refused, Is.LessThan(10));
    }

    private static void Refused(string code, Func<byte[]> make) =>
        Assert.That(() => CarrierOperations.Freeze(Files.Open(make())), Throws.TypeOf<JourneyException>().With.Property("Finding").Property("Code").Property("Id").EqualTo(code));

    private static List<string> Lint(byte[] deck) =>
        [.. PackageLint.Check(OfficePackage.Open(deck, "deck")).Where(finding => finding.Severity > Severity.Information).Select(finding => finding.Code.Id).Distinct(StringComparer.Ordinal)];

    private static (string Text, string Id, string Properties) Look(DeckPerson.Shape shape) =>
        (shape.Text, shape.Properties.Attribute("id")!.Value, shape.Node.Element(P + "spPr")?.ToString(SaveOptions.DisableFormatting) ?? "");

    // Ids that are plain words may well stand on a slide.
    private static IEnumerable<string> Ids(JsonNode? node) => node switch
    {
        JsonObject fields => (fields["id"] is JsonValue id && id.ToString().Contains('-', StringComparison.Ordinal) ? [id.ToString()] : Array.Empty<string>()).Concat(fields.SelectMany(field => Ids(field.Value))),
        JsonArray entries => entries.SelectMany(Ids),
        _ => [],
    };

    [GeneratedRegex("notes|comment|customXml|embeddings|tags|docProps/(app|custom)|vba|thumbnail|printer|handout|revision|changes", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UnwantedPart();
}
