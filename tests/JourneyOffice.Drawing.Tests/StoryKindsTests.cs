using JourneyOffice.Maps;
using JourneyOffice.Surfaces;
using JourneyOffice.Testing;

namespace JourneyOffice.Drawing.Tests;

/// <summary>What holds for the pages that tell the map's story, whatever the map: for executives, personas, moments of truth, one department.</summary>
[TestFixture]
public sealed class StoryKindsTests
{
    private static readonly TextMeasurer Measurer = new(ThemeFonts.Default);

    // Posters are these, enlarged.
    private static readonly PageFormat[] Formats = [PageFormat.Wide, PageFormat.Standard, PageFormat.A4];

    private static string[] Kinds { get; } = [PageKind.Executive, PageKind.Persona, PageKind.Moments, PageKind.Department];

    private static string[] Maps { get; } = ["retailer-checkout", "online-school-beginner", "patient-service", "returns-current", "returns-future", "b2b-software", "onboarding", "support-case"];

    [Test]
    public void Every_page_of_the_pack_is_in_order(
        [ValueSource(nameof(Kinds))] string kind, [ValueSource(nameof(Maps))] string name, [Values("en", "zh-Hans", "zh-Hant")] string language)
    {
        var map = MapJson.Read(File.ReadAllBytes(SharedFiles.InRepository("templates", "maps", name + ".journey.json")));
        foreach (var format in Formats)
        {
            var pages = Draw(map, kind, language, format);
            Check(map, pages);
            Assert.That(pages, Is.Not.Empty);
            Assert.That(pages.SelectMany(page => page.Findings), Is.Empty, format.Id);
        }
    }

    [Test]
    public void Every_page_of_any_map_is_in_order([ValueSource(nameof(Kinds))] string kind) =>
        Laws.Check<JourneyMap>(kind + " pages", MapGenerator.Sized(40), map =>
            Check(map, Draw(map, kind, Drawings.Languages[map.Items.Count % 3], Formats[map.Lanes.Count % Formats.Length])), cases: 200);

    [Test]
    public void A_map_with_nothing_to_tell_makes_no_page([ValueSource(nameof(Kinds))] string kind) =>
        Assert.That(Draw(new JourneyMap { Id = "m1" }, kind, "en", PageFormat.Wide), Is.Empty);

    private static IReadOnlyList<Page> Draw(JourneyMap map, string kind, string language, PageFormat format) => MapDrawing.Draw(
        map,
        new DrawingOptions
        {
            Language = language, Format = format,
            Slides = new SlideChoice { Kinds = [kind], Department = map.Departments.Count > 0 ? map.Departments[map.Items.Count % map.Departments.Count].Id : null },
        });

    private static void Check(JourneyMap map, IReadOnlyList<Page> pages)
    {
        Assert.That(pages.Select(page => page.Title), Is.Unique);
        foreach (var page in pages)
        {
            Assert.That(page.Elements.Select(element => element.Key), Is.Unique);
            Assert.That(page.Elements.Select(element => element.Key.Page), Is.All.EqualTo(page.Number));
            Assert.That(page.Elements.Count(element => element.IsTitle), Is.EqualTo(1));
            Assert.That(page.Notes, Is.Not.Empty);
            Assert.That(page.Elements.All(element => element.Decorative || element.AltText is not null || element.Text is not null), Is.True);
            CheckBoxes(page);
            CheckTexts(map, page);
        }
    }

    private static void CheckBoxes(Page page)
    {
        var isTooLong = page.Findings.Any(finding => finding.Code == DrawingErrors.PageTooLong);
        foreach (var element in page.Elements)
        {
            var box = element.Box;
            Assert.That(box.X >= 0 && box.Y >= 0 && box.Right <= page.Width && box.Width >= 0 && box.Height >= 0, Is.True, $"{element.Key} {box}");
            Assert.That(box.Bottom <= page.Height || isTooLong, Is.True, $"{element.Key} {box}");
            Assert.That((box.X % 127) + (box.Y % 127) + (box.Width % 127) + (box.Height % 127), Is.Zero, $"{element.Key} {box}");
        }

        if (isTooLong)
            return;
        var texts = page.Elements.Where(element => element.Text is { Plain.Length: > 0 } && element.Key.Role != ElementRole.Stage).ToList();
        for (var one = 0; one < texts.Count; one++)
        {
            for (var other = 0; other < one; other++)
                Assert.That(AreApart(texts[one].Box, texts[other].Box), Is.True, $"{texts[one].Key} \"{texts[one].Words}\" and {texts[other].Key} \"{texts[other].Words}\"");
        }
    }

    private static bool AreApart(Box one, Box other) =>
        one.Right <= other.X + 12700 || other.Right <= one.X + 12700 || one.Bottom <= other.Y + 12700 || other.Bottom <= one.Y + 12700;

    private static void CheckTexts(JourneyMap map, Page page)
    {
        var document = new MapDocument(map);
        foreach (var element in page.Elements.Where(element => element.Text is not null))
        {
            var text = element.Text!;
            var runs = text.Paragraphs.SelectMany(paragraph => paragraph.Runs).ToList();
            Assert.That(runs.Select(run => run.Size).Distinct(), Is.SubsetOf(new[] { 36.0, 24, 16, 12, 10 }));
            if (text.Wrap && element.Key.Role is not (ElementRole.Stage or ElementRole.Example))
                Assert.That(Measurer.Height(text, Drawings.TextRoom(element) + 0.02), Is.LessThanOrEqualTo((element.Box.Height / 12700.0) + 0.02), $"{element.Key} {text.Plain}");
            foreach (var field in runs.Where(run => run.Field is not null).GroupBy(run => run.Field!.Value))
                Assert.That(string.Join('\n', field.Select(run => run.Text)), Is.EqualTo(FieldFormats.Format(document, field.Key, page.Language)), field.Key.ToString());
        }
    }
}
