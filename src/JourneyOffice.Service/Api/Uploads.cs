using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace JourneyOffice.Service;

/// <summary>The files that a request brings: one as its body, or several as parts of a form.</summary>
/// <param name="settings">How long they may be.</param>
internal sealed class Uploads(ServiceSettings settings)
{
    private const int MostParts = 8;
    private const int LongestHead = 16 << 10;

    /// <summary>The carrier that is the body. Its kind is recognised by its content; ?name= is what messages call it.</summary>
    /// <exception cref="JourneyException">It is none, or the body is empty.</exception>
    public async Task<Carrier> BodyAsync(HttpRequest request)
    {
        var bytes = await ReadAsync(request.Body, request.HttpContext.RequestAborted).ConfigureAwait(false);
        return Open(bytes, request.Query["name"].ToString() is { Length: > 0 } name ? name : "the body");
    }

    /// <summary>The carriers that are parts of a form, by the parts' names.</summary>
    /// <param name="request">The request.</param>
    /// <param name="needed">The names that must be there.</param>
    /// <exception cref="JourneyException">One is missing or no carrier, or the body is no form.</exception>
    public async Task<IReadOnlyDictionary<string, Carrier>> PartsAsync(HttpRequest request, params IReadOnlyList<string> needed)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 200 } boundary)
        {
            throw BadRequest($"multipart/form-data with the parts {string.Join(", ", needed)} is expected.");
        }

        var reader = new MultipartReader(boundary, request.Body) { HeadersLengthLimit = LongestHead };
        var parts = new Dictionary<string, Carrier>(StringComparer.Ordinal);
        while (await reader.ReadNextSectionAsync(request.HttpContext.RequestAborted).ConfigureAwait(false) is { } section)
        {
            if (parts.Count == MostParts || section.GetContentDispositionHeader() is not { } disposition || HeaderUtilities.RemoveQuotes(disposition.Name).Value is not { Length: > 0 } name)
                throw BadRequest("A part has no name, or there are too many.");
            var file = disposition.FileNameStar.Value ?? HeaderUtilities.RemoveQuotes(disposition.FileName).Value;
            parts[name] = Open(await ReadAsync(section.Body, request.HttpContext.RequestAborted).ConfigureAwait(false), file is { Length: > 0 } ? Path.GetFileName(file) : name);
        }

        return needed.FirstOrDefault(name => !parts.ContainsKey(name)) is { } missing ? throw BadRequest($"The part '{missing}' is missing.") : parts;
    }

    /// <summary>The bytes of a body or part, within the bound.</summary>
    /// <exception cref="JourneyException">It is longer.</exception>
    public async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        var most = (long)settings.MaxRequestMegabytes << 20;
        var chunk = new byte[81920];
        while (await stream.ReadAsync(chunk, cancellation).ConfigureAwait(false) is > 0 and var count)
        {
            if (buffer.Length + count > most)
                throw new JourneyException(ServiceErrors.TooLong, Place.None, settings.MaxRequestMegabytes);
            await buffer.WriteAsync(chunk.AsMemory(0, count), cancellation).ConfigureAwait(false);
        }

        return buffer.ToArray();
    }

    private Carrier Open(byte[] bytes, string name) => bytes.Length == 0
        ? throw BadRequest($"'{name}' is empty.")
        : Carrier.Open(bytes, name, PackageLimits.Default with { FileLength = (long)settings.MaxRequestMegabytes << 20 });

    private static JourneyException BadRequest(string what) => new(ServiceErrors.BadRequest, Place.None, what);
}
