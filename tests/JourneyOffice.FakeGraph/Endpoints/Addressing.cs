using JourneyOffice.FakeGraph.Drives;

namespace JourneyOffice.FakeGraph.Endpoints;

/// <summary>From an address to the item, with the scopes of the token and the permissions of the person looked at on the way.</summary>
internal sealed class Addressing(DriveStore store)
{
    public StoredDrive Drive(GraphRequest request) =>
        store.Drive(request.Route.DriveId ?? request.User.DriveId) ?? throw GraphError.NotFound();

    /// <summary>The item, which has to be there and to be readable.</summary>
    public StoredItem Readable(GraphRequest request)
    {
        var item = Find(request) ?? throw GraphError.NotFound();
        DemandReading(request, item.Drive);
        Access.Demand(request.User, item, Role.Read);
        return item;
    }

    /// <summary>The item, which has to be there and to be writable.</summary>
    public StoredItem Writable(GraphRequest request)
    {
        var item = Find(request) ?? throw GraphError.NotFound();
        DemandWriting(request, item.Drive);
        Access.Demand(request.User, item, Role.Write);
        return item;
    }

    /// <summary>Where a file is to be written: the folder and the name, and what stands there now. Missing folders on the way are made.</summary>
    public (StoredItem Folder, string Name, StoredItem? There) Place(GraphRequest request)
    {
        var drive = Drive(request);
        DemandWriting(request, drive);
        var start = Start(request, drive) ?? throw GraphError.NotFound();
        if (request.Route.Path is not { Length: > 0 } path)
        {
            Access.Demand(request.User, start, Role.Write);
            return (start.Parent ?? throw GraphError.Invalid("The root is no file."), start.Name, start);
        }
        var names = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (drive.At(start, path) is { } there)
        {
            Access.Demand(request.User, there, Role.Write);
            return (there.Parent!, names[^1], there);
        }
        foreach (var name in names)
            NameRules.Check(name);
        Access.Demand(request.User, Deepest(start, names), Role.Write);
        return (store.Folder(start, names[..^1], request.User), names[^1], null);
    }

    /// <summary>Reading one's own needs Files.Read, reading what others share Files.Read.All (research, section 3.1).</summary>
    public static void DemandReading(GraphRequest request, StoredDrive drive)
    {
        if (Access.IsOwn(request.User, drive))
            request.DemandScope("Files.Read", "Files.ReadWrite", "Files.Read.All", "Files.ReadWrite.All");
        else
            request.DemandScope("Files.Read.All", "Files.ReadWrite.All", "Sites.Read.All", "Sites.ReadWrite.All");
    }

    public static void DemandWriting(GraphRequest request, StoredDrive drive)
    {
        if (Access.IsOwn(request.User, drive))
            request.DemandScope("Files.ReadWrite", "Files.ReadWrite.All");
        else
            request.DemandScope("Files.ReadWrite.All", "Sites.ReadWrite.All");
    }

    private StoredItem? Find(GraphRequest request)
    {
        var drive = Drive(request);
        var start = Start(request, drive);
        return start is null || request.Route.Path is null ? start : drive.At(start, request.Route.Path);
    }

    private static StoredItem? Start(GraphRequest request, StoredDrive drive) =>
        request.Route.ItemId is null or "root" ? drive.Root
        : drive.Items.GetValueOrDefault(request.Route.ItemId) is { Deleted: false } item ? item : null;

    // The folder that is there already decides whether something may be made below it.
    private static StoredItem Deepest(StoredItem start, IEnumerable<string> names)
    {
        var at = start;
        foreach (var name in names)
        {
            if (at.Drive.Child(at, name) is not { } next)
                break;
            at = next;
        }
        return at;
    }
}
