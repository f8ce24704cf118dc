using JourneyOffice.Drawing;

namespace JourneyOffice.Look;

/// <summary>Text stands out from what lies behind it: at least 4.5 : 1 (WCAG 2.2, 1.4.3), fills and opacities counted from back to front.</summary>
internal static class ContrastCheck
{
    private const double Least = 4.5;
    private static readonly ThemeColor Paper = new("bg1", 100);
    private static readonly ThemeColor Ink = new("tx1", 100);

    /// <summary>Runs that can hardly be read.</summary>
    public static IEnumerable<LookFinding> Find(LookedAtDeck deck)
    {
        foreach (var slide in deck.Slides)
        {
            foreach (var (shape, word) in slide.WordsByShape().SelectMany(pair => pair.Select(word => (pair.Key, word))))
            {
                var ground = Ground(slide, shape, word, deck.Theme);
                foreach (var run in shape.Style.Runs.Where(run => run.Text.Contains(word.Text, StringComparison.Ordinal)))
                {
                    var contrast = Rgb.Contrast(deck.Theme.Over(run.Color ?? Ink, ground), ground);
                    if (contrast < Least)
                        yield return new LookFinding(slide.Number, "contrast", $"\"{word.Text}\" in \"{shape.Text}\" has {contrast:0.0} : 1.");
                }
            }
        }
    }

    private static Rgb Ground(LookedAtSlide slide, LookedAtShape shape, RenderedWord word, DeckTheme theme) =>
        slide.Shapes.TakeWhile(other => !ReferenceEquals(other, shape)).Append(shape)
            .Where(other => other.Style.Fill is not null && other.Area.ContainsCenterOf(word.Area))
            .Aggregate(theme.Resolve(Paper), (ground, other) => theme.Over(other.Style.Fill!, ground));
}
