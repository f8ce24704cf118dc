namespace JourneyOffice.Maps;

/// <summary>A field that names an entry by its id.</summary>
/// <param name="Target">What kind of entry is named.</param>
/// <param name="Id">The id.</param>
/// <param name="Field">The field.</param>
/// <param name="JsonPath">The same as a JSON path: <c>$.items[3].lane</c>.</param>
/// <param name="Owner">The entry that the field belongs to.</param>
/// <param name="Stage">For steps: the stage in which the step must lie; else <see langword="null"/>.</param>
internal sealed record EntryReference(ReferenceTarget Target, string Id, FieldPath Field, string JsonPath, object Owner, string? Stage = null);

/// <summary>What a reference can name.</summary>
internal enum ReferenceTarget
{
    Segment,
    Persona,
    Department,
    Channel,
    Touchpoint,
    Metric,
    Actor,
    Stage,
    Step,
    StageOrStep,
    Lane,
    Item,
    Evidence,
}
