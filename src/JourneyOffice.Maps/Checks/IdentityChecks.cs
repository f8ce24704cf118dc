namespace JourneyOffice.Maps;

/// <summary>Ids are usable, unique where they are looked up, and name what is there.</summary>
internal static class IdentityChecks
{
    public static void Run(CheckBoard board)
    {
        var map = board.Map;
        if (!Identifier.IsValid(map.Id))
            board.Add(MapErrors.BadId, "$.id", board.Words(map), map.Id);
        CheckIds(board);
        CheckKeys(board);
        CheckReferences(board);
        CheckMentions(board);
    }

    private static void CheckIds(CheckBoard board)
    {
        var map = board.Map;
        // Findings and observations name a stage, step, item or touchpoint by its id alone: these must not meet each other.
        var places = new HashSet<string>(StringComparer.Ordinal);
        Check(board, "stages", map.Stages, stage => stage.Id, places);
        for (var index = 0; index < map.Stages.Count; index++)
            Check(board, $"stages[{index}].steps", map.Stages[index].Steps, step => step.Id, places);
        Check(board, "touchpoints", map.Touchpoints, entry => entry.Id, places);
        Check(board, "items", map.Items, item => item.Id, places);
        Check(board, "lanes", map.Lanes, lane => lane.Id, []);
        Check(board, "measures", map.Measures, measure => measure.Id, []);
        Check(board, "segments", map.Segments, entry => entry.Id, []);
        Check(board, "personas", map.Personas, entry => entry.Id, []);
        Check(board, "departments", map.Departments, entry => entry.Id, []);
        Check(board, "channels", map.Channels, entry => entry.Id, []);
        Check(board, "metrics", map.Metrics, entry => entry.Id, []);
        Check(board, "actors", map.Actors, entry => entry.Id, []);
        Check(board, "evidence", map.Evidence, evidence => evidence.Id, []);
        Check(board, "reviews", map.Reviews, review => review.Id, []);
        for (var index = 0; index < map.Reviews.Count; index++)
            Check(board, $"reviews[{index}].findings", map.Reviews[index].Findings, finding => finding.Id, []);
    }

    private static void Check<T>(CheckBoard board, string list, IReadOnlyList<T> entries, Func<T, string> idOf, HashSet<string> known)
        where T : notnull
    {
        for (var index = 0; index < entries.Count; index++)
        {
            var id = idOf(entries[index]);
            if (!Identifier.IsValid(id))
                board.Add(MapErrors.BadId, CheckBoard.At(list, index, "id"), board.Words(entries[index]), id);
            if (!known.Add(id))
                board.Add(MapErrors.DuplicateId, CheckBoard.At(list, index, "id"), board.Words(entries[index]), id);
        }
    }

    private static void CheckKeys(CheckBoard board)
    {
        var map = board.Map;
        Keys(board, "tags", map.Tags, tag => tag);
        Keys(board, "paths", map.Paths, path => $"{path.From} → {path.To} ({path.Kind})");
        Keys(board, "observations", map.Observations, entry => (entry.Metric, entry.Place, entry.Segment, entry.Actor, entry.Period, entry.AsOf, entry.Source));
        for (var index = 0; index < map.Items.Count; index++)
        {
            if (map.Items[index].Links.Count > 1)
                Keys(board, $"items[{index}].links", map.Items[index].Links, link => (link.To, link.Kind));
            if (map.Items[index].Evidence.Count > 1)
                Keys(board, $"items[{index}].evidence", map.Items[index].Evidence, id => id);
        }

        for (var index = 0; index < map.Stages.Count; index++)
            Keys(board, $"stages[{index}].funnelSteps", map.Stages[index].FunnelSteps, step => step);
        ExternalKeys(board, "segments", map.Segments);
        ExternalKeys(board, "personas", map.Personas);
        ExternalKeys(board, "departments", map.Departments);
        ExternalKeys(board, "channels", map.Channels);
        ExternalKeys(board, "touchpoints", map.Touchpoints);
        ExternalKeys(board, "metrics", map.Metrics);
        ExternalKeys(board, "actors", map.Actors);
    }

    private static void ExternalKeys<T>(CheckBoard board, string list, IReadOnlyList<T> entries)
        where T : CatalogueEntry
    {
        for (var index = 0; index < entries.Count; index++)
            Keys(board, $"{list}[{index}].externalKeys", entries[index].ExternalKeys, key => key.System);
    }

    private static void Keys<T, TKey>(CheckBoard board, string list, IReadOnlyList<T> entries, Func<T, TKey> keyOf)
    {
        var known = new HashSet<TKey>();
        for (var index = 0; index < entries.Count; index++)
        {
            var key = keyOf(entries[index]);
            if (!known.Add(key))
                board.Add(MapErrors.DuplicateKey, CheckBoard.At(list, index), $"{key}", key);
        }
    }

    private static void CheckReferences(CheckBoard board)
    {
        var index = new EntryIndex(board.Map);
        foreach (var reference in MapReferences.Of(board.Map).Where(reference => !index.Has(reference)))
            board.Add(MapErrors.DanglingReference, reference.JsonPath, board.Words(reference.Owner), reference.Id, reference.JsonPath);
    }

    private static void CheckMentions(CheckBoard board)
    {
        var map = board.Map;
        var places = map.Stages.Select(stage => stage.Id).Concat(map.Stages.SelectMany(stage => stage.Steps).Select(step => step.Id))
            .Concat(map.Touchpoints.Select(entry => entry.Id)).Concat(map.Items.Select(item => item.Id)).ToHashSet(StringComparer.Ordinal);
        for (var index = 0; index < map.Observations.Count; index++)
            Mention(board, places, map.Observations[index].Place, CheckBoard.At("observations", index, "place"), map.Observations[index]);
        for (var index = 0; index < map.Reviews.Count; index++)
        {
            var findings = map.Reviews[index].Findings;
            for (var number = 0; number < findings.Count; number++)
                Mention(board, places, findings[number].Item, CheckBoard.At($"reviews[{index}].findings", number, "item"), findings[number]);
        }
    }

    private static void Mention(CheckBoard board, HashSet<string> places, string? id, string path, object owner)
    {
        if (id is not null && !places.Contains(id))
            board.Add(MapErrors.ForgottenMention, path, board.Words(owner), id, path);
    }
}
