using JourneyOffice.Maps;

namespace JourneyOffice.Insights;

/// <summary>What became of an item from one map to another.</summary>
public enum ComparedChange
{
    /// <summary>It says something else.</summary>
    Changed,

    /// <summary>Only the other map has it.</summary>
    New,

    /// <summary>The other map has it no more.</summary>
    Gone,
}

/// <summary>An item that differs between two maps.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="Item">The item of the first map; <see langword="null"/> for a new one.</param>
/// <param name="Other">The item of the other map; <see langword="null"/> for one that is gone.</param>
public sealed record ComparedItem(ComparedChange Change, Item? Item, Item? Other);

/// <summary>A stage in both maps.</summary>
/// <param name="Stage">The first map's stage.</param>
/// <param name="Emotion">The first map's emotion there; <see langword="null"/> without a score.</param>
/// <param name="OtherEmotion">The other map's.</param>
/// <param name="Items">What differs, by kind of lane, in the maps' order.</param>
public sealed record ComparedStage(Stage Stage, Item? Emotion, Item? OtherEmotion, ILookup<LaneKind, ComparedItem> Items)
{
    /// <summary>By how much the other map feels better; <see langword="null"/> where one of them has no score.</summary>
    public decimal? Difference => Emotion?.Score is { } score && OtherEmotion?.Score is { } other ? other - score : null;
}

/// <summary>Two maps of one journey beside each other: current and future state, two segments, two personas.</summary>
public static class MapComparison
{
    /// <summary>
    /// The first map's stages with what the other map has there. A stage's partner is the one with its id, else with its name. Items
    /// are partners by id, in the same stage and kind of lane; a touchpoint's by the touchpoint that it places. A touchpoint that the other
    /// map means to change has changed. Scores are brought to the first map's scale.
    /// </summary>
    public static IReadOnlyList<ComparedStage> Of(JourneyMap map, JourneyMap other) =>
        [.. map.Stages.Select(stage => Compare(map, other, stage, Partner(other, stage)))];

    private static Stage? Partner(JourneyMap other, Stage stage) =>
        other.Stages.FirstOrDefault(known => known.Id == stage.Id) ?? other.Stages.FirstOrDefault(known => stage.Name is not null && stage.Name.Equals(known.Name));

    private static ComparedStage Compare(JourneyMap map, JourneyMap other, Stage stage, Stage? partner)
    {
        var (board, otherBoard) = (new Board(map), new Board(other));
        var emotion = EmotionAt(map, board, stage);
        var otherEmotion = partner is null ? null : EmotionAt(other, otherBoard, partner);
        if (otherEmotion?.Score is { } score)
            otherEmotion = otherEmotion with { Score = ToScale(score, other.Scale ?? Scale.Default, map.Scale ?? Scale.Default) };
        var differences = Differences(map, other, board, otherBoard, stage, partner).ToLookup(pair => pair.Kind, pair => pair.Item);
        return new ComparedStage(stage, emotion, otherEmotion, differences);
    }

    private static Item? EmotionAt(JourneyMap map, Board board, Stage stage) => map.Items
        .Where(item => item.Stage == stage.Id && item.Score is not null && board.KindOf(item) == LaneKind.Emotion)
        .OrderBy(item => item.Series is not null).FirstOrDefault();

    private static decimal ToScale(decimal score, Scale from, Scale to) =>
        from.Max == from.Min ? score : to.Min + ((score - from.Min) * (to.Max - to.Min) / (from.Max - from.Min));

    private static IEnumerable<(LaneKind Kind, ComparedItem Item)> Differences(JourneyMap map, JourneyMap other, Board board, Board otherBoard, Stage stage, Stage? partner)
    {
        var mine = map.Items.Where(item => item.Stage == stage.Id && board.KindOf(item) is not (null or LaneKind.Emotion)).ToList();
        var theirs = partner is null ? [] : other.Items.Where(item => item.Stage == partner.Id && otherBoard.KindOf(item) is not (null or LaneKind.Emotion)).ToList();
        foreach (var item in mine)
        {
            var kind = board.KindOf(item)!.Value;
            var twin = theirs.Find(known => otherBoard.KindOf(known) == kind && ArePartners(item, known));
            if (twin is null)
                yield return (kind, new ComparedItem(ComparedChange.Gone, item, null));
            else if (Differ(item, twin) || IsToChange(other, twin))
                yield return (kind, new ComparedItem(ComparedChange.Changed, item, twin));
        }

        foreach (var item in theirs.Where(item => !mine.Exists(known => board.KindOf(known) == otherBoard.KindOf(item) && ArePartners(known, item))))
            yield return (otherBoard.KindOf(item)!.Value, new ComparedItem(ComparedChange.New, null, item));
    }

    private static bool ArePartners(Item item, Item other) =>
        item.Id == other.Id || (item.Touchpoint is not null && item.Touchpoint == other.Touchpoint);

    private static bool Differ(Item item, Item other) =>
        !Equals(item.Text, other.Text) || !Equals(item.Value, other.Value) || item.Touchpoint != other.Touchpoint || item.Severity != other.Severity || item.Frequency != other.Frequency;

    private static bool IsToChange(JourneyMap other, Item item) =>
        item.Touchpoint is not null && other.Touchpoints.FirstOrDefault(touchpoint => touchpoint.Id == item.Touchpoint)?.Lifecycle == TouchpointLifecycle.Change;
}
