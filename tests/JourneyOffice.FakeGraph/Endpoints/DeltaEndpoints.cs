using System.Globalization;
using JourneyOffice.FakeGraph.Drives;

namespace JourneyOffice.FakeGraph.Endpoints;

/// <summary>What changed since a token was handed out. On OneDrive for work it follows whole drives, not folders.</summary>
internal sealed class DeltaEndpoints(Addressing addressing, ItemJson json, Links links, WorldRules rules)
{
    public GraphAnswer Delta(GraphRequest request)
    {
        var root = addressing.Readable(request);
        if (root.Parent is not null)
            throw new GraphError(501, "notSupported", "Delta is only supported for the root.");
        var drive = root.Drive;
        var token = request.Route.Argument ?? request.Query("token") ?? request.Query("$deltatoken") ?? request.Query("$skiptoken");
        if (token is "latest")
            return GraphAnswer.Page([], deltaLink: Link(drive, Token(drive, drive.Changes, start: 0)));

        // What was gone before the first page of a first round is not worth a word; what goes while it is read is.
        var (since, start) = string.IsNullOrEmpty(token) ? (0, drive.Changes) : Read(drive, token);
        var size = Math.Max(1, request.Number("$top") ?? rules.PageSize);
        var changed = drive.Items.Values.Where(i => i.Changed > since && !(i.Deleted && i.Changed <= start)).OrderBy(i => i.Changed).ToList();
        var page = changed.Take(size).ToList();
        var values = page.Select(i => i.Deleted ? ItemJson.Gone(i) : ItemEndpoints.Selected(request, json.Item(i)));
        return page.Count < changed.Count
            ? GraphAnswer.Page(values, nextLink: Link(drive, Token(drive, page[^1].Changed, start)) + Carried(request, size))
            : GraphAnswer.Page(values, deltaLink: Link(drive, Token(drive, drive.Changes, start: 0)) + Carried(request, null));
    }

    private string Link(StoredDrive drive, string token) => $"{links.Graph}/drives/{drive.Id}/root/delta?token={token}";

    private static string Carried(GraphRequest request, int? size) =>
        (request.Query("$top") is null || size is null ? "" : string.Create(CultureInfo.InvariantCulture, $"&$top={size}"))
        + (request.Query("$select") is { } select ? $"&$select={Uri.EscapeDataString(select)}" : "");

    private static string Token(StoredDrive drive, long since, long start) =>
        string.Create(CultureInfo.InvariantCulture, $"{drive.Era}.{since}.{start}");

    private (long Since, long Start) Read(StoredDrive drive, string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 3 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var era)
            || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var since)
            || !long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var start))
            throw GraphError.Invalid("The delta token is malformed.");
        if (era != drive.Era)
            throw Expired(links, drive.Id);
        return (since, start);
    }

    /// <summary>410 with the address from which to start anew.</summary>
    internal static GraphError Expired(Links links, string driveId) => new(410, "resyncChangesApplyDifferences", "Resync required. Replace any local items with the server's version.")
    {
        Headers = [new("Location", $"{links.Graph}/drives/{driveId}/root/delta")],
    };
}
