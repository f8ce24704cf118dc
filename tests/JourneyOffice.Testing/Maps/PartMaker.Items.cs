using System.Globalization;
using JourneyOffice.Maps;

namespace JourneyOffice.Testing;

/// <summary>The items of generated maps, and what refers to them.</summary>
internal sealed partial class PartMaker
{
    public IReadOnlyList<Item> Items(JourneyMap map, int count)
    {
        var items = Enumerable.Range(0, count).Select(_ => Item(map)).ToList();
        for (var index = 0; index < items.Count; index++)
        {
            if (Chance(6))
                items[index] = items[index] with { Links = [new(items[random.Next(items.Count)].Id, Value<LinkKind>())] };
        }

        return items;
    }

    /// <summary>A new item somewhere on the map, with the fields of its lane's kind.</summary>
    public Item Item(JourneyMap map)
    {
        var lane = map.Lanes[random.Next(map.Lanes.Count)];
        var stage = random.Next(map.Stages.Count);
        var steps = map.Stages[stage].Steps;
        var item = new Item
        {
            Id = Id("i"),
            Lane = lane.Id,
            Stage = map.Stages[stage].Id,
            ToStage = Chance(10) ? map.Stages[random.Next(stage, map.Stages.Count)].Id : null,
            Step = Pick(steps, step => step.Id),
            Text = texts.Text(),
            Basis = Value<Basis>(),
            Evidence = [.. map.Evidence.Where(_ => Chance(4)).Select(evidence => evidence.Id)],
            Theme = Chance(10) ? texts.Word() : null,
            MomentOfTruth = Chance(12),
            Unknown = Unknown(),
        };
        return WithFieldsOf(lane.Kind, item, map);
    }

    public JourneyMap Proof(JourneyMap map) => map with
    {
        Paths = map.Stages.Count < 2 || !Chance(3) ? [] : [new() { From = map.Stages[^1].Id, To = map.Stages[0].Id, Kind = Value<PathKind>(), Condition = texts.Maybe() }],
        Observations = map.Metrics.Count == 0 ? [] : [.. Enumerable.Range(0, random.Next(4)).Select(number => Observation(map, number))],
        Reviews = List(2, () => Review(map)),
    };

    private Item WithFieldsOf(LaneKind kind, Item item, JourneyMap map) => kind switch
    {
        LaneKind.Touchpoint when map.Touchpoints.Count > 0 =>
            item with { Touchpoint = map.Touchpoints[random.Next(map.Touchpoints.Count)].Id, Text = null },
        LaneKind.Emotion => item with { Score = Chance(10) ? null : Score(map.Scale ?? Scale.Default), Series = Chance(6) ? "second" : null, Why = texts.Maybe() },
        LaneKind.Obstacle => item with
        {
            Severity = MaybeValue<Level>(), Frequency = Chance(3) ? null : random.Next(101) / 100m, FrequencyWords = texts.Maybe(multiline: false), Owner = texts.Maybe(multiline: false),
        },
        LaneKind.Opportunity or LaneKind.Solution => item with
        {
            Impact = MaybeValue<Level>(), Effort = MaybeValue<Level>(), Status = MaybeValue<OpportunityStatus>(), Owner = texts.Maybe(multiline: false),
        },
        LaneKind.MetricValue => item with { Value = texts.Text(multiline: false), Metric = Pick(map.Metrics, entry => entry.Id) },
        LaneKind.Image => item with { Image = "https://example.com/a.png" },
        _ => item,
    };

    public decimal Score(Scale scale)
    {
        var step = scale.Step ?? 1;
        return scale.Min + (step * random.Next((int)((scale.Max - scale.Min) / step) + 1));
    }

    private Observation Observation(JourneyMap map, int number) => new()
    {
        Metric = map.Metrics[random.Next(map.Metrics.Count)].Id,
        Place = Pick(map.Stages, stage => stage.Id),
        Segment = Pick(map.Segments, entry => entry.Id),
        Value = random.Next(10_000) / 100m,
        N = Chance(2) ? random.Next(900) : null,
        // The number keeps the keys apart.
        Period = string.Create(CultureInfo.InvariantCulture, $"2025-Q{number + 1}"),
        AsOf = Date(),
        Formula = Chance(3) ? "=SUM(x)" : null,
        Source = Value<ObservationSource>(),
        Unknown = Unknown(),
    };

    private Review Review(JourneyMap map) => new()
    {
        Id = Id("r"), Department = Pick(map.Departments, entry => entry.Id), Customer = Chance(2), Person = texts.Maybe(multiline: false), When = Date(),
        MapVersion = Chance(3) ? null : random.Next(1, 9), Verdict = Value<ReviewVerdict>(), Findings = List(2, () => Finding(map)), Unknown = Unknown(),
    };

    private ReviewFinding Finding(JourneyMap map) => new()
    {
        Id = Id("f"), Item = Pick(map.Items, item => item.Id), Text = texts.Maybe(), Owner = texts.Maybe(multiline: false), Due = Date(), Status = Value<FindingStatus>(), Unknown = Unknown(),
    };
}
