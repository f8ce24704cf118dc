using JourneyOffice.Surfaces;

namespace JourneyOffice.Look;

/// <summary>
/// At most three accent colours give a slide its colour. Counted are fields (cards, columns, chevrons: what is larger than a word);
/// marks such as lines, faces, icons, pills and leaders repeat in colour what a word beside them says. Accent 6 is the neutral grey.
/// </summary>
internal static class AccentCheck
{
    private const int Most = 3;
    private const double HeightOfField = 20;
    private const double WidthOfField = 60;

    /// <summary>Slides with too many colours.</summary>
    public static IEnumerable<LookFinding> Find(LookedAtDeck deck)
    {
        foreach (var slide in deck.Slides)
        {
            var accents = slide.Shapes.Where(shape => IsField(shape.Area, deck.Scale) && shape.Role is not (ElementRole.Curve or ElementRole.Arrow))
                .SelectMany(shape => new[] { shape.Style.Fill?.Name, shape.Style.Edge?.Name })
                .Where(name => name?.StartsWith("accent", StringComparison.Ordinal) == true && name != "accent6").Distinct(StringComparer.Ordinal).ToList();
            if (accents.Count > Most)
                yield return new LookFinding(slide.Number, "accents", $"{accents.Count} accent colours: {string.Join(", ", accents)}.");
        }
    }

    private static bool IsField(Area area, double scale) => area.Bottom - area.Top > HeightOfField * scale && area.Right - area.Left > WidthOfField * scale;
}
