using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.Surfaces.Tests;

/// <summary>Each thing that recognising and planning say.</summary>
public sealed class FindingTests
{
    private static readonly JourneyMap Map = WithCard(TestMaps.Of(7));

    [Test]
    [Triggers("JO3001")]
    public void A_text_rewritten_across_two_fields_is_kept_and_not_guessed()
    {
        var map = new JourneyMap { Id = "m1", Title = "Lena", Goal = "Buys gifts" };
        var runs = new[] { Run("Lena", "title"), Run("Buys gifts", "goal") };
        var element = new PageElement
        {
            Key = new ElementKey("m1", "who", ElementRole.Who, 1), Words = "Who", Box = new Box(0, 0, 1270, 1270),
            Text = new TextBody { Paragraphs = [.. runs.Select(run => new Paragraph { Runs = [run] })] },
        };
        var page = new Page { Kind = "overview", Number = 1, Width = 1, Height = 1, Language = "en", Title = "", Elements = [element] };
        var carried = new CarriedMap(map, LedgerWriter.ForPages([page], new MapDocument(map), "en"));
        var slide = Hand.Slide("slide1", page);
        var snapshot = new Snapshot { Kind = SurfaceKind.Deck, Pages = [slide with { Elements = [slide.Elements[0] with { Text = "Someone else entirely" }] }] };
        var recognition = Recognizer.Recognize(carried, snapshot);
        Assert.That(recognition.Edits, Is.Empty);
        Assert.That(Codes(recognition), Is.EqualTo(new[] { "JO3001" }));
    }

    [Test]
    [Triggers("JO3002")]
    public void A_score_that_is_none_is_ignored()
    {
        var word = Map.Items.First(item => item.Id == "e1").Text!.For("en");
        var recognition = Deck.Build(Map).Type("e1", ElementRole.MarkerLabel, $"{word} ?1").Recognize();
        Assert.That(recognition.Edits.OfType<SetField>().Where(edit => edit.Path.Value.EndsWith("score", StringComparison.Ordinal)), Is.Empty);
        var unreadable = FieldFormats.TryParse("?1", new FieldBinding(FieldPath.Of("items", "e1", "score"), FieldFormat.Score), new MapDocument(Map), "en", out _);
        Assert.That(unreadable, Is.False);
    }

    [Test]
    [Triggers("JO3002")]
    public void A_word_that_is_no_level_is_said_with_its_cell()
    {
        var (carried, snapshot) = TableTests.Build(Map);
        var changed = TableTests.Change(snapshot, 0, row => row with { Values = [row.Values[0], "soonish", .. row.Values.Skip(2)] });
        Assert.That(Codes(Recognizer.Recognize(carried, changed)), Is.EqualTo(new[] { "JO3002" }));
    }

    [Test]
    [Triggers("JO3004")]
    public void Many_items_gone_at_once_are_only_reported()
    {
        var recognition = Map.Items.Aggregate(Deck.Build(Map), (deck, item) => deck.Delete(item.Id)).Recognize();
        Assert.That(recognition.ProposedRemovals, Is.Empty);
        Assert.That(Codes(recognition), Does.Contain("JO3004"));
    }

    [Test]
    [Triggers("JO3005")]
    public void A_card_does_not_become_an_emotion_by_being_dragged_there()
    {
        var recognition = Deck.Build(Map).Drag("card", ElementRole.Card, 0, 2 * (Deck.Layout.Lane + 38_100)).Recognize();
        Assert.That(recognition.Edits, Is.Empty);
        Assert.That(Codes(recognition), Is.EqualTo(new[] { "JO3005" }));
    }

    [Test]
    [Triggers("JO3006")]
    public void A_duplicated_slide_is_said_once()
    {
        var deck = Deck.Build(Map);
        var copy = deck.Snapshot.Pages[0] with { Id = "slide9" };
        var recognition = Recognizer.Recognize(deck.Carried, deck.Snapshot with { Pages = [copy, deck.Snapshot.Pages[0]] });
        Assert.That(recognition.Edits, Is.Empty);
        Assert.That(Codes(recognition), Is.EqualTo(new[] { "JO3006" }));
    }

    [Test]
    [Triggers("JO3007")]
    public void A_copied_chevron_makes_no_stage()
    {
        var recognition = Deck.Build(Map).Copy("s1", ElementRole.Stage, "A fifth stage").Recognize();
        Assert.That(recognition.Edits, Is.Empty);
        Assert.That(Codes(recognition), Is.EqualTo(new[] { "JO3007" }));
    }

    [Test]
    [Triggers("JO3022")]
    public void What_finds_no_room_stands_on_a_further_page()
    {
        var more = Enumerable.Range(0, 6).Select(number => new Item { Id = $"n{number}", Lane = "actions", Stage = "s1", Text = "More", Basis = Basis.Evidenced });
        Assert.That(Deck.Build(Map).Update(Map with { Items = [.. Map.Items, .. more] }).Patch.Findings.Select(finding => finding.Code.Id), Does.Contain("JO3022"));
    }

    [Test]
    [Triggers("JO3023")]
    public void A_card_that_outgrows_its_lane_is_said()
    {
        var longer = Map with { Items = [.. Map.Items.Select(item => item.Id == "card" ? item with { Text = new string('w', 400) } : item)] };
        var patch = Deck.Build(Map).Update(longer).Patch;
        Assert.Multiple(() =>
        {
            Assert.That(patch.Findings.Select(finding => finding.Code.Id), Does.Contain("JO3023"));
            Assert.That(patch.Operations.OfType<AddPage>().SelectMany(added => added.Page.Elements).Any(element => element.Key is { Element: "card", Role: ElementRole.Card }), "it stands on a further page");
        });
    }

    [Test]
    [Triggers("JO3042")]
    public void A_surface_without_our_names_can_not_be_adopted() =>
        Assert.That(Assert.Throws<JourneyException>(() => Adoption.FromNames(new Snapshot { Kind = SurfaceKind.Deck }))!.Finding.Code.Id, Is.EqualTo("JO3042"));

    [Test]
    public void Every_code_speaks_three_languages() => Assert.Multiple(() =>
    {
        foreach (var code in SurfacesErrors.All)
        {
            var said = LanguageFallback.Supported.Select(language => code.Message(language, "a", "b") + code.WayOut(language, "a", "b")).ToList();
            Assert.That(said.Distinct().Count(), Is.EqualTo(3), code.Id);
        }
    });

    private static JourneyMap WithCard(JourneyMap map) =>
        map with { Items = [.. map.Items.Where(item => item.Lane != "actions"), new Item { Id = "card", Lane = "actions", Stage = "s1", Text = "I pay", Basis = Basis.Evidenced }] };

    private static TextRun Run(string text, string field) =>
        new() { Text = text, Language = "en", Field = new FieldBinding(FieldPath.Of(field).Language(""), FieldFormat.Text) };

    private static IEnumerable<string> Codes(Recognition recognition) => recognition.Findings.Select(finding => finding.Code.Id);
}
