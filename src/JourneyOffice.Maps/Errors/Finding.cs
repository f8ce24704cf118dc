namespace JourneyOffice.Maps;

/// <summary>Where something was found.</summary>
/// <param name="File">The file's name as the person gave it; empty where there is none.</param>
/// <param name="Path">The exact place: a JSON path (<c>$.stages[2].name</c>), a part and shape, or a sheet and cell.</param>
/// <param name="Words">The same for a reader: "stage 'I compare'". A name out of the person's own data, in no fixed language.</param>
public sealed record Place(string File = "", string Path = "", string Words = "")
{
    /// <summary>No place in particular.</summary>
    public static Place None { get; } = new();
}

/// <summary>Something that was found in a map, a file or an update: a code, a place, and the figures of its message.</summary>
/// <param name="Code">What it is.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Arguments">What fills the message's places {0}, {1}…</param>
public sealed record Finding(ErrorCode Code, Place Place, params IReadOnlyList<object?> Arguments)
{
    /// <summary>How much it weighs.</summary>
    public Severity Severity => Code.Severity;

    /// <summary>What was found, in words.</summary>
    public string Message(string language) => Code.Message(language, [.. Arguments]);

    /// <summary>What to do about it.</summary>
    public string WayOut(string language) => Code.WayOut(language, [.. Arguments]);

    /// <inheritdoc/>
    public bool Equals(Finding? other) =>
        other is not null && Code == other.Code && Place == other.Place && Arguments.SequenceEqual(other.Arguments);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code.Id, Place);
}
