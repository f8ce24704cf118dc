using JourneyOffice.Maps;
using JourneyOffice.Surfaces;
using JourneyOffice.Testing;

namespace JourneyOffice.Drawing.Tests;

/// <summary>Words are never broken inside: on every kind of slide, on every sheet, in every language that a starter speaks.</summary>
public sealed class WholeWordsTests
{
    /// <summary>Longer ones can't be helped in a narrow column.</summary>
    private const int LongestWord = 16;

    private static readonly TextMeasurer Measurer = new(Theme.Calm.Fonts);

    private static IEnumerable<TestCaseData> Starters =>
        from file in Directory.EnumerateFiles(SharedFiles.InRepository("templates", "maps"), "*.journey.json").Order(StringComparer.Ordinal)
        from language in Drawings.Languages
        select new TestCaseData(file, language).SetArgDisplayNames(Path.GetFileName(file)[..^".journey.json".Length], language);

    [TestCaseSource(nameof(Starters))]
    public void No_word_of_a_starter_is_broken_inside(string file, string language) =>
        Assert.That(Broken(MapJson.Read(File.ReadAllBytes(file)), language), Is.Empty);

    [Test]
    public void Columns_are_as_wide_as_the_longest_words_need([Values("en", "zh-Hans")] string language, [Values("Recommendations", "Misunderstanding")] string word)
    {
        var map = Drawings.Retailer with
        {
            Items = [.. Drawings.Retailer.Items.Select(item => item.Score is null ? item with { Text = word } : item with { Text = word, Why = word })],
            Touchpoints = [.. Drawings.Retailer.Touchpoints.Select(touchpoint => touchpoint with { Name = word })],
        };
        Assert.That(Broken(map, language), Is.Empty);
    }

    [Test]
    public void A_panel_gives_way_where_words_need_its_room()
    {
        var map = Drawings.WithStages(5);
        map = map with { Items = [.. map.Items.Select(item => item.Text is null ? item : item with { Text = "Misunderstanding" })] };
        Assert.That(Broken(map, "en"), Is.Empty);
    }

    private static SortedSet<string> Broken(JourneyMap map, string language)
    {
        var broken = new SortedSet<string>(StringComparer.Ordinal);
        var slides = SlideChoice.Parse(["all"])! with { Compared = map, Department = map.Departments.Count > 0 ? map.Departments[0].Id : null };
        foreach (var sheet in new[] { PageFormat.Wide, PageFormat.Standard, PageFormat.A4, PageFormat.A3 })
        {
            foreach (var page in MapDrawing.Draw(map, new DrawingOptions { Language = language, Format = sheet, Slides = slides }))
            {
                foreach (var element in page.Elements.Where(element => element.Text is { Wrap: true, IsVertical: false }))
                    broken.UnionWith(Broken(element).Select(word => $"{sheet.Id} {page.Kind} {element.Key.Role} {word}"));
            }
        }

        return broken;
    }

    private static IEnumerable<string> Broken(PageElement element)
    {
        var room = Drawings.TextRoom(element);
        foreach (var paragraph in element.Text!.Paragraphs)
        {
            var text = string.Concat(paragraph.Runs.Select(run => run.Text));
            foreach (var (start, _) in Measurer.Lines(paragraph, room + 0.02).Skip(1))
            {
                int from = start, to = start;
                while (from > 0 && char.IsAsciiLetterOrDigit(text[from - 1]))
                    from--;
                while (to < text.Length && char.IsAsciiLetterOrDigit(text[to]))
                    to++;
                if (from < start && to > start && to - from <= LongestWord)
                    yield return text[from..start] + "|" + text[start..to];
            }
        }
    }
}
