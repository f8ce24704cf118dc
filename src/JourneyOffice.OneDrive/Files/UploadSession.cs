using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using JourneyOffice.Maps;

namespace JourneyOffice.OneDrive;

/// <summary>
/// One upload in fragments, which goes on where it was cut (Graph: driveItem createUploadSession). Microsoft's own task sends the token to the upload
/// address, which personal accounts refuse, and gives up on 429.
/// </summary>
/// <param name="call">The call of the library.</param>
/// <param name="address">Where the fragments go; the right to do so is in it.</param>
/// <param name="bytes">What is uploaded.</param>
internal sealed class UploadSession(GraphCall call, Uri address, ReadOnlyMemory<byte> bytes)
{
    private const int MostFailures = 6;
    private static readonly TimeSpan Parting = TimeSpan.FromSeconds(5);

    /// <summary>Begins a session and uploads.</summary>
    /// <param name="call">The call of the library.</param>
    /// <param name="target">The file that is replaced or made.</param>
    /// <param name="guard">If-Match with the tag that it must have; <see langword="null"/>: it must not be there.</param>
    /// <param name="bytes">What is uploaded.</param>
    /// <returns>The item as it is then; <see langword="null"/>: it may be done or not, for the answer was lost.</returns>
    public static async Task<UploadedItem?> UploadAsync(GraphCall call, ItemAddress target, string? guard, ReadOnlyMemory<byte> bytes)
    {
        var address = await BeginAsync(call, target, guard, bytes.Length).ConfigureAwait(false);
        var session = new UploadSession(call, address, bytes);
        try
        {
            return await session.SendAllAsync().ConfigureAwait(false);
        }
        catch
        {
            await session.GiveUpAsync().ConfigureAwait(false);
            throw;
        }
    }

    // Guarded here, for of all ways to write a file this is the one for which Graph promises to hold it against If-Match.
    private static async Task<Uri> BeginAsync(GraphCall call, ItemAddress target, string? guard, long length)
    {
        using var request = GraphRequest.ToGraph(HttpMethod.Post, call.At(target.Url + "/createUploadSession"));
        request.Headers.TryAddWithoutValidation(guard is null ? "If-None-Match" : "If-Match", guard ?? "*");
        var item = new Dictionary<string, object> { ["@microsoft.graph.conflictBehavior"] = guard is null ? "fail" : "replace", ["fileSize"] = length };
        request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object> { ["item"] = item }));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await call.SendAsync(request).ConfigureAwait(false);
        using var json = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(call.Cancellation).ConfigureAwait(false));
        return NamedAddress.Of(json.RootElement.TryGetProperty("uploadUrl", out var url) ? url.GetString() : null);
    }

    private async Task<UploadedItem?> SendAllAsync()
    {
        long from = 0;
        for (var failures = 0; ;)
        {
            var before = from;
            try
            {
                var (item, next) = await SendAsync(from).ConfigureAwait(false);
                if (item is not null)
                    return item;
                from = next ?? from;
            }
            catch (OperationCanceledException) when (IsLast(from))
            {
                await GiveUpAsync().ConfigureAwait(false);
                return null;
            }
            catch (Exception problem) when (problem is CutException || (problem is GraphFault fault && IsForAWhile(fault.Status)))
            {
                if (++failures > MostFailures)
                    throw;
                await Task.Delay(Waiting.Growing(failures), call.Options.Time, call.Cancellation).ConfigureAwait(false);
                if (await NextAsync().ConfigureAwait(false) is not { } next)
                    return null;
                from = next;
            }

            if (from > before)
                failures = 0;
        }
    }

    // A fragment, and what Graph wants then.
    private async Task<(UploadedItem? Item, long? Next)> SendAsync(long from)
    {
        var part = bytes.Slice((int)from, (int)Math.Min(call.Options.FragmentLength, bytes.Length - from));
        using var request = GraphRequest.ToForeign(HttpMethod.Put, address);
        request.Content = new ReadOnlyMemoryContent(part);
        request.Content.Headers.ContentRange = new ContentRangeHeaderValue(from, from + part.Length - 1, bytes.Length);
        // With the last one it is done: from there on it is seen through.
        var cancellation = IsLast(from) ? call.OutOfTime : call.Cancellation;
        using var response = await call.SendAsync(request, cancellation).ConfigureAwait(false);
        using var json = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false));
        return response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created ? (UploadedItem.Of(json.RootElement), null) : (null, NextOf(json.RootElement));
    }

    private bool IsLast(long from) => from + call.Options.FragmentLength >= bytes.Length;

    // Where to go on; null: the session is over, done or not.
    private async Task<long?> NextAsync()
    {
        try
        {
            using var request = GraphRequest.ToForeign(HttpMethod.Get, address);
            using var response = await call.SendAsync(request).ConfigureAwait(false);
            using var json = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(call.Cancellation).ConfigureAwait(false));
            return NextOf(json.RootElement);
        }
        catch (GraphFault fault) when (fault.Status is HttpStatusCode.NotFound or HttpStatusCode.Gone)
        {
            return null;
        }
    }

    // "12345-55232" or "77829-"; the first is where the first gap is.
    private long? NextOf(JsonElement state) =>
        state.TryGetProperty("nextExpectedRanges", out var ranges) && ranges.ValueKind == JsonValueKind.Array && ranges.GetArrayLength() > 0
        && long.TryParse(ranges[0].GetString()?.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var next) && next < bytes.Length ? next : null;

    // 416: it has that part already; what it wants is asked for.
    private static bool IsForAWhile(HttpStatusCode status) => (int)status is >= 500 and not 507 or 416;

    // What was begun counts against the room until it runs out, and is in the way of the next one.
    private async Task GiveUpAsync()
    {
        try
        {
            using var soon = new CancellationTokenSource(Parting);
            using var request = GraphRequest.ToForeign(HttpMethod.Delete, address);
            using var response = await call.SendAsync(request, soon.Token).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is GraphFault or CutException or JourneyException or OperationCanceledException)
        {
            // It runs out by itself.
        }
    }
}

/// <summary>What an upload made.</summary>
/// <param name="Id">The item's id.</param>
/// <param name="Tag">Graph's tag of its content.</param>
/// <param name="Modified">When, in UTC.</param>
/// <param name="Length">How long it is.</param>
internal sealed record UploadedItem(string Id, string Tag, DateTimeOffset? Modified, long Length)
{
    /// <summary>Out of Graph's answer.</summary>
    public static UploadedItem Of(JsonElement item)
    {
        return new UploadedItem(
            Text("id") ?? "", Text("cTag") ?? Text("eTag") ?? "",
            item.TryGetProperty("lastModifiedDateTime", out var when) && when.TryGetDateTimeOffset(out var modified) ? modified : null,
            item.TryGetProperty("size", out var size) && size.TryGetInt64(out var length) ? length : 0);

        string? Text(string name) => item.TryGetProperty(name, out var value) ? value.GetString() : null;
    }
}
