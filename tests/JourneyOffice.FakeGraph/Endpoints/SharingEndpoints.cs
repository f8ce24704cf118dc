using System.Text.Json.Nodes;
using JourneyOffice.FakeGraph.Drives;
using JourneyOffice.FakeGraph.Identity;

namespace JourneyOffice.FakeGraph.Endpoints;

/// <summary>Links, invitations and permissions.</summary>
internal sealed class SharingEndpoints(DriveStore store, Addressing addressing, UserDirectory users)
{
    public GraphAnswer CreateLink(GraphRequest request)
    {
        var item = addressing.Writable(request);
        var body = request.Json();
        var before = item.Permissions.Count;
        var permission = SharingLinks.Create(item, ItemEndpoints.Text(body, "type") ?? "view", ItemEndpoints.Text(body, "scope") ?? "organization", Recipients(body));
        var isNew = item.Permissions.Count > before;
        if (isNew)
            store.Touch(item, request.User, content: false);
        return new GraphAnswer(isNew ? 201 : 200, Json(permission, null));
    }

    public GraphAnswer Invite(GraphRequest request)
    {
        var item = addressing.Writable(request);
        var body = request.Json();
        var role = (body["roles"] as JsonArray)?.Any(r => r?.ToString() is "write") == true ? Role.Write : Role.Read;
        var invited = Recipients(body);
        if (invited.Count == 0)
            throw GraphError.Invalid("An invitation needs recipients.");
        var permissions = invited.Select(u => new StoredPermission { Role = role, User = u, InvitedBy = request.User }).ToList();
        foreach (var permission in permissions)
        {
            item.Permissions.RemoveAll(p => p.User?.Id == permission.User!.Id);
            item.Permissions.Add(permission);
        }
        store.Touch(item, request.User, content: false);
        return GraphAnswer.Page(permissions.Select(p => Json(p, null)));
    }

    public GraphAnswer List(GraphRequest request)
    {
        var item = addressing.Readable(request);
        var all = item.SelfAndAncestors().SelectMany(i => i.Permissions.Select(p => Json(p, i == item ? null : i)));
        return GraphAnswer.Page(item.Drive.Owner is { } owner ? all.Append(OwnersOwn(owner)) : all);
    }

    public GraphAnswer One(GraphRequest request) => GraphAnswer.Ok(Json(Permission(addressing.Readable(request), request), null));

    public GraphAnswer Change(GraphRequest request)
    {
        var item = addressing.Writable(request);
        var permission = Permission(item, request);
        if (request.Json()["roles"] is JsonArray roles)
            permission.Role = roles.Any(r => r?.ToString() is "write") ? Role.Write : Role.Read;
        store.Touch(item, request.User, content: false);
        return GraphAnswer.Ok(Json(permission, null));
    }

    public GraphAnswer Delete(GraphRequest request)
    {
        var item = addressing.Writable(request);
        item.Permissions.Remove(Permission(item, request));
        store.Touch(item, request.User, content: false);
        return GraphAnswer.Empty;
    }

    private static StoredPermission Permission(StoredItem item, GraphRequest request) =>
        item.Permissions.Find(p => p.Id.Equals(request.Route.Argument, StringComparison.Ordinal)) ?? throw GraphError.NotFound();

    private List<FakeUser> Recipients(JsonObject body) =>
        [.. (body["recipients"] as JsonArray ?? []).OfType<JsonObject>().Select(r =>
            (ItemEndpoints.Text(r, "email") is { } mail ? users.WithMail(mail) : ItemEndpoints.Text(r, "objectId") is { } id ? users.WithId(id) : null)
            ?? throw GraphError.Invalid("One or more users could not be resolved."))];

    private static JsonObject OwnersOwn(FakeUser owner) => new()
    {
        ["id"] = $"owner-{owner.Id}",
        ["roles"] = new JsonArray("owner"),
        ["grantedToV2"] = ItemJson.Identity(owner),
    };

    internal static JsonObject Json(StoredPermission permission, StoredItem? inheritedFrom)
    {
        var json = new JsonObject
        {
            ["id"] = permission.Id,
            ["roles"] = new JsonArray(permission.Role switch { Role.Write => "write", Role.Owner => "owner", _ => "read" }),
        };
        if (permission.User is { } user)
            json["grantedToV2"] = ItemJson.Identity(user);
        if (permission.InvitedBy is { } by)
            json["invitation"] = new JsonObject { ["email"] = permission.User!.Mail, ["signInRequired"] = true, ["invitedBy"] = ItemJson.Identity(by) };
        if (permission.Link is { } link)
        {
            json["shareId"] = Share(link.Address);
            json["link"] = new JsonObject { ["type"] = link.Type, ["scope"] = link.Scope, ["webUrl"] = link.Address, ["preventsDownload"] = false };
        }
        if (inheritedFrom is not null)
        {
            json["inheritedFrom"] = new JsonObject
            {
                ["driveId"] = inheritedFrom.Drive.Id,
                ["id"] = inheritedFrom.Id,
                ["path"] = $"/drives/{inheritedFrom.Drive.Id}/root:/{inheritedFrom.Path}",
            };
        }
        return json;
    }

    internal static string Share(string address) =>
        "u!" + Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlEncode(System.Text.Encoding.UTF8.GetBytes(address));
}
