using JourneyOffice.Maps;

namespace JourneyOffice.Insights;

/// <summary>A step of the company's funnel, at the stage of the journey that is its counterpart.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Name">The funnel's own word for it: the last of the stage's funnel steps.</param>
/// <param name="Label">The metric's name, in the reader's languages.</param>
/// <param name="Volume">How many got there.</param>
/// <param name="Unit">What is counted, as the metric says.</param>
/// <param name="Observation">Where the figure comes from.</param>
/// <param name="Conversion">The share of the step before that got here, 0 to 1; <see langword="null"/> for the first one, or after a step of nobody.</param>
public sealed record FunnelStep(Stage Stage, string Name, LocalizedText? Label, decimal Volume, LocalizedText? Unit, Observation Observation, decimal? Conversion);

/// <summary>The company's funnel, laid beside the journey.</summary>
public static class Funnel
{
    /// <summary>What kind of metric counts people: <see cref="Metric.Kind"/> of what a funnel is made of.</summary>
    public const string VolumeKind = "volume";

    /// <summary>
    /// The funnel's steps in the journey's order: each stage that names funnel steps and at which a metric of kind "volume" was observed.
    /// Of several observations the newest counts, of those of one day the last in the map. Conversion is step to step:
    /// reached this one / reached the one before.
    /// </summary>
    public static IReadOnlyList<FunnelStep> Of(JourneyMap map)
    {
        var metrics = map.Metrics.Where(metric => metric.Kind == VolumeKind).DistinctBy(metric => metric.Id).ToDictionary(metric => metric.Id, StringComparer.Ordinal);
        var steps = new List<FunnelStep>();
        foreach (var stage in map.Stages.Where(stage => stage.FunnelSteps.Count > 0))
        {
            var observation = map.Observations.Where(known => known.Place == stage.Id && known.Value is not null && metrics.ContainsKey(known.Metric))
                .OrderBy(known => known.AsOf ?? DateOnly.MinValue).LastOrDefault();
            if (observation is null)
                continue;
            var before = steps.Count == 0 ? 0 : steps[^1].Volume;
            var volume = observation.Value!.Value;
            steps.Add(new FunnelStep(stage, stage.FunnelSteps[^1], metrics[observation.Metric].Name, volume, metrics[observation.Metric].Unit, observation, before > 0 ? volume / before : null));
        }

        return steps;
    }

    /// <summary>The step that loses the largest share of the one before; of equal ones the first; <see langword="null"/> where none loses any.</summary>
    public static FunnelStep? BiggestDrop(IReadOnlyList<FunnelStep> steps) =>
        steps.Where(step => step.Conversion < 1).OrderBy(step => step.Conversion).FirstOrDefault();
}
