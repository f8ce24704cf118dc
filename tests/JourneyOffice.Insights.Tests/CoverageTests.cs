using JourneyOffice.Maps;

namespace JourneyOffice.Insights.Tests;

public sealed class CoverageTests
{
    private static readonly JourneyMap Map = new()
    {
        Id = "m1",
        Version = 3,
        AsOf = new DateOnly(2026, 9, 30),
        Stages = [new() { Id = "s1", Steps = [new() { Id = "p1" }] }, new() { Id = "s2" }, new() { Id = "s3" }],
        Lanes = [new() { Id = "a", Kind = LaneKind.Action }, new() { Id = "t", Kind = LaneKind.Touchpoint }, new() { Id = "h", Kind = LaneKind.Action, Hidden = true }],
        Departments = [new() { Id = "d1" }, new() { Id = "d2" }, new() { Id = "d3" }, new() { Id = "d4" }],
        Evidence = [new() { Id = "story" }, new() { Id = "number", Kind = EvidenceKind.Quantitative }],
        Items =
        [
            new() { Id = "i1", Lane = "a", Stage = "s1", Evidence = ["story", "number"], Basis = Basis.Evidenced }, new() { Id = "i2", Lane = "a", Stage = "s1", ToStage = "s2", Evidence = ["story"] },
            new() { Id = "i3", Lane = "h", Stage = "s3", Evidence = ["story", "number"] }, new() { Id = "i4", Lane = "t", Stage = "s3", Touchpoint = "tp" },
        ],
    };

    [Test]
    public void A_stage_rests_on_what_its_shown_items_name()
    {
        var coverage = EvidenceCoverage.Of(Map);
        Assert.Multiple(() =>
        {
            Assert.That(coverage.Select(entry => entry.HasNumbers), Is.EqualTo(new[] { true, false, false }));
            Assert.That(coverage.Select(entry => entry.HasStories), Is.EqualTo(new[] { true, true, false }), "a span counts in each of its stages, a hidden lane nowhere");
            Assert.That(coverage[0].Share, Is.EqualTo(0.5m));
        });
    }

    [TestCase("s2"), TestCase("i2")]
    public void A_figure_observed_there_is_a_number(string place) =>
        Assert.That(EvidenceCoverage.Of(Map with { Observations = [new() { Metric = "m", Place = place }] })[1].HasNumbers, Is.True);

    [Test]
    public void A_departments_review_tells_how_it_sees_each_stage()
    {
        var map = Map with
        {
            Reviews =
            [
                new() { Id = "r1", Department = "d1", MapVersion = 3, Verdict = ReviewVerdict.Changes, Findings = [new() { Id = "f", Item = "p1" }] },
                new() { Id = "r2", Department = "d2", MapVersion = 2, Verdict = ReviewVerdict.Confirmed },
                new() { Id = "r3", Department = "d3", MapVersion = 3, Verdict = ReviewVerdict.Rejected },
                new() { Id = "old", Department = "d3", MapVersion = 1, Verdict = ReviewVerdict.Confirmed },
                new() { Id = "c", Customer = true, MapVersion = 3, Verdict = ReviewVerdict.Open },
            ],
        };
        var coverage = ReviewCoverage.Of(map);
        Assert.Multiple(() =>
        {
            Assert.That(coverage[0].Stages, Is.EqualTo(new[] { ReviewState.ToCorrect, ReviewState.Confirmed, ReviewState.Confirmed }));
            Assert.That(coverage[1].Stages, Is.All.EqualTo(ReviewState.Outdated));
            Assert.That(coverage[2].Stages, Is.All.EqualTo(ReviewState.NotSo));
            Assert.That(coverage[3].Stages, Is.All.EqualTo(ReviewState.NotAsked));
            Assert.That(coverage[4].Stages, Is.All.EqualTo(ReviewState.Open));
            Assert.That(coverage.Select(entry => entry.HasAnswered), Is.EqualTo(new[] { true, false, true, false, false }));
        });
    }

    [Test]
    public void Of_several_reviews_the_one_of_the_newest_version_counts_then_the_latest()
    {
        Review[] reviews =
        [
            new() { Id = "first", Department = "d1", MapVersion = 3, When = new DateOnly(2026, 9, 1) }, new() { Id = "second", Department = "d1", MapVersion = 3, When = new DateOnly(2026, 9, 2) },
            new() { Id = "older", Department = "d1", MapVersion = 2, When = new DateOnly(2026, 9, 20) },
        ];
        Assert.That(ReviewCoverage.Of(Map with { Reviews = reviews })[0].Review!.Id, Is.EqualTo("second"));
        Assert.That(ReviewCoverage.Of(Map with { Reviews = [.. reviews.Reverse()] })[0].Review!.Id, Is.EqualTo("second"));
    }

    [Test]
    public void Open_findings_are_sorted_overdue_first_by_the_maps_own_date()
    {
        ReviewFinding Due(string id, DateOnly? day) => new() { Id = id, Due = day, Item = "tp" };
        var map = Map with
        {
            Reviews = [new() { Id = "r", Department = "d1", Findings = [Due("never", null), Due("soon", Map.AsOf), Due("past", Map.AsOf!.Value.AddDays(-1)), Due("gone", DateOnly.MinValue) with { Status = FindingStatus.Dismissed }] }],
        };
        var findings = ReviewCoverage.OpenFindings(map);
        Assert.Multiple(() =>
        {
            Assert.That(findings.Select(finding => $"{finding.Finding.Id} {finding.IsOverdue}"), Is.EqualTo(new[] { "past True", "soon False", "never False" }));
            Assert.That(findings[0].Stage, Is.EqualTo(2), "a touchpoint counts where it is placed");
            Assert.That(ReviewCoverage.OpenFindings(map with { AsOf = null }).Any(finding => finding.IsOverdue), Is.False);
        });
    }

    [Test]
    public void Customers_who_were_not_asked_have_a_row_that_says_so()
    {
        var row = ReviewCoverage.Of(Map)[^1];
        Assert.That((row.Department, row.Review), Is.EqualTo(((Department?)null, (Review?)null)));
        Assert.That(row.Stages, Is.All.EqualTo(ReviewState.NotAsked));
    }
}
