using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>Lane names whose characters stand upright under each other, as on Chinese posters: in one line where they are short, else in two.</summary>
internal static class VerticalHeads
{
    /// <summary>From character to character, in ems: what LibreOffice takes from the font; PowerPoint takes no more.</summary>
    public const double Pitch = 1.35;

    private const int MostInLine = 4;
    private const int Most = 2 * MostInLine;

    /// <summary>Whether all names of a map are short enough for it.</summary>
    public static bool Fit(Sketch sketch)
    {
        foreach (var lane in sketch.Map.Lanes)
        {
            if (!lane.Hidden && sketch.LaneName(lane).Length > Most)
                return false;
        }

        return true;
    }

    /// <summary>A name that runs downwards.</summary>
    public static TextBody Turn(TextBody head) => head with
    {
        IsVertical = true,
        Paragraphs = [.. head.Paragraphs.Select(paragraph => paragraph with { Align = Alignment.Center })],
    };

    /// <summary>How far a name reaches down.</summary>
    public static double Length(TextBody head)
    {
        var longest = head.Paragraphs.Max(Count);
        var inLine = longest > MostInLine && head.Paragraphs.Count == 1 ? (longest + 1) / 2 : longest;
        return (inLine * head.Paragraphs[0].Runs[0].Size * Pitch) + 1;
    }

    /// <summary>The width of a name's lines beside each other.</summary>
    public static double Width(TextBody head) =>
        head.Paragraphs.Sum(paragraph => paragraph.Leading * (Count(paragraph) > MostInLine && head.Paragraphs.Count == 1 ? 2 : 1));

    private static int Count(Paragraph paragraph) => paragraph.Runs.Sum(run => run.Text.Length);
}
