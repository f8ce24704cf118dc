using System.Text.RegularExpressions;

namespace JourneyOffice.FakeGraph.Endpoints;

/// <summary>Reads Graph's addresses, colon paths (<c>root:/a/b.pptx:/content</c>) and functions (<c>search(q='…')</c>) included.</summary>
internal static partial class GraphRouteReader
{
    private const string Item = "/drives/{drive-id}/items/{driveItem-id}";

    /// <summary>The route of an undecoded path below the version, such as <c>/me/drive/root:/a%20b.pptx:/content</c>.</summary>
    public static GraphRoute? Read(string method, string rawPath)
    {
        var path = Uri.UnescapeDataString(rawPath).TrimEnd('/');
        if (Same(path, "/me"))
            return new GraphRoute(Call.Me);
        if (Same(path, "/drives") || Same(path, "/me/drives"))
            return new GraphRoute(Call.Drives, Template: "/drives");
        if (Same(path, "/search/query"))
            return new GraphRoute(Call.SearchQuery, Template: "/search/query");
        if (SharePattern().Match(path) is { Success: true } share)
            return Share(share.Groups["share"].Value, share.Groups["rest"].Value);
        return DrivePattern().Match(path) is { Success: true } drive
            ? OnDrive(method, drive.Groups["id"] is { Success: true } id ? id.Value : null, drive.Groups["rest"].Value)
            : null;
    }

    private static GraphRoute? Share(string share, string rest) => rest.ToLowerInvariant() switch
    {
        "" => new GraphRoute(Call.Share, Argument: share, Template: "/shares/{sharedDriveItem-id}"),
        "/driveitem" or "/root" => new GraphRoute(Call.ShareItem, Argument: share, Template: "/shares/{sharedDriveItem-id}/driveItem"),
        "/driveitem/content" => new GraphRoute(Call.ShareContent, Argument: share, Template: "/shares/{sharedDriveItem-id}/driveItem/content"),
        _ => null,
    };

    private static GraphRoute? OnDrive(string method, string? drive, string rest)
    {
        if (rest.Length == 0)
            return new GraphRoute(Call.Drive, drive, Template: drive is null ? "/me/drive" : "/drives/{drive-id}");
        if (SearchPattern().Match(rest) is { Success: true } search)
            return new GraphRoute(Call.Search, drive, "root", Argument: Unquoted(search), Template: "/drives/{drive-id}/search(q='{q}')");
        if (rest.StartsWith("/sharedWithMe", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("/recent", StringComparison.OrdinalIgnoreCase))
            return new GraphRoute(Call.SharedWithMe, drive);
        if (ItemPattern().Match(rest) is not { Success: true } item)
            return null;
        var route = Action(method, item.Groups["action"].Value);
        return route is null ? null : route with
        {
            DriveId = drive,
            ItemId = item.Groups["id"] is { Success: true } id ? id.Value : "root",
            Path = item.Groups["path"] is { Success: true } path ? path.Value.Trim('/') : null,
        };
    }

    private static GraphRoute? Action(string method, string action)
    {
        if (SearchPattern().Match(action) is { Success: true } search)
            return new GraphRoute(Call.Search, Argument: Unquoted(search), Template: Item + "/search(q='{q}')");
        if (DeltaPattern().Match(action) is { Success: true } delta)
        {
            return delta.Groups["token"] is { Success: true, Value: var token }
                ? new GraphRoute(Call.Delta, Argument: token, Template: Item + "/delta(token='{token}')")
                : new GraphRoute(Call.Delta, Template: Item + "/delta()");
        }
        var parts = action.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return (parts.Length == 0 ? "" : parts[0].ToLowerInvariant(), parts.Length) switch
        {
            ("", _) => new GraphRoute(method switch { "PATCH" => Call.ChangeItem, "DELETE" => Call.DeleteItem, _ => Call.Item }, Template: Item),
            ("children", 1) => new GraphRoute(method is "POST" ? Call.CreateFolder : Call.Children, Template: Item + "/children"),
            ("content", 1) => new GraphRoute(method is "PUT" ? Call.PutContent : Call.Content, Template: Item + "/content"),
            ("createuploadsession" or "microsoft.graph.createuploadsession", 1) => new GraphRoute(Call.CreateUploadSession, Template: Item + "/createUploadSession"),
            ("versions", 1) => new GraphRoute(Call.Versions, Template: Item + "/versions"),
            ("versions", 2) => new GraphRoute(Call.Version, Argument: parts[1], Template: Item + "/versions/{driveItemVersion-id}"),
            ("versions", 3) => OfVersion(parts[1], parts[2]),
            ("permissions", 1) => new GraphRoute(Call.Permissions, Template: Item + "/permissions"),
            ("permissions", 2) => new GraphRoute(
                method switch { "PATCH" => Call.ChangePermission, "DELETE" => Call.DeletePermission, _ => Call.Permission },
                Argument: parts[1], Template: Item + "/permissions/{permission-id}"),
            ("createlink" or "microsoft.graph.createlink", 1) => new GraphRoute(Call.CreateLink, Template: Item + "/createLink"),
            ("invite" or "microsoft.graph.invite", 1) => new GraphRoute(Call.Invite, Template: Item + "/invite"),
            ("preview" or "microsoft.graph.preview", 1) => new GraphRoute(Call.Preview, Template: Item + "/preview"),
            ("thumbnails", 1) => new GraphRoute(Call.Thumbnails, Template: Item + "/thumbnails"),
            ("thumbnails", 2) => new GraphRoute(Call.Thumbnails, Argument: parts[1], Template: Item + "/thumbnails/{thumbnailSet-id}"),
            _ => null,
        };
    }

    private static GraphRoute? OfVersion(string version, string action) => action.ToLowerInvariant() switch
    {
        "content" => new GraphRoute(Call.VersionContent, Argument: version, Template: Item + "/versions/{driveItemVersion-id}/content"),
        "restoreversion" or "microsoft.graph.restoreversion" =>
            new GraphRoute(Call.RestoreVersion, Argument: version, Template: Item + "/versions/{driveItemVersion-id}/restoreVersion"),
        _ => null,
    };

    private static string Unquoted(Match search) => search.Groups["q"].Value.Replace("''", "'", StringComparison.Ordinal);

    private static bool Same(string path, string other) => path.Equals(other, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^/shares/(?<share>[^/]+)(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SharePattern();

    [GeneratedRegex(@"^/(me/drive|drives/(?<id>[^/]+))(?<rest>(/.*)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DrivePattern();

    // Names can't hold a colon, so the next one ends the path.
    [GeneratedRegex(@"^/(root|items/(?<id>[^/:]+))(:(?<path>[^:]*):?)?(?<action>(/.*)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ItemPattern();

    [GeneratedRegex(@"^/(microsoft\.graph\.)?search\(q='(?<q>([^']|'')*)'\)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SearchPattern();

    [GeneratedRegex(@"^/(microsoft\.graph\.)?delta(\((token='(?<token>[^']*)')?\))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DeltaPattern();
}
