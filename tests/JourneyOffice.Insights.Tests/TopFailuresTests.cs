using JourneyOffice.Maps;

namespace JourneyOffice.Insights.Tests;

/// <summary>Which failures are named, with which figure and owner.</summary>
public sealed class TopFailuresTests
{
    private static readonly JourneyMap Map = new()
    {
        Id = "m1",
        AsOf = new DateOnly(2026, 9, 30),
        Stages = [new() { Id = "s1" }, new() { Id = "s2" }, new() { Id = "s3" }],
        Lanes = [new() { Id = "e", Kind = LaneKind.Emotion }, new() { Id = "o", Kind = LaneKind.Obstacle }, new() { Id = "p", Kind = LaneKind.Opportunity }, new() { Id = "v", Kind = LaneKind.MetricValue }],
        Evidence =
        [
            new() { Id = "talks", N = 900, Date = new DateOnly(2026, 1, 1) }, new() { Id = "survey", Kind = EvidenceKind.Quantitative, N = 410, Date = new DateOnly(2026, 8, 1) },
        ],
    };

    [Test]
    public void The_heaviest_come_first_but_for_the_one_at_the_low_point()
    {
        var map = Map with { Items = [Feeling("e1", "s2", -2), Obstacle("a", "s1", 0.9m), Obstacle("b", "s2", 0.4m), Obstacle("c", "s3", 0.8m), Obstacle("d", "s3", 0.1m)] };
        Assert.That(TopFailures.Find(map, 3).Select(failure => failure.Item.Id), Is.EqualTo(["b", "a", "c"]));
    }

    [Test]
    public void A_light_obstacle_at_the_low_point_does_not_push_heavy_ones_aside()
    {
        var map = Map with { Items = [Feeling("e1", "s2", -2), Obstacle("a", "s1", 0.9m), Obstacle("b", "s2", 0.1m), Obstacle("c", "s3", 0.8m), Obstacle("d", "s3", 0.7m)] };
        Assert.That(TopFailures.Find(map, 3).Select(failure => failure.Item.Id), Is.EqualTo(["a", "c", "d"]));
    }

    [Test]
    public void Bad_feelings_of_other_stages_fill_up_what_is_missing()
    {
        var map = Map with { Items = [Feeling("e1", "s1", -2), Feeling("e2", "s2", 1), Feeling("e3", "s3", -1), Obstacle("a", "s1", 0.9m)] };
        var failures = TopFailures.Find(map, 3);
        Assert.Multiple(() =>
        {
            Assert.That(failures.Select(failure => failure.Item.Id), Is.EqualTo(["a", "e3"]));
            Assert.That(failures[1].Figure!.Kind, Is.EqualTo(FigureKind.Score));
        });
    }

    [Test]
    public void A_share_rests_on_numbers_rather_than_on_stories()
    {
        var figure = Only(Obstacle("a", "s1", 0.5m) with { Evidence = ["talks", "survey"] }).Figure!;
        Assert.That((figure.Kind, figure.N, figure.AsOf), Is.EqualTo((FigureKind.Frequency, 410, new DateOnly(2026, 8, 1))));
    }

    [Test]
    public void The_latest_observation_at_the_obstacle_itself_counts_before_its_frequency()
    {
        var observations = new Observation[]
        {
            new() { Metric = "k", Place = "a", Value = 1, AsOf = new DateOnly(2026, 1, 1) }, new() { Metric = "k", Place = "a", Value = 2, N = 7, AsOf = new DateOnly(2026, 6, 1) },
        };
        var figure = TopFailures.Find(Map with { Items = [Obstacle("a", "s1", 0.5m)], Observations = observations }, 3)[0].Figure!;
        Assert.That((figure.Kind, figure.Observation!.Value, figure.N), Is.EqualTo((FigureKind.Observation, 2m, 7)));
    }

    [Test]
    public void A_metric_that_measures_it_stands_in_for_a_missing_frequency()
    {
        var value = new Item { Id = "m", Lane = "v", Stage = "s1", Metric = "k", Value = "71 %", Links = [new("a", LinkKind.Measures)] };
        var map = Map with { Items = [Obstacle("a", "s1", null), value], Observations = [new() { Metric = "k", Place = "s1", Value = 71, N = 6100 }] };
        var figure = TopFailures.Find(map, 3)[0].Figure!;
        Assert.That((figure.Kind, figure.Item.Id, figure.N, figure.AsOf), Is.EqualTo((FigureKind.MetricValue, "m", 6100, Map.AsOf)));
    }

    [Test]
    public void Without_any_measure_there_is_no_figure() => Assert.That(Only(Obstacle("a", "s1", null)).Figure, Is.Null);

    [Test]
    public void Who_owns_what_solves_it_answers_for_it_where_nobody_else_does()
    {
        var parked = Solution("x", Level.High, OpportunityStatus.Parked);
        var proposed = Solution("y", Level.High, OpportunityStatus.Proposed);
        var decided = Solution("z", Level.Low, OpportunityStatus.Decided);
        var failure = TopFailures.Find(Map with { Items = [Obstacle("a", "s1", 0.5m), parked, proposed, decided] }, 3)[0];
        Assert.Multiple(() =>
        {
            Assert.That(failure.Solution!.Id, Is.EqualTo("z"));
            Assert.That(failure.Owned!.Id, Is.EqualTo("z"));
            Assert.That(Only(Obstacle("a", "s1", 0.5m)).Owned, Is.Null);
            Assert.That(Only(Obstacle("a", "s1", 0.5m) with { Owner = "Ana" }).Owned!.Id, Is.EqualTo("a"));
        });
    }

    private static Failure Only(Item obstacle) => TopFailures.Find(Map with { Items = [obstacle] }, 3).Single();

    private static Item Feeling(string id, string stage, decimal score) => new() { Id = id, Lane = "e", Stage = stage, Score = score };

    private static Item Obstacle(string id, string stage, decimal? frequency) => new() { Id = id, Lane = "o", Stage = stage, Severity = Level.High, Frequency = frequency };

    private static Item Solution(string id, Level impact, OpportunityStatus status) =>
        new() { Id = id, Lane = "p", Stage = "s1", Impact = impact, Status = status, Owner = "Owner of " + id, Links = [new("a", LinkKind.Solves)] };
}
