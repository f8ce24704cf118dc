using System.Net;
using System.Text.Json;

namespace JourneyOffice.OneDrive;

/// <summary>A refusal by Microsoft Graph, before it is known what it means for the caller.</summary>
/// <param name="status">The status.</param>
/// <param name="code">Graph's word for it, such as "nameAlreadyExists"; what it says in a sentence may name people and files and is left alone.</param>
internal sealed class GraphFault(HttpStatusCode status, string code) : Exception($"{(int)status} {code}")
{
    private const int LongestCode = 60;

    /// <summary>The status.</summary>
    public HttpStatusCode Status => status;

    /// <summary>Graph's word for it; empty where it says none.</summary>
    public string Code => code;

    /// <summary>What an answer says.</summary>
    public static async Task<GraphFault> OfAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            using var body = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false));
            var code = body.RootElement.GetProperty("error").GetProperty("code").GetString() ?? "";
            return new GraphFault(response.StatusCode, code.Length <= LongestCode && code.All(IsPlain) ? code : "");
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return new GraphFault(response.StatusCode, "");
        }
    }

    // It goes into messages; nothing but a word may.
    private static bool IsPlain(char character) => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-';
}
