using JourneyOffice.Testing;

namespace JourneyOffice.Maps.Tests;

public sealed class StructureCheckTests
{
    private static readonly JourneyMap Map = Fixed.Retailer();

    [Test]
    public void Generated_maps_have_no_structural_errors() => Laws.Check("generated maps are valid", MapGenerator.Maps, map =>
        Assert.That(MapChecks.Check(map).Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Message("en")), Is.Empty));

    [Test]
    public void Edited_maps_stay_valid() => Laws.Check("edited maps are valid", MapMutator.Edits(), pair =>
        Assert.That(MapChecks.Check(pair.After).Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Message("en")), Is.Empty));

    [Test]
    [Triggers("JO1101")]
    public void An_id_used_twice_is_an_error() => AssertFound(Map with { Stages = [.. Map.Stages, new() { Id = "t-search", Name = "x" }, new() { Id = "s-pay", Name = "x" }] }, MapErrors.DuplicateId, "$.stages[8].id", "$.touchpoints[0].id");

    [Test]
    [Triggers("JO1102")]
    public void An_id_that_shape_names_can_t_carry_is_an_error() => AssertFound(Map with { Id = "my map/1", Actors = [new() { Id = "", Name = "x" }] }, MapErrors.BadId, "$.id", "$.actors[0].id");

    [Test]
    [Triggers("JO1103")]
    public void Every_reference_to_what_is_not_there_is_an_error()
    {
        var item = Map.Items[0] with { Lane = "x", Stage = "x", ToStage = "x", Step = "x", Touchpoint = "x", Metric = "x", Evidence = ["x"], Links = [new("x", LinkKind.Causes)] };
        var map = Map with
        {
            Segment = "x",
            Persona = "x",
            Measures = [new() { Id = "u1", Metric = "x" }],
            Personas = [new() { Id = "p1", Segment = "x" }],
            Touchpoints = [.. Map.Touchpoints, new() { Id = "t1", Channel = "x", Department = "x" }],
            Paths = [new() { From = "x", To = "s-pay" }],
            Items = [item, .. Map.Items.Skip(1)],
            Evidence = [.. Map.Evidence, new() { Id = "e1", Segment = "x" }],
            Observations = [new() { Metric = "x", Segment = "x", Actor = "x" }],
            Reviews = [new() { Id = "r1", Department = "x" }],
        };
        AssertFound(
            map, MapErrors.DanglingReference, "$.segment", "$.persona", "$.measures[0].metric", "$.personas[0].segment", "$.touchpoints[3].channel", "$.touchpoints[3].department", "$.paths[0].from",
            "$.items[0].lane", "$.items[0].stage", "$.items[0].toStage", "$.items[0].step", "$.items[0].touchpoint", "$.items[0].metric", "$.items[0].evidence[0]", "$.items[0].links[0].to",
            "$.evidence[2].segment", "$.observations[0].metric", "$.observations[0].segment", "$.observations[0].actor", "$.reviews[0].department");
    }

    [Test]
    [Triggers("JO1104")]
    public void A_span_that_ends_before_it_begins_is_a_warning() =>
        AssertFound(Map with { Items = [Map.Items[0] with { Stage = "s-pay", ToStage = "s-need" }, .. Map.Items.Skip(1)] }, MapErrors.BackwardSpan, "$.items[0].toStage");

    [Test]
    [Triggers("JO1105")]
    public void A_score_outside_the_scale_is_a_warning_and_kept()
    {
        var map = Map with { Items = [Map.Items[0] with { Score = 7 }, .. Map.Items.Skip(1)] };
        AssertFound(map, MapErrors.ScoreOutsideScale, "$.items[0].score");
        Assert.That(MapChecks.Check(map with { Scale = new Scale(-10, 10) }).Select(finding => finding.Code), Does.Not.Contain(MapErrors.ScoreOutsideScale));
    }

    [Test]
    [Triggers("JO1106")]
    public void A_frequency_that_is_no_share_is_an_error() =>
        AssertFound(Map with { Items = [Map.Items[0] with { Frequency = 38 }, .. Map.Items.Skip(1)] }, MapErrors.FrequencyOutsideRange, "$.items[0].frequency");

    [Test]
    [Triggers("JO1107")]
    public void A_map_without_stages_is_said() => AssertFound(new JourneyMap { Id = "m1" }, MapErrors.NoStages, "$.stages");

    [Test]
    [Triggers("JO1108")]
    public void More_items_than_a_file_carries_are_an_error() =>
        AssertFound(Map with { Items = [.. Enumerable.Range(0, 10_001).Select(number => Map.Items[0] with { Id = $"i{number}" })] }, MapErrors.TooManyItems, "$.items");

    [Test]
    [Triggers("JO1109")]
    public void What_has_no_name_is_said() =>
        AssertFound(Map with { Lanes = [.. Map.Lanes, new() { Id = "own" }], Stages = [.. Map.Stages, new() { Id = "s8", Name = " " }] }, MapErrors.NoName, "$.stages[7].name", "$.lanes[9].name");

    [TestCase(2, 2, 1)]
    [TestCase(0, 5, 0)]
    [Triggers("JO1110")]
    public void A_scale_without_extent_or_step_is_an_error(int min, int max, int step) => AssertFound(Map with { Scale = new Scale(min, max, step) }, MapErrors.BadScale, "$.scale");

    [Test]
    [Triggers("JO1111")]
    public void Two_entries_of_a_set_with_one_key_are_an_error() =>
        AssertFound(Map with { Tags = ["a", "a"], Observations = [Map.Observations[0], Map.Observations[0] with { Value = 1 }] }, MapErrors.DuplicateKey, "$.tags[1]", "$.observations[1]");

    [Test]
    [Triggers("JO1112")]
    public void What_a_record_mentions_may_be_gone() =>
        AssertFound(Map with { Observations = [Map.Observations[0] with { Place = "gone" }] }, MapErrors.ForgottenMention, "$.observations[0].place");

    [Test]
    [Triggers("JO1113")]
    public void Versions_count_from_one() => AssertFound(Map with { Version = 0 }, MapErrors.BadVersion, "$.version");

    [TestCase("a\u0001b")]
    [TestCase("a\r\nb")]
    [TestCase("a\ufffeb")]
    [Triggers("JO1114")]
    public void A_character_that_XML_can_t_store_is_an_error(string text) => AssertFound(Map with { Title = text }, MapErrors.ForbiddenCharacter, "$.title");

    [Test]
    public void Line_breaks_and_characters_outside_the_first_plane_are_fine() =>
        Assert.That(MapChecks.Check(Map with { Title = "a\u000bb\nc 😞" }).Select(finding => finding.Code), Does.Not.Contain(MapErrors.ForbiddenCharacter));

    [TestCase("")]
    [TestCase("english language")]
    [TestCase("e")]
    [Triggers("JO1115")]
    public void A_language_is_a_tag(string language) => AssertFound(Map with { Language = language }, MapErrors.BadLanguage, "$.language");

    private static void AssertFound(JourneyMap map, ErrorCode code, params string[] paths)
    {
        var found = MapChecks.Check(map, "a.json").Where(finding => finding.Code == code).ToList();
        Assert.That(found.Select(finding => finding.Place.Path), Is.EqualTo(paths));
        Assert.That(found.TrueForAll(finding => finding.Place.File == "a.json" && finding.Message("zh-Hant").Length > 0 && finding.WayOut("en").Length > 0));
    }
}
