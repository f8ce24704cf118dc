using System.Globalization;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>Writes into each page's footer where it stands among all pages, which is known only when all are drawn.</summary>
internal static class SlideNumbers
{
    /// <summary>The pages with their places, from 1.</summary>
    public static IReadOnlyList<Page> Set(IReadOnlyList<Page> pages) => [.. pages.Select((page, index) => Set(page, index + 1))];

    private static Page Set(Page page, int place)
    {
        var elements = page.Elements.ToArray();
        for (var index = 0; index < elements.Length; index++)
        {
            if (elements[index] is { Key.Role: ElementRole.PageNumber, Text: { } text } element)
                elements[index] = element with { Text = Set(text, place) };
        }

        return page with { Elements = elements };
    }

    private static TextBody Set(TextBody text, int place) => text with
    {
        Paragraphs =
        [
            .. text.Paragraphs.Select(paragraph => paragraph with
            {
                Runs = [.. paragraph.Runs.Select(run => run.IsSlideNumber ? run with { Text = place.ToString(CultureInfo.InvariantCulture) } : run)],
            }),
        ],
    };
}
