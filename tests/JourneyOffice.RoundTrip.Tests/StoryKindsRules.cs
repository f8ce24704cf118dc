using JourneyOffice.Carriers;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;
using JourneyOffice.Testing;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>The rules of the round trip on decks of the pages that tell the map's story.</summary>
public sealed class StoryKindsRules
{
    private static readonly JourneyMap Map =
        MapJson.Read(File.ReadAllBytes(SharedFiles.InRepository("templates", "maps", "retailer-checkout.journey.json"))) with { Template = false };

    /// <summary>A kind, a role and element whose first run is bound, and the field that it shows.</summary>
    private static IEnumerable<TestCaseData> Bound()
    {
        yield return new(PageKind.Executive, ElementRole.Entry, "obstacle-cart", "/items/obstacle-cart/text/en");
        yield return new(PageKind.Executive, ElementRole.RowOwner, "obstacle-cart", "/items/obstacle-cart/owner/en");
        yield return new(PageKind.Persona, ElementRole.Entry, "p-maya", "/personas/p-maya/name/en");
        yield return new(PageKind.Persona, ElementRole.Entry, "scenario", "/scenario/en");
        yield return new(PageKind.Moments, ElementRole.Quote, "emotion-checkout", "/items/emotion-checkout/text/en");
        yield return new(PageKind.Moments, ElementRole.Response, "emotion-help", "/items/opportunity-help/text/en");
        yield return new(PageKind.Department, ElementRole.Entry, "obstacle-cart", "/items/obstacle-cart/text/en");
        yield return new(PageKind.Department, ElementRole.RowOwner, "f-app", "/reviews/r-shop/findings/f-app/owner/en");
    }

    private static IEnumerable<string> Kinds() => Bound().Select(data => (string)data.Arguments[0]!).Distinct();

    [TestCaseSource(nameof(Bound))]
    public void An_edited_text_flows_back(string kind, string role, string element, string field)
    {
        var person = new DeckPerson(Build(kind));
        DeckPerson.Replace(person.Find(role, element)!, 0, "Other words");
        var read = Files.Read(person.Save()).Map;
        Assert.That(MapDiff.Compare(Map, read).Select(change => $"{change.Path}: {change.After}"), Is.EqualTo(new[] { field + ": Other words" }));
    }

    [TestCaseSource(nameof(Kinds))]
    public void An_update_with_an_unchanged_map_changes_no_byte_and_reading_gives_the_map(string kind)
    {
        var deck = Build(kind);
        Assert.Multiple(() =>
        {
            Assert.That(Files.Update(deck, Map).Bytes, Is.EqualTo(deck));
            Assert.That(Scenario.Differences(Files.Read(deck).Map, Map), Is.Empty);
        });
    }

    [TestCaseSource(nameof(Bound))]
    public void An_update_brings_in_what_changed_and_keeps_colour_and_place(string kind, string role, string element, string field)
    {
        var person = new DeckPerson(Build(kind));
        var shape = person.Find(role, element)!;
        DeckPerson.Recolour(shape, "FF8800");
        DeckPerson.Drag(shape, 63_500, 25_400);
        var (x, y) = (shape.X, shape.Y);
        var updated = new DeckPerson(Files.Update(person.Save(), Files.Later(Map, With(field, "Newer"))).Bytes).Find(role, element)!;
        Assert.Multiple(() =>
        {
            Assert.That(updated.Text, Does.StartWith("Newer"));
            Assert.That(updated.Node.ToString(), Does.Contain("FF8800"));
            Assert.That((updated.X, updated.Y), Is.EqualTo((x, y)));
        });
    }

    [TestCaseSource(nameof(Bound))]
    public void A_shape_that_a_person_deleted_stays_away_and_says_nothing_about_the_map(string kind, string role, string element, string field)
    {
        var person = new DeckPerson(Build(kind));
        DeckPerson.Delete(person.Find(role, element)!);
        var edited = person.Save();
        var read = Files.Read(edited);
        Assert.Multiple(() =>
        {
            Assert.That(read.ProposedRemovals, Is.Empty);
            Assert.That(Scenario.Differences(read.Map, Map), Is.Empty);
            Assert.That(new DeckPerson(Files.Update(edited, Files.Later(Map, With(field, "Newer"))).Bytes).Find(role, element), Is.Null);
        });
    }

    [TestCaseSource(nameof(Kinds))]
    public void A_derived_title_that_a_person_changed_stays(string kind)
    {
        var person = new DeckPerson(Build(kind));
        var title = person.Shapes(person.Slides[0], ElementRole.Title)[0];
        DeckPerson.Replace(title, 0, "Our own finding");
        var edited = person.Save();
        var updated = new DeckPerson(Files.Update(edited, Files.Later(Map, With("/items/obstacle-checkout/text/en", "Newer"))).Bytes);
        Assert.Multiple(() =>
        {
            Assert.That(Scenario.Differences(Files.Read(edited).Map, Map), Is.Empty);
            Assert.That(updated.Shapes(updated.Slides[0], ElementRole.Title)[0].Text, Does.StartWith("Our own finding"));
        });
    }

    [TestCaseSource(nameof(Kinds))]
    public void Built_and_updated_decks_pass_lint_and_validator(string kind)
    {
        var deck = Build(kind);
        var fewer = Map with { Items = [.. Map.Items.Where(item => item.Id is not ("obstacle-cart" or "emotion-help" or "opportunity-wait"))], Personas = [] };
        Assert.Multiple(() =>
        {
            Assert.That(Faults(deck), Is.Empty, "built");
            Assert.That(Faults(Files.Update(deck, Files.Later(Map, fewer)).Bytes), Is.Empty, "updated");
        });
    }

    private static byte[] Build(string kind) => CarrierOperations.Build(
        Files.Open(MapJson.Write(Map)),
        new BuildOptions { Formats = [BuildFormat.Pptx], Language = "en", Name = "file", Slides = new SlideChoice { Kinds = [kind], Department = "d-shop" } }).Files[0].Bytes;

    private static JourneyMap With(string field, string value)
    {
        var document = new MapDocument(Map);
        document.Apply([new SetField(new FieldPath(field), System.Text.Json.Nodes.JsonValue.Create(value))]);
        return document.ToMap();
    }

    private static IReadOnlyList<string> Faults(byte[] file) =>
    [
        .. PackageLint.Check(OfficePackage.Open(file, "file.office")).Concat(DeepLint.Check(file, "file.office"))
            .Where(finding => finding.Severity == Severity.Error).Select(finding => $"{finding.Code.Id} {finding.Message("en")} ({finding.Place.Path})"),
    ];
}
