using JourneyOffice.Packages;

namespace JourneyOffice.Libraries;

/// <summary>How a folder library works.</summary>
public sealed record FolderLibraryOptions
{
    /// <summary>Bounds on files.</summary>
    public PackageLimits Limits { get; init; } = PackageLimits.Default;

    /// <summary>What messages call the library; <see langword="null"/>: by its folder.</summary>
    public string? Name { get; init; }

    /// <summary>The clock for the history.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How long to wait for other programs that hold the library.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);
}
