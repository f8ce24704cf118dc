using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Carriers;

/// <summary>Takes entries out of a map, with everything that stands on them, so that nothing points to what is gone.</summary>
internal sealed class EntryRemoval
{
    private static readonly FieldPath Figures = FieldPath.Of("observations");

    private readonly ILookup<string, string> gone;
    private readonly HashSet<FieldPath> paths;

    // Stages, steps, touchpoints and items: their ids do not meet, and figures and findings name them by these alone.
    private readonly HashSet<string> places;

    private EntryRemoval(JourneyMap map, IReadOnlyList<FieldPath> entries)
    {
        paths = [.. entries];
        gone = entries.Where(entry => entry.Segments.Count == 2).ToLookup(entry => entry.Segments[0], entry => entry.Segments[1], StringComparer.Ordinal);
        places = new HashSet<string>([.. gone["stages"], .. gone["touchpoints"], .. gone["items"], .. gone["steps"]], StringComparer.Ordinal);
        places.UnionWith(map.Stages.Where(stage => places.Contains(stage.Id)).SelectMany(stage => stage.Steps).Select(step => step.Id).ToList());
        places.UnionWith(map.Items.Where(item => IsPlace(item.Stage) || Is("lanes", item.Lane) || IsPlace(item.Touchpoint)).Select(item => item.Id).ToList());
    }

    /// <summary>The map without the entries.</summary>
    public static JourneyMap Remove(JourneyMap map, IReadOnlyList<FieldPath> entries)
    {
        if (entries.Count == 0)
            return map;
        var removal = new EntryRemoval(map, entries);
        return removal.OfProof(removal.OfCatalogues(removal.OfBoard(map)));
    }

    private JourneyMap OfBoard(JourneyMap map) => map with
    {
        Stages = [.. map.Stages.Where(stage => !IsPlace(stage.Id)).Select(WithoutSteps)],
        Lanes = [.. map.Lanes.Where(lane => !Is("lanes", lane.Id))],
        Touchpoints = [.. map.Touchpoints.Where(touchpoint => !IsPlace(touchpoint.Id))],
        Items = [.. map.Items.Where(item => !IsPlace(item.Id)).Select(Loosen)],
        Paths = [.. map.Paths.Where(path => !IsPlace(path.From) && !IsPlace(path.To))],
    };

    private JourneyMap OfCatalogues(JourneyMap map) => map with
    {
        Segment = Kept("segments", map.Segment),
        Persona = Kept("personas", map.Persona),
        Measures = [.. map.Measures.Where(measure => !Is("measures", measure.Id)).Select(measure => measure with { Metric = Kept("metrics", measure.Metric) })],
        Segments = [.. map.Segments.Where(segment => !Is("segments", segment.Id))],
        Personas = [.. map.Personas.Where(persona => !Is("personas", persona.Id)).Select(persona => persona with { Segment = Kept("segments", persona.Segment) })],
        Metrics = [.. map.Metrics.Where(metric => !Is("metrics", metric.Id))],
    };

    private JourneyMap OfProof(JourneyMap map) => map with
    {
        Evidence = [.. map.Evidence.Where(evidence => !Is("evidence", evidence.Id)).Select(evidence => evidence with { Segment = Kept("segments", evidence.Segment) })],
        // A figure says nothing without its metric and its place, and not of whom without its segment.
        Observations =
        [
            .. map.Observations.Where(observation => !IsPlace(observation.Place) && !Is("metrics", observation.Metric)
                && !Is("segments", observation.Segment) && !paths.Contains(Figures.Child(KeyOf(observation)))),
        ],
        Reviews = [.. map.Reviews.Where(review => !Is("reviews", review.Id)).Select(Loosen)],
    };

    private Stage WithoutSteps(Stage stage) =>
        stage.Steps.Any(step => IsPlace(step.Id)) ? stage with { Steps = [.. stage.Steps.Where(step => !IsPlace(step.Id))] } : stage;

    private Item Loosen(Item item) => item with
    {
        ToStage = IsPlace(item.ToStage) ? null : item.ToStage,
        Step = IsPlace(item.Step) ? null : item.Step,
        Metric = Kept("metrics", item.Metric),
        Evidence = [.. item.Evidence.Where(id => !Is("evidence", id))],
        Links = [.. item.Links.Where(link => !IsPlace(link.To))],
    };

    private Review Loosen(Review review) => review with
    {
        Findings =
        [
            .. review.Findings.Where(finding => !paths.Contains(FieldPath.Of("reviews", review.Id, "findings", finding.Id)))
                .Select(finding => IsPlace(finding.Item) ? finding with { Item = null } : finding),
        ],
    };

    private static string KeyOf(Observation observation) => MapPaths.KeyOf(
        Figures, (JsonObject)MapJson.ToNode(new JourneyMap { Id = "m", Observations = [observation] })["observations"]![0]!) ?? "";

    private string? Kept(string list, string? id) => Is(list, id) ? null : id;

    private bool Is(string list, string? id) => id is not null && gone[list].Contains(id, StringComparer.Ordinal);

    private bool IsPlace(string? id) => id is not null && places.Contains(id);
}
