using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>How much a page for executives may say between head and footer: 90 words, in Chinese 160 characters.</summary>
internal static class WordBudget
{
    /// <summary>Words in a language that parts them.</summary>
    public const int Words = 90;

    /// <summary>Characters in Chinese, punctuation and digits counted.</summary>
    public const int Characters = 160;

    /// <summary>Whether a page says more.</summary>
    public static bool IsExceeded(Page page, bool isChinese) => Count(page, isChinese) > (isChinese ? Characters : Words);

    /// <summary>The words or characters of a page's body.</summary>
    public static int Count(Page page, bool isChinese) => page.Elements.Where(IsBody).Sum(element => Count(element.Text!.Plain, isChinese));

    private static bool IsBody(PageElement element) => element.Text is not null && element.Key.Role is not (
        ElementRole.Title or ElementRole.Kicker or ElementRole.Example or ElementRole.Footer or ElementRole.EvidenceShare or ElementRole.PageNumber);

    private static int Count(string text, bool isChinese) => isChinese
        ? text.Count(character => !char.IsWhiteSpace(character) && !char.IsControl(character))
        : text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));
}
