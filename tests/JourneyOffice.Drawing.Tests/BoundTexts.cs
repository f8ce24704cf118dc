using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing.Tests;

/// <summary>What a text that shows fields has to say.</summary>
internal static class BoundTexts
{
    /// <summary>
    /// Every bound run says its field: a date may be written out, as long as it is read back as that day, and a field that is not there
    /// may be shown by words that say so: who types over them fills it in.
    /// </summary>
    public static void SayTheirFields(PageElement element, MapDocument map, string language)
    {
        foreach (var field in element.Text!.Paragraphs.SelectMany(paragraph => paragraph.Runs).Where(run => run.Field is not null).GroupBy(run => run.Field!.Value))
        {
            var (shown, expected) = (string.Join('\n', field.Select(run => run.Text)), FieldFormats.Format(map, field.Key, language));
            if (field.Key.Format == FieldFormat.Date && FieldFormats.TryParse(shown, field.Key, map, language, out var day))
                shown = day?.ToString() ?? "";
            var saysMissing = expected.Length == 0 && field.Key.Path.Segments.Any(name => name is "owner" or "due" or "status");
            if (!saysMissing)
                Assert.That(shown, Is.EqualTo(expected), $"{element.Key} {field.Key}");
        }
    }
}
