namespace JourneyOffice.Libraries;

/// <summary>Which files to list; all that is given must hold.</summary>
public sealed record LibrarySearch
{
    /// <summary>Everything.</summary>
    public static LibrarySearch All { get; } = new();

    /// <summary>Words that must stand in the map: in its title, names of stages, persona, tags or in the file's name. Case does not count.</summary>
    public string Words { get; init; } = "";

    /// <summary>The map that files must carry; <see langword="null"/>: any.</summary>
    public string? MapId { get; init; }

    /// <summary>How many of those found to leave out from the beginning.</summary>
    public int Skip { get; init; }

    /// <summary>How many to give at most.</summary>
    public int Take { get; init; } = 100;
}
