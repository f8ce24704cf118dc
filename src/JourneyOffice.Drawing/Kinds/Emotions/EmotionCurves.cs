using System.Globalization;
using JourneyOffice.Maps;

namespace JourneyOffice.Drawing;

/// <summary>A curve: the feelings of one customer, of one persona or segment of several.</summary>
/// <param name="Id">What its column in the chart's data is called.</param>
/// <param name="Lane">Its lane.</param>
/// <param name="Series">What items name it by; <see langword="null"/>: the map's own customer.</param>
internal sealed record EmotionSeries(string Id, Lane Lane, string? Series);

/// <summary>A place on the curve: a stage, or one of several where more than one feeling of a curve stands in it; where the map has one stage, a step.</summary>
/// <param name="Id">What its row in the chart's data is called.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Step">The step, where these are the columns.</param>
/// <param name="Index">Which of the places of stage or step it is, from 0.</param>
internal sealed record EmotionSlot(string Id, Stage Stage, Step? Step, int Index)
{
    /// <summary>What it is called.</summary>
    public LocalizedText? Name => Step is null ? Stage.Name : Step.Name;

    /// <summary>The field that says so.</summary>
    public FieldPath NameField => Step is null ? FieldPath.Of("stages", Stage.Id, "name") : FieldPath.Of("stages", Stage.Id, "steps", Step.Id, "name");

    /// <summary>Stage or step.</summary>
    internal string Place => Step?.Id ?? Stage.Id;
}

/// <summary>The curves of a map and the places on them.</summary>
internal sealed class EmotionCurves
{
    private readonly Dictionary<(EmotionSeries Series, string Place), IReadOnlyList<Item>> items = [];

    private EmotionCurves(IReadOnlyList<EmotionSeries> series) => Series = series;

    /// <summary>The curves with a score: by lane, in it the map's own customer first.</summary>
    public IReadOnlyList<EmotionSeries> Series { get; }

    /// <summary>The places, from the first to the last.</summary>
    public IReadOnlyList<EmotionSlot> Slots { get; private set; } = [];

    /// <summary>The curves of a map; none where nothing shown has a score.</summary>
    public static EmotionCurves Of(JourneyMap map)
    {
        var stages = map.Stages.DistinctBy(stage => stage.Id).ToList();
        var lanes = map.Lanes.Where(lane => lane is { Hidden: false, Kind: LaneKind.Emotion }).DistinctBy(lane => lane.Id).ToList();
        var numbers = stages.Select((stage, index) => (stage.Id, index)).ToDictionary(stage => stage.Id, stage => stage.index, StringComparer.Ordinal);
        var feelings = map.Items.Where(item => numbers.ContainsKey(item.Stage)).ToLookup(item => item.Lane, StringComparer.Ordinal);
        var series =
            from lane in lanes
            from own in feelings[lane.Id].GroupBy(item => item.Series, StringComparer.Ordinal).OrderBy(known => known.Key is not null)
            where own.Any(item => item.Score is not null)
            select (Curve: new EmotionSeries(Identifier.Derived("s", lane.Id, own.Key ?? ""), lane, own.Key), Items: own.ToList());
        var found = series.ToList();
        var places = PlacesOf(stages);
        var curves = new EmotionCurves([.. found.Select(entry => entry.Curve)]);
        foreach (var (curve, own) in found)
            curves.Put(curve, own, places, numbers);
        curves.Slots = [.. places.SelectMany(curves.SlotsOf)];
        return curves;
    }

    /// <summary>All feelings of the curves.</summary>
    public IEnumerable<Item> Items => items.Values.SelectMany(here => here);

    /// <summary>The feeling of a curve at a place; <see langword="null"/>: none.</summary>
    public Item? At(EmotionSeries series, EmotionSlot slot) => items.GetValueOrDefault((series, slot.Place), []).ElementAtOrDefault(slot.Index);

    // The only stage's steps, if it has any; else the stages.
    private static List<EmotionSlot> PlacesOf(List<Stage> stages) => stages is [{ Steps.Count: > 0 } only]
        ? [.. only.Steps.DistinctBy(step => step.Id).Select(step => new EmotionSlot(step.Id, only, step, 0))]
        : [.. stages.Select(stage => new EmotionSlot(stage.Id, stage, null, 0))];

    // What has no score is shown only where nothing else of the curve is. A feeling that spans stages holds in all of them, where they have
    // none of their own; one of no step stands at the first.
    private void Put(EmotionSeries series, List<Item> own, List<EmotionSlot> places, Dictionary<string, int> numbers)
    {
        var steps = places.Where(place => place.Step is not null).Select(place => place.Place).ToHashSet(StringComparer.Ordinal);
        foreach (var here in own.GroupBy(item => steps.Count == 0 ? item.Stage : steps.Contains(item.Step ?? "") ? item.Step! : places[0].Place, StringComparer.Ordinal))
            items[(series, here.Key)] = here.Any(item => item.Score is not null) ? [.. here.Where(item => item.Score is not null)] : [here.First()];
        foreach (var span in own.Where(item => item.ToStage is not null && steps.Count == 0 && numbers.ContainsKey(item.ToStage)))
        {
            var (from, to) = (numbers[span.Stage], numbers[span.ToStage!]);
            for (var stage = Math.Min(from, to); stage <= Math.Max(from, to); stage++)
                items.TryAdd((series, places[stage].Place), [span]);
        }
    }

    private IEnumerable<EmotionSlot> SlotsOf(EmotionSlot place)
    {
        var count = Series.Select(series => items.GetValueOrDefault((series, place.Place), []).Count).Append(1).Max();
        for (var index = 0; index < count; index++)
            yield return index == 0 ? place : place with { Id = Identifier.Derived("k", place.Id, index.ToString(CultureInfo.InvariantCulture)), Index = index };
    }
}
