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
    public void Each_template_is_shown_whole_readable_and_in_order(string name, string language)
    {
        if (ExternalProgram.Missing() is { Count: > 0 } missing)
            Assert.Ignore($"Skipped, since these programs are not installed: {string.Join(", ", missing)}.");

        var map = MapJson.Read(File.ReadAllBytes(SharedFiles.InRepository("templates", "maps", name + ".journey.json")));
        var options = new DrawingOptions { Language = language, Slides = SlideChoice.Default };
        var folder = Directory.CreateTempSubdirectory("look-test-").FullName;
        try
        {
            var deck = Path.Combine(folder, "deck.pptx");
            File.WriteAllBytes(deck, DeckWriter.Build(map, MapDrawing.Draw(map, options), options));
            var findings = DeckLook.Check(deck, OfficeRenderer.ToPdf(deck, folder), map, language, folder);
            Assert.That(findings.Select(finding => finding.ToString()), Is.Empty);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
