using JourneyOffice.Maps;

namespace JourneyOffice.Testing;

/// <summary>Makes texts that are hard on files, layouts and parsers.</summary>
internal sealed class TextGenerator(Random random)
{
    private static readonly string[] Latin =
        ["pay", "I compare", "delivery", "Where is my order?", "co-operate", "e-mail", "half an hour", "A&B", "1,299.00 €", "naïve", "the", "cart", "again"];

    private static readonly string[] Simplified = ["付款", "我在比较", "客户", "为什么这么慢?", "优惠券", "“说好的包邮”", "结账页面", "第3步"];

    private static readonly string[] Traditional = ["付款", "我在比較", "顧客", "為什麼這麼慢?", "優惠券", "「說好的免運」", "結帳頁面", "第3步"];

    private static readonly string[] Hard =
    [
        "=SUM(A1:A9)", "+49 30 1234", "-1", "@home", "<b>&amp;\"quoted\" 'single'</b>", "]]>", "'", "#hash #m1/i1/card/1", "100 %", "a\u00a0b",
        "👩‍🛒 sad 😞", "𠮷野家", "e\u0301", "Donaudampfschifffahrtsgesellschaftskapitänswitwe", "https://example.com/a/very/long/path?with=query&and=more",
        "مرحبا بالعالم", "שלום עולם", "ขั้นตอนการชำระเงิน", "a · b · c", " (assumed)", "x~y/z", "_x000D_", "\u201cHello\u201d", "tab\there",
    ];

    /// <summary>A text in one or several languages.</summary>
    public LocalizedText Text(bool multiline = true)
    {
        switch (random.Next(5))
        {
            case 0: return new LocalizedText(Plain(Latin, multiline));
            case 1: return new LocalizedText([new("en", Plain(Latin, multiline))]);
            case 2: return new LocalizedText([new("zh-Hans", Plain(Simplified, multiline)), new("zh-Hant", Plain(Traditional, multiline))]);
            case 3 when random.Next(4) == 0:
                return new LocalizedText([new(LocalizedText.Neutral, Plain(Latin, multiline)), new("zh-Hant", Plain(Traditional, multiline))]);
            default:
                return new LocalizedText(
                [
                    new("en", Plain(Latin, multiline)),
                    new("zh-Hans", Plain(Simplified, multiline)),
                    new("zh-Hant", Plain(Traditional, multiline)),
                ]);
        }
    }

    /// <summary>A text, or none in every third case.</summary>
    public LocalizedText? Maybe(bool multiline = true) => random.Next(3) == 0 ? null : Text(multiline);

    /// <summary>A word for fields that are plain strings.</summary>
    public string Word() => random.Next(6) == 0 ? Hard[random.Next(Hard.Length)] : Latin[random.Next(Latin.Length)];

    private string Plain(string[] words, bool multiline)
    {
        var text = "";
        for (var count = random.Next(1, 5); count > 0; count--)
        {
            var word = random.Next(12) == 0 ? Hard[random.Next(Hard.Length)] : words[random.Next(words.Length)];
            text += text.Length == 0 ? word : Separator(words, multiline) + word;
        }

        return text;
    }

    private string Separator(string[] words, bool multiline) => random.Next(14) switch
    {
        0 when multiline => "\n",
        1 when multiline => "\u000b",
        _ when words == Latin => " ",
        _ => "",
    };
}
