using System.Globalization;

namespace JourneyOffice.Maps;

/// <summary>A map laid out for checking: where each item stands, and the findings so far.</summary>
internal sealed class CheckBoard
{
    private readonly string fileName;
    private readonly List<Finding> findings = [];
    private readonly Dictionary<string, Lane> lanes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> stages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Touchpoint> touchpoints = new(StringComparer.Ordinal);
    private readonly List<PlacedItem>[] itemsOfStages;
    private readonly List<PlacedItem> scored = [];
    private readonly HashSet<string> solved;

    public CheckBoard(JourneyMap map, string fileName)
    {
        Map = map;
        this.fileName = fileName;
        foreach (var lane in map.Lanes)
            lanes.TryAdd(lane.Id, lane);
        for (var index = 0; index < map.Stages.Count; index++)
            stages.TryAdd(map.Stages[index].Id, index);
        foreach (var touchpoint in map.Touchpoints)
            touchpoints.TryAdd(touchpoint.Id, touchpoint);
        solved = map.Items.SelectMany(item => item.Links).Where(link => link.Kind == LinkKind.Solves).Select(link => link.To).ToHashSet(StringComparer.Ordinal);
        itemsOfStages = [.. map.Stages.Select(_ => new List<PlacedItem>())];
        for (var index = 0; index < map.Items.Count; index++)
        {
            var place = new PlacedItem(map.Items[index], index);
            var (first, last) = SpanOf(place.Item);
            for (var stage = first; stage <= last; stage++)
                itemsOfStages[stage].Add(place);
            if (place.Item.Score is not null && KindOf(place.Item) == LaneKind.Emotion)
                scored.Add(place);
        }
    }

    public JourneyMap Map { get; }

    public IReadOnlyList<Finding> Findings => findings;

    public void Add(ErrorCode code, string path, string words, params object?[] arguments) =>
        findings.Add(new Finding(code, new Place(fileName, path, words), arguments));

    /// <summary>The items that stand in a stage or span it, with their places in the map.</summary>
    public IReadOnlyList<PlacedItem> ItemsOf(int stage) => itemsOfStages[stage];

    /// <summary>The emotions that have a score.</summary>
    public IReadOnlyList<PlacedItem> Scored => scored;

    /// <summary>The items of a kind in a stage.</summary>
    public IEnumerable<PlacedItem> ItemsOf(int stage, LaneKind kind) => itemsOfStages[stage].Where(place => KindOf(place.Item) == kind);

    /// <summary>Whether some item is linked as solving this one.</summary>
    public bool IsSolved(string id) => solved.Contains(id);

    public LaneKind? KindOf(Item item) => lanes.TryGetValue(item.Lane, out var lane) ? lane.Kind : null;

    /// <summary>First and last stage of an item; last before first where its stage is not there.</summary>
    public (int First, int Last) SpanOf(Item item)
    {
        if (!stages.TryGetValue(item.Stage, out var first))
            return (0, -1);
        var last = item.ToStage is not null && stages.TryGetValue(item.ToStage, out var index) ? index : first;
        return (Math.Min(first, last), Math.Max(first, last));
    }

    /// <summary>Whether an item ends before it begins.</summary>
    public bool IsBackwards(Item item) =>
        item.ToStage is not null && stages.TryGetValue(item.Stage, out var first) && stages.TryGetValue(item.ToStage, out var last) && last < first;

    /// <summary>The words for an entry of the map in findings.</summary>
    public string Words(object entry) => entry switch
    {
        CatalogueEntry catalogue => Text(catalogue.Name, catalogue.Id),
        Stage stage => Text(stage.Name, stage.Id),
        Step step => Text(step.Name, step.Id),
        Lane lane => Text(lane.Name, MapTexts.LaneKind(lane.Kind, Map.Language)),
        Item item => Text(item.Text, item.Touchpoint is { } id && touchpoints.TryGetValue(id, out var touchpoint) ? Words(touchpoint) : Text(item.Value, item.Id)),
        Evidence evidence => Text(evidence.Name, evidence.Id),
        Measure measure => Text(measure.Name, measure.Id),
        Review review => Text(review.Person, review.Id),
        ReviewFinding finding => Text(finding.Text, finding.Id),
        Observation observation => observation.Metric,
        JourneyPath path => $"{path.From} → {path.To}",
        _ => Text(Map.Title, Map.Id),
    };

    public static bool IsEmpty(LocalizedText? text) => text is null || text.Texts.Values.All(string.IsNullOrWhiteSpace);

    public static string At(string list, int index, string field = "") =>
        string.Create(CultureInfo.InvariantCulture, $"$.{list}[{index}]{(field.Length == 0 ? "" : ".")}{field}");

    private string Text(LocalizedText? text, string otherwise) => IsEmpty(text) ? otherwise : PlaceWords.Shortened(text!.For(Map.Language, Map.Language));
}
