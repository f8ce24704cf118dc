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
    private const int LongestHead = 16 << 10;
    private const int LongestName = 200;
    private const int LargestStart = 8 << 20;

    /// <summary>The carrier that is the body. Its kind is recognised by its content; ?name= is what messages call it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="file">What messages call it where the request's address says so.</param>
    /// <exception cref="JourneyException">It is none, or the body is empty.</exception>
    public async Task<Carrier> BodyAsync(HttpRequest request, string? file = null)
    {
        var bytes = await ReadAsync(request.Body, request.ContentLength ?? 0, request.HttpContext.RequestAborted).ConfigureAwait(false);
        return Open(request, bytes, file is not null ? Cleaned(file) : request.Query["name"].ToString() is { Length: > 0 } name ? Cleaned(name) : "the body");
    }

    /// <summary>The body as it is.</summary>
    /// <exception cref="JourneyException">It is empty or too long.</exception>
    public async Task<ReadOnlyMemory<byte>> BytesAsync(HttpRequest request)
    {
        var bytes = await ReadAsync(request.Body, request.ContentLength ?? 0, request.HttpContext.RequestAborted).ConfigureAwait(false);
        return bytes.Length == 0 ? throw new JourneyException(ServiceErrors.EmptyFile, new Place("the body"), "the body") : bytes;
    }

    /// <summary>The bounds within which files of a request are worked on: who has gone away, or waited as long as is allowed, keeps no core busy.</summary>
    public PackageLimits LimitsOf(HttpRequest request) => settings.Limits with { Cancellation = request.HttpContext.RequestAborted };

    /// <summary>The carriers that are parts of a form, by the parts' names.</summary>
    /// <param name="request">The request.</param>
    /// <param name="names">The names that must be there; with ? at the end: that may be. Others are refused, as a misspelt one must not be left out silently.</param>
    /// <exception cref="JourneyException">One is missing, there twice or no carrier, or the body is no form.</exception>
    public async Task<IReadOnlyDictionary<string, Carrier>> PartsAsync(HttpRequest request, params IReadOnlyList<string> names)
    {
        try
        {
            return await TakeAsync(request, names).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is (IOException or InvalidDataException) and not BadHttpRequestException && !request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            throw new JourneyException(Unfit(names, names[^1].TrimEnd('?')).Finding, problem);
        }
    }

    private async Task<IReadOnlyDictionary<string, Carrier>> TakeAsync(HttpRequest request, IReadOnlyList<string> names)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 200 } boundary)
        {
            throw Unfit(names, request.ContentType ?? "");
        }

        var reader = new MultipartReader(boundary, request.Body) { HeadersLengthLimit = LongestHead };
        var parts = new Dictionary<string, Carrier>(StringComparer.Ordinal);
        while (await reader.ReadNextSectionAsync(request.HttpContext.RequestAborted).ConfigureAwait(false) is { } section)
        {
            if (section.GetContentDispositionHeader() is not { } disposition || HeaderUtilities.RemoveQuotes(disposition.Name).Value is not { Length: > 0 } name)
                throw Unfit(names, "");
            if (parts.ContainsKey(name) || !names.Any(known => known.TrimEnd('?') == name))
                throw Unfit(names, name);
            var file = disposition.FileNameStar.Value ?? HeaderUtilities.RemoveQuotes(disposition.FileName).Value;
            parts[name] = Open(request, await ReadAsync(section.Body, 0, request.HttpContext.RequestAborted).ConfigureAwait(false), file is { Length: > 0 } ? Cleaned(file) : name);
        }

        return names.FirstOrDefault(name => !name.EndsWith('?') && !parts.ContainsKey(name)) is { } missing ? throw Unfit(names, missing) : parts;
    }

    /// <summary>The bytes of a body or part, within the bound.</summary>
    /// <exception cref="JourneyException">It is longer.</exception>
    private async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, long length, CancellationToken cancellation)
    {
        var most = (long)settings.MaxRequestMegabytes << 20;
        // Begun with what was said, so that it is seldom moved while it grows; but not all of it is believed before it came.
        using var buffer = new MemoryStream((int)Math.Min(length, Math.Min(most, LargestStart)));
        var chunk = new byte[81920];
        while (await stream.ReadAsync(chunk, cancellation).ConfigureAwait(false) is > 0 and var count)
        {
            if (buffer.Length + count > most)
                throw new JourneyException(ServiceErrors.TooLong, Place.None, settings.MaxRequestMegabytes);
            await buffer.WriteAsync(chunk.AsMemory(0, count), cancellation).ConfigureAwait(false);
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    // It comes back in headers, messages and the name of what is made.
    private static string Cleaned(string file)
    {
        var name = string.Concat(file.Split('/', '\\')[^1].Select(character => char.IsControl(character) || character == '"' ? '_' : character));
        return name.Length switch { 0 => "file", > LongestName => name[^(char.IsLowSurrogate(name[^LongestName]) ? LongestName - 1 : LongestName)..], _ => name };
    }

    private Carrier Open(HttpRequest request, ReadOnlyMemory<byte> bytes, string name) => bytes.Length == 0
        ? throw new JourneyException(ServiceErrors.EmptyFile, new Place(name), name)
        : Carrier.Open(bytes, name, LimitsOf(request));

    // What does not fit is a part that is missing, unknown or there twice, or the whole body.
    private static JourneyException Unfit(IReadOnlyList<string> names, string what) =>
        new(ServiceErrors.FormExpected, Place.None, string.Join(", ", names.Select(name => name.TrimEnd('?'))), Cleaned(what));
}
