using System.Text.Json.Nodes;
using JourneyOffice.FakeGraph.Drives;
using JourneyOffice.FakeGraph.Identity;

namespace JourneyOffice.FakeGraph.Endpoints;

/// <summary>From a pasted address to the item. Asking with <c>Prefer: redeemSharingLink</c> uses the link for good; with
/// <c>redeemSharingLinkIfNecessary</c> for this request only.</summary>
internal sealed class ShareEndpoints(DriveStore store, ItemJson json, Links links)
{
    public GraphAnswer Share(GraphRequest request)
    {
        var item = Redeemed(request);
        return GraphAnswer.Ok(new JsonObject
        {
            ["id"] = request.Route.Argument,
            ["name"] = item.Name,
            ["owner"] = ItemJson.Identity(item.Drive.Owner ?? item.CreatedBy),
        });
    }

    public GraphAnswer Item(GraphRequest request) => GraphAnswer.Ok(ItemEndpoints.Selected(request, json.Item(Redeemed(request))));

    public GraphAnswer Content(GraphRequest request)
    {
        var item = Redeemed(request);
        return GraphAnswer.Redirect(links.Download(() => item.Content));
    }

    private StoredItem Redeemed(GraphRequest request)
    {
        request.DemandScope("Files.ReadWrite", "Files.ReadWrite.All", "Sites.ReadWrite.All");
        var (item, permission) = SharingLinks.Find(store, request.Route.Argument!);
        if (Access.Of(request.User, item) is not Role.None && permission?.For(request.User) is not Role.None)
            return item;
        var redeem = Redeem(request.Http.Headers["Prefer"].ToString(), permission, request.User);
        return redeem || Access.Of(request.User, item) is not Role.None
            ? item
            : throw new GraphError(403, "accessDenied", "The sharing link has to be redeemed first.");
    }

    private static bool Redeem(string prefer, StoredPermission? permission, FakeUser user)
    {
        if (permission?.Link is not { } link || !link.MayRedeem(user))
            return false;
        var wishes = prefer.Split([',', ';'], StringSplitOptions.TrimEntries);
        if (wishes.Contains("redeemSharingLink", StringComparer.OrdinalIgnoreCase))
            return link.RedeemedBy.Add(user.Id) || true;
        return wishes.Contains("redeemSharingLinkIfNecessary", StringComparer.OrdinalIgnoreCase);
    }
}
