using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using JourneyOffice.FakeGraph.Identity;
using JourneyOffice.Maps;

namespace JourneyOffice.Service.Tests;

/// <summary>A person who works on a map through the service; what is refused for a while is asked for again, under the same key.</summary>
/// <param name="service">The service and who signs in at it.</param>
/// <param name="user">The person.</param>
/// <param name="map">The map's id.</param>
/// <param name="nameOf">What this person calls a file.</param>
/// <param name="random">What the person decides by.</param>
internal sealed class TeamMember(SignedInService service, FakeUser user, string map, Func<string, string> nameOf, Random random)
{
    private const int MostAttempts = 40;

    /// <summary>Reads the map, changes a field and writes it; <see langword="null"/>: somebody was faster.</summary>
    public async Task<Written?> WriteAsync(Func<JourneyMap, JourneyMap> change)
    {
        var (before, tag) = await ReadMapAsync();
        var after = change(before) with { Version = before.Version + 1 };
        return await PutAsync($"/v1/maps/{map}", MapJson.Write(after), tag) ? new Written(before, after) : null;
    }

    /// <summary>Brings a file and the map together: what was typed goes into the map, what the map says goes into the file.</summary>
    public async Task<Brought> BringAsync(string file)
    {
        var path = $"/v1/files/{string.Join('/', nameOf(file).Split('/').Select(Uri.EscapeDataString))}";
        var (bytes, fileTag) = await GetAsync(path);
        var (before, mapTag) = await ReadMapAsync();
        var updated = await UpdateAsync(file, bytes, before);
        var read = await ReadAsync(file, updated);
        var conflicts = read["conflicts"]!.AsArray().Select(conflict => (string)conflict!["path"]!).ToList();
        if (conflicts.Count > 0)
        {
            updated = await FormAsync($"/v1/resolve?prefer={(random.Next(2) == 0 ? "file" : "map")}&name={file}", updated);
            read = await ReadAsync(file, updated);
            Assert.That(read["conflicts"]!.AsArray(), Is.Empty, "all are settled");
        }

        var after = MapJson.Read(Encoding.UTF8.GetBytes(read["map"]!.ToJsonString()));
        if (MapDiff.Compare(before, after).Count == 0)
            return new Brought(bytes, before, conflicts, null, await PutAsync(path, updated, fileTag));
        after = after with { Version = before.Version + 1 };
        if (!await PutAsync($"/v1/maps/{map}", MapJson.Write(after), mapTag))
            return new Brought(bytes, before, conflicts, null, false);
        return new Brought(bytes, before, conflicts, new Written(before, after), await PutAsync(path, await UpdateAsync(file, updated, after), fileTag));
    }

    /// <summary>The map as it is.</summary>
    public async Task<(JourneyMap Map, string Tag)> ReadMapAsync()
    {
        var (bytes, tag) = await GetAsync($"/v1/maps/{map}");
        return (MapJson.Read(bytes), tag);
    }

    private async Task<(byte[] Bytes, string Tag)> GetAsync(string path)
    {
        using var answer = await AskAsync(() => service.SendAsync(user, "GET", path));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadAsByteArrayAsync(), answer.Headers.ETag!.Tag);
    }

    private async Task<bool> PutAsync(string path, byte[] bytes, string tag)
    {
        // Not by the seed: a schedule is played several times while a case is made smaller.
        var key = Guid.NewGuid().ToString("N");
        using var answer = await AskAsync(() => service.SendAsync(user, "PUT", path, bytes, $"If-Match: {tag}", $"Idempotency-Key: {key}"));
        if (answer.StatusCode == HttpStatusCode.PreconditionFailed)
            return false;
        Assert.That(answer.IsSuccessStatusCode, Is.True, await answer.Content.ReadAsStringAsync());
        return true;
    }

    private async Task<byte[]> UpdateAsync(string file, byte[] bytes, JourneyMap with)
    {
        using var answer = await AskAsync(() => service.SendPartsAsync(user, "/v1/update", ("file", file, bytes), ("with", "m.journey.json", MapJson.Write(with))));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private async Task<JsonObject> ReadAsync(string file, byte[] bytes) => (JsonObject)JsonNode.Parse(await FormAsync($"/v1/read?name={file}", bytes))!;

    private async Task<byte[]> FormAsync(string path, byte[] bytes)
    {
        using var answer = await AskAsync(() => service.SendAsync(user, "POST", path, bytes));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadAsByteArrayAsync();
    }

    // Not now, locked, or nobody knows whether it was done.
    private static async Task<HttpResponseMessage> AskAsync(Func<Task<HttpResponseMessage>> ask)
    {
        for (var attempt = 1; ; attempt++)
        {
            var answer = await ask();
            if (attempt == MostAttempts || (answer.StatusCode < HttpStatusCode.InternalServerError && answer.StatusCode is not (HttpStatusCode.Locked or HttpStatusCode.TooManyRequests)))
                return answer;
            answer.Dispose();
        }
    }
}

/// <summary>A write of the map that was acknowledged.</summary>
/// <param name="Before">What it replaced.</param>
/// <param name="After">What it says now.</param>
internal sealed record Written(JourneyMap Before, JourneyMap After);

/// <summary>A file and the map, brought together.</summary>
/// <param name="Seen">The file as it was read.</param>
/// <param name="Now">The map as it was read.</param>
/// <param name="Conflicts">Paths of fields that both had changed, and that were told and settled.</param>
/// <param name="Map">What became of the map; <see langword="null"/>: it was not written.</param>
/// <param name="IsWritten">Whether the file was written; it is not where somebody was faster.</param>
internal sealed record Brought(byte[] Seen, JourneyMap Now, IReadOnlyList<string> Conflicts, Written? Map, bool IsWritten);
