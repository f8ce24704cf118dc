using JourneyOffice.Maps;
using JourneyOffice.Surfaces;
using JourneyOffice.Testing;

namespace JourneyOffice.Drawing.Tests;

/// <summary>What holds for every map that can be drawn.</summary>
[TestFixture]
public sealed class LayoutLawTests
{
    private const double Tolerance = 0.02;

    private static readonly TextMeasurer Measurer = new(ThemeFonts.Default);

    [Test]
    public void Every_visible_item_stands_on_exactly_one_page_and_emotions_under_their_stages() => Check(nameof(Every_visible_item_stands_on_exactly_one_page_and_emotions_under_their_stages), (map, pages) =>
    {
        var visible = map.Lanes.Where(lane => !lane.Hidden).ToDictionary(lane => lane.Id, StringComparer.Ordinal);
        var stages = map.Stages.Select(stage => stage.Id).ToHashSet(StringComparer.Ordinal);
        var cards = Drawings.All(pages, ElementRole.Card).CountBy(element => element.Key.Element).ToDictionary(StringComparer.Ordinal);
        var faces = Drawings.All(pages, ElementRole.Marker).Select(element => element.Key.Element).ToHashSet(StringComparer.Ordinal);
        foreach (var item in map.Items)
        {
            if (!visible.TryGetValue(item.Lane, out var lane) || !stages.Contains(item.Stage))
                Assert.That(cards.ContainsKey(item.Id) || faces.Contains(item.Id), Is.False, item.Id);
            else if (lane.Kind != LaneKind.Emotion)
                Assert.That(cards.GetValueOrDefault(item.Id), Is.EqualTo(1), item.Id);
            else if (item.Score is not null)
                Assert.That(faces, Does.Contain(item.Id));
        }
    });

    [Test]
    public void No_two_cards_overlap() => Check(nameof(No_two_cards_overlap), (_, pages) =>
    {
        foreach (var page in pages)
        {
            var boxes = page.Elements.Where(element => element.Key.Role == ElementRole.Card).Select(element => element.Box).ToList();
            for (var one = 0; one < boxes.Count; one++)
            {
                for (var other = 0; other < one; other++)
                {
                    var apart = boxes[one].Right <= boxes[other].X || boxes[other].Right <= boxes[one].X
                        || boxes[one].Bottom <= boxes[other].Y || boxes[other].Bottom <= boxes[one].Y;
                    Assert.That(apart, Is.True, $"{boxes[one]} and {boxes[other]}");
                }
            }
        }
    });

    [Test]
    public void Texts_fit_their_cards() => Check(nameof(Texts_fit_their_cards), (_, pages) =>
    {
        foreach (var card in Drawings.All(pages, ElementRole.Card))
        {
            var height = Measurer.Height(card.Text!, Drawings.TextRoom(card) + Tolerance);
            Assert.That(height, Is.LessThanOrEqualTo((card.Box.Height / 12700.0) + Tolerance), card.Words);
        }
    });

    [Test]
    public void Everything_stands_inside_the_slide_on_the_grid() => Check(nameof(Everything_stands_inside_the_slide_on_the_grid), (_, pages) =>
    {
        foreach (var page in pages)
        {
            foreach (var element in page.Elements)
            {
                var box = element.Box;
                Assert.That(box.X >= 0 && box.Y >= 0 && box.Right <= page.Width && box.Bottom <= page.Height && box.Width >= 0 && box.Height >= 0, Is.True, $"{element.Key} {box}");
                Assert.That(box.X % 127 + box.Y % 127 + box.Width % 127 + box.Height % 127, Is.Zero, $"{element.Key} {box}");
            }
        }
    });

    [Test]
    public void Type_is_never_smaller_than_ten_points_and_comes_in_five_sizes_at_most() => Check(nameof(Type_is_never_smaller_than_ten_points_and_comes_in_five_sizes_at_most), (_, pages) =>
    {
        var sizes = Runs(pages).Select(run => run.Size).Distinct().ToList();
        Assert.That(sizes, Has.Count.LessThanOrEqualTo(5));
        Assert.That(sizes, Is.All.GreaterThanOrEqualTo(10));
    });

    [Test]
    public void Keys_are_unique_on_a_page_and_numbered_with_it() => Check(nameof(Keys_are_unique_on_a_page_and_numbered_with_it), (_, pages) =>
    {
        foreach (var page in pages)
        {
            Assert.That(page.Elements.Select(element => element.Key), Is.Unique);
            Assert.That(page.Elements.Select(element => element.Key.Page), Is.All.EqualTo(page.Number));
        }

        Assert.That(pages.Select(page => page.Number), Is.EqualTo(Enumerable.Range(1, pages.Count)));
        Assert.That(pages.Select(page => page.Title), Is.Unique);
    });

    [Test]
    public void Every_element_says_what_it_is_or_only_decorates() => Check(nameof(Every_element_says_what_it_is_or_only_decorates), (_, pages) =>
    {
        foreach (var element in pages.SelectMany(page => page.Elements))
            Assert.That(element.Decorative || element.AltText is not null || element.Text is not null, Is.True, element.Key.ToString());
        foreach (var page in pages)
            Assert.That(page.Elements.Count(element => element.IsTitle), Is.EqualTo(1));
    });

    [Test]
    public void Bound_runs_say_what_the_field_says() => Check(nameof(Bound_runs_say_what_the_field_says), (map, pages) =>
    {
        var document = new MapDocument(map);
        foreach (var element in pages.SelectMany(page => page.Elements).Where(element => element.Text is not null))
            BoundTexts.SayTheirFields(element, document, pages[0].Language);
    });

    [Test]
    public void Connectors_are_glued_to_faces_and_cards_of_their_page() => Check(nameof(Connectors_are_glued_to_faces_and_cards_of_their_page), (_, pages) =>
    {
        foreach (var page in pages)
        {
            var keys = page.Elements.Where(element => element.Key.Role is ElementRole.Marker or ElementRole.Card).Select(element => element.Key).ToHashSet();
            foreach (var connection in page.Elements.Select(element => element.Connection).OfType<Connection>())
                Assert.That((connection.Begin is null || keys.Contains(connection.Begin.Value)) && (connection.End is null || keys.Contains(connection.End.Value)), Is.True);
        }
    });

    [Test]
    public void The_same_map_gives_the_same_pages() => Check(nameof(The_same_map_gives_the_same_pages), (map, pages) =>
        Assert.That(SvgWriter.Write(Drawings.Draw(map, pages[0].Language)[^1], Theme.Calm), Is.EqualTo(SvgWriter.Write(pages[^1], Theme.Calm))), cases: 100);

    private static IEnumerable<TextRun> Runs(IReadOnlyList<Page> pages) => pages.SelectMany(page => page.Elements)
        .Where(element => element.Text is not null).SelectMany(element => element.Text!.Paragraphs).SelectMany(paragraph => paragraph.Runs);

    private static void Check(string name, Action<JourneyMap, IReadOnlyList<Page>> law, int cases = 1000) =>
        Laws.Check<JourneyMap>(name, MapGenerator.Sized(60), map => law(map, Drawings.Draw(map, Drawings.Languages[map.Items.Count % 3])), cases);
}
