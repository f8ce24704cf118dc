using JourneyOffice.FakeGraph.Drives;
using JourneyOffice.FakeGraph.Endpoints;
using JourneyOffice.FakeGraph.Identity;

namespace JourneyOffice.FakeGraph.Faults;

/// <summary>The request that a fault strikes.</summary>
internal sealed record FaultContext(FakeWorld World, GraphRoute? Route, UploadSession? Upload, FakeUser? User)
{
    public string DriveId => Route?.DriveId ?? User?.DriveId ?? "";

    /// <summary>Writes the addressed file as somebody else.</summary>
    public void Rewrite(FakeUser by, Func<byte[], byte[]> change)
    {
        lock (World.Store.Gate)
        {
            if (Target() is { IsFolder: false, Deleted: false } file)
                World.Store.Replace(file, change(file.Content), by);
        }
    }

    private StoredItem? Target()
    {
        if (Upload is not null)
            return Upload.Target ?? Upload.Folder.Drive.Child(Upload.Folder, Upload.Name);
        if (Route is null || World.Store.Drive(DriveId) is not { } drive)
            return null;
        var start = Route.ItemId is null or "root" ? drive.Root : drive.Items.GetValueOrDefault(Route.ItemId);
        return start is null || Route.Path is null ? start : drive.At(start, Route.Path);
    }
}
