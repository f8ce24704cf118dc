using FsCheck;
using JourneyOffice.Carriers;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>A slide that nobody changed since it was written is not opened unless the update writes into it.</summary>
public sealed class UnreadSlideLaws
{
    private const int Cases = 200;
    private static readonly Arbitrary<Scenario.Case> Scenarios = Scenario.Of(16);

    [Test]
    public void Leaving_a_slide_unread_changes_nothing() =>
        RealFiles.Check("unread slides", Scenarios, scenario =>
        {
            var next = Files.Later(scenario.Map, scenario.Next);
            var edited = Edited(scenario);
            var (some, all) = (Files.Update(edited, next), Files.Update(WithoutChecksums(edited), next));
            var later = next with { Version = next.Version + 1, Title = "Another name" };
            Assert.Multiple(() =>
            {
                AssertSame(some, all, "the first update");
                AssertSame(Files.Update(some.Bytes, later), Files.Update(WithoutChecksums(some.Bytes), later), "the second");
            });
        }, Cases);

    [Test]
    public void An_update_does_not_open_the_slides_that_it_leaves_alone()
    {
        var map = CompareSlideTests.Starter("onboarding");
        var deck = Deck(map);
        var next = map with { Items = [.. map.Items.Select(item => item.Id == LastCard(map) ? item with { Text = "Other words" } : item)] };
        var written = Scenario.DifferentParts(deck, Files.Update(deck, next).Bytes);
        var slides = new DeckPerson(deck).Slides;
        var left = slides.Except(written).ToList();
        Assert.That(left, Is.Not.Empty);
        Assert.That(slides.Intersect(written), Is.Not.Empty);
        var unreadable = WithUnreadable(deck, left);
        Assert.That(Scenario.DifferentParts(unreadable, Files.Update(unreadable, next).Bytes).Intersect(slides), Is.EquivalentTo(slides.Intersect(written)));
    }

    private static string LastCard(JourneyMap map) => map.Items.Last(item => item.Text is not null && item.Score is null).Id;

    private static void AssertSame(UpdateResult left, UpdateResult right, string when)
    {
        var part = MapPart.ReadAll(OfficePackage.Open(left.Bytes, "deck.pptx"))[0];
        Assert.That(Scenario.DifferentParts(left.Bytes, right.Bytes).Where(name => name != part.PartName), Is.Empty, when);
        Assert.That(CarriedWithoutChecksums(left.Bytes), Is.EqualTo(CarriedWithoutChecksums(right.Bytes)), when);
        Assert.That(left.Findings.Select(finding => finding.Message("en")), Is.EqualTo(right.Findings.Select(finding => finding.Message("en"))), when);
    }

    // Somebody types, on one slide or on several; sometimes nobody does.
    private static byte[] Edited(Scenario.Case scenario)
    {
        var random = new Random(scenario.Seed);
        var person = new DeckPerson(Deck(scenario.Map));
        for (var count = random.Next(3); count > 0; count--)
            person.TypeAnywhere(random, "xyz");
        return person.Save();
    }

    private static byte[] Deck(JourneyMap map) => CarrierOperations.Build(Files.Open(MapJson.Write(map)), new BuildOptions
    {
        Formats = [BuildFormat.Pptx],
        Language = "en",
        Name = "file",
        Slides = SlideChoice.Default,
    }).Files[0].Bytes;

    private static byte[] WithoutChecksums(byte[] deck) =>
        Carrying(deck, carried => carried with { Ledger = carried.Ledger with { Parts = new Dictionary<string, uint>(StringComparer.Ordinal) } });

    private static string CarriedWithoutChecksums(byte[] deck) =>
        System.Text.Encoding.UTF8.GetString(MapPart.ReadAll(OfficePackage.Open(WithoutChecksums(deck), "deck.pptx"))[0].Content);

    // Slides that nobody could read, and that the ledger takes for its own.
    private static byte[] WithUnreadable(byte[] deck, IReadOnlyList<string> slides)
    {
        var file = new OfficeFile(deck);
        foreach (var slide in slides)
            file.Replace(slide, "<unreadable"u8.ToArray());
        var broken = OfficePackage.Open(file.Save(), "deck.pptx");
        return Carrying(broken.Original.ToArray(), carried => carried with
        {
            Ledger = carried.Ledger with { Parts = carried.Ledger.Parts.ToDictionary(part => part.Key, part => broken.Checksum(part.Key)) },
        });
    }

    private static byte[] Carrying(byte[] deck, Func<CarriedMap, CarriedMap> change)
    {
        var package = OfficePackage.Open(deck, "deck.pptx");
        var part = MapPart.ReadAll(package)[0];
        var editor = new PackageEditor(package);
        MapPart.Write(editor, package, part.MapId, CarriedMapJson.Write(change(CarriedMapJson.Read(part.Content))));
        return editor.Save();
    }
}
