using System.Text.Json.Nodes;

namespace JourneyOffice.Maps;

/// <summary>
/// Keeps a merged map valid: what one side removed while the other came to need it is brought back, and is a conflict. A preference does
/// not decide that, since a map that names what is not there is none.
/// </summary>
internal sealed class MergeRepair(JourneyMap @base, JourneyMap ours, JourneyMap theirs)
{
    // Most merges need no repair.
    private readonly Lazy<MapDocument> baseFields = new(() => new MapDocument(@base));
    private readonly Lazy<MapDocument> ourFields = new(() => new MapDocument(ours));
    private readonly Lazy<MapDocument> theirFields = new(() => new MapDocument(theirs));
    private readonly List<MergeConflict> conflicts = [];

    public IReadOnlyList<MergeConflict> Conflicts => conflicts;

    public JourneyMap Repair(JourneyMap merged)
    {
        merged = WithoutTwinSteps(merged);
        // What is brought back may itself name what is gone; each round brings back at least one entry or takes a step from an item.
        while (true)
        {
            var index = new EntryIndex(merged);
            var missing = MapReferences.Of(merged).Where(reference => !index.Has(reference)).ToList();
            var edits = missing.SelectMany(reference => Edits(reference, index)).Distinct().ToList();
            if (edits.Count == 0)
                return merged;
            var document = new MapDocument(merged);
            document.Apply(edits);
            merged = document.ToMap();
        }
    }

    private IEnumerable<FieldEdit> Edits(EntryReference reference, EntryIndex index)
    {
        if (reference.Target == ReferenceTarget.Step && index.StageOf(reference.Id) is not null)
        {
            Note(reference.Field);
            return [new SetField(reference.Field, null)];
        }

        var path = Candidates(reference).FirstOrDefault(path => Entry(path) is not null);
        if (path == default)
            return [];
        Note(path);
        return [new AddEntry(path.Parent, (JsonObject)Entry(path)!.DeepClone(), Predecessor(path))];
    }

    /// <summary>Where the entry may have stood.</summary>
    private IEnumerable<FieldPath> Candidates(EntryReference reference) => reference.Target switch
    {
        ReferenceTarget.Segment => [FieldPath.Of("segments", reference.Id)],
        ReferenceTarget.Persona => [FieldPath.Of("personas", reference.Id)],
        ReferenceTarget.Department => [FieldPath.Of("departments", reference.Id)],
        ReferenceTarget.Channel => [FieldPath.Of("channels", reference.Id)],
        ReferenceTarget.Touchpoint => [FieldPath.Of("touchpoints", reference.Id)],
        ReferenceTarget.Metric => [FieldPath.Of("metrics", reference.Id)],
        ReferenceTarget.Actor => [FieldPath.Of("actors", reference.Id)],
        ReferenceTarget.Stage => [FieldPath.Of("stages", reference.Id)],
        ReferenceTarget.Lane => [FieldPath.Of("lanes", reference.Id)],
        ReferenceTarget.Item => [FieldPath.Of("items", reference.Id)],
        ReferenceTarget.Evidence => [FieldPath.Of("evidence", reference.Id)],
        ReferenceTarget.Step => [FieldPath.Of("stages", reference.Stage!, "steps", reference.Id)],
        _ => [FieldPath.Of("stages", reference.Id), .. StagesOf(reference.Id).Select(stage => FieldPath.Of("stages", stage, "steps", reference.Id)), .. StagesOf(reference.Id).Select(stage => FieldPath.Of("stages", stage))],
    };

    private IEnumerable<string> StagesOf(string step) =>
        new[] { ours, theirs, @base }.SelectMany(map => map.Stages).Where(stage => stage.Steps.Any(other => other.Id == step)).Select(stage => stage.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private JsonNode? Entry(FieldPath path) => ourFields.Value.Get(path) ?? theirFields.Value.Get(path) ?? baseFields.Value.Get(path);

    private string? Predecessor(FieldPath path)
    {
        var key = path.Segments[^1];
        foreach (var fields in new[] { baseFields.Value, ourFields.Value, theirFields.Value })
        {
            var order = (fields.Get(path.Parent.Child(FieldPath.Order)) as JsonArray)?.Select(node => node?.ToString()).ToList();
            if (order?.IndexOf(key) is >= 0 and var index)
                return index == 0 ? "" : order[index - 1];
        }

        return null;
    }

    /// <summary>A step that one side moved to another stage while the other side changed it stands in one place only: the new one.</summary>
    private JourneyMap WithoutTwinSteps(JourneyMap merged)
    {
        var twins = merged.Stages.SelectMany(stage => stage.Steps.Select(step => (Stage: stage.Id, Step: step.Id)))
            .GroupBy(place => place.Step, StringComparer.Ordinal).Where(group => group.Count() > 1).ToList();
        if (twins.Count == 0)
            return merged;
        var document = new MapDocument(merged);
        foreach (var twin in twins)
        {
            var places = twin.Select(place => FieldPath.Of("stages", place.Stage, "steps", place.Step)).ToList();
            var stays = places.Find(path => baseFields.Value.Get(path) is null);
            foreach (var path in places.Where(path => path != (stays == default ? places[0] : stays)))
            {
                Note(path);
                document.Apply([new RemoveEntry(path)]);
            }
        }

        return document.ToMap();
    }

    private void Note(FieldPath path) =>
        conflicts.Add(new MergeConflict(path, baseFields.Value.Get(path)?.DeepClone(), ourFields.Value.Get(path)?.DeepClone(), theirFields.Value.Get(path)?.DeepClone()));
}
