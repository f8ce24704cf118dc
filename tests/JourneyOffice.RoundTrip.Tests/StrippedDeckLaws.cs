using System.Resources;
using FsCheck;
using JourneyOffice.Carriers;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>Decks whose custom XML was taken away (Document Inspector, slides copied into another deck).</summary>
public sealed class StrippedDeckLaws
{
    private static readonly Arbitrary<Scenario.Case> Scenarios = Scenario.Of(24);

    [Test]
    public void P1_Reading_a_deck_without_base_and_ledger_gives_every_field_that_is_shown() =>
        RealFiles.Check("P1 stripped deck", Scenarios, scenario =>
        {
            var language = LanguageOf(scenario.Seed);
            var read = Files.Read(Stripped(scenario.Map, language)).Map;
            Assert.That(ShownFields.MissingFromSlides(scenario.Map, read, language), Is.Empty);
        });

    [Test]
    public void A_stripped_deck_with_an_unchanged_map_has_no_conflicts_and_is_whole_again() =>
        RealFiles.Check("update stripped deck", Scenarios, scenario =>
        {
            var result = Files.Update(Stripped(scenario.Map), scenario.Map);
            Assert.Multiple(() =>
            {
                Assert.That(result.Conflicts.Select(conflict => $"{conflict.Path} {conflict.Ours} {conflict.Theirs}"), Is.Empty);
                Assert.That(Scenario.Differences(Files.Read(result.Bytes).Map, scenario.Map), Is.Empty);
                Assert.That(Files.Read(result.Bytes).Findings.Select(finding => finding.Code.Id), Has.None.EqualTo("JO3041"), "it is no stranger any more");
            });
        });

    [Test]
    public void Where_a_stripped_deck_and_the_map_differ_people_decide() =>
        RealFiles.Check("conflicts of a stripped deck", Scenarios, scenario =>
        {
            var (edited, edits) = Scenario.Edit(scenario.Map, scenario.Seed, [DeckOperations.TypeInFormattedRun], 1);
            if (edits.Count == 0)
                return;
            var file = new OfficeFile(edited);
            file.StripCustomXml();
            var stripped = file.Save();
            var path = ((SetField)edits[0].FlowsBack[0]).Path;
            var theirs = ((SetField)edits[0].FlowsBack[0]).Value!.GetValue<string>();
            var open = Files.Update(stripped, scenario.Map);
            var byMap = Files.Update(stripped, scenario.Map, new UpdateOptions { Prefer = Preference.Map });
            var byFile = Files.Update(stripped, scenario.Map, new UpdateOptions { Prefer = Preference.File });
            Assert.Multiple(() =>
            {
                Assert.That(open.Conflicts.Select(conflict => Entry(conflict.Path)), Is.EqualTo(new[] { Entry(path) }));
                Assert.That(Shown(open.Bytes, path), Is.EqualTo(theirs), "what stands there stays until somebody decides");
                Assert.That(Shown(byMap.Bytes, path), Is.EqualTo(new Reader(scenario.Map)[path]));
                Assert.That(Shown(byFile.Bytes, path), Is.EqualTo(theirs));
                Assert.That(byMap.Conflicts.Concat(byFile.Conflicts), Is.Empty);
                Assert.That(Files.Read(byFile.Bytes).Map.Items.Select(item => item.Id), Is.EquivalentTo(scenario.Map.Items.Select(item => item.Id)), "ids");
                Assert.That(new Reader(Files.Read(byFile.Bytes).Map)[path], Is.EqualTo(theirs));
            });
        });

    [Test]
    public void Items_stay_when_bands_and_chevrons_are_gone() =>
        RealFiles.Check("stripped without frame", Scenarios, scenario =>
        {
            var person = new DeckPerson(Files.Deck(scenario.Map));
            person.File.StripCustomXml();
            foreach (var shape in person.Slides.SelectMany(slide => person.Shapes(slide)).Where(shape => shape.Role is "band" or "stage").Where((_, index) => (index + scenario.Seed) % 3 == 0).ToList())
                shape.Node.Remove();
            if (person.Slides.All(slide => person.Shapes(slide, "stage").Count == 0))
                return;
            var read = Files.Read(person.Save()).Map;
            var cards = DeckOperations.Cards(new DeckPerson(Files.Deck(scenario.Map)), scenario.Map).Select(card => card.Item.Id);
            Assert.That(cards, Is.SubsetOf(read.Items.Select(item => item.Id)));
        });

    [Test]
    public void Both_floors_use_the_same_words([Values("en", "zh-Hans", "zh-Hant")] string language)
    {
        var culture = System.Globalization.CultureInfo.GetCultureInfo(language);
        var drawn = new ResourceManager("JourneyOffice.Drawing.Resources.Texts", typeof(MapDrawing).Assembly);
        var read = new ResourceManager("JourneyOffice.Surfaces.Resources.Texts", typeof(Adoption).Assembly);
        string[] words =
        [
            "Assumed", "MomentOfTruth", "Colon", "NothingYet", "Who", "WhereTo", "Outcome", "FirstSeries", "PageOf", "Kind",
            "StateCurrent", "StateFuture", "By", "Owner", "Version", "AsOf", "DatePattern",
        ];
        Assert.That(words.Select(word => read.GetString(word, culture)), Is.EqualTo(words.Select(word => drawn.GetString(word, culture))));
    }

    private static string LanguageOf(int seed) => LanguageFallback.Supported[seed % LanguageFallback.Supported.Count];

    private static byte[] Stripped(JourneyMap map, string language = "en")
    {
        var file = new OfficeFile(Files.Deck(map, language));
        file.StripCustomXml();
        return file.Save();
    }

    private static string? Shown(byte[] deck, FieldPath path) => new DeckPerson(deck).Find("card", path.Segments[1])?.Text;

    private static string Entry(FieldPath path) => string.Join('/', path.Segments.Take(3));

    /// <summary>The text of an item in English, as its card shows it.</summary>
    private sealed class Reader(JourneyMap map)
    {
        public string this[FieldPath path] => map.Items.Single(item => item.Id == path.Segments[1]).Text!.For("en", map.Language);
    }
}
