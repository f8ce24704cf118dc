using System.Security.Cryptography;
using JourneyOffice.FakeGraph.Identity;

namespace JourneyOffice.FakeGraph.Drives;

/// <summary>All drives, and the only code that changes them. Callers hold <see cref="Gate"/>.</summary>
internal sealed class DriveStore(TimeProvider clock, WorldRules rules)
{
    private readonly Dictionary<string, StoredDrive> _drives = new(StringComparer.Ordinal);
    private readonly HashSet<StoredItem> _toRewrite = [];

    public Lock Gate { get; } = new();

    public IEnumerable<StoredDrive> All => _drives.Values;

    public StoredDrive? Drive(string id) => _drives.GetValueOrDefault(id);

    public static string NewDriveId() => "b!" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(48)).Replace('+', '-').Replace('/', '_');

    public void Add(StoredDrive drive, FakeUser creator)
    {
        drive.Root = NewItem(drive, "root", null, isFolder: true, creator);
        _drives[drive.Id] = drive;
    }

    public StoredItem CreateFolder(StoredItem parent, string name, FakeUser by)
    {
        NameRules.Check(name);
        return NewItem(parent.Drive, name, parent, isFolder: true, by);
    }

    /// <summary>The folder at a path; what is missing of it is made.</summary>
    public StoredItem Folder(StoredItem from, IEnumerable<string> names, FakeUser by) =>
        names.Aggregate(from, (at, name) => at.Drive.Child(at, name) switch
        {
            null => CreateFolder(at, name, by),
            { IsFolder: true } folder => folder,
            _ => throw GraphError.NameExists(),
        });

    public StoredItem CreateFile(StoredItem parent, string name, byte[] bytes, FakeUser by)
    {
        NameRules.Check(name);
        DemandRoom(parent.Drive, bytes.Length);
        var item = NewItem(parent.Drive, name, parent, isFolder: false, by);
        item.Versions.Add(new StoredVersion("1.0", bytes, item.Modified, by));
        AwaitRewrite(item);
        return item;
    }

    /// <summary>New content for a file; the old one becomes a version.</summary>
    public void Replace(StoredItem item, byte[] bytes, FakeUser by)
    {
        DemandRoom(item.Drive, bytes.Length - item.Content.Length);
        item.Versions.Add(new StoredVersion($"{item.Versions.Count + 1}.0", bytes, clock.GetUtcNow(), by));
        Touch(item, by, content: true);
        AwaitRewrite(item);
    }

    /// <summary>Notes a change of an item, which folders above it show too.</summary>
    public void Touch(StoredItem item, FakeUser by, bool content)
    {
        item.Modified = clock.GetUtcNow();
        item.ModifiedBy = by;
        item.Edition++;
        if (content)
            item.ContentEdition++;
        Note(item);
    }

    public void Delete(StoredItem item, FakeUser by)
    {
        foreach (var below in item.Drive.Children(item).ToList())
            Delete(below, by);
        item.Deleted = true;
        Touch(item, by, content: false);
    }

    public void Move(StoredItem item, StoredItem parent, string name, FakeUser by)
    {
        NameRules.Check(name);
        if (parent.SelfAndAncestors().Contains(item))
            throw GraphError.Invalid("A folder can't be moved into itself.");
        if (parent.Drive.Child(parent, name) is { } other && other != item)
            throw GraphError.NameExists();
        (item.Parent, item.Name) = (parent, name);
        Touch(item, by, content: false);
    }

    /// <summary>Rewrites the Office files that are due, as SharePoint does behind everybody's back.</summary>
    public void RewriteDue()
    {
        var now = clock.GetUtcNow();
        foreach (var item in _toRewrite.Where(i => i.RewriteDue <= now).ToList())
        {
            _toRewrite.Remove(item);
            item.RewriteDue = null;
            item.Versions[^1] = item.Versions[^1] with { Bytes = OfficeRewriting.Rewrite(item.Content) };
            Touch(item, item.ModifiedBy, content: true);
        }
    }

    private void AwaitRewrite(StoredItem item)
    {
        if (!rules.RewritesOfficeFiles || !OfficeRewriting.Concerns(item.Name))
            return;
        item.RewriteDue = clock.GetUtcNow() + rules.RewriteDelay;
        _toRewrite.Add(item);
    }

    private StoredItem NewItem(StoredDrive drive, string name, StoredItem? parent, bool isFolder, FakeUser by)
    {
        var now = clock.GetUtcNow();
        var id = "01" + RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 32);
        var item = new StoredItem(drive, id, name, parent, isFolder) { Created = now, Modified = now, CreatedBy = by, ModifiedBy = by };
        drive.Items[id] = item;
        Note(item);
        return item;
    }

    private static void Note(StoredItem item)
    {
        foreach (var changed in item.SelfAndAncestors().Reverse())
            changed.Changed = ++changed.Drive.Changes;
    }

    private static void DemandRoom(StoredDrive drive, long more)
    {
        if (more > 0 && drive.Used + more > drive.Quota)
            throw GraphError.Full();
    }
}
