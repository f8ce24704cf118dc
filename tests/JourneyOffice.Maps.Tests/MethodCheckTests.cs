using JourneyOffice.Testing;

namespace JourneyOffice.Maps.Tests;

public sealed class MethodCheckTests
{
    private static readonly JourneyMap Map = Fixed.Retailer();

    [Test]
    public void Findings_of_the_method_are_never_errors() => Assert.That(
        MapErrors.All.Where(code => code.Id.StartsWith("JO12", StringComparison.Ordinal)).Select(code => code.Severity), Has.None.EqualTo(Severity.Error));

    [TestCase("Lead")]
    [TestCase("Closed-won")]
    [TestCase("商机")]
    [TestCase(" mql ")]
    [Triggers("JO1201")]
    public void A_stage_in_the_company_s_words_is_found(string name) => AssertFound(WithStage(0, Map.Stages[0] with { Name = name }), MapErrors.CompanyStageName, "$.stages[0].name");

    [Test]
    public void A_stage_in_the_customer_s_words_is_not() => AssertNone(WithStage(0, Map.Stages[0] with { Name = "I take the lead in my team" }), MapErrors.CompanyStageName);

    [Test]
    [Triggers("JO1202")]
    public void A_map_of_one_department_is_found()
    {
        AssertFound(Map with { Goal = Both("The online shop sells more") }, MapErrors.OneDepartmentOnly, "$.goal");
        AssertFound(Map with { Touchpoints = [.. Map.Touchpoints.Select(touchpoint => touchpoint with { Department = "d-shop" })] }, MapErrors.OneDepartmentOnly, "$.touchpoints");
        AssertNone(Map, MapErrors.OneDepartmentOnly);
    }

    [Test]
    [Triggers("JO1203")]
    public void A_department_that_faces_customers_without_a_touchpoint_is_found() =>
        AssertFound(Map with { Departments = [.. Map.Departments, new() { Id = "d-store", Name = "Stores", FacesCustomers = true }] }, MapErrors.DepartmentWithoutTouchpoint, "$.departments[2]");

    [TestCase("I pay")]
    [TestCase("我付款")]
    [TestCase("I choose")]
    [Triggers("JO1204")]
    public void A_journey_that_ends_with_the_purchase_is_found(string name)
    {
        var stages = new List<Stage> { new() { Id = "s-need", Name = "I notice" }, new() { Id = "s-pay", Name = name } };
        AssertFound(Map with { Stages = stages }, MapErrors.NothingAfterPurchase, "$.stages[1]");
        AssertNone(Map with { Stages = [.. stages, new() { Id = "s-use", Name = "I use it" }] }, MapErrors.NothingAfterPurchase);
    }

    [Test]
    [Triggers("JO1205")]
    public void A_stage_with_numbers_only_is_found() =>
        AssertFound(Map with { Items = [.. Map.Items.Where(item => item.Id == "i-MetricValue-5")] }, MapErrors.OnlyNumbers, "$.stages[4]");

    [Test]
    [Triggers("JO1206")]
    public void A_stage_with_stories_only_is_found() =>
        AssertFound(Map with { Items = [.. Map.Items.Where(item => item.Id is "i-Quote-3" or "i-MetricValue-5" or "i-Quote-5")] }, MapErrors.OnlyStories, "$.stages[2]");

    [Test]
    [Triggers("JO1207")]
    public void An_obstacle_without_an_opportunity_is_found()
    {
        var alone = Map with { Items = [.. Map.Items.Where(item => item.Id != "i-Opportunity-4")] };
        var index = alone.Items.ToList().FindIndex(item => item.Id == "i-Obstacle-4");
        AssertFound(alone, MapErrors.UnansweredObstacle, $"$.items[{index}]");
        AssertNone(Map, MapErrors.UnansweredObstacle);
        var elsewhere = alone with { Items = [.. alone.Items.Select(item => item.Id == "i-Opportunity-5" ? item with { Links = [.. item.Links, new("i-Obstacle-4", LinkKind.Solves)] } : item)] };
        AssertNone(elsewhere, MapErrors.UnansweredObstacle);
    }

    [Test]
    [Triggers("JO1208")]
    public void A_first_stage_without_expectation_is_found() => AssertFound(Map, MapErrors.NoFirstExpectation, "$.stages[0]");

    [Test]
    [Triggers("JO1209")]
    public void Evidence_of_another_segment_is_found() => AssertFound(
        Map with { Segments = [.. Map.Segments, new() { Id = "g2", Name = "x" }], Evidence = [.. Map.Evidence, new() { Id = "e3", Name = "x", Segment = "g2" }] }, MapErrors.EvidenceOfOtherSegment, "$.evidence[2].segment");

    [Test]
    [Triggers("JO1210")]
    public void An_emotion_without_evidence_is_found() => AssertFound(
        WithItem("i-Emotion-1", item => item with { Evidence = [] }), MapErrors.EmotionWithoutEvidence, $"$.items[{IndexOf("i-Emotion-1")}].evidence");

    [Test]
    [Triggers("JO1211")]
    public void A_low_point_without_a_quote_is_found()
    {
        AssertNone(Map, MapErrors.LowPointWithoutQuote);
        Assert.That(MapChecks.Check(Map with { Items = [.. Map.Items.Where(item => item.Id != "i-Quote-5")] }).Select(finding => finding.Code), Does.Contain(MapErrors.LowPointWithoutQuote));
    }

    [Test]
    [Triggers("JO1212")]
    public void Example_data_is_said() => AssertFound(Map, MapErrors.SampleData, "$.sample");

    [Test]
    [Triggers("JO1213")]
    [Triggers("JO1214")]
    public void A_review_that_is_overdue_is_said_with_its_assumptions()
    {
        var codes = MapChecks.Check(Map, today: new DateOnly(2026, 4, 1)).Select(finding => finding.Code).ToList();
        Assert.That(codes, Does.Contain(MapErrors.ReviewOverdue).And.Contain(MapErrors.OldAssumptions));
        Assert.That(MapChecks.Check(Map, today: new DateOnly(2026, 3, 31)).Select(finding => finding.Code), Does.Not.Contain(MapErrors.ReviewOverdue));
        Assert.That(MapChecks.Check(Map, today: new DateOnly(2026, 4, 1)).First(finding => finding.Code == MapErrors.ReviewOverdue).Message("en"), Does.Contain("2026-03-31"));
    }

    [Test]
    [Triggers("JO1221")]
    [Triggers("JO1222")]
    [Triggers("JO1223")]
    [Triggers("JO1224")]
    [Triggers("JO1225")]
    [Triggers("JO1227")]
    public void An_empty_map_is_told_what_the_first_steps_ask_for()
    {
        var codes = MapChecks.Check(new JourneyMap { Id = "m1" }).Select(finding => finding.Code);
        Assert.That(codes, Is.EquivalentTo(new[] { MapErrors.NoStages, MapErrors.NoGoal, MapErrors.NoScenario, MapErrors.NoMeasure, MapErrors.NoOwner, MapErrors.NoSegment, MapErrors.NoPersona }));
    }

    [Test]
    [Triggers("JO1226")]
    public void A_segment_without_traits_is_found() => AssertFound(Map with { Segments = [Map.Segments[0] with { Traits = [] }] }, MapErrors.SegmentWithoutTraits, "$.segments[0].traits");

    [Test]
    [Triggers("JO1228")]
    public void A_persona_of_another_segment_is_found() => AssertFound(
        Map with { Segments = [.. Map.Segments, new() { Id = "g2", Name = "x" }], Personas = [Map.Personas[0] with { Segment = "g2" }] }, MapErrors.PersonaOfOtherSegment, "$.persona");

    [Test]
    [Triggers("JO1231")]
    public void A_stage_without_a_touchpoint_is_found() => AssertFound(Map, MapErrors.StageWithoutTouchpoint, "$.stages[0]", "$.stages[6]");

    [Test]
    [Triggers("JO1232")]
    public void A_touchpoint_of_nobody_is_found_unless_it_is_a_third_party_s()
    {
        AssertFound(Map with { Touchpoints = [Map.Touchpoints[0] with { Department = null }, .. Map.Touchpoints.Skip(1)] }, MapErrors.TouchpointWithoutDepartment, "$.touchpoints[0].department");
        AssertNone(Map with { Touchpoints = [Map.Touchpoints[0] with { Department = null, Place = TouchpointPlace.ThirdParty }, .. Map.Touchpoints.Skip(1)] }, MapErrors.TouchpointWithoutDepartment);
    }

    [Test]
    [Triggers("JO1241")]
    public void A_stage_without_a_score_is_found() => AssertFound(WithItem("i-Emotion-2", item => item with { Score = null }), MapErrors.StageWithoutScore, "$.stages[1]");

    [Test]
    [Triggers("JO1242")]
    public void A_strongest_feeling_that_is_not_explained_is_found() => AssertFound(Map, MapErrors.UnexplainedExtreme, $"$.items[{IndexOf("i-Emotion-7")}].why");

    [Test]
    [Triggers("JO1251")]
    public void What_a_hidden_lane_holds_is_said() => AssertFound(Map with { Lanes = [Map.Lanes[0] with { Hidden = true }, .. Map.Lanes.Skip(1)] }, MapErrors.HiddenItems, "$.lanes[0].hidden");

    [Test]
    [Triggers("JO1261")]
    public void A_department_that_has_not_reviewed_this_version_is_found()
    {
        AssertFound(Map, MapErrors.NotReviewed, "$.departments[1]");
        AssertFound(Map with { Version = 4 }, MapErrors.NotReviewed, "$.departments[0]", "$.departments[1]");
    }

    [Test]
    [Triggers("JO1262")]
    public void An_open_finding_of_nobody_is_found()
    {
        var finding = new ReviewFinding { Id = "f1", Text = "x", Owner = "Wu" };
        AssertFound(Map with { Reviews = [Map.Reviews[0] with { Findings = [finding] }] }, MapErrors.OpenFindingUnowned, "$.reviews[0].findings[0]");
        AssertNone(Map with { Reviews = [Map.Reviews[0] with { Findings = [finding with { Due = new DateOnly(2026, 1, 1) }] }] }, MapErrors.OpenFindingUnowned);
    }

    [Test]
    public void Checking_ten_thousand_items_takes_a_moment()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        MapChecks.Check(Map with { Items = [.. Enumerable.Range(0, 10_000).Select(number => Map.Items[number % Map.Items.Count] with { Id = $"i{number}", Links = [] })] });
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    private static LocalizedText Both(string english) => new([new("en", english)]);

    private static int IndexOf(string id) => Map.Items.ToList().FindIndex(item => item.Id == id);

    private static JourneyMap WithItem(string id, Func<Item, Item> change) => Map with { Items = [.. Map.Items.Select(item => item.Id == id ? change(item) : item)] };

    private static JourneyMap WithStage(int index, Stage stage) => Map with { Stages = [.. Map.Stages.Take(index), stage, .. Map.Stages.Skip(index + 1)] };

    private static void AssertFound(JourneyMap map, ErrorCode code, params string[] paths) =>
        Assert.That(MapChecks.Check(map).Where(finding => finding.Code == code).Select(finding => finding.Place.Path), Is.EqualTo(paths));

    private static void AssertNone(JourneyMap map, ErrorCode code) => AssertFound(map, code);
}
