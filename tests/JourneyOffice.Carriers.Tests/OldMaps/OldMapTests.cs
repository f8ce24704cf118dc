using FsCheck.Fluent;
using JourneyOffice.Maps;
using static JourneyOffice.Carriers.Tests.Samples;

namespace JourneyOffice.Carriers.Tests;

/// <summary>A map that somebody drew is read as a map: stages, lanes with their kinds, cards by cell.</summary>
public sealed class OldMapTests
{
    private static readonly ReadOptions AlsoOld = new() { AlsoOldMaps = true };

    [Test]
    public void A_map_drawn_as_a_table_is_read_as_it_stands() =>
        Law("table", (drawn, seed) => PlainFile.Deck(PlainFile.Title("Our customers"), PlainFile.Title("Journey") + PlainFile.Table(drawn.Rows(seed % 2 == 0 ? "Phase" : null))));

    [Test]
    public void A_map_drawn_with_shapes_is_read_as_it_stands() =>
        Law("shapes", (drawn, seed) => PlainFile.Deck(PlainFile.Title("Journey") + (seed % 2 == 0 ? drawn.Shapes() : PlainFile.HalfSizeGroup(drawn.Shapes()))));

    [Test]
    public void A_map_typed_into_a_sheet_is_read_as_it_stands() =>
        Law("sheet", (drawn, seed) => PlainFile.Workbook(("Notes", [["Read the other sheet"]], []), ("Map", seed % 2 == 0 ? drawn.Rows() : [["Customer journey of 2019"], [], .. drawn.Rows()], [])));

    [Test, Triggers("JO6040"), Triggers("JO6041"), Triggers("JO6042"), Triggers("JO6043"), Triggers("JO6044"), Triggers("JO6046")]
    public void The_spreadsheet_of_Nielsen_Norman_Group_is_understood()
    {
        var read = ReadOld(PlainFile.Workbook(("Journey", NielsenNorman, ["D1:F1", "B8:C8"])));
        var map = read.Map;
        Assert.Multiple(() =>
        {
            Assert.That(map.Stages.Select(stage => stage.Name!.For("en")), Is.EqualTo(new[] { "Define", "Compare", "Negotiate", "Select" }));
            Assert.That(map.Lanes.Select(lane => lane.Kind), Is.EqualTo(new[]
            {
                LaneKind.Action, LaneKind.Thought, LaneKind.Emotion, LaneKind.Opportunity, LaneKind.Note, LaneKind.Custom, LaneKind.MetricValue,
            }));
            Assert.That(map.Lanes[5].Name!.For("en"), Is.EqualTo("Internal ownership"));
            Assert.That(map.Personas.Single().Name!.For("en"), Is.EqualTo("Jumping Jamie"));
            Assert.That(map.Personas.Single().Goals.Select(goal => goal.For("en")), Is.EqualTo(new[] { "Clear information", "A better price" }));
            Assert.That(map.Scenario!.For("en"), Is.EqualTo("Jamie wants to switch her plan."));
            Assert.That(map.Items.Where(item => item.Lane == map.Lanes[0].Id && item.Stage == map.Stages[0].Id), Has.Exactly(2).Items);
            Assert.That(map.Items.Single(item => item.Lane == map.Lanes[1].Id && item.ToStage is not null).ToStage, Is.EqualTo(map.Stages[1].Id));
            Assert.That(map.Items.Where(item => item.Lane == map.Lanes[2].Id).Select(item => item.Score), Is.EqualTo(new decimal?[] { 4, 2, 1, 5 }));
            Assert.That((map.Scale!.Min, map.Scale.Max), Is.EqualTo((1m, 5m)));
            Assert.That(map.Items.Select(item => item.Basis), Is.All.EqualTo(Basis.Assumption));
            Assert.That((map.Sample, map.Status), Is.EqualTo((false, MapStatus.Draft)));
            Assert.That(Codes(read.Findings), Is.SupersetOf(new[] { "JO6040", "JO6041", "JO6042", "JO6043", "JO6044", "JO6046" }));
            Assert.That(read.Findings.Single(finding => finding.Code == CarriersErrors.TextLeftOver).Place.Words, Is.EqualTo("A15"));
            Assert.That(Errors(map), Is.Empty);
        });
    }

    [Test]
    public void A_Chinese_sheet_with_grouped_lanes_and_gaps_is_understood()
    {
        IReadOnlyList<string?>[] rows =
        [
            ["客户旅程图：线上买礼物"],
            [],
            ["人物角色", "小李，34岁", null, "场景", "周五前买到礼物"],
            [null, "阶段", "一、察觉需求", "第二阶段：比较方案", "3. 购买", "④使用"],
            ["客户", "行为", "刷手机\n问朋友", "看评价", "下单", "拆包裹"],
            [null, "想法", "送什么好？", "合适吗？", "运费多少？", null],
            [null, "情绪", "😊", "😐", "😠 被误导", "🙂"],
            [],
            ["企业", "渠道", "社交媒体", "商品页", "结算页", "客服"],
            [null, "痛点", null, "评价混乱", "运费最后才显示", null],
            [null, "负责部门", "市场", "商品", "支付", "客服"],
            [], [], [], [],
            [null, "资料来源：访谈"],
        ];
        var map = ReadOld(PlainFile.Workbook(("旅程", rows, ["A5:A7", "A9:A11"]))).Map;
        Assert.Multiple(() =>
        {
            Assert.That(map.Language, Is.EqualTo("zh-Hans"));
            Assert.That(map.Title!.For("zh-Hans"), Is.EqualTo("客户旅程图：线上买礼物"));
            Assert.That(map.Personas.Single().Name!.For("zh-Hans"), Is.EqualTo("小李，34岁"));
            Assert.That(map.Scenario!.For("zh-Hans"), Is.EqualTo("周五前买到礼物"));
            Assert.That(map.Stages.Select(stage => stage.Name!.For("zh-Hans")), Is.EqualTo(new[] { "察觉需求", "比较方案", "购买", "使用" }));
            Assert.That(map.Lanes.Select(lane => lane.Kind), Is.EqualTo(new[] { LaneKind.Action, LaneKind.Thought, LaneKind.Emotion, LaneKind.Touchpoint, LaneKind.Obstacle, LaneKind.Custom }));
            Assert.That(map.Items.Select(item => item.Score).OfType<decimal>(), Is.EqualTo(new decimal[] { 1, 0, -2, 1 }));
        });
    }

    [Test]
    public void Smileys_and_figures_become_scores()
    {
        IReadOnlyList<string?>[] rows =
        [
            [null, "1. Awareness", "Phase 2: Buying", "③ Using"],
            ["What do they do?", "• search\n• ask", "buy", "use"],
            ["Feelings", "🙂 hopeful", ":(\nlost", "delighted 😍"],
        ];
        var map = ReadOld(PlainFile.Deck(PlainFile.Title("Our buyers") + PlainFile.Table(rows))).Map;
        Assert.Multiple(() =>
        {
            Assert.That(map.Title!.For("en"), Is.EqualTo("Our buyers"));
            Assert.That(map.Stages.Select(stage => stage.Name!.For("en")), Is.EqualTo(new[] { "Awareness", "Buying", "Using" }));
            Assert.That(map.Items.Where(item => item.Lane == map.Lanes[0].Id).Select(item => item.Text!.For("en")), Is.EqualTo(new[] { "search", "ask", "buy", "use" }));
            Assert.That(map.Items.Where(item => item.Lane == map.Lanes[1].Id).Select(item => (item.Score, item.Text?.For("en"))),
                Is.EqualTo(new (decimal?, string?)[] { (1, "hopeful"), (-1, "lost"), (2, "delighted") }));
            Assert.That(map.Scale, Is.Null);
        });
    }

    [Test]
    public void A_face_and_the_word_below_it_are_one_feeling()
    {
        var shapes = string.Concat(
            PlainFile.Shape("See", 200, 100, 200, 60), PlainFile.Shape("Buy", 500, 100, 200, 60),
            PlainFile.Shape("Actions", 10, 200, 150, 150), PlainFile.Shape("Emotions", 10, 400, 150, 150),
            PlainFile.Shape("look", 200, 220, 150, 60), PlainFile.Shape("pay", 500, 220, 150, 60),
            PlainFile.Shape("😐", 220, 410, 50, 50), PlainFile.Shape("☹️", 520, 410, 50, 50), PlainFile.Shape("unsure", 200, 480, 150, 50), PlainFile.Shape("misled", 500, 480, 150, 50));
        var map = ReadOld(PlainFile.Deck(shapes)).Map;
        Assert.That(map.Items.Where(item => item.Lane == map.Lanes[1].Id).Select(item => (item.Score, item.Text?.For("en"))),
            Is.EqualTo(new (decimal?, string?)[] { (0, "unsure"), (-1, "misled") }));
    }

    [TestCase("+1|-2|0|+2", -2, 2)]
    [TestCase("+1|+2|+1|+2", -2, 2)]
    [TestCase("1|2|2|1", 1, 5)]
    [TestCase("3/10|4/10|2/10|9/10", 1, 10)]
    [TestCase("7|4|8|2", 1, 7, "1|10")]
    [TestCase("-3|1|2|0", -3, 3)]
    public void The_scale_is_guessed_by_the_figures(string figures, int min, int max, string otherwise = "")
    {
        IReadOnlyList<string?>[] rows = [["Stage", "See", "Buy", "Use", "Leave"], ["Actions", "a", "b", "c", "d"], ["Emotion", .. figures.Split('|')]];
        var map = ReadOld(PlainFile.Deck(PlainFile.Table(rows))).Map;
        var scale = map.Scale ?? Scale.Default;
        Assert.That($"{scale.Min}|{scale.Max}", Is.EqualTo(otherwise.Length > 0 ? otherwise : $"{min}|{max}"));
        Assert.That(map.Items.Count(item => item.Score is not null), Is.EqualTo(4));
    }

    [Test, Triggers("JO6045"), Triggers("JO6047")]
    public void Of_several_maps_the_most_map_like_is_taken_and_another_can_be_chosen()
    {
        var rich = PlainFile.Title("Rich") + PlainFile.Table([["Stage", "See", "Buy"], ["Actions", "a", "b"], ["Touchpoints", "c", "d"], ["Pain points", "e", "f"]]);
        var poor = PlainFile.Title("Poor") + PlainFile.Table([["Stage", "See", "Buy"], ["Actions", "a", "b"], ["Emotions", "c", "d"]]);
        var deck = PlainFile.Deck(PlainFile.Title("Hello"), poor, rich);
        var read = ReadOld(deck);
        Assert.Multiple(() =>
        {
            Assert.That(read.Map.Title!.For("en"), Is.EqualTo("Rich"));
            Assert.That(read.Findings.Single(finding => finding.Code.Id == "JO6045").Arguments[0], Is.EqualTo(2));
            Assert.That(ReadOld(deck, 2).Map.Title!.For("en"), Is.EqualTo("Poor"));
            Assert.That(CodeOf(() => ReadOld(deck, 1)), Is.EqualTo("JO6047"));
        });
    }

    [Test, Triggers("JO6003")]
    public void What_is_no_map_is_refused()
    {
        var agenda = PlainFile.Table([["Time", "Topic", "Who"], ["9:00", "Goals of the quarter", "Ana"], ["10:00", "Actions", "Ben"], ["11:00", "Questions", "all"]]);
        var budget = PlainFile.Table([["", "2023", "2024", "2025"], ["Marketing", "1", "2", "3"], ["Channels", "4", "5", "6"], ["Support", "7", "8", "9"]]);
        var plan = PlainFile.Table([["", "Sales", "Service"], ["Goals", "more", "faster"], ["Actions", "call", "answer"], ["Metrics", "deals", "minutes"]]);
        var chart = string.Concat(
            PlainFile.Shape("Board", 400, 100, 200, 80), PlainFile.Shape("Sales", 100, 300, 200, 80), PlainFile.Shape("Support", 400, 300, 200, 80), PlainFile.Shape("Finance", 700, 300, 200, 80),
            PlainFile.Shape("Channels", 100, 500, 200, 80), PlainFile.Shape("Backstage", 400, 500, 200, 80));
        Assert.Multiple(() =>
        {
            foreach (var slide in new[] { agenda, budget, plan, chart })
                Assert.That(CodeOf(() => ReadOld(PlainFile.Deck(slide))), Is.EqualTo("JO6003"), slide[..80]);
            var map = PlainFile.Table([["Stage", "See", "Buy"], ["Actions", "a", "b"], ["Touchpoints", "c", "d"]]);
            Assert.That(CodeOf(() => CarrierOperations.Read(Opened(PlainFile.Deck(map)))), Is.EqualTo("JO6003"), "Only who asks for it gets a guess.");
        });
    }

    [Test]
    public void An_overview_whose_shapes_have_strange_names_is_read_by_what_it_shows()
    {
        var read = ReadOld(Edited.Stripped(Edited.Unnamed(Deck)));
        var (drawn, emotions) = (DrawnMap.From(read.Map), read.Map.Lanes.Single(lane => lane.Kind == LaneKind.Emotion));
        Assert.Multiple(() =>
        {
            Assert.That(drawn.Stages, Is.EqualTo(Map.Stages.Select(stage => stage.Name!.For("en"))));
            Assert.That(drawn.Lanes.Select(lane => lane.Kind), Is.EqualTo(new[]
            {
                LaneKind.Goal, LaneKind.Action, LaneKind.Touchpoint, LaneKind.Question, LaneKind.Emotion, LaneKind.Quote, LaneKind.Obstacle, LaneKind.Opportunity, LaneKind.MetricValue,
            }));
            Assert.That(drawn.Cells[(2, 0)], Is.EqualTo(new[] { "Social feed", "Newsletter" }));
            Assert.That(read.Map.Items.Where(item => item.Lane == emotions.Id).Select(item => (item.Text!.For("en"), item.Score)), Does.Contain(("Anxious", (decimal?)-1)));
            Assert.That(read.Findings.Where(finding => finding.Code == CarriersErrors.TextLeftOver).Select(finding => $"{finding.Arguments[0]}"), Does.Contain("Feels good +2"));
            Assert.That(Errors(read.Map), Is.Empty);
        });
    }

    [Test]
    public void A_file_that_carries_a_map_of_ours_is_read_as_ever()
    {
        Assert.That(MapJson.AreEqual(CarrierOperations.Read(Opened(Deck), AlsoOld).Map, Map));
        Assert.That(MapJson.AreEqual(CarrierOperations.Read(Opened(Workbook), AlsoOld).Map, Map));
    }

    private static IReadOnlyList<IReadOnlyList<string?>> NielsenNorman { get; } =
    [
        ["Customer Journey Map", null, null, "Scenario + Expectations", null, null],
        ["Actor", "Jumping Jamie", null, "Jamie wants to switch her plan.", null],
        [null, null, null, "Goals:\nClear information\nA better price"],
        [],
        [],
        [null, "Phase 1: Define", "2. Compare", "3. Negotiate", "4. Select"],
        ["Actions", "Reviews her plan\nDefines what she wants", "Watches adverts", "Calls", "Decides"],
        ["Mindsets", "Which one suits me?", null, "Can I pay less?", "Is it right?"],
        ["Emotions", "4", "2", "1", "5"],
        ["Opportunities", "Compare plans", "Show the price", null, "Say thanks"],
        ["Insights", null, "Prices are hidden", "They call twice", null],
        ["Internal ownership", "Marketing", "Web", "Call centre", "Sales"],
        ["Metrics", "Visits", "4.4 of 5", "12 %", null],
        [],
        ["Source: interviews of spring"],
    ];

    private static void Law(string name, Func<DrawnMap, int, byte[]> draw) =>
        Laws.Check(name, Arb.From(Gen.Choose(0, int.MaxValue - 1)), (int seed) =>
        {
            var drawn = DrawnMap.Of(seed);
            if (!drawn.IsFilled)
                return;
            var map = ReadOld(draw(drawn, seed)).Map;
            Assert.That(DrawnMap.From(map).Said(), Is.EqualTo(drawn.Said()));
            Assert.That(map.Language, Is.EqualTo(drawn.Language));
            Assert.That(Errors(map), Is.Empty);
        }, cases: 200);

    private static ReadResult ReadOld(byte[] file, int? page = null) => CarrierOperations.Read(Opened(file), AlsoOld with { Page = page });

    private static IEnumerable<string> Errors(JourneyMap map) =>
        MapChecks.Check(map).Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Message("en"));
}
