using System.Text;
using Azure.Core;
using Azure.Identity;
using JourneyOffice.Maps;
using Microsoft.Identity.Client;

namespace JourneyOffice.OneDrive;

/// <summary>The token of one user for Microsoft Graph.</summary>
/// <param name="credential">Gives it.</param>
/// <param name="options">What it must be good for, and the clock.</param>
internal sealed class GraphTokens(TokenCredential credential, OneDriveOptions options)
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);

    // Of one piece, for several requests run at once.
    private Held? held;

    /// <summary>The token.</summary>
    /// <exception cref="SignInNeededException">There is none without the user.</exception>
    /// <exception cref="JourneyException">Who gives it does not answer.</exception>
    public async ValueTask<string> GetAsync(CancellationToken cancellation)
    {
        var now = held;
        if (now is null || now.Until - Margin < options.Time.GetUtcNow())
            held = now = await AskAsync(null, cancellation).ConfigureAwait(false);
        return now.Token;
    }

    /// <summary>Another token in place of one that was refused; it is asked for once.</summary>
    /// <param name="refused">The one that was refused.</param>
    /// <param name="challenge">What the refusal asks for.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="SignInNeededException">There is no other one without the user.</exception>
    public async Task<string> RenewAsync(string refused, string? challenge, CancellationToken cancellation)
    {
        // Another request may have been faster.
        var now = held is { } other && other.Token != refused && challenge is null ? other : await AskAsync(challenge, cancellation).ConfigureAwait(false);
        held = now;
        return now.Token != refused ? now.Token : throw new SignInNeededException(challenge);
    }

    /// <summary>The claims that an answer asks for (OpenID Connect, claims challenge of Entra ID): base64 in WWW-Authenticate.</summary>
    public static string? ChallengeOf(HttpResponseMessage response)
    {
        foreach (var parameter in response.Headers.WwwAuthenticate.Select(header => header.Parameter).OfType<string>())
        {
            var begin = parameter.IndexOf("claims=\"", StringComparison.OrdinalIgnoreCase);
            if (begin < 0 || parameter.IndexOf('"', begin += "claims=\"".Length) is not (>= 0 and var end))
                continue;
            var text = parameter[begin..end].Replace('-', '+').Replace('_', '/');
            var buffer = new byte[text.Length];
            if (Convert.TryFromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='), buffer, out var length))
                return Encoding.UTF8.GetString(buffer, 0, length);
        }

        return null;
    }

    private async Task<Held> AskAsync(string? claims, CancellationToken cancellation)
    {
        try
        {
            var token = await credential.GetTokenAsync(new TokenRequestContext([.. options.Scopes], claims: claims, isCaeEnabled: true), cancellation).ConfigureAwait(false);
            return new Held(token.Token, token.ExpiresOn);
        }
        catch (Exception problem) when (problem is AuthenticationFailedException or MsalException)
        {
            // What it says may name the user.
            throw IsAnswer(problem) ? new SignInNeededException(ClaimsOf(problem) ?? claims, problem) : new JourneyException(new Finding(OneDriveErrors.NoAnswer, Place.None, "sign-in"), problem);
        }
    }

    // A refusal of the one who gives tokens, and not a cut connection to it or its being down.
    private static bool IsAnswer(Exception? problem) => problem switch
    {
        null => false,
        MsalUiRequiredException or AuthenticationRequiredException or CredentialUnavailableException => true,
        MsalServiceException service => service.StatusCode is >= 400 and < 500 and not 429,
        HttpRequestException or TaskCanceledException => false,
        _ => IsAnswer(problem.InnerException) || (problem is AuthenticationFailedException && problem.InnerException is null),
    };

    private static string? ClaimsOf(Exception? problem) => problem switch
    {
        null => null,
        MsalServiceException { Claims: { Length: > 0 } claims } => claims,
        _ => ClaimsOf(problem.InnerException),
    };

    private sealed record Held(string Token, DateTimeOffset Until);
}
