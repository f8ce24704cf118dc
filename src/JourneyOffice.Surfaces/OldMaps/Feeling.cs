using System.Globalization;
using System.Text.RegularExpressions;

namespace JourneyOffice.Surfaces;

/// <summary>A feeling as people write it into a cell: a figure, a smiley, words, or several of these.</summary>
/// <param name="Number">The figure, on whatever scale.</param>
/// <param name="OutOf">The end of the scale that stands beside it: 5 in "4/5".</param>
/// <param name="Smile">What a smiley says, from −2 to +2.</param>
/// <param name="Words">The words.</param>
internal sealed partial record Feeling(decimal? Number, decimal? OutOf, int? Smile, string Words)
{
    private static readonly (string Signs, int Score)[] Faces =
    [
        ("😀😃😄😁😆😍🤩🥳😎🥰🎉", 2), ("🙂😊☺😌👍😇🙃", 1), ("😐😑😶🤔😯😮", 0), ("🙁☹😕😟😞😔😒👎🤨😬", -1), ("😢😭😡😠🤬😤😩😫😱😖😣😨😰", -2),
    ];

    /// <summary>Whether its figure has a plus before it, which only scales around 0 need.</summary>
    public bool HasPlus { get; init; }

    /// <summary>Reads a text.</summary>
    public static Feeling Of(string text)
    {
        var (smile, rest) = WithoutFaces(text);
        var folded = PlainText.Fold(rest);
        if (NumberTexts.TryParse(folded, out var number))
            return new Feeling(number, null, smile, "") { HasPlus = folded.StartsWith('+') };
        foreach (var pattern in (Regex[])[Leading(), Trailing()])
        {
            if (pattern.Match(folded) is { Success: true } match && NumberTexts.TryParse(match.Groups["number"].Value, out number))
                return new Feeling(number, OutOfWhat(match), smile, match.Groups["words"].Value.Trim()) { HasPlus = match.Groups["number"].Value.StartsWith('+') };
        }

        return new Feeling(null, null, smile, rest);
    }

    private static decimal? OutOfWhat(Match match) =>
        decimal.TryParse(match.Groups["of"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : null;

    private static (int? Score, string Words) WithoutFaces(string text)
    {
        int? score = null;
        var rest = new System.Text.StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var sign = rune.ToString();
            var face = Faces.FirstOrDefault(face => face.Signs.Contains(sign, StringComparison.Ordinal));
            if (face.Signs is not null)
                score ??= face.Score;
            // The mark that asks for the coloured form of the sign before it.
            else if (rune.Value != 0xFE0F)
                rest.Append(sign);
        }

        var plain = Typed().Replace(rest.ToString(), match =>
        {
            score ??= match.Value[^1] switch { 'D' => 2, ')' or '）' or ']' => 1, '|' => 0, _ => match.Value.Contains('\'', StringComparison.Ordinal) ? -2 : -1 };
            return " ";
        });
        return (score, plain.Trim());
    }

    [GeneratedRegex(@"(?<!\w)[:：=;]['-]?[)）(（|D\]\[](?!\w)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Typed();

    // "4/5 content", "+1 relieved", "3: fine", "4分 满意"; "2 weeks of waiting" are words.
    [GeneratedRegex(@"^((?<number>[+\-−–]?\d+([.,]\d+)?)\s*(/|of|out of)\s*(?<of>\d{1,3})\b[\s:,–—-]*(?<words>.*)|(?<number>[+\-−–]\d+([.,]\d+)?)\s+(?<words>.+)|(?<number>\d{1,2}([.,]\d)?)(\s*[:=]\s*|\s+[–—-]\s+|分[\s:,]*)(?<words>.*))$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Leading();

    // "content (4)", "content (4/5)", "misled −2".
    [GeneratedRegex(@"^(?<words>.*\S)(\s*\((?<number>[+\-−–]?\d{1,2}([.,]\d)?)(\s*/\s*(?<of>\d{1,3}))?\)|\s(?<number>[+\-−–]\d|0))$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Trailing();
}
