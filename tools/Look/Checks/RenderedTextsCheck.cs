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
            var found = slide.TextShapes.Where(shape => shape.Element.Key is not null).ToLookup(shape => shape.Element.Key!.Value);
            foreach (var (key, text) in pages.Where(page => page.Number == slide.Page).SelectMany(Texts))
            {
                var shapes = found[key].ToList();
                if (shapes.Count != 1)
                    yield return new LookFinding(slide.Number, Check, $"\"{text}\" ({key.Role}) has {(shapes.Count == 0 ? "no shape" : $"{shapes.Count} shapes")}.");
                else if (Letters(string.Concat(words[shapes[0]].Select(word => word.Text))) is var letters && letters != Letters(text))
                    yield return new LookFinding(slide.Number, Check, $"\"{text}\" ({key.Role}) is rendered with the letters \"{letters}\".");
            }

            foreach (var word in slide.Rendered.Words.Where(word => slide.OwnerOf(word) is null && !slide.IsInFrame(word)))
                yield return new LookFinding(slide.Number, Check, $"\"{word.Text}\" at {word.Area.Left:0}, {word.Area.Top:0} pt belongs to no shape.");
        }
    }

    // What a chart makes of its data is the program's: names may stand nowhere, labels where there is room.
    private static IEnumerable<(ElementKey Key, string Text)> Texts(Page page) =>
        page.Elements.Where(element => element.Text is { Plain.Length: > 0 } && !ElementRole.IsPoint(element.Key.Role)).Select(element => (element.Key, element.Text!.Plain));

    // A renderer may give words in another order than the text's (lines beside each other), so their letters are compared sorted.
    private static string Letters(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter) && !char.IsControl(letter)).Order());
}
