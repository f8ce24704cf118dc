namespace JourneyOffice.Libraries;

/// <summary>What must be there for a file to be written. There is no "whatever is there": the last writer does not win.</summary>
/// <param name="Tag">The tag that the file must have; <see langword="null"/>: there must be none of that name.</param>
public sealed record SaveCondition(string? Tag)
{
    /// <summary>The file must not be there yet.</summary>
    public static SaveCondition IfNew { get; } = new((string?)null);

    /// <summary>The file must be as the caller has seen it.</summary>
    public static SaveCondition IfTag(string tag) => new(tag);
}

/// <summary>Who saves and why; both are shown in the history.</summary>
/// <param name="Who">A name by which people know who it was.</param>
/// <param name="Why">What was done, in a few words.</param>
/// <param name="Key">Names this one save: asked for again with the same key it is not done twice; <see langword="null"/>: it has none.</param>
public sealed record SaveNote(string Who, string Why = "", string? Key = null);
