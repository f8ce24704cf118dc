namespace JourneyOffice.Packages;

/// <summary>Bounds within which a file is read; beyond them it is refused before anything is inflated.</summary>
public sealed record PackageLimits
{
    /// <summary>The bounds used where none are given.</summary>
    public static PackageLimits Default { get; } = new();

    /// <summary>The longest file, in bytes.</summary>
    public long FileLength { get; init; } = 512L << 20;

    /// <summary>The most entries.</summary>
    public int Entries { get; init; } = 20_000;

    /// <summary>The longest single part, inflated, in bytes.</summary>
    public long PartLength { get; init; } = 512L << 20;

    /// <summary>The longest part that is inflated to be read, in bytes. Pictures and films are only copied.</summary>
    public long ReadLength { get; init; } = 64L << 20;

    /// <summary>The longest part that says how others belong together (relationships, content types), in bytes.</summary>
    public long DirectoryLength { get; init; } = 8L << 20;

    /// <summary>The most tags of a part that a tree is made of: each takes many times its bytes in memory.</summary>
    public int Tags { get; init; } = 400_000;

    /// <summary>The deepest nesting of tags in a part that is read.</summary>
    public int Depth { get; init; } = 500;

    /// <summary>The most that all parts may come to, inflated, in bytes.</summary>
    public long TotalLength { get; init; } = 2L << 30;

    /// <summary>How many times longer than its compressed form a part may be, from <see cref="RatioFrom"/> bytes on. Deflate can't exceed 1,032.</summary>
    public int Ratio { get; init; } = 500;

    /// <summary>Parts up to this length, in bytes, may have any ratio.</summary>
    public long RatioFrom { get; init; } = 16L << 20;

    /// <summary>The longest name of an entry, in characters.</summary>
    public int NameLength { get; init; } = 1024;

    /// <summary>The most characters of one XML part.</summary>
    public long XmlCharacters { get; init; } = 512L << 20;

    /// <summary>Gives up reading, and what is drawn for the file meanwhile, with an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }
}
