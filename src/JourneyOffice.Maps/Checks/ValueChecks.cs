namespace JourneyOffice.Maps;

/// <summary>Values lie where they can be drawn and counted.</summary>
internal static class ValueChecks
{
    public static void Run(CheckBoard board)
    {
        var map = board.Map;
        if (map.Version < 1)
            board.Add(MapErrors.BadVersion, "$.version", board.Words(map), map.Version);
        if (!IsLanguageTag(map.Language))
            board.Add(MapErrors.BadLanguage, "$.language", board.Words(map), map.Language);
        if (map.Stages.Count == 0)
            board.Add(MapErrors.NoStages, "$.stages", board.Words(map));
        if (map.Items.Count > MapChecks.MaximumItems)
            board.Add(MapErrors.TooManyItems, "$.items", board.Words(map), map.Items.Count, MapChecks.MaximumItems);
        CheckItems(board, CheckScale(board));
        CheckNames(board);
    }

    /// <summary>Whether a text has the form of a BCP 47 tag: parts of letters and digits, the first of letters only.</summary>
    internal static bool IsLanguageTag(string text)
    {
        var parts = text.Split('-');
        return parts[0].Length is >= 2 and <= 8 && parts[0].All(char.IsAsciiLetter)
            && parts.All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }

    private static Scale? CheckScale(CheckBoard board)
    {
        if (board.Map.Scale is not { } scale)
            return Scale.Default;
        var step = scale.Step ?? 1;
        if (scale.Min < scale.Max && step > 0)
            return scale;
        board.Add(MapErrors.BadScale, "$.scale", board.Words(board.Map), scale.Min, scale.Max, step);
        return null;
    }

    private static void CheckItems(CheckBoard board, Scale? scale)
    {
        for (var index = 0; index < board.Map.Items.Count; index++)
        {
            var item = board.Map.Items[index];
            if (board.IsBackwards(item))
                board.Add(MapErrors.BackwardSpan, CheckBoard.At("items", index, "toStage"), board.Words(item), board.Words(item));
            if (item.Score is { } score && scale is not null && (score < scale.Min || score > scale.Max))
                board.Add(MapErrors.ScoreOutsideScale, CheckBoard.At("items", index, "score"), board.Words(item), board.Words(item), score, scale.Min, scale.Max);
            if (item.Frequency is < 0 or > 1)
                board.Add(MapErrors.FrequencyOutsideRange, CheckBoard.At("items", index, "frequency"), board.Words(item), board.Words(item), item.Frequency);
        }
    }

    private static void CheckNames(CheckBoard board)
    {
        var map = board.Map;
        Names(board, "stages", map.Stages, stage => (stage.Id, stage.Name));
        for (var index = 0; index < map.Stages.Count; index++)
            Names(board, $"stages[{index}].steps", map.Stages[index].Steps, step => (step.Id, step.Name));
        Names(board, "segments", map.Segments, entry => (entry.Id, entry.Name));
        Names(board, "personas", map.Personas, entry => (entry.Id, entry.Name));
        Names(board, "departments", map.Departments, entry => (entry.Id, entry.Name));
        Names(board, "channels", map.Channels, entry => (entry.Id, entry.Name));
        Names(board, "touchpoints", map.Touchpoints, entry => (entry.Id, entry.Name));
        Names(board, "metrics", map.Metrics, entry => (entry.Id, entry.Name));
        Names(board, "actors", map.Actors, entry => (entry.Id, entry.Name));
        // Any other lane is headed by its kind's name.
        Names(board, "lanes", map.Lanes, lane => (lane.Id, lane.Kind == LaneKind.Custom ? lane.Name : "·"));
    }

    private static void Names<T>(CheckBoard board, string list, IReadOnlyList<T> entries, Func<T, (string Id, LocalizedText? Name)> nameOf)
    {
        for (var index = 0; index < entries.Count; index++)
        {
            var (id, name) = nameOf(entries[index]);
            if (CheckBoard.IsEmpty(name))
                board.Add(MapErrors.NoName, CheckBoard.At(list, index, "name"), id, id);
        }
    }
}
