using JourneyOffice.Maps;
using JourneyOffice.Surfaces;
using JourneyOffice.Testing;

namespace JourneyOffice.Drawing.Tests;

/// <summary>Words about a curve never stand on it, on a face or on other words, however long they are and however many curves there are.</summary>
public sealed class CurveWordsTests
{
    private const double Tolerance = 0.3;
    private static readonly PageFormat[] Sheets = [PageFormat.Wide, PageFormat.Standard, PageFormat.A4, PageFormat.A3];

    private static IEnumerable<string> Starters => Directory.EnumerateFiles(SharedFiles.InRepository("templates", "maps"), "*.journey.json")
        .Select(file => Path.GetFileName(file)[..^".journey.json".Length]).Order(StringComparer.Ordinal);

    [Test]
    public void Words_of_any_map_cross_no_curve_and_no_face() => Laws.Check<JourneyMap>(nameof(Words_of_any_map_cross_no_curve_and_no_face), MapGenerator.Sized(60), map =>
        AreClear(Drawings.Draw(map, Drawings.Languages[map.Items.Count % 3])), 500);

    [Test]
    public void Feelings_of_any_length_cross_no_curve_and_no_face() => Laws.Check<JourneyMap>(nameof(Feelings_of_any_length_cross_no_curve_and_no_face), MapGenerator.Sized(40), map =>
    {
        var random = new Random(map.Items.Count);
        AreClear(Drawings.Draw(Wordy(map, _ => random.Next(0, 200)), Drawings.Languages[map.Items.Count % 3]));
    }, 300);

    [TestCaseSource(nameof(Starters))]
    public void Words_of_a_starter_cross_no_curve_and_no_face_on_any_sheet(string starter)
    {
        var map = MapJson.Read(File.ReadAllBytes(SharedFiles.InRepository("templates", "maps", starter + ".journey.json")));
        foreach (var language in Drawings.Languages)
        {
            foreach (var sheet in Sheets)
                AreClear(MapDrawing.Draw(map, new DrawingOptions { Language = language, Format = sheet }));
        }
    }

    [Test]
    public void Long_feelings_stand_in_full_below_the_curve_in_their_own_columns([Values("en", "zh-Hans", "zh-Hant")] string language)
    {
        var map = Wordy(Drawings.Retailer, _ => 200);
        foreach (var sheet in Sheets)
        {
            var pages = MapDrawing.Draw(map, new DrawingOptions { Language = language, Format = sheet });
            AreClear(pages);
            foreach (var item in map.Items.Where(item => item.Score is not null))
            {
                var page = pages.First(page => page.Kind == PageKind.Overview && page.Elements.Any(element => element.Key.Role == ElementRole.MarkerLabel && element.Key.Element == item.Id));
                var lowest = page.Elements.Where(element => element.Key.Role == ElementRole.Marker).Max(element => element.Box.Bottom);
                var label = Drawings.Find(page, item.Id, ElementRole.MarkerLabel);
                Assert.That(label.Text!.Plain, Does.StartWith(item.Text!.For(language, map.Language)));
                Assert.That(label.Box.Y, Is.GreaterThan(lowest));
                Assert.That(label.Box.CenterX, Is.EqualTo(Drawings.Find(page, item.Id, ElementRole.Marker).Box.CenterX).Within(12_700));
            }
        }
    }

    [Test]
    public void Short_feelings_stand_beside_their_faces()
    {
        var page = Drawings.Draw(Drawings.Retailer)[0];
        foreach (var label in page.Elements.Where(element => element.Key.Role == ElementRole.MarkerLabel))
        {
            var face = Drawings.Find(page, label.Key.Element, ElementRole.Marker).Box;
            Assert.That(Math.Max(label.Box.Y - face.Bottom, face.Y - label.Box.Bottom), Is.LessThan(12 * 12_700), label.Text!.Plain);
        }
    }

    private static JourneyMap Wordy(JourneyMap map, Func<Item, int> length) => map with
    {
        Items = [.. map.Items.Select(item => item.Score is null ? item : item with { Text = Feeling(length(item)) })],
    };

    private static LocalizedText? Feeling(int length)
    {
        const string latin = "Annoyed because the price that was shown first was not the price that had to be paid in the end, and nobody had said so before; ";
        const string chinese = "因为最先看到的价格并不是最后要付的价格，而且事先没有任何人说明，所以感到恼火；";
        return length == 0 ? null : new LocalizedText(Cut(latin, length)).With("en", Cut(latin, length)).With("zh-Hans", Cut(chinese, length)).With("zh-Hant", Cut(chinese, length));
    }

    private static string Cut(string text, int length) => string.Concat(Enumerable.Repeat(text, (length / text.Length) + 1))[..length].Trim();

    private static void AreClear(IReadOnlyList<Page> pages)
    {
        foreach (var page in pages)
        {
            var words = page.Elements.Where(element => element.Key.Role is ElementRole.MarkerLabel or ElementRole.Moment || element.Key.Element.StartsWith("gap-", StringComparison.Ordinal)).ToList();
            var faces = page.Elements.Where(element => element.Key.Role == ElementRole.Marker || element.Key.Element.StartsWith("ring-", StringComparison.Ordinal)).ToList();
            foreach (var word in words)
            {
                foreach (var face in faces)
                    Assert.That(KindPages.Overlap(Inner(word.Box), face.Box), Is.False, $"page {page.Number}: '{word.Text!.Plain}' on {face.Key}");
                foreach (var curve in page.Elements.Where(element => element.Key.Role == ElementRole.Curve))
                    Assert.That(Crosses(curve, Inner(word.Box)), Is.False, $"page {page.Number}: '{word.Text!.Plain}' on {curve.Key}");
            }
        }
    }

    private static Box Inner(Box box) => new(box.X + (long)(Tolerance * 12_700), box.Y + (long)(Tolerance * 12_700), box.Width - (long)(2 * Tolerance * 12_700), box.Height - (long)(2 * Tolerance * 12_700));

    private static bool Crosses(PageElement curve, Box box)
    {
        var line = curve.Box;
        var (from, to) = curve.Connection!.FlipVertical ? (line.Bottom, line.Y) : (line.Y, line.Bottom);
        // A hundred points of the line tell as much as a formula, and differ from the one that placed the words.
        return Enumerable.Range(0, 101).Any(step =>
        {
            var (x, y) = (line.X + (line.Width * step / 100), from + ((to - from) * step / 100));
            return x > box.X && x < box.Right && y > box.Y && y < box.Bottom;
        });
    }
}
