using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace JourneyOffice.FakeGraph.Identity;

/// <summary>A JSON Web Token taken apart (RFC 7519); whether to believe it is asked separately.</summary>
internal sealed record WebToken(JsonObject Header, JsonObject Claims, string Signed, byte[] Signature)
{
    public static string Write(SigningKey key, JsonObject claims)
    {
        var header = new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = key.Id };
        var signed = $"{Encode(header)}.{Encode(claims)}";
        return $"{signed}.{key.Sign(signed)}";
    }

    public static WebToken? Read(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 3)
            return null;
        try
        {
            return Decode(parts[0]) is { } header && Decode(parts[1]) is { } claims
                ? new WebToken(header, claims, $"{parts[0]}.{parts[1]}", WebEncoders.Base64UrlDecode(parts[2]))
                : null;
        }
        catch (Exception unreadable) when (unreadable is FormatException or JsonException)
        {
            return null;
        }
    }

    public string? Text(string claim) => Claims[claim] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>A number, which MSAL's own assertions write as text.</summary>
    public long Number(string claim) => long.TryParse(Claims[claim]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Encode(JsonObject part) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(part.ToJsonString()));

    private static JsonObject? Decode(string part) => JsonNode.Parse(WebEncoders.Base64UrlDecode(part)) as JsonObject;
}
