namespace JourneyOffice.Surfaces;

/// <summary>Guesses in which supported language a surface is written.</summary>
internal static class LanguageGuess
{
    // Frequent characters that only one of the two Chinese scripts has.
    private const string OnlySimplified = "这们为个说对时会来么过还进发开关间问题现实际买卖单订货页价网线户绪负责标级让选择较较须";
    private const string OnlyTraditional = "這們為個說對時會來麼過還進發開關間問題現實際買賣單訂貨頁價網線戶緒負責標級讓選擇較須";

    /// <summary>The language of texts.</summary>
    internal static string Of(IEnumerable<string> texts)
    {
        var (chinese, letters, simplified, traditional) = (0, 0, 0, 0);
        foreach (var character in texts.SelectMany(text => text))
        {
            // CJK Unified Ideographs; a word of Latin letters says about as much as two of them.
            chinese += character is >= '\u4e00' and <= '\u9fff' ? 1 : 0;
            letters += char.IsAsciiLetter(character) ? 1 : 0;
            simplified += OnlySimplified.Contains(character, StringComparison.Ordinal) && !OnlyTraditional.Contains(character, StringComparison.Ordinal) ? 1 : 0;
            traditional += OnlyTraditional.Contains(character, StringComparison.Ordinal) && !OnlySimplified.Contains(character, StringComparison.Ordinal) ? 1 : 0;
        }

        return chinese * 3 <= letters ? "en" : traditional > simplified ? "zh-Hant" : "zh-Hans";
    }
}
