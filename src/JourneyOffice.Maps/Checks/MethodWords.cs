using System.Text;

namespace JourneyOffice.Maps;

/// <summary>Words by which the method's checks recognise company-side names and the purchase, in English and both Chinese scripts.</summary>
internal static class MethodWords
{
    // Names of funnel steps and of the lifecycle: a classification of a stage, not what the customer does.
    private static readonly HashSet<string> CompanyNames = new(StringComparer.Ordinal)
    {
        "LEAD", "LEADS", "NEW LEAD", "QUALIFIED LEAD", "MQL", "SQL", "PROSPECT", "PROSPECTS", "OPPORTUNITY", "OPPORTUNITIES", "PIPELINE", "DEAL", "CLOSED WON", "CLOSED LOST",
        "WON", "LOST", "CONVERSION", "CONVERTED", "ACQUISITION", "CUSTOMER ACQUISITION", "ACTIVATION", "RETENTION", "NURTURE", "NURTURING", "LEAD NURTURING", "UPSELL", "CROSS SELL",
        "CHURN", "AWARENESS", "CONSIDERATION", "ADVOCACY", "LOYALTY", "TOFU", "MOFU", "BOFU",
        "线索", "销售线索", "潜在客户", "潜客", "商机", "成交", "赢单", "输单", "转化", "获客", "拉新", "促活", "留存", "激活", "复购率", "认知", "考虑", "忠诚", "拥护",
        "線索", "銷售線索", "潛在客戶", "潛在顧客", "名單", "商機", "贏單", "輸單", "轉換", "轉化", "獲客", "留客", "認知", "考慮", "忠誠", "擁護",
    };

    private static readonly HashSet<string> PurchaseWords = new(StringComparer.Ordinal)
    {
        "BUY", "BUYS", "BUYING", "PAY", "PAYS", "PAYING", "PAYMENT", "PURCHASE", "PURCHASES", "PURCHASING", "ORDER", "ORDERS", "ORDERING", "CHECKOUT", "ENROL", "ENROLL", "ENROLS",
        "ENROLLS", "SUBSCRIBE", "SUBSCRIBES", "SIGN", "BOOK", "CONVERSION", "WON",
    };

    private static readonly string[] ChinesePurchaseWords = ["购买", "付款", "支付", "下单", "结账", "成交", "报名", "签约", "購買", "下單", "結帳", "報名", "簽約"];

    private static readonly HashSet<string> ChoiceWords = new(StringComparer.Ordinal) { "CHOOSE", "CHOOSES", "DECIDE", "DECIDES", "SELECT", "SELECTS", "DECISION" };

    private static readonly string[] ChineseChoiceWords = ["选择", "决定", "選擇", "決定"];

    /// <summary>Whether a stage bears a company's name in any language.</summary>
    public static bool IsCompanyName(LocalizedText? name) => name is not null && name.Texts.Values.Any(text => CompanyNames.Contains(string.Join(' ', Words(text))));

    /// <summary>Whether a stage is the purchase by its name or its lifecycle.</summary>
    public static bool IsPurchase(Stage stage) => Texts(stage).Any(text => Words(text).Any(PurchaseWords.Contains) || ChinesePurchaseWords.Any(word => text.Contains(word, StringComparison.Ordinal)));

    /// <summary>Whether a stage is the choice that stands for the purchase where nothing is said of one.</summary>
    public static bool IsChoice(Stage stage) => Texts(stage).Any(text => Words(text).Any(ChoiceWords.Contains) || ChineseChoiceWords.Any(word => text.Contains(word, StringComparison.Ordinal)));

    private static IEnumerable<string> Texts(Stage stage) => (stage.Name?.Texts.Values ?? []).Append(stage.Lifecycle ?? "");

    private static string[] Words(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKC))
            letters.Append(char.IsLetterOrDigit(character) ? char.ToUpperInvariant(character) : ' ');
        return letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
