using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace JourneyOffice.FakeGraph.Identity;

/// <summary>Codes of the authorization code flow, each good once and only with the proof of who asked (PKCE, RFC 7636).</summary>
internal sealed class AuthorizationCodes
{
    private readonly ConcurrentDictionary<string, Grant> _good = new(StringComparer.Ordinal);

    /// <summary>What was agreed to on the sign-in page.</summary>
    internal sealed record Grant(FakeUser User, string ClientId, string RedirectAddress, string Scopes, string Challenge, string? Nonce, bool SecondFactor);

    public string Issue(Grant grant)
    {
        var code = "1." + RandomNumberGenerator.GetHexString(48, lowercase: true);
        _good[code] = grant;
        return code;
    }

    /// <summary>The grant, if code, program, address and proof belong together.</summary>
    public Grant? Use(string code, string clientId, string redirectAddress, string verifier) =>
        _good.TryRemove(code, out var grant)
        && grant.ClientId.Equals(clientId, StringComparison.OrdinalIgnoreCase)
        && grant.RedirectAddress.Equals(redirectAddress, StringComparison.Ordinal)
        && grant.Challenge.Equals(WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))), StringComparison.Ordinal)
            ? grant
            : null;
}
