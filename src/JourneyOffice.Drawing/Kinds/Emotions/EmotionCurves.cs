using System.Globalization;
using JourneyOffice.Maps;

namespace JourneyOffice.Drawing;

/// <summary>A curve: the feelings of one customer, of one persona or segment of several.</summary>
/// <param name="Id">What its column in the chart's data is called.</param>
/// <param name="Lane">Its lane.</param>
/// <param name="Series">What items name it by; <see langword="null"/>: the map's own customer.</param>
internal sealed record EmotionSeries(string Id, Lane Lane, string? Series);

/// <summary>A place on the curve: a stage, or one of several where more than one feeling of a curve stands in the stage.</summary>
/// <param name="Id">What its row in the chart's data is called.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Index">Which of the stage's places it is, from 0.</param>
internal sealed record EmotionSlot(string Id, Stage Stage, int Index);

/// <summary>The curves of a map and the places on them.</summary>
internal sealed class EmotionCurves
{
    private readonly Dictionary<(EmotionSeries Series, string Stage), IReadOnlyList<Item>> items = [];

    private EmotionCurves(IReadOnlyList<EmotionSeries> series, IReadOnlyList<EmotionSlot> slots) => (Series, Slots) = (series, slots);

    /// <summary>The curves with a score: by lane, in it the map's own customer first.</summary>
    public IReadOnlyList<EmotionSeries> Series { get; }

    /// <summary>The places, from the first stage to the last.</summary>
    public IReadOnlyList<EmotionSlot> Slots { get; private set; }

    /// <summary>The curves of a map; none where nothing shown has a score.</summary>
    public static EmotionCurves Of(JourneyMap map)
    {
        var stages = map.Stages.DistinctBy(stage => stage.Id).ToList();
        var lanes = map.Lanes.Where(lane => lane is { Hidden: false, Kind: LaneKind.Emotion }).DistinctBy(lane => lane.Id).ToList();
        var places = stages.Select((stage, index) => (stage.Id, index)).ToDictionary(stage => stage.Id, stage => stage.index, StringComparer.Ordinal);
        var feelings = map.Items.Where(item => places.ContainsKey(item.Stage)).ToLookup(item => item.Lane, StringComparer.Ordinal);
        var series =
            from lane in lanes
            from own in feelings[lane.Id].GroupBy(item => item.Series, StringComparer.Ordinal).OrderBy(known => known.Key is not null)
            where own.Any(item => item.Score is not null)
            select (Curve: new EmotionSeries(Identifier.Derived("s", lane.Id, own.Key ?? ""), lane, own.Key), Items: own.ToList());
        var found = series.ToList();
        var curves = new EmotionCurves([.. found.Select(entry => entry.Curve)], []);
        foreach (var (curve, own) in found)
            curves.Place(curve, own, stages, places);
        curves.Slots = [.. stages.SelectMany(curves.SlotsOf)];
        return curves;
    }

    /// <summary>The feeling of a curve at a place; <see langword="null"/>: none.</summary>
    public Item? At(EmotionSeries series, EmotionSlot slot) => items.GetValueOrDefault((series, slot.Stage.Id), []).ElementAtOrDefault(slot.Index);

    // What has no score is shown only where nothing else of the curve is. A feeling that spans stages holds in all of them, where they have
    // none of their own.
    private void Place(EmotionSeries series, List<Item> own, List<Stage> stages, Dictionary<string, int> places)
    {
        foreach (var here in own.GroupBy(item => item.Stage, StringComparer.Ordinal))
            items[(series, here.Key)] = here.Any(item => item.Score is not null) ? [.. here.Where(item => item.Score is not null)] : [here.First()];
        foreach (var span in own.Where(item => item.ToStage is not null && places.ContainsKey(item.ToStage)))
        {
            var (from, to) = (places[span.Stage], places[span.ToStage!]);
            for (var stage = Math.Min(from, to); stage <= Math.Max(from, to); stage++)
                items.TryAdd((series, stages[stage].Id), [span]);
        }
    }

    private IEnumerable<EmotionSlot> SlotsOf(Stage stage)
    {
        var count = Series.Select(series => items.GetValueOrDefault((series, stage.Id), []).Count).Append(1).Max();
        for (var index = 0; index < count; index++)
            yield return new EmotionSlot(index == 0 ? stage.Id : Identifier.Derived("k", stage.Id, index.ToString(CultureInfo.InvariantCulture)), stage, index);
    }
}
