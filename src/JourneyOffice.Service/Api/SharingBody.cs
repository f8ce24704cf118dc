using System.Text.Json;
using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Service;

/// <summary>The small JSON object that says how a file is shared. What it should not hold is refused: one that is misspelt must not be left out silently.</summary>
internal sealed class SharingBody
{
    private const int Longest = 64 << 10;

    private readonly JsonObject body;

    private SharingBody(JsonObject body) => this.body = body;

    /// <summary>Reads it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="names">What it may hold.</param>
    /// <exception cref="JourneyException">It is no such object (<see cref="ServiceErrors.BadRequest"/>).</exception>
    public static async Task<SharingBody> ReadAsync(HttpRequest request, params string[] names)
    {
        var buffer = new byte[Longest];
        var length = await request.Body.ReadAtLeastAsync(buffer, Longest, throwOnEndOfStream: false, request.HttpContext.RequestAborted).ConfigureAwait(false);
        if (length == Longest)
            throw Bad($"> {Longest} B");
        try
        {
            var read = length == 0 ? [] : JsonNode.Parse(buffer.AsSpan(0, length)) as JsonObject ?? throw Bad("JSON");
            return read.FirstOrDefault(value => !names.Contains(value.Key, StringComparer.Ordinal)).Key is { } other ? throw Bad(other) : new SharingBody(read);
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException)
        {
            // No JSON, or a name twice.
            throw new JourneyException(Bad("JSON").Finding, problem);
        }
    }

    /// <summary>A text; <see langword="null"/>: it is not given.</summary>
    public string? Text(string name) => body[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => throw Bad(name),
    };

    /// <summary>Yes or no; <see langword="null"/>: it is not given.</summary>
    public bool? Flag(string name) => body[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<bool>(out var flag) => flag,
        _ => throw Bad(name),
    };

    /// <summary>Texts, one at least; <see langword="null"/>: they are not given.</summary>
    public IReadOnlyList<string>? Texts(string name, int most) => body[name] switch
    {
        null => null,
        JsonArray { Count: > 0 } values when values.Count <= most => [.. values.Select(value => value is JsonValue text && text.TryGetValue<string>(out var one) ? one : throw Bad(name))],
        _ => throw Bad(name),
    };

    /// <summary>Something in it is wrong.</summary>
    public static JourneyException Bad(string what) => new(ServiceErrors.BadRequest, Place.None, what);
}
