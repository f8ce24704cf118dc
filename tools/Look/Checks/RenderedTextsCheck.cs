using System.Text;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Look;

/// <summary>
/// What is rendered is what was meant: each text of a drawn page is found on its slide, in its shape, whole and once, and there are no
/// words that belong to no shape.
/// </summary>
internal static class RenderedTextsCheck
{
    private const string Check = "every text rendered";

    /// <summary>Texts that were meant and are missing, cut off or doubled, and words that nobody meant.</summary>
    public static IEnumerable<LookFinding> Find(LookedAtDeck deck, IReadOnlyList<Page> pages)
    {
        foreach (var slide in deck.Slides)
        {
            var words = slide.WordsByShape();
            var found = slide.TextShapes.Where(shape => shape.Element.Key is not null)
                .ToDictionary(shape => shape.Element.Key!.Value, shape => Letters(string.Concat(words[shape].Select(word => word.Text))));
            foreach (var (key, text) in Meant(pages, found.Keys))
            {
                if (!found.TryGetValue(key, out var letters))
                    yield return new LookFinding(slide.Number, Check, $"\"{text}\" has no shape.");
                else if (letters != Letters(text))
                    yield return new LookFinding(slide.Number, Check, $"\"{text}\" is rendered with the letters \"{letters}\".");
            }

            foreach (var word in slide.Rendered.Words.Where(word => slide.OwnerOf(word) is null))
                yield return new LookFinding(slide.Number, Check, $"\"{word.Text}\" at {word.Area.Left:0}, {word.Area.Top:0} pt belongs to no shape.");
        }
    }

    private static IEnumerable<(ElementKey Key, string Text)> Meant(IReadOnlyList<Page> pages, ICollection<ElementKey> found)
    {
        var numbers = found.Select(key => key.Page).ToHashSet();
        return pages.Where(page => numbers.Contains(page.Number)).SelectMany(page => page.Elements)
            .Where(element => element.Text is { Plain.Length: > 0 }).Select(element => (element.Key, element.Text!.Plain));
    }

    // A renderer may give words in another order than the text's (lines beside each other), so their letters are compared sorted.
    private static string Letters(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter) && !char.IsControl(letter)).Order());
}
