using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary>Talks to a service: signed in where somebody is, patient where it asks to come again, and with one clear message for whatever it refuses.</summary>
internal sealed class ServiceClient : IDisposable
{
    private const int MostTries = 4;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(3);

    private readonly Invocation invocation;
    private readonly SignInStore signIns;

    /// <summary>A client of a service.</summary>
    public ServiceClient(Uri service, Invocation invocation)
    {
        (Service, this.invocation, signIns) = (service, invocation, new SignInStore(invocation));
        Http = new HttpClient(invocation.Terminal.Connections.CreateHandler()) { Timeout = LongestSilence };
        Http.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue(invocation.Language));
        Http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("journey", typeof(ServiceClient).Assembly.GetName().Version?.ToString(3) ?? "0"));
    }

    /// <summary>The service.</summary>
    public Uri Service { get; }

    /// <summary>For requests to its sign-in, too.</summary>
    public HttpClient Http { get; }

    /// <summary>Asks for something that is told as JSON.</summary>
    /// <exception cref="JourneyException">It is refused, or nobody answers.</exception>
    public async Task<T> GetAsync<T>(string path, JsonTypeInfo<T> type)
    {
        using var response = await SendAsync(() => new HttpRequestMessage(HttpMethod.Get, new Uri(Service, path))).ConfigureAwait(false);
        await RequireAsync(response).ConfigureAwait(false);
        return await ReadAsync(response, type).ConfigureAwait(false);
    }

    /// <summary>Asks for something about sharing.</summary>
    /// <param name="what">What: the end of its address.</param>
    /// <param name="file">The file that is meant; <see langword="null"/>: none.</param>
    /// <param name="body">What is wanted.</param>
    /// <exception cref="JourneyException">It is refused, or nobody answers.</exception>
    public async Task<JsonObject> ShareAsync(string what, string? file, JsonObject body)
    {
        var bytes = Encoding.UTF8.GetBytes(body.ToJsonString());
        using var response = await SendAsync(() =>
        {
            var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Service, $"v1/sharing/{what}{(file is null ? "" : $"?file={Uri.EscapeDataString(file)}")}")) { Content = new ByteArrayContent(bytes) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            return request;
        }).ConfigureAwait(false);
        await RequireAsync(response).ConfigureAwait(false);
        return await ReadAsync(response, OnlineJson.Default.JsonObject).ConfigureAwait(false);
    }

    /// <summary>Sends a request, with the user's token where somebody is signed in.</summary>
    /// <param name="request">Makes it; it may have to be sent again.</param>
    /// <exception cref="JourneyException">Nobody answers, or who is signed in has to do more (<see cref="CliErrors.SignInFirst"/>, <see cref="CliErrors.FurtherStep"/>).</exception>
    public async Task<HttpResponseMessage> SendAsync(Func<HttpRequestMessage> request)
    {
        var isRenewed = false;
        for (var attempt = 1; ; attempt++)
        {
            var kept = await SignedInAsync(isRenewed).ConfigureAwait(false);
            var response = await SendOnceAsync(request, kept).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.Unauthorized)
            {
                using (response)
                    KeepClaims(response, kept);
                // It may have been taken back, or this machine's clock is wrong.
                if (isRenewed || kept?.RefreshToken is null)
                    throw new JourneyException(CliErrors.SignInFirst, Place.None, Service.AbsoluteUri);
                isRenewed = true;
            }
            else if (response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable && attempt < MostTries && response.Headers.RetryAfter?.Delta is { } wait && wait <= LongestWait)
            {
                response.Dispose();
                await Task.Delay(wait, invocation.Cancellation).ConfigureAwait(false);
            }
            else
            {
                return response;
            }
        }
    }

    /// <summary>Refuses an answer that is none.</summary>
    /// <exception cref="JourneyException">It says what the service says.</exception>
    public async Task RequireAsync(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
            return;
        ServiceProblem? problem = null;
        if (response.Content.Headers.ContentType?.MediaType == "application/problem+json")
            problem = await ReadAsync(response, OnlineJson.Default.ServiceProblem).ConfigureAwait(false);
        if (problem is not { Code: { } code, Title: { } title })
            throw new JourneyException(CliErrors.StrangeAnswer, Place.None, Service.AbsoluteUri);
        throw new JourneyException(response.StatusCode is HttpStatusCode.UnprocessableEntity or HttpStatusCode.RequestEntityTooLarge ? CliErrors.NotTaken : CliErrors.Refused,
            Place.None, Shown.Text(code), Shown.Text(title).TrimEnd('.', '。'), Shown.Text(problem.Detail));
    }

    /// <summary>Reads an answer.</summary>
    /// <exception cref="JourneyException">It is another program's (<see cref="CliErrors.StrangeAnswer"/>).</exception>
    public async Task<T> ReadAsync<T>(HttpResponseMessage response, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(invocation.Cancellation).ConfigureAwait(false), type) ?? throw new JsonException();
        }
        catch (JsonException problem)
        {
            throw new JourneyException(new Finding(CliErrors.StrangeAnswer, Place.None, Service.AbsoluteUri), problem);
        }
        catch (Exception problem) when (IsNoAnswer(problem, invocation.Cancellation))
        {
            throw NoAnswer(problem);
        }
    }

    /// <summary>Whether a problem means that nobody answers, and not that a person broke it off.</summary>
    public static bool IsNoAnswer(Exception problem, CancellationToken cancellation) =>
        problem is HttpRequestException or IOException || (problem is OperationCanceledException && !cancellation.IsCancellationRequested);

    /// <summary>Says that nobody answers.</summary>
    public JourneyException NoAnswer(Exception problem) => new(new Finding(CliErrors.NoAnswer, Place.None, Service.AbsoluteUri, Reason.Of(problem.InnerException ?? problem)), problem);

    /// <inheritdoc/>
    public void Dispose() => Http.Dispose();

    private async Task<HttpResponseMessage> SendOnceAsync(Func<HttpRequestMessage> make, KeptSignIn? kept)
    {
        using var request = make();
        if (kept?.AccessToken is { } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            return await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, invocation.Cancellation).ConfigureAwait(false);
        }
        catch (Exception problem) when (IsNoAnswer(problem, invocation.Cancellation))
        {
            throw NoAnswer(problem);
        }
    }

    private async Task<KeptSignIn?> SignedInAsync(bool renew)
    {
        if (signIns.Of(Service) is not { } kept || (!renew && kept.Ends > TimeProvider.System.GetUtcNow()))
            return signIns.Of(Service);
        if (kept.RefreshToken is null)
            throw new JourneyException(CliErrors.SignInFirst, Place.None, Service.AbsoluteUri);
        if (await new SignInClient(Http, kept.Authority, kept.ClientId, kept.Scope, invocation.Cancellation).RenewAsync(kept.RefreshToken).ConfigureAwait(false) is { } renewed)
        {
            signIns.Keep(Service, renewed);
            return renewed;
        }

        // Another command may have been faster, and the old token is used up.
        return signIns.Of(Service) is { } now && now.RefreshToken != kept.RefreshToken ? now : throw new JourneyException(CliErrors.SignInFirst, Place.None, Service.AbsoluteUri);
    }

    private void KeepClaims(HttpResponseMessage response, KeptSignIn? kept)
    {
        const string Start = "claims=\"";
        var asks = response.Headers.WwwAuthenticate.ToString();
        if (kept is null || !asks.Contains("error=\"insufficient_claims\"", StringComparison.Ordinal) || asks.IndexOf(Start, StringComparison.Ordinal) is not (>= 0 and var at))
            return;
        var end = asks.IndexOf('"', at + Start.Length);
        var bytes = new byte[asks.Length];
        if (end < 0 || !Convert.TryFromBase64String(asks[(at + Start.Length)..end], bytes, out var length))
            return;
        signIns.Keep(Service, new KeptSignIn { Authority = kept.Authority, ClientId = kept.ClientId, Scope = kept.Scope, Claims = Encoding.UTF8.GetString(bytes, 0, length) });
        throw new JourneyException(CliErrors.FurtherStep, Place.None, Service.AbsoluteUri);
    }
}
