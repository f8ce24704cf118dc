using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Primitives;

namespace JourneyOffice.Service;

/// <summary>
/// Exchanges callers' tokens for tokens of Microsoft Graph (on-behalf-of). What was exchanged is kept for a bounded number of callers, each under the
/// token that it was exchanged for, and not longer than either of the two holds.
/// </summary>
/// <param name="credential">How the service shows who it is.</param>
/// <param name="log">The log.</param>
internal sealed class OnBehalfOf(ServiceCredential credential, ILogger<OnBehalfOf> log) : IUserCredentials, IDisposable
{
    private const int MostTokens = 5000;

    // What is under way must still hold when it arrives.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);

    private readonly MemoryCache tokens = new(new MemoryCacheOptions { SizeLimit = MostTokens });

    /// <inheritdoc/>
    public TokenCredential Of(Caller caller) => new OfCaller(this, caller);

    /// <inheritdoc/>
    public void Dispose() => tokens.Dispose();

    private async ValueTask<AccessToken> GetAsync(Caller caller, TokenRequestContext request, CancellationToken cancellation)
    {
        // The caller's key keeps callers apart even if two digests were one.
        var key = (caller.Key, Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"{string.Join(' ', request.Scopes)}\n{caller.Token}"))));
        if (string.IsNullOrEmpty(request.Claims) && tokens.TryGetValue(key, out AccessToken known))
            return known;
        try
        {
            var token = await credential.For(caller.Token).GetTokenAsync(request, cancellation).ConfigureAwait(false);
            Keep(key, token, caller);
            return token;
        }
        catch (AuthenticationFailedException problem)
        {
            ServiceLog.NotActing(log, SignInRefusal.ReasonOf(problem));
            throw SignInRefusal.Of(problem);
        }
    }

    private void Keep(object key, AccessToken token, Caller caller)
    {
        var end = token.ExpiresOn < caller.Until ? token.ExpiresOn : caller.Until;
        var left = end - Margin - TimeProvider.System.GetUtcNow();
        if (left <= TimeSpan.Zero)
            return;
        // Taken out when it ends, and not only when somebody asks again.
        var clock = new CancellationTokenSource(left);
        using var entry = tokens.CreateEntry(key);
        entry.SetSize(1).SetValue(token).SetAbsoluteExpiration(left).AddExpirationToken(new CancellationChangeToken(clock.Token))
            .RegisterPostEvictionCallback((_, _, _, _) => clock.Dispose());
    }

    private sealed class OfCaller(OnBehalfOf exchange, Caller caller) : TokenCredential
    {
        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => exchange.GetAsync(caller, requestContext, cancellationToken);

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => GetTokenAsync(requestContext, cancellationToken).AsTask().GetAwaiter().GetResult();
    }
}
