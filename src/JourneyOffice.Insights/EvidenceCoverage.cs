using JourneyOffice.Maps;

namespace JourneyOffice.Insights;

/// <summary>What a stage rests on.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Numbers">The quantitative sources that its items name, in the map's order.</param>
/// <param name="Stories">The qualitative sources that its items name, in the map's order.</param>
/// <param name="Figures">How many figures were observed at the stage, its steps or items.</param>
/// <param name="Share">Share of its items that are evidenced, 0 to 1.</param>
public sealed record EvidenceCoverage(Stage Stage, IReadOnlyList<Evidence> Numbers, IReadOnlyList<Evidence> Stories, int Figures, decimal Share)
{
    /// <summary>Whether numbers say how many and how often: a quantitative source or a figure.</summary>
    public bool HasNumbers => Numbers.Count > 0 || Figures > 0;

    /// <summary>Whether stories say why.</summary>
    public bool HasStories => Stories.Count > 0;

    /// <summary>
    /// The coverage of every stage. A source counts where a shown item that stands in the stage or spans it names it; an observation where
    /// its place is the stage, a step of it, or an item in it.
    /// </summary>
    public static IReadOnlyList<EvidenceCoverage> Of(JourneyMap map)
    {
        var board = new Board(map);
        var result = new List<EvidenceCoverage>(map.Stages.Count);
        for (var index = 0; index < map.Stages.Count; index++)
        {
            var stage = map.Stages[index];
            var items = map.Items.Where(item => board.KindOf(item) is not null && board.Covers(item, index)).ToList();
            var named = items.SelectMany(item => item.Evidence).ToHashSet(StringComparer.Ordinal);
            var sources = map.Evidence.Where(evidence => named.Contains(evidence.Id)).ToList();
            var places = items.Select(item => item.Id).Concat(stage.Steps.Select(step => step.Id)).Append(stage.Id).ToHashSet(StringComparer.Ordinal);
            result.Add(new EvidenceCoverage(
                stage,
                [.. sources.Where(evidence => evidence.Kind == EvidenceKind.Quantitative)],
                [.. sources.Where(evidence => evidence.Kind == EvidenceKind.Qualitative)],
                map.Observations.Count(observation => observation.Place is { } place && places.Contains(place)),
                EvidenceShare.OfStage(map, stage.Id)));
        }

        return result;
    }
}
