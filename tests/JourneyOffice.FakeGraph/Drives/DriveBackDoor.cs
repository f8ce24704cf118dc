using System.Collections.Immutable;
using JourneyOffice.FakeGraph.Identity;

namespace JourneyOffice.FakeGraph.Drives;

/// <summary>The way into the drives for tests: no token, no scope, no fault, but the same rules of names, versions and tags.</summary>
public sealed class DriveBackDoor
{
    private readonly DriveStore _store;
    private readonly WorldRules _rules;
    private readonly TimeProvider _clock;

    internal DriveBackDoor(DriveStore store, WorldRules rules, TimeProvider clock) => (_store, _rules, _clock) = (store, rules, clock);

    /// <summary>Writes a file as this person in their own drive, or in another one.</summary>
    public FakeFile Put(FakeUser by, string path, byte[] bytes, string? driveId = null) => Do(() =>
    {
        var drive = Drive(driveId ?? by.DriveId);
        var names = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var folder = _store.Folder(drive.Root, names[..^1], by);
        if (drive.Child(folder, names[^1]) is { } there)
        {
            _store.Replace(there, bytes, by);
            return View(there);
        }
        return View(_store.CreateFile(folder, names[^1], bytes, by));
    });

    /// <summary>The bytes that stand at a path of a person's drive.</summary>
    public byte[] Get(FakeUser owner, string path) => Do(() => File(owner.DriveId, path).Content);

    public byte[] Get(string driveId, string itemId) => Do(() => Drive(driveId).Items[itemId].Content);

    public FakeFile? Find(FakeUser owner, string path) => Do(() => Drive(owner.DriveId) is var drive && drive.At(drive.Root, path) is { } item ? View(item) : null);

    public FakeFile? Find(string driveId, string itemId) => Do(() => Drive(driveId).Items.GetValueOrDefault(itemId) is { Deleted: false } item ? View(item) : null);

    /// <summary>Everything in a person's drive, by path.</summary>
    public IReadOnlyList<FakeFile> List(FakeUser owner) => List(owner.DriveId);

    public IReadOnlyList<FakeFile> List(string driveId) => Do(() =>
        Drive(driveId).Items.Values.Where(i => i is { Deleted: false, Parent: not null })
            .Select(View).OrderBy(f => f.Path, StringComparer.OrdinalIgnoreCase).ToImmutableArray());

    /// <summary>All contents a file had, oldest first: what was ever acknowledged must be among them.</summary>
    public IReadOnlyList<byte[]> History(FakeUser owner, string path) => Do(() => File(owner.DriveId, path).Versions.Select(v => v.Bytes).ToImmutableArray());

    public IReadOnlyList<byte[]> History(string driveId, string itemId) => Do(() => Drive(driveId).Items[itemId].Versions.Select(v => v.Bytes).ToImmutableArray());

    public void Delete(FakeUser owner, string path) => Do(() => _store.Delete(File(owner.DriveId, path), owner));

    /// <summary>Gives a person access, as an invitation does.</summary>
    public void Share(FakeUser owner, string path, FakeUser with, Role role) => Do(() =>
    {
        var item = File(owner.DriveId, path);
        item.Permissions.Add(new StoredPermission { Role = role, User = with, InvitedBy = owner });
        _store.Touch(item, owner, content: false);
    });

    /// <summary>Takes a person's access away again; links that they used no longer count either.</summary>
    public void Unshare(FakeUser owner, string path, FakeUser from) => Do(() =>
    {
        var item = File(owner.DriveId, path);
        item.Permissions.RemoveAll(p => p.User?.Id == from.Id);
        foreach (var link in item.Permissions.Select(p => p.Link).OfType<StoredLink>())
        {
            link.RedeemedBy.Remove(from.Id);
            link.Users = link.Users.Remove(from.Id);
        }
        _store.Touch(item, owner, content: false);
    });

    /// <summary>Makes a sharing link and gives its address.</summary>
    public string Link(FakeUser owner, string path, string type = "view", string scope = "organization") => Do(() =>
    {
        var permission = SharingLinks.Create(File(owner.DriveId, path), type, scope, []);
        return permission.Link!.Address;
    });

    /// <summary>Somebody has the file open in Office: writing to it is answered with 423.</summary>
    public void Lock(FakeUser owner, string path, string by = "PowerPoint") => Do(() => File(owner.DriveId, path).LockedBy = by);

    public void Unlock(FakeUser owner, string path) => Do(() => File(owner.DriveId, path).LockedBy = null);

    /// <summary>A team's document library; gives its drive id.</summary>
    public string AddLibrary(string name, FakeUser creator, params FakeUser[] members) => Do(() =>
    {
        var drive = new StoredDrive { Id = DriveStore.NewDriveId(), Name = name, WebAddress = $"{WebHost}/sites/{Uri.EscapeDataString(name)}/Shared%20Documents" };
        drive.Members[creator.Id] = Role.Owner;
        foreach (var member in members)
            drive.Members[member.Id] = Role.Write;
        _store.Add(drive, creator);
        return drive.Id;
    });

    /// <summary>How many bytes fit into a person's drive.</summary>
    public void SetQuota(FakeUser owner, long bytes) => Do(() => Drive(owner.DriveId).Quota = bytes);

    /// <summary>All delta tokens handed out for this drive so far are answered with 410 from now on.</summary>
    public void ExpireDeltaTokens(FakeUser owner) => ExpireDeltaTokens(owner.DriveId);

    public void ExpireDeltaTokens(string driveId) => Do(() => Drive(driveId).Era++);

    /// <summary>Lets SharePoint do now what it would do to uploaded Office files in a while.</summary>
    public void RewriteNow() => Do(() =>
    {
        foreach (var item in _store.All.SelectMany(d => d.Items.Values).Where(i => i.RewriteDue is not null))
            item.RewriteDue = _clock.GetUtcNow();
    });

    internal const string WebHost = "https://contoso.sharepoint.com";

    internal const string PersonalWebHost = "https://contoso-my.sharepoint.com";

    private static FakeFile View(StoredItem item) => new(
        item.Drive.Id, item.Id, item.Path, item.Name, item.IsFolder, item.Content.Length, item.ETag, item.CTag, item.Versions.Count);

    private StoredDrive Drive(string id) => _store.Drive(id) ?? throw new ArgumentException($"No drive {id}.", nameof(id));

    private StoredItem File(string driveId, string path) =>
        Drive(driveId) is var drive && drive.At(drive.Root, path) is { } item ? item : throw new FileNotFoundException("Not in the drive.", path);

    private void Do(Action action) => Do(() =>
    {
        action();
        return true;
    });

    private T Do<T>(Func<T> action)
    {
        lock (_store.Gate)
        {
            _store.RewriteDue();
            var result = action();
            _store.RewriteDue();
            return result;
        }
    }
}
