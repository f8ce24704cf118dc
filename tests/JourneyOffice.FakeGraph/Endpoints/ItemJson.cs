using System.Text.Json.Nodes;
using JourneyOffice.FakeGraph.Drives;
using JourneyOffice.FakeGraph.Identity;
using Microsoft.AspNetCore.StaticFiles;

namespace JourneyOffice.FakeGraph.Endpoints;

/// <summary>Items and drives as Graph writes them.</summary>
internal sealed class ItemJson(Links links)
{
    private static readonly FileExtensionContentTypeProvider MediaTypes = new();

    public JsonObject Item(StoredItem item)
    {
        var json = new JsonObject
        {
            ["@odata.etag"] = item.ETag,
            ["id"] = item.Id,
            ["name"] = item.Name,
            ["size"] = item.IsFolder ? item.Drive.Children(item).Sum(c => c.Content.Length) : item.Content.Length,
            ["eTag"] = item.ETag,
            ["cTag"] = item.CTag,
            ["webUrl"] = SharingLinks.WebAddress(item),
            ["createdDateTime"] = Time(item.Created),
            ["lastModifiedDateTime"] = Time(item.Modified),
            ["createdBy"] = Identity(item.CreatedBy),
            ["lastModifiedBy"] = Identity(item.ModifiedBy),
            ["parentReference"] = Parent(item),
            ["fileSystemInfo"] = new JsonObject { ["createdDateTime"] = Time(item.Created), ["lastModifiedDateTime"] = Time(item.Modified) },
        };
        if (item.Description is not null)
            json["description"] = item.Description;
        if (item.Permissions.Count > 0)
            json["shared"] = new JsonObject { ["scope"] = "users" };
        if (item.Parent is null)
            json["root"] = new JsonObject();
        if (item.IsFolder)
            json["folder"] = new JsonObject { ["childCount"] = item.Drive.Children(item).Count() };
        else
        {
            json["file"] = new JsonObject
            {
                ["mimeType"] = MediaType(item.Name),
                ["hashes"] = new JsonObject { ["quickXorHash"] = QuickXorHash.Compute(item.Content) },
            };
            json["@microsoft.graph.downloadUrl"] = links.Download(() => item.Content);
        }
        return json;
    }

    /// <summary>The little that delta says of what is gone.</summary>
    public static JsonObject Gone(StoredItem item) => new()
    {
        ["id"] = item.Id,
        ["deleted"] = new JsonObject { ["state"] = "deleted" },
        ["parentReference"] = new JsonObject { ["driveType"] = item.Drive.Kind, ["driveId"] = item.Drive.Id },
    };

    public static JsonObject Drive(StoredDrive drive)
    {
        var json = new JsonObject
        {
            ["id"] = drive.Id,
            ["name"] = drive.Name,
            ["driveType"] = drive.Kind,
            ["webUrl"] = drive.WebAddress,
            ["createdDateTime"] = Time(drive.Root.Created),
            ["lastModifiedDateTime"] = Time(drive.Root.Modified),
            ["quota"] = new JsonObject
            {
                ["total"] = drive.Quota,
                ["used"] = drive.Used,
                ["remaining"] = Math.Max(0, drive.Quota - drive.Used),
                ["deleted"] = 0,
                ["state"] = drive.Used >= drive.Quota ? "exceeded" : drive.Used * 10 >= drive.Quota * 9 ? "critical" : "normal",
            },
        };
        if (drive.Owner is not null)
            json["owner"] = Identity(drive.Owner);
        return json;
    }

    public static JsonObject Identity(FakeUser user) => new()
    {
        ["user"] = new JsonObject { ["id"] = user.Id, ["displayName"] = user.Name, ["email"] = user.Mail },
    };

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null);

    public static string MediaType(string name) => MediaTypes.TryGetContentType(name, out var type) ? type : "application/octet-stream";

    private static JsonObject Parent(StoredItem item)
    {
        var json = new JsonObject { ["driveType"] = item.Drive.Kind, ["driveId"] = item.Drive.Id };
        if (item.Parent is { } parent)
        {
            json["id"] = parent.Id;
            json["name"] = parent.Name;
            json["path"] = $"/drives/{item.Drive.Id}/root:{(parent.Path.Length == 0 ? "" : "/" + parent.Path)}";
        }
        return json;
    }
}
