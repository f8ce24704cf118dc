using JourneyOffice.Maps;

namespace JourneyOffice.Testing;

/// <summary>A small map made by hand, always the same: seven stages, nine lanes, English and Chinese.</summary>
public static class Fixed
{
    private static readonly (string Id, string English, string Chinese)[] StageNames =
    [
        ("s-need", "I need a gift", "我需要一份礼物"), ("s-search", "I search", "我在搜索"), ("s-compare", "I compare", "我在比较"), ("s-cart", "I fill the cart", "我加入购物车"),
        ("s-pay", "I pay", "我付款"), ("s-wait", "I wait", "我等待收货"), ("s-again", "I come back", "我再次光临"),
    ];

    private static readonly (LaneKind Kind, (string English, string Chinese)?[] Cells)[] Rows =
    [
        (LaneKind.Goal, [("A gift by Friday", "周五前送到的礼物"), ("See what fits", "找到合适的"), ("Be sure of it", "确定没选错"), ("Keep it together", "先放在一起"), ("Pay quickly", "快速付款"), ("Know where it is", "知道到哪了"), null]),
        (LaneKind.Action, [("Asks a friend", "问朋友"), ("Types three words", "输入几个词"), ("Opens five tabs", "打开多个页面"), ("Adds two gifts", "加入两件礼物"), ("Types the card number", "输入卡号"), ("Reads the e-mail", "查看邮件"), ("Orders again", "再次下单")]),
        (LaneKind.Question, [null, ("Is it in stock?", "有货吗?"), ("Do others like it?", "别人喜欢吗?"), ("What does delivery cost?", "运费多少?"), ("Is it safe?", "安全吗?"), ("Will it be on time?", "能准时到吗?"), null]),
        (LaneKind.Quote, [null, null, ("“I trust the reviews.”", "“我相信评价。”"), null, ("“Why do I see this only now?”", "“为什么现在才告诉我?”"), null, ("“It arrived on time.”", "“准时送到了。”")]),
        (LaneKind.Obstacle, [null, ("Too many results", "结果太多"), null, ("Delivery cost shown late", "运费显示太晚"), ("An account is required", "必须注册账户"), null, null]),
        (LaneKind.Opportunity, [null, ("Sort by arrival date", "按到货日期排序"), null, ("Show the cost in the cart", "在购物车显示运费"), ("Let guests pay", "允许免注册付款"), null, null]),
    ];

    private static readonly (string Word, string Chinese, int Score)[] Feelings =
        [("Hopeful", "期待", 1), ("Busy", "忙乱", 0), ("Curious", "好奇", 1), ("Surprised", "意外", -1), ("Misled", "被误导", -2), ("Relieved", "松了口气", 1), ("Pleased", "满意", 2)];

    /// <summary>A retailer's map: fewer carts abandoned at checkout.</summary>
    public static JourneyMap Retailer() => Head() with
    {
        Segments = [new() { Id = "g-gift", Name = Both("Gift buyers in a hurry", "赶时间的送礼者"), Traits = [Both("Buys on the phone", "用手机购买")] }],
        Personas = [new() { Id = "p-lin", Name = Both("Lin, 34", "林女士,34岁"), Segment = "g-gift", Portrait = Both("Buys gifts on her way home", "下班路上买礼物"), Goals = [Both("A gift by Friday", "周五前送到")] }],
        Departments = [new() { Id = "d-shop", Name = Both("Online shop", "线上商城"), FacesCustomers = true }, new() { Id = "d-service", Name = Both("Service", "客服"), FacesCustomers = true }],
        Channels = [new() { Id = "c-web", Name = Both("Website", "网站"), Icon = "desktop" }, new() { Id = "c-mail", Name = Both("E-mail", "电子邮件"), Icon = "mail" }],
        Touchpoints =
        [
            new() { Id = "t-search", Name = Both("Search page", "搜索页"), Channel = "c-web", Department = "d-shop" },
            new() { Id = "t-checkout", Name = Both("Checkout", "结账页面"), Channel = "c-web", Department = "d-shop", Lifecycle = TouchpointLifecycle.Change },
            new() { Id = "t-mail", Name = Both("Delivery e-mail", "发货邮件"), Channel = "c-mail", Department = "d-service" },
        ],
        Metrics = [new() { Id = "k-abandon", Name = Both("Carts abandoned", "购物车放弃率"), Unit = "%", BetterWhen = BetterWhen.Lower, Target = 60 }],
        Stages = [.. StageNames.Select(stage => new Stage { Id = stage.Id, Name = Both(stage.English, stage.Chinese) })],
        Lanes =
        [
            .. Rows.Take(3).Select(row => LaneOf(row.Kind)), LaneOf(LaneKind.Touchpoint), LaneOf(LaneKind.Emotion),
            .. Rows.Skip(3).Select(row => LaneOf(row.Kind)), LaneOf(LaneKind.MetricValue),
        ],
        Items = [.. Rows.SelectMany(Cells), .. Placements(), .. Feelings.Select(Emotion), Figure()],
        Evidence =
        [
            new() { Id = "e-talks", Name = Both("12 interviews", "12次访谈"), Kind = EvidenceKind.Qualitative, Source = EvidenceSource.CustomerParticipation, Segment = "g-gift", N = 12 },
            new() { Id = "e-web", Name = Both("Web analytics", "网站分析"), Kind = EvidenceKind.Quantitative, Segment = "g-gift", N = 41_000 },
        ],
        Observations = [new() { Metric = "k-abandon", Place = "s-pay", Value = 71, Period = "2025-Q1", AsOf = new DateOnly(2025, 3, 31) }],
        Reviews = [new() { Id = "r-shop", Department = "d-shop", Person = "Ms Wu", When = new DateOnly(2025, 4, 2), MapVersion = 3, Verdict = ReviewVerdict.Confirmed }],
    };

    private static JourneyMap Head() => new()
    {
        Id = "m4k2q7w9e3",
        Title = Both("Delivery cost shown late drives buyers out of the checkout", "运费显示太晚,顾客在结账时离开"),
        Goal = Both("Fewer carts abandoned at checkout", "减少结账时放弃的购物车"),
        Measures = [new() { Id = "u1", Name = Both("carts abandoned", "购物车放弃率"), Metric = "k-abandon", Baseline = "71 %", Target = "60 %", By = new DateOnly(2025, 12, 31) }],
        Scenario = Both("A gift tonight that arrives by Friday", "今晚买一份周五前送到的礼物"),
        Period = Both("Online shop, first quarter 2025", "线上商城,2025年第一季度"),
        Segment = "g-gift",
        Persona = "p-lin",
        Owner = "J. Keller",
        AsOf = new DateOnly(2025, 3, 31),
        ReviewDate = new DateOnly(2026, 3, 31),
        Version = 3,
        Sample = true,
    };

    private static LocalizedText Both(string english, string chinese) => new([new("en", english), new("zh-Hans", chinese)]);

    private static Lane LaneOf(LaneKind kind) => new() { Id = LaneId(kind), Kind = kind };

    private static string LaneId(LaneKind kind) => $"l-{kind}";

    private static IEnumerable<Item> Cells((LaneKind Kind, (string English, string Chinese)?[] Cells) row)
    {
        for (var stage = 0; stage < row.Cells.Length; stage++)
        {
            if (row.Cells[stage] is { } cell)
                yield return Card(row.Kind, stage, Both(cell.English, cell.Chinese));
        }
    }

    private static Item Card(LaneKind kind, int stage, LocalizedText text)
    {
        var item = new Item { Id = ItemId(kind, stage), Lane = LaneId(kind), Stage = StageNames[stage].Id, Text = text };
        return kind switch
        {
            LaneKind.Obstacle => item with { Severity = Level.High, Frequency = 0.38m, FrequencyWords = Both("leave", "离开"), Basis = Basis.Evidenced, Evidence = ["e-web"] },
            LaneKind.Opportunity => item with
            {
                Impact = Level.High, Effort = Level.Low, Owner = "Online shop", Status = OpportunityStatus.Proposed,
                Links = [new(ItemId(LaneKind.Obstacle, stage), LinkKind.Solves)],
            },
            LaneKind.Quote => item with { Basis = Basis.Evidenced, Evidence = ["e-talks"] },
            _ => item,
        };
    }

    private static Item Emotion((string Word, string Chinese, int Score) feeling, int stage) => new()
    {
        Id = ItemId(LaneKind.Emotion, stage), Lane = LaneId(LaneKind.Emotion), Stage = StageNames[stage].Id, Text = Both(feeling.Word, feeling.Chinese), Score = feeling.Score,
        Why = feeling.Score == -2 ? Both("The cost appears on the last page", "最后一页才显示费用") : null,
        Basis = Basis.Evidenced, Evidence = ["e-talks"], MomentOfTruth = feeling.Score == -2,
    };

    private static Item[] Placements() => [Place("t-search", 1), Place("t-search", 2), Place("t-checkout", 3), Place("t-checkout", 4), Place("t-mail", 5)];

    private static Item Place(string touchpoint, int stage) =>
        new() { Id = ItemId(LaneKind.Touchpoint, stage), Lane = LaneId(LaneKind.Touchpoint), Stage = StageNames[stage].Id, Touchpoint = touchpoint, Basis = Basis.Evidenced };

    private static Item Figure() => new()
    {
        Id = ItemId(LaneKind.MetricValue, 4), Lane = LaneId(LaneKind.MetricValue), Stage = StageNames[4].Id, Value = "71 %", Text = Both("of carts abandoned", "购物车被放弃"),
        Metric = "k-abandon", Basis = Basis.Evidenced, Evidence = ["e-web"],
    };

    private static string ItemId(LaneKind kind, int stage) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"i-{kind}-{stage + 1}");
}
