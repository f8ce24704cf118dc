using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.Insights.Tests;

public sealed class InsightTests
{
    private static readonly JourneyMap Map = new()
    {
        Id = "m1",
        Stages = [new() { Id = "s1" }, new() { Id = "s2" }, new() { Id = "s3" }],
        Lanes =
        [
            new() { Id = "e", Kind = LaneKind.Emotion }, new() { Id = "o", Kind = LaneKind.Obstacle }, new() { Id = "h", Kind = LaneKind.Obstacle, Hidden = true },
            new() { Id = "n", Kind = LaneKind.Note },
        ],
    };

    [Test]
    public void The_low_point_is_the_lowest_score_with_its_heaviest_obstacle()
    {
        var map = Map with
        {
            Items =
            [
                Emotion("a", "s1", 1), Emotion("b", "s3", -2), Emotion("c", "s2", -2),
                Obstacle("light", "s2", Level.Low, 0.9m), Obstacle("wide", "s1", Level.High, 0.4m) with { ToStage = "s3" }, Obstacle("far", "s3", Level.High, 0.9m),
            ],
        };
        var low = LowPoint.Find(map)!;
        Assert.Multiple(() =>
        {
            Assert.That(low.Stage.Id, Is.EqualTo("s2"));
            Assert.That(low.Emotion.Id, Is.EqualTo("c"));
            Assert.That(low.Obstacle?.Id, Is.EqualTo("wide"));
        });
    }

    [Test]
    public void Without_scores_there_is_no_low_point() => Assert.That(LowPoint.Find(Map), Is.Null);

    [Test]
    public void A_low_point_without_obstacles_says_so() => Assert.That(LowPoint.Find(Map with { Items = [Emotion("a", "s1", 0)] })!.Obstacle, Is.Null);

    [Test]
    public void Obstacles_are_ordered_by_severity_times_frequency()
    {
        var map = Map with
        {
            Items =
            [
                Obstacle("unknown", "s1", null, null), Obstacle("heavy", "s3", Level.High, 0.5m), Obstacle("late", "s3", Level.Medium, 0.5m),
                Obstacle("unseen", "s1", Level.High, 1) with { Lane = "h" },
            ],
        };
        Assert.That(TopObstacles.Find(map, 3).Select(item => item.Id), Is.EqualTo(["heavy", "unknown", "late"]));
    }

    [Test]
    public void Evidence_is_counted_where_there_can_be_any()
    {
        var map = Map with
        {
            Items =
            [
                Emotion("a", "s1", 1) with { Basis = Basis.Evidenced }, Emotion("b", "s2", 1), Obstacle("c", "s2", null, null),
                Obstacle("d", "s2", null, null) with { ToStage = "s3", Basis = Basis.Evidenced }, new() { Id = "x", Lane = "n", Stage = "s1" },
                Obstacle("unseen", "s1", null, null) with { Lane = "h" },
            ],
        };
        Assert.Multiple(() =>
        {
            Assert.That(EvidenceShare.Of(map), Is.EqualTo(0.5m));
            Assert.That(EvidenceShare.OfStage(map, "s1"), Is.EqualTo(1m));
            Assert.That(EvidenceShare.OfStage(map, "s3"), Is.EqualTo(1m));
            Assert.That(EvidenceShare.OfStage(map, "s2"), Is.EqualTo(1m / 3));
            Assert.That(EvidenceShare.Of(Map), Is.Zero);
        });
    }

    [Test]
    public void Insights_of_any_map_are_within_their_bounds() => Laws.Check("insights are total", MapGenerator.Maps, map =>
    {
        Assert.That(EvidenceShare.Of(map), Is.InRange(0m, 1m));
        Assert.That(TopObstacles.Find(map, 3), Has.Count.LessThanOrEqualTo(3));
        var low = LowPoint.Find(map);
        Assert.That(low is null || map.Items.All(item => item.Score is null || item.Score >= low.Emotion.Score || map.Lanes.Single(lane => lane.Id == item.Lane).Hidden));
    });

    private static Item Emotion(string id, string stage, decimal score) => new() { Id = id, Lane = "e", Stage = stage, Score = score };

    private static Item Obstacle(string id, string stage, Level? severity, decimal? frequency) =>
        new() { Id = id, Lane = "o", Stage = stage, Severity = severity, Frequency = frequency };
}
