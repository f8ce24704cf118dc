using System.Globalization;
using JourneyOffice.Maps;

namespace JourneyOffice.Benchmarks;

/// <summary>Maps of any size with every cell filled, in two languages, as teams write them.</summary>
internal static class FilledMap
{
    private static readonly LaneKind[] Kinds =
    [
        LaneKind.Goal, LaneKind.Action, LaneKind.Touchpoint, LaneKind.Question, LaneKind.Emotion,
        LaneKind.Quote, LaneKind.Obstacle, LaneKind.Opportunity, LaneKind.Thought, LaneKind.MetricValue,
    ];

    private static readonly string[] Words =
        ["price", "delivery", "answer", "order", "doubt", "parcel", "account", "reply", "help", "choice", "size", "review", "offer", "call"];

    private static readonly string[] Characters = ["价格", "配送", "回答", "订单", "疑虑", "包裹", "账户", "回复", "帮助", "选择", "尺码", "评价", "优惠", "电话"];

    /// <summary>Eight stages and ten lanes, one item in each cell, with a curve.</summary>
    public static JourneyMap EightByTen { get; } = Of(80);

    /// <summary>Eight stages, ten lanes and as many items as asked for; cells hold several where there are more than 80.</summary>
    /// <param name="items">How many items.</param>
    public static JourneyMap Of(int items) => new()
    {
        Id = "mbench" + items.ToString(CultureInfo.InvariantCulture),
        Title = Both("Delivery cost appears last, and a sure choice turns into doubt", "运费到最后一步才出现，原本笃定的选择变成了犹豫"),
        Scenario = Both("A gift tonight that arrives by Friday", "今晚选好礼物，周五前送到"),
        Persona = "p1",
        Segment = "g1",
        Owner = Both("Ana Ruiz, Checkout", "周敏，结账团队"),
        AsOf = new DateOnly(2026, 9, 30),
        Segments = [new Segment { Id = "g1", Name = Both("Hurried gift buyers", "赶时间的送礼人") }],
        Personas = [new Persona { Id = "p1", Segment = "g1", Name = Both("Maya, 34", "林悦，34 岁"), Goals = [Both("Two minutes", "两分钟")] }],
        Measures = [new Measure { Id = "k1", Name = Both("carts abandoned", "购物车放弃率"), Baseline = "71 %", Target = "60 %" }],
        Channels = [new Channel { Id = "c1", Name = Both("Website", "网站") }],
        Touchpoints = [.. Enumerable.Range(0, 8).Select(at => new Touchpoint { Id = $"t{at}", Name = Text(at), Channel = "c1" })],
        Evidence = [new Evidence { Id = "e1", Name = Both("Interviews", "访谈"), Method = Both("interviews", "访谈"), Segment = "g1", N = 12 }],
        Stages = [.. Enumerable.Range(0, 8).Select(at => new Stage { Id = $"s{at}", Name = Both($"I {Words[at]}", $"我{Characters[at]}") })],
        Lanes = [.. Kinds.Select((kind, at) => new Lane { Id = $"l{at}", Kind = kind })],
        Items = [.. Enumerable.Range(0, items).Select(Item)],
    };

    /// <summary>The same map with other words in a few items of it, as if somebody had worked on it.</summary>
    public static JourneyMap WithChangedTexts(JourneyMap map, int count)
    {
        var changed = map.Items.Where(item => item.Lane == "l0").Take(count).Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        return map with
        {
            Version = map.Version + 1,
            Items = [.. map.Items.Select(item => changed.Contains(item.Id) ? item with { Text = item.Text!.With("en", "Know the day") } : item)],
        };
    }

    private static Item Item(int number)
    {
        var (lane, stage) = (number / 8 % Kinds.Length, number % 8);
        var kind = Kinds[lane];
        var item = new Item
        {
            Id = $"i{number}", Lane = $"l{lane}", Stage = $"s{stage}", Text = Text(number),
            Basis = number % 6 == 0 ? Basis.Assumption : Basis.Evidenced, Evidence = ["e1"],
        };
        return kind switch
        {
            LaneKind.Touchpoint => item with { Text = null, Touchpoint = $"t{stage}" },
            LaneKind.Emotion => item with { Score = (number * 7 % 5) - 2, Series = number < 80 ? null : $"r{number / 80}", Why = Text(number + 1) },
            LaneKind.Obstacle => item with { Severity = (Level)(number % 3), Frequency = number % 90 / 100m },
            LaneKind.Opportunity => item with { Impact = Level.High, Effort = Level.Low },
            LaneKind.MetricValue => item with { Value = $"{number % 90} %" },
            _ => item,
        };
    }

    private static LocalizedText Text(int number) => Both(
        $"{Capital(Words[number % 14])} {Words[(number / 3 + 5) % 14]} {number}",
        $"{Characters[number % 14]}{Characters[(number / 3 + 5) % 14]}{number}");

    private static string Capital(string word) => string.Concat(char.ToUpperInvariant(word[0]), word[1..]);

    private static LocalizedText Both(string english, string chinese) => new([new("en", english), new("zh-Hans", chinese)]);
}
