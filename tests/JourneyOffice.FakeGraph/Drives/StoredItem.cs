using JourneyOffice.FakeGraph.Identity;

namespace JourneyOffice.FakeGraph.Drives;

/// <summary>A file or folder of a drive. Changed only under the store's gate.</summary>
internal sealed class StoredItem(StoredDrive drive, string id, string name, StoredItem? parent, bool isFolder)
{
    public StoredDrive Drive { get; } = drive;

    public string Id { get; } = id;

    public string Name { get; set; } = name;

    public StoredItem? Parent { get; set; } = parent;

    public bool IsFolder { get; } = isFolder;

    public string? Description { get; set; }

    public Guid Unique { get; } = Guid.NewGuid();

    /// <summary>Counts changes of any kind: the eTag's number.</summary>
    public int Edition { get; set; } = 1;

    /// <summary>Counts changes of the content: the cTag's number.</summary>
    public int ContentEdition { get; set; } = 1;

    /// <summary>The drive's change number when this was last changed: what delta goes by.</summary>
    public long Changed { get; set; }

    public bool Deleted { get; set; }

    /// <summary>Who has it open; null: nobody.</summary>
    public string? LockedBy { get; set; }

    /// <summary>When SharePoint will have rewritten the file; null: not waiting for it.</summary>
    public DateTimeOffset? RewriteDue { get; set; }

    public required DateTimeOffset Created { get; init; }

    public required FakeUser CreatedBy { get; init; }

    public DateTimeOffset Modified { get; set; }

    public required FakeUser ModifiedBy { get; set; }

    /// <summary>Oldest first; the last is the content. Empty for folders.</summary>
    public List<StoredVersion> Versions { get; } = [];

    public List<StoredPermission> Permissions { get; } = [];

    public byte[] Content => Versions.Count == 0 ? [] : Versions[^1].Bytes;

    public string ETag => $"\"{{{Unique.ToString().ToUpperInvariant()}}},{Edition}\"";

    public string CTag => $"\"c:{{{Unique.ToString().ToUpperInvariant()}}},{ContentEdition}\"";

    /// <summary>The path below the root, without a slash in front; empty for the root.</summary>
    public string Path => Parent is null ? "" : Parent.Parent is null ? Name : $"{Parent.Path}/{Name}";

    public IEnumerable<StoredItem> SelfAndAncestors()
    {
        for (var item = this; item is not null; item = item.Parent)
            yield return item;
    }
}

/// <summary>One content that a file had.</summary>
internal sealed record StoredVersion(string Id, byte[] Bytes, DateTimeOffset Modified, FakeUser By);
