using JourneyOffice.Maps;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>
/// Large maps in which every item has an id of its own by chance and a text of its own. Words are drawn independently of each other,
/// the frequent ones more often, which leaves less to compress than sentences of people do.
/// </summary>
internal static class WordyMaps
{
    private static readonly LaneKind[] Kinds =
        [LaneKind.Goal, LaneKind.Action, LaneKind.Question, LaneKind.Emotion, LaneKind.Quote, LaneKind.Obstacle, LaneKind.Opportunity, LaneKind.Thought];

    private static readonly string[] English =
    [
        .. ("the she to and he for is when a of on before after until nobody says where price changes address again form forgot opens chat window asks same question "
            + "waits minutes answer link help article returns delivery dates agent copies order number between systems manager approves refund mail store "
            + "colleague looks screen cannot see online basket feels cheated shipping cost appears last compare shops read reviews trust friend advice sure "
            + "choice doubt size gift pay card confirmation track courier open box try send back label printer missing tell others buy newsletter discount "
            + "too many unsubscribe hidden account needed guest checkout slow mobile keyboard covers button error message unclear retry fails bank redirects "
            + "session lost cart empty angry calm happy proud relieved curious hurried team owner measures weekly survey interviews sample evidence assume "
            + "test pilot launch budget legal privacy consent training script tone voice letter invoice contract renewal cancel notice period fee plain words "
            + "picture video guide first steps welcome call visit branch queue ticket kiosk sign parking staff friendly rude late early closed holiday stock").Split(' ').Distinct(),
    ];

    private static readonly string[] Chinese =
    [
        .. ("的了在我她他是有不这个客户想知道包裹能否周五之前送到但页面上没说明价格重新输入地址后又变于打开聊天窗口问同样题等九分钟得机器人回答发来退货帮助文章链接服三系统间复制订单号"
            + "经理用邮件批准款门店事看屏幕网购物车运费最后才出现觉被骗比较商阅读评信任朋友建议寻找可靠选择怀疑尺码挑礼刷卡付收确认跟踪快递盒子试穿寄标签印缺失告诉别再次买").Distinct().Select(letter => $"{letter}"),
    ];

    /// <summary>Eight stages, eight lanes, so many items, lane by lane.</summary>
    public static JourneyMap Of(int items, bool isBilingual)
    {
        var random = new Random(items);
        string Id(string prefix) => Identifier.Derived(prefix, $"{random.NextInt64()}");
        LocalizedText Text() => isBilingual
            ? new([new("en", Words(random, English, 6, 10, " ")), new("zh-Hans", Words(random, Chinese, 10, 16, ""))])
            : new([new("en", Words(random, English, 6, 10, " "))]);
        var map = new JourneyMap
        {
            Id = Id("m"), Title = Text(), Scenario = Text(), Persona = "p1",
            Personas = [new Persona { Id = "p1", Name = Text() }],
            Stages = [.. Enumerable.Range(0, 8).Select(_ => new Stage { Id = Id("s"), Name = Text() })],
            Lanes = [.. Kinds.Select(kind => new Lane { Id = Id("l"), Kind = kind })],
        };
        return map with { Items = [.. Enumerable.Range(0, items).Select(number => Item(map, number) with { Id = Id("i"), Text = Text() })] };

        Item Item(JourneyMap board, int number)
        {
            var (lane, first) = (number * 8 / items, (number * 8 / items * items) / 8);
            var item = new Item { Id = "", Lane = board.Lanes[lane].Id, Stage = board.Stages[number % 8].Id, Basis = (Basis)random.Next(2) };
            return Kinds[lane] switch
            {
                LaneKind.Emotion => item with { Score = random.Next(-2, 3), Series = $"r{(number - first) / 8}" },
                LaneKind.Obstacle => item with { Severity = (Level)random.Next(3), Frequency = random.Next(100) / 100m },
                LaneKind.Opportunity => item with { Impact = (Level)random.Next(3), Effort = (Level)random.Next(3) },
                _ => item,
            };
        }
    }

    private static string Words(Random random, string[] words, int fewest, int most, string between) => string.Join(
        between, Enumerable.Range(0, random.Next(fewest, most + 1)).Select(_ => words[(int)(Math.Pow(random.NextDouble(), 2) * words.Length)]));
}
