using System.Text.RegularExpressions;

namespace JourneyOffice.Surfaces;

/// <summary>Names of stages as people head columns: numbered, or with the word "phase" before them.</summary>
internal static partial class StageNames
{
    private const int Longest = 80;

    /// <summary>The name without its number.</summary>
    public static string Clean(string text)
    {
        var line = OldTexts.OneLine(text);
        foreach (var numbered in (Regex[])[CountedWord(), ChineseOrdinal(), Number(), Sign()])
        {
            if (numbered.Match(line) is { Success: true } match)
                return match.Groups["name"].Value.Trim();
        }

        return line;
    }

    /// <summary>Whether a text can head a stage: words, not a figure, a quarter or a whole sentence of a report.</summary>
    public static bool CanBe(string text)
    {
        var name = Clean(text);
        return name.Length is > 0 and <= Longest && name.Any(char.IsLetter) && !Calendar().IsMatch(name);
    }

    // "Phase 1: Define", "阶段一：察觉需求".
    [GeneratedRegex(@"^(stage|phase|step|阶段|階段|环节|環節|步骤|步驟)\s*(\d{1,2}|[一二三四五六七八九十]{1,2}|[ivx]{1,4})(\s*[.:：、)\-–—]\s*|\s+)(?<name>.+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CountedWord();

    // "第一阶段：察觉需求", "一、察觉需求".
    [GeneratedRegex(@"^(第([一二三四五六七八九十]{1,2}|\d{1,2})(阶段|階段|步)\s*[:：、.\-–—]?|[一二三四五六七八九十]{1,2}[、.．])\s*(?<name>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ChineseOrdinal();

    // "1. Awareness", "(2) Compare", "03 Buy", "4 – Use"; "3 weeks later" is a name.
    [GeneratedRegex(@"^([(（]?\d{1,2}[.)）、:：]\s*|\d{1,2}\s+[\-–—]\s+|0\d\s+)(?<name>\D.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^([①-⑳❶-❿]\s*|[a-hA-H][.)]\s+)(?<name>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sign();

    [GeneratedRegex(@"^((q|h|fy|w|kw|cw)\s?\d{1,4}\b.*|(19|20)\d\d\b.*|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s*\d*|(mon|tue|wednes|thurs|fri|satur|sun)day|\d{1,2}月|(周|週|星期)[一二三四五六日天])$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Calendar();
}
