using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Slides;
using JourneyOffice.Testing;

namespace JourneyOffice.Look.Tests;

/// <summary>The maps of the starter pack, rendered by LibreOffice, look as they should in every language.</summary>
public sealed class TemplateTests
{
    // Rendering takes seconds: two in all languages, the others in turn in one.
    private static IEnumerable<object[]> Drawn =>
        (from name in new[] { "retailer-checkout", "online-school-beginner" }
         from language in LanguageFallback.Supported
         select new object[] { name, language }).Concat(
        [
            ["b2b-software", "en"], ["patient-service", "zh-Hans"], ["returns-current", "zh-Hant"], ["returns-future", "en"],
            ["onboarding", "zh-Hans"], ["support-case", "zh-Hant"], ["blank", "en"],
        ]);

    [TestCaseSource(nameof(Drawn))]
    public void Each_template_is_shown_whole_readable_and_in_order(string name, string language) =>
        Check(name, new DrawingOptions { Language = language, Slides = SlideChoice.Default });

    [TestCase("retailer-checkout", "zh-Hans", "a1", "dark")]
    [TestCase("online-school-beginner", "zh-Hant", "a3", "calm")]
    [TestCase("online-school-beginner", "en", "4:3", "high-contrast")]
    public void So_it_is_on_other_sheets_and_in_other_colours(string name, string language, string format, string theme) =>
        Check(name, new DrawingOptions { Language = language, Format = PageFormat.Find(format)!, Theme = Theme.Find(theme)! });

    private static void Check(string name, DrawingOptions options)
    {
        if (ExternalProgram.Missing() is { Count: > 0 } missing)
            Assert.Ignore($"Skipped, since these programs are not installed: {string.Join(", ", missing)}.");

        var map = MapJson.Read(File.ReadAllBytes(SharedFiles.InRepository("templates", "maps", name + ".journey.json")));
        options = MapDrawing.Settle(map, options);
        var folder = Directory.CreateTempSubdirectory("look-test-").FullName;
        try
        {
            var deck = Path.Combine(folder, "deck.pptx");
            File.WriteAllBytes(deck, DeckWriter.Build(map, MapDrawing.Draw(map, options), options));
            var findings = DeckLook.Check(deck, OfficeRenderer.ToPdf(deck, folder), map, options.Language, folder);
            Assert.That(findings.Select(finding => finding.ToString()), Is.Empty);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
