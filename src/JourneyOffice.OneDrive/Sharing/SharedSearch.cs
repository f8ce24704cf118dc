using JourneyOffice.Libraries;
using JourneyOffice.Maps;
using Microsoft.Graph.Models;
using Microsoft.Graph.Search.Query;
using Place = JourneyOffice.Maps.Place;

namespace JourneyOffice.OneDrive;

/// <summary>
/// Finds what others shared. Graph's list of it (sharedWithMe) is given up by Microsoft and comes back empty, so Microsoft Search is asked for all that
/// the user may see, without what is the user's own.
/// </summary>
internal static class SharedSearch
{
    // One large page: following ones come with gaps and repetitions.
    private const int PageLength = 500;
    private const int LongestQuery = 1000;
    private const string Kinds = "(filetype:pptx OR filetype:pptm OR filetype:xlsx OR filetype:xlsm OR filetype:json)";

    /// <summary>Searches.</summary>
    public static async Task<IReadOnlyList<SharedFile>> FindAsync(GraphCall call, OwnDrive own, string words)
    {
        if (own.IsPersonal)
            throw new JourneyException(OneDriveErrors.NoSearch, Place.None);
        var request = new SearchRequest
        {
            EntityTypes = [EntityType.DriveItem],
            Query = new SearchQuery { QueryString = QueryOf(own, words) },
            From = 0,
            Size = PageLength,
        };
        var answer = await call.Graph.Search.Query.PostAsQueryPostResponseAsync(new QueryPostRequestBody { Requests = [request] }, cancellationToken: call.Cancellation).ConfigureAwait(false);
        var hits = (answer?.Value ?? []).SelectMany(response => response.HitsContainers ?? []).SelectMany(container => container.Hits ?? []);
        return
        [
            .. hits.Select(hit => hit.Resource).OfType<DriveItem>()
                .Where(item => item.ParentReference?.DriveId is { } drive && drive != own.Id && ItemName.IsId(drive) && ItemName.IsId(item.Id ?? "") && LibraryNames.IsGood(item.Name ?? ""))
                .DistinctBy(item => (item.ParentReference!.DriveId, item.Id)).Select(FilesOfOthers.Told),
        ];
    }

    // Keyword Query Language: each word in quotation marks means nothing but itself.
    private static string QueryOf(OwnDrive own, string words)
    {
        var quoted = words.Split([' ', '\t', '\r', '\n', '"'], StringSplitOptions.RemoveEmptyEntries).Select(word => $"\"{word}\"");
        var query = string.Join(' ', quoted.Append(Kinds));
        if (query.Length > LongestQuery)
            throw new JourneyException(OneDriveErrors.Unexpected, Place.None, "search", "400");
        return own.Address.Length == 0 || own.Address.Contains('"', StringComparison.Ordinal) ? query : $"{query} AND -path:\"{own.Address}\"";
    }
}
