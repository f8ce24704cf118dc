using System.Globalization;
using System.Text.RegularExpressions;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>On which scale somebody's figures for feelings stand.</summary>
internal static partial class FeelingScale
{
    /// <summary>The scale; <see langword="null"/> where the figures fit none that people use.</summary>
    /// <param name="names">The names of the rows of feelings: "Emotion (1–10)" says it.</param>
    /// <param name="feelings">What stands in them.</param>
    public static Scale? Of(IEnumerable<string> names, IReadOnlyList<Feeling> feelings)
    {
        var numbers = feelings.Select(feeling => feeling.Number).OfType<decimal>().ToList();
        if (numbers.Count == 0)
            return Scale.Default;
        var said = names.Select(Named).OfType<Scale>().FirstOrDefault();
        var known = new[] { said, OutOf(feelings), Scale.Default, new(1, 5, 1), new(-3, 3, 1), new(0, 5, 1), new(1, 7, 1), new(1, 10, 1), new(0, 10, 1), new(-5, 5, 1), new(-10, 10, 1), new(0, 100, 1) };
        return known.OfType<Scale>().FirstOrDefault(scale => numbers.TrueForAll(number => number >= scale.Min && number <= scale.Max) && IsPlausible(scale, numbers, said, feelings));
    }

    /// <summary>Where a feeling lies on a scale; <see langword="null"/> where it says nothing about it.</summary>
    public static decimal? Score(Feeling feeling, Scale? scale)
    {
        if (scale is null)
            return null;
        return feeling.Number ?? (feeling.Smile is { } smile ? scale.Min + ((smile + 2) * (scale.Max - scale.Min) / 4) : null);
    }

    // Ones and twos alone are marks from 1 to 5 as soon as no sign or nought says that the middle is 0.
    private static bool IsPlausible(Scale scale, List<decimal> numbers, Scale? said, IReadOnlyList<Feeling> feelings) =>
        scale == said || scale != Scale.Default || numbers.Exists(number => number <= 0) || feelings.Any(feeling => feeling.HasPlus);

    private static Scale? OutOf(IReadOnlyList<Feeling> feelings) =>
        feelings.Select(feeling => feeling.OutOf).OfType<decimal>().Distinct().ToList() is [var most] && most > 1 ? new Scale(most > 20 ? 0 : 1, most, 1) : null;

    private static Scale? Named(string name)
    {
        var match = Range().Match(PlainText.Fold(name));
        return match.Success && Number(match, "min") is { } min && Number(match, "max") is { } max && min < max && max <= 100 ? new Scale(min, max, 1) : null;
    }

    private static decimal? Number(Match match, string group) =>
        decimal.TryParse(match.Groups[group].Value.Replace('−', '-').Replace('–', '-'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"(?<![\d.])(?<min>[−–-]?\d{1,2})\s*(-|–|−|—|~|to|\.\.+|…|至|到)\s*(?<max>\+?\d{1,3})(?![\d.])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Range();
}
