using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using JourneyOffice.FakeGraph.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace JourneyOffice.FakeGraph.Drives;

/// <summary>Makes sharing links, and finds what a pasted address leads to.</summary>
internal static class SharingLinks
{
    public static StoredPermission Create(StoredItem item, string type, string scope, IEnumerable<FakeUser> users)
    {
        var allowed = users.Select(u => u.Id).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        if (type is not ("view" or "edit"))
            throw GraphError.Invalid($"'{type}' is no type of link that this drive knows.");
        if (scope is not ("anonymous" or "organization" or "users"))
            throw GraphError.Invalid($"'{scope}' is no scope of a link.");
        // The same kind of link is handed out again rather than made twice, as Graph does.
        if (scope is not "users" && item.Permissions.Find(p => p.Link?.Type == type && p.Link.Scope == scope) is { } there)
            return there;
        var permission = new StoredPermission
        {
            Role = type is "edit" ? Role.Write : Role.Read,
            Link = new StoredLink { Type = type, Scope = scope, Address = Address(item), Users = allowed },
        };
        item.Permissions.Add(permission);
        return permission;
    }

    /// <summary>What a share id (<c>u!</c> and the address in base64url) leads to, and the link if it is one.</summary>
    public static (StoredItem Item, StoredPermission? Permission) Find(DriveStore store, string share)
    {
        var address = Decode(share);
        foreach (var item in store.All.SelectMany(d => d.Items.Values).Where(i => !i.Deleted))
        {
            if (item.Permissions.Find(p => p.Link is { } link && SameAddress(link.Address, address)) is { } permission)
                return (item, permission);
            if (item.Parent is not null && SameAddress(WebAddress(item), address))
                return (item, null);
        }
        throw new GraphError(404, "itemNotFound", "The sharing link no longer exists, or you do not have permission to access it.");
    }

    public static string WebAddress(StoredItem item) =>
        item.Parent is null ? item.Drive.WebAddress : $"{WebAddress(item.Parent)}/{Uri.EscapeDataString(item.Name)}";

    private static string Address(StoredItem item)
    {
        var kind = item.IsFolder ? ":f:" : Path.GetExtension(item.Name).ToLowerInvariant() switch { ".pptx" => ":p:", ".xlsx" => ":x:", _ => ":u:" };
        var drive = new Uri(item.Drive.WebAddress);
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(33));
        var (host, place) = (drive.GetLeftPart(UriPartial.Authority), drive.AbsolutePath[..drive.AbsolutePath.LastIndexOf('/')]);
        return $"{host}/{kind}/{(item.Drive.Owner is null ? "s" : "g")}{place}/E{token}?e={RandomNumberGenerator.GetHexString(6)}";
    }

    // What stands after the question mark only says where the link was copied.
    private static bool SameAddress(string one, string other) =>
        one.Split('?')[0].Equals(other.Split('?')[0], StringComparison.OrdinalIgnoreCase);

    private static string Decode(string share)
    {
        try
        {
            if (share.StartsWith("u!", StringComparison.Ordinal))
                return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(share[2..]));
        }
        catch (FormatException)
        {
            // Said below, like any other share id that is none.
        }
        throw GraphError.Invalid("The sharing id is malformed.");
    }
}
