namespace JourneyOffice.Maps;

/// <summary>Which entries a map has, by what can refer to them.</summary>
internal sealed class EntryIndex
{
    private readonly HashSet<string>[] ids = new HashSet<string>[(int)ReferenceTarget.Evidence + 1];
    private readonly Dictionary<string, string> stageOfStep = new(StringComparer.Ordinal);

    public EntryIndex(JourneyMap map)
    {
        foreach (var stage in map.Stages)
        {
            foreach (var step in stage.Steps)
                stageOfStep.TryAdd(step.Id, stage.Id);
        }

        var stages = Set(map.Stages.Select(stage => stage.Id));
        ids[(int)ReferenceTarget.Segment] = Set(map.Segments.Select(entry => entry.Id));
        ids[(int)ReferenceTarget.Persona] = Set(map.Personas.Select(entry => entry.Id));
        ids[(int)ReferenceTarget.Department] = Set(map.Departments.Select(entry => entry.Id));
        ids[(int)ReferenceTarget.Channel] = Set(map.Channels.Select(entry => entry.Id));
        ids[(int)ReferenceTarget.Touchpoint] = Set(map.Touchpoints.Select(entry => entry.Id));
        ids[(int)ReferenceTarget.Metric] = Set(map.Metrics.Select(entry => entry.Id));
        ids[(int)ReferenceTarget.Actor] = Set(map.Actors.Select(entry => entry.Id));
        ids[(int)ReferenceTarget.Stage] = stages;
        ids[(int)ReferenceTarget.StageOrStep] = Set(stages.Concat(stageOfStep.Keys));
        ids[(int)ReferenceTarget.Lane] = Set(map.Lanes.Select(lane => lane.Id));
        ids[(int)ReferenceTarget.Item] = Set(map.Items.Select(item => item.Id));
        ids[(int)ReferenceTarget.Evidence] = Set(map.Evidence.Select(entry => entry.Id));
    }

    /// <summary>Whether what a reference names is there.</summary>
    public bool Has(EntryReference reference) => reference.Target == ReferenceTarget.Step
        ? stageOfStep.TryGetValue(reference.Id, out var stage) && stage == reference.Stage
        : ids[(int)reference.Target].Contains(reference.Id);

    /// <summary>The stage in which a step lies.</summary>
    public string? StageOf(string step) => stageOfStep.GetValueOrDefault(step);

    private static HashSet<string> Set(IEnumerable<string> all) => all.ToHashSet(StringComparer.Ordinal);
}
