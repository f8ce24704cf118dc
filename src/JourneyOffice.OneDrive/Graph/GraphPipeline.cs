using System.Net;
using System.Net.Http.Headers;
using JourneyOffice.Maps;

namespace JourneyOffice.OneDrive;

/// <summary>
/// What every request goes through, those of Microsoft's library and our own: the user's token goes to Graph and nowhere else; who asks us to
/// wait is waited for; what was cut or refused for a while is asked again, if asking twice does no harm; and all other refusals come as
/// <see cref="GraphFault"/>. Requests and answers are held whole, so that either can be had again.
/// </summary>
internal sealed class GraphPipeline : DelegatingHandler
{
    private const int MostAttempts = 6;
    private const long LongestAnswer = 32L << 20;

    private readonly GraphTokens tokens;
    private readonly OneDriveOptions options;
    private readonly DateTimeOffset deadline;

    /// <summary>For one call of the library.</summary>
    public GraphPipeline(HttpMessageHandler shared, GraphTokens tokens, OneDriveOptions options, DateTimeOffset deadline)
        : base(new NotOwned(shared)) => (this.tokens, this.options, this.deadline) = (tokens, options, deadline);

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isOurs = !GraphRequest.IsForeign(request);
        Require(request.RequestUri!, isOurs);
        if (request.Content is not null)
            await request.Content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
        var isRenewed = false;
        var token = isOurs ? await tokens.GetAsync(cancellationToken).ConfigureAwait(false) : null;
        for (var attempt = 1; ; attempt++)
        {
            // Made anew even where Microsoft's library has put something there.
            request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
            var response = await TryAsync(request, attempt, cancellationToken).ConfigureAwait(false);
            if (response is null)
            {
                await WaitAsync(Waiting.Growing(attempt), request, cancellationToken).ConfigureAwait(false);
            }
            else if (response.IsSuccessStatusCode || IsRedirect(response))
            {
                return response;
            }
            else if (response.StatusCode == HttpStatusCode.Unauthorized && token is not null)
            {
                var challenge = GraphTokens.ChallengeOf(response);
                response.Dispose();
                token = isRenewed ? throw new SignInNeededException(challenge) : await tokens.RenewAsync(token, challenge, cancellationToken).ConfigureAwait(false);
                isRenewed = true;
            }
            else
            {
                await HandleAsync(request, response, attempt, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // Waits if it may be asked again; else says what was refused.
    private async Task HandleAsync(HttpRequestMessage request, HttpResponseMessage response, int attempt, CancellationToken cancellation)
    {
        using (response)
        {
            var asked = Waiting.Asked(response, options.Time);
            var mayRepeat = response.StatusCode switch
            {
                HttpStatusCode.TooManyRequests => true,
                HttpStatusCode.ServiceUnavailable => asked is not null || GraphRequest.IsRepeatable(request),
                HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout => GraphRequest.IsRepeatable(request),
                _ => false,
            };
            if (!mayRepeat || (asked is null && attempt >= MostAttempts))
                throw await GraphFault.OfAsync(response, cancellation).ConfigureAwait(false);
            await WaitAsync(asked ?? Waiting.Growing(attempt), request, cancellation).ConfigureAwait(false);
        }
    }

    // Null: cut, and it may be asked again.
    private async Task<HttpResponseMessage?> TryAsync(HttpRequestMessage request, int attempt, CancellationToken cancellation)
    {
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, cancellation).ConfigureAwait(false);
            await response.Content.LoadIntoBufferAsync(GraphRequest.LongestOf(request) ?? LongestAnswer, cancellation).ConfigureAwait(false);
            return response;
        }
        catch (HttpRequestException problem) when (problem.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            var length = response?.Content.Headers.ContentLength;
            response?.Dispose();
            throw new AnswerTooLongException(length, problem);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException && !cancellation.IsCancellationRequested)
        {
            response?.Dispose();
            if (!GraphRequest.IsRepeatable(request) && !IsUnsent(problem))
                throw new CutException(problem);
            return attempt < MostAttempts ? null : throw GraphRequest.NoAnswer(request, problem);
        }
    }

    private async Task WaitAsync(TimeSpan wait, HttpRequestMessage request, CancellationToken cancellation)
    {
        // Asking sooner than was said would only be refused again, and longer for all.
        if (options.Time.GetUtcNow() + wait >= deadline)
            throw GraphRequest.NoAnswer(request);
        await Task.Delay(wait, options.Time, cancellation).ConfigureAwait(false);
    }

    private void Require(Uri address, bool isOurs)
    {
        var isGood = address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0
            && (!isOurs || (options.GraphAddress.IsBaseOf(address) && address.AbsolutePath.StartsWith(options.GraphAddress.AbsolutePath, StringComparison.Ordinal)));
        if (!isGood)
            throw new JourneyException(OneDriveErrors.StrangeAddress, Place.None, address.Host);
    }

    private static bool IsRedirect(HttpResponseMessage response) => (int)response.StatusCode is 301 or 302 or 303 or 307 or 308;

    private static bool IsUnsent(Exception problem) => problem is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };

    /// <summary>Lets the shared handler live longer than one call.</summary>
    private sealed class NotOwned(HttpMessageHandler shared) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker invoker = new(shared, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => invoker.SendAsync(request, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                invoker.Dispose();
            base.Dispose(disposing);
        }
    }
}

/// <summary>An answer is longer than what is read.</summary>
internal sealed class AnswerTooLongException(long? length, Exception innerException) : Exception("The answer is too long.", innerException)
{
    /// <summary>Its length in bytes, where it is told.</summary>
    public long? Length => length;
}

/// <summary>A connection was cut, and whether the request was done is not known.</summary>
internal sealed class CutException(Exception innerException) : Exception("The connection was cut.", innerException);
