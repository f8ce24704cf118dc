using JourneyOffice.Maps;

namespace JourneyOffice.Insights.Tests;

/// <summary>What of a map concerns a department, and what customers decide by.</summary>
public sealed class DepartmentExtractTests
{
    private static readonly JourneyMap Map = new()
    {
        Id = "m1",
        Stages = [new() { Id = "s1" }, new() { Id = "s2" }],
        Lanes =
        [
            new() { Id = "t", Kind = LaneKind.Touchpoint }, new() { Id = "o", Kind = LaneKind.Obstacle }, new() { Id = "p", Kind = LaneKind.Opportunity },
            new() { Id = "e", Kind = LaneKind.Emotion }, new() { Id = "a", Kind = LaneKind.Action }, new() { Id = "q", Kind = LaneKind.Quote },
        ],
        Departments = [new() { Id = "shop", Name = new LocalizedText([new("en", "Online Shop"), new("zh-Hans", "网店")]) }, new() { Id = "care", Name = "Care" }],
        Touchpoints = [new() { Id = "page", Department = "shop", Responsible = "Tom Baker" }, new() { Id = "mail", Department = "shop" }, new() { Id = "call", Department = "care" }],
        Items =
        [
            new() { Id = "place2", Lane = "t", Stage = "s2", Touchpoint = "call" }, new() { Id = "place1", Lane = "t", Stage = "s1", Touchpoint = "page" },
            new() { Id = "nobodys", Lane = "o", Stage = "s1" }, new() { Id = "elsewhere", Lane = "o", Stage = "s2" }, new() { Id = "theirs", Lane = "o", Stage = "s1", Owner = "Ana, Care" },
            new() { Id = "byName", Lane = "p", Stage = "s2", Owner = "陈涛，网店团队" }, new() { Id = "byPerson", Lane = "p", Stage = "s1", Owner = "Tom Baker" },
            new() { Id = "known", Lane = "a", Stage = "s1", Basis = Basis.Evidenced }, new() { Id = "guess", Lane = "a", Stage = "s1" },
        ],
        Reviews =
        [
            new()
            {
                Id = "r1", Department = "shop", When = new DateOnly(2026, 1, 1),
                Findings = [new() { Id = "late", Due = new DateOnly(2026, 9, 1) }, new() { Id = "done", Status = FindingStatus.Done }],
            },
            new() { Id = "r2", Department = "care", Findings = [new() { Id = "soon", Owner = "Online Shop", Due = new DateOnly(2026, 3, 1) }, new() { Id = "foreign", Owner = "Ana" }, new() { Id = "about", Item = "page" }] },
            new() { Id = "r3", Department = "shop", When = new DateOnly(2026, 5, 1) },
        ],
    };

    private static DepartmentExtract Shop => DepartmentExtract.Find(Map, "shop")!;

    [Test]
    public void It_has_the_departments_touchpoints_placed_and_unplaced() =>
        Assert.That(
            (Shop.Placements.Select(item => item.Id).Single(), Shop.Unplaced.Select(touchpoint => touchpoint.Id).Single()), Is.EqualTo(("place1", "mail")));

    [Test]
    public void Owners_mean_it_where_they_name_it_in_any_language_or_one_of_its_people() =>
        Assert.That(Shop.Plans.Select(item => item.Id), Is.EqualTo(["byPerson", "byName"]));

    [Test]
    public void Obstacles_that_nobody_answers_for_are_its_own_where_it_meets_customers() =>
        Assert.That(Shop.Obstacles.Select(item => item.Id), Is.EqualTo(["nobodys"]));

    [Test]
    public void Open_findings_come_in_the_order_in_which_they_are_due() =>
        Assert.That(Shop.Findings.Select(finding => finding.Id), Is.EqualTo(["soon", "late", "about"]));

    [Test]
    public void It_is_asked_to_confirm_what_is_assumed_in_its_stages() =>
        Assert.Multiple(() =>
        {
            Assert.That(Shop.Assumptions.Select(item => item.Id), Does.Contain("guess").And.Not.Contain("known").And.Not.Contain("elsewhere"));
            Assert.That(Shop.LastReview!.Id, Is.EqualTo("r3"));
        });

    [Test]
    public void There_is_no_extract_for_a_department_that_is_not_on_the_map() => Assert.That(DepartmentExtract.Find(Map, "nobody"), Is.Null);

    [Test]
    public void A_moment_of_truth_comes_with_event_feeling_quote_and_what_is_done_about_it()
    {
        var moment = new Item { Id = "moment", Lane = "e", Stage = "s1", Score = -2, MomentOfTruth = true };
        var quote = new Item { Id = "quote", Lane = "q", Stage = "s1" };
        var tied = new Item { Id = "tied", Lane = "p", Stage = "s2", Links = [new("nobodys", LinkKind.Solves)] };
        var parked = tied with { Id = "parked", Status = OpportunityStatus.Parked };
        var found = MomentsOfTruth.Find(Map with { Items = [.. Map.Items, moment, quote, tied, parked] }).Single();
        Assert.Multiple(() =>
        {
            Assert.That((found.Stage!.Id, found.Feeling!.Id, found.Event!.Id, found.Quote!.Id), Is.EqualTo(("s1", "moment", "known", "quote")));
            Assert.That(found.Responses.Select(item => item.Id), Is.EqualTo(["tied"]));
        });
    }

    [Test]
    public void A_moment_of_truth_that_is_no_feeling_takes_the_lowest_one_of_its_stage()
    {
        Item[] more = [new() { Id = "high", Lane = "e", Stage = "s1", Score = 1 }, new() { Id = "low", Lane = "e", Stage = "s1", Score = -1 }, new() { Id = "moment", Lane = "a", Stage = "s1", MomentOfTruth = true }];
        var found = MomentsOfTruth.Find(Map with { Items = [.. Map.Items, .. more] }).Single();
        Assert.Multiple(() =>
        {
            Assert.That((found.Event!.Id, found.Feeling!.Id), Is.EqualTo(("moment", "low")));
            Assert.That(found.Responses.Select(item => item.Id), Is.EqualTo(["byPerson"]), "what stands in its stage, where nothing is tied to it");
        });
    }
}
