using JourneyOffice.FakeGraph.Identity;

namespace JourneyOffice.FakeGraph.Drives;

/// <summary>A person's OneDrive, or the document library of a team.</summary>
internal sealed class StoredDrive
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Whose it is; null for a library.</summary>
    public FakeUser? Owner { get; set; }

    /// <summary>What each member of a library may do.</summary>
    public Dictionary<string, Role> Members { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary><c>business</c> for a person's, <c>documentLibrary</c> for a team's.</summary>
    public string Kind => Owner is null ? "documentLibrary" : "business";

    /// <summary>Where a browser would find it.</summary>
    public required string WebAddress { get; init; }

    public long Quota { get; set; } = 1L << 40;

    /// <summary>Everything that is or was there, by id.</summary>
    public Dictionary<string, StoredItem> Items { get; } = new(StringComparer.OrdinalIgnoreCase);

    public StoredItem Root { get; set; } = null!;

    /// <summary>How many changes there were.</summary>
    public long Changes { get; set; }

    /// <summary>Delta tokens of an earlier era have expired.</summary>
    public int Era { get; set; }

    public long Used => Items.Values.Where(i => !i.Deleted).Sum(i => (long)i.Content.Length);

    public IEnumerable<StoredItem> Children(StoredItem folder) =>
        Items.Values.Where(i => !i.Deleted && ReferenceEquals(i.Parent, folder)).OrderBy(i => i.Name, StringComparer.OrdinalIgnoreCase);

    public StoredItem? Child(StoredItem folder, string name) =>
        Children(folder).FirstOrDefault(i => i.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What stands at a path below a folder, names taken without regard to case.</summary>
    public StoredItem? At(StoredItem folder, string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate((StoredItem?)folder, (at, name) => at is null ? null : Child(at, name));
}
