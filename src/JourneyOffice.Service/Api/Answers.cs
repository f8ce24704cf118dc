using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace JourneyOffice.Service;

/// <summary>Answers: JSON, maps, and files with what is to be said about them.</summary>
internal static class Answers
{
    /// <summary>The media type of maps.</summary>
    public const string Json = "application/json";

    // Chinese stays readable; the content type keeps browsers from taking it for a page.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers with JSON.</summary>
    public static async Task JsonAsync(HttpResponse response, JsonNode body, string type = Json)
    {
        response.ContentType = type + "; charset=utf-8";
        var writer = new Utf8JsonWriter(response.BodyWriter, Readable);
        await using (writer.ConfigureAwait(false))
            body.WriteTo(writer);
        await response.BodyWriter.FlushAsync(response.HttpContext.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Answers with a version of something that is kept; 304 where the caller has it.</summary>
    public static Task KeptAsync(HttpContext context, string tag, string type, ReadOnlyMemory<byte> bytes)
    {
        var response = context.Response;
        response.Headers.ETag = $"\"{tag}\"";
        response.Headers.CacheControl = "private, no-cache";
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Tag == $"\"{tag}\"" || known.Tag == "*"))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = type;
        response.ContentLength = bytes.Length;
        return response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    /// <summary>
    /// Answers with a file that was made: by itself, with the number of findings in a header; or, to who accepts multipart/form-data, with what is
    /// to be said ("result") before it ("file").
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="result">What is to be said, with its findings under "findings".</param>
    public static async Task FileAsync(HttpContext context, string name, byte[] bytes, JsonObject result)
    {
        var response = context.Response;
        if (!context.Request.Headers.Accept.ToString().Contains("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            response.Headers["Journey-Findings"] = (result["findings"] as JsonArray)?.Count.ToString(CultureInfo.InvariantCulture) ?? "0";
            var disposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(name);
            response.Headers.ContentDisposition = disposition.ToString();
            response.ContentType = MediaTypes.Of(name);
            response.ContentLength = bytes.Length;
            await response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
            return;
        }

        using var parts = new MultipartFormDataContent();
        using var said = new ByteArrayContent(BytesOf(result));
        said.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue(Json);
        using var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue(MediaTypes.Of(name));
        parts.Add(said, "result");
        parts.Add(file, "file", name);
        response.ContentType = parts.Headers.ContentType!.ToString();
        response.ContentLength = parts.Headers.ContentLength;
        await parts.CopyToAsync(response.Body, context.RequestAborted).ConfigureAwait(false);
    }

    private static byte[] BytesOf(JsonNode node)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
            node.WriteTo(writer);
        return buffer.ToArray();
    }
}
