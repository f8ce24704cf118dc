using JourneyOffice.FakeGraph.Identity;

namespace JourneyOffice.FakeGraph.Drives;

/// <summary>A file that is coming in, fragment by fragment.</summary>
internal sealed class UploadSession
{
    /// <summary>Every fragment but the last is a multiple of this (learn.microsoft.com, driveItem: createUploadSession).</summary>
    public const int FragmentStep = 320 * 1024;

    /// <summary>A single request may not carry more.</summary>
    public const int LargestFragment = 60 * 1024 * 1024;

    public required FakeUser User { get; init; }

    public required StoredItem Folder { get; init; }

    public required string Name { get; init; }

    /// <summary>The file that was addressed; null: a new one.</summary>
    public StoredItem? Target { get; init; }

    /// <summary><c>fail</c>, <c>replace</c> or <c>rename</c>.</summary>
    public required string OnConflict { get; init; }

    public required Preconditions Preconditions { get; init; }

    public required DateTimeOffset Expires { get; set; }

    /// <summary>The size that the fragments speak of; known from the first one on.</summary>
    public long? Size { get; set; }

    public MemoryStream Received { get; } = new();
}
