using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary>Gets tokens where a service says: first by a code that a person types on any device (RFC 8628), later by what was given then.</summary>
internal sealed class SignInClient(HttpClient client, string authority, string clientId, string scope, CancellationToken cancellation)
{
    private const int UsualInterval = 5;
    private const int SlowerBy = 5;

    // What is sent must still hold when it arrives.
    private const int Margin = 60;

    /// <summary>Where a service lets people sign in.</summary>
    public static async Task<SignInPlace> PlaceOfAsync(ServiceClient client, Invocation invocation)
    {
        try
        {
            // Without a token: an old one may be what is wrong.
            using var response = await client.Http.GetAsync(new Uri(client.Service, "v1/sign-in"), invocation.Cancellation).ConfigureAwait(false);
            await client.RequireAsync(response).ConfigureAwait(false);
            return await client.ReadAsync(response, OnlineJson.Default.SignInPlace).ConfigureAwait(false);
        }
        catch (Exception problem) when (ServiceClient.IsNoAnswer(problem, invocation.Cancellation))
        {
            throw client.NoAnswer(problem);
        }
    }

    /// <summary>Lets a person sign in.</summary>
    /// <param name="claims">What is asked for beyond the usual; <see langword="null"/>: nothing.</param>
    /// <param name="tell">Tells the person the address and the code.</param>
    /// <exception cref="JourneyException">They did not (<see cref="CliErrors.SignInNotDone"/>), or the sign-in does not answer.</exception>
    public async Task<KeptSignIn> SignInAsync(string? claims, Action<string, string> tell)
    {
        var asked = await SendAsync("devicecode", Form(("scope", $"{scope} offline_access"), ("claims", claims)), OnlineJson.Default.DeviceCode).ConfigureAwait(false);
        if (asked is not { Code: { } code, UserCode: { } userCode, Address: { } address })
            throw new JourneyException(CliErrors.StrangeAnswer, Place.None, authority);
        tell(Shown.Text(address), Shown.Text(userCode));
        var interval = Math.Max(1, asked.Interval ?? UsualInterval);
        while (true)
        {
            await Task.Delay(TimeSpan.FromSeconds(interval), cancellation).ConfigureAwait(false);
            var answer = await TokensAsync(("grant_type", "urn:ietf:params:oauth:grant-type:device_code"), ("device_code", code), ("claims", claims)).ConfigureAwait(false);
            if (answer.AccessToken is not null)
                return Kept(answer, null);
            if (answer.Error is "slow_down")
                interval += SlowerBy;
            else if (answer.Error is not "authorization_pending")
                throw new JourneyException(CliErrors.SignInNotDone, Place.None, Shown.Text(answer.Error ?? "?"));
        }
    }

    /// <summary>A new token without asking the person; <see langword="null"/>: they have to be asked.</summary>
    public async Task<KeptSignIn?> RenewAsync(string refreshToken)
    {
        var answer = await TokensAsync(("grant_type", "refresh_token"), ("refresh_token", refreshToken), ("scope", $"{scope} offline_access")).ConfigureAwait(false);
        return answer.AccessToken is null ? null : Kept(answer, refreshToken);
    }

    private KeptSignIn Kept(TokenAnswer answer, string? refreshToken) => new()
    {
        Authority = authority,
        ClientId = clientId,
        Scope = scope,
        AccessToken = answer.AccessToken,
        Ends = TimeProvider.System.GetUtcNow().AddSeconds(answer.Seconds - Margin),
        // The new one counts from now on; the old one may hold no more.
        RefreshToken = answer.RefreshToken ?? refreshToken,
    };

    private Task<TokenAnswer> TokensAsync(params (string Name, string? Value)[] fields) => SendAsync("token", Form(fields), OnlineJson.Default.TokenAnswer);

    private Dictionary<string, string> Form(params (string Name, string? Value)[] fields)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal) { ["client_id"] = clientId };
        foreach (var (name, value) in fields)
        {
            if (value is not null)
                form[name] = value;
        }

        return form;
    }

    private async Task<T> SendAsync<T>(string endpoint, Dictionary<string, string> form, JsonTypeInfo<T> type)
    {
        try
        {
            using var content = new FormUrlEncodedContent(form);
            using var response = await client.PostAsync(new Uri($"{authority}/oauth2/v2.0/{endpoint}"), content, cancellation).ConfigureAwait(false);
            if ((int)response.StatusCode >= 500)
                throw new JourneyException(CliErrors.NoAnswer, Place.None, authority, $"HTTP {(int)response.StatusCode}");
            return JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false), type) ?? throw new JsonException();
        }
        catch (JsonException problem)
        {
            throw new JourneyException(new Finding(CliErrors.StrangeAnswer, Place.None, authority), problem);
        }
        catch (Exception problem) when (ServiceClient.IsNoAnswer(problem, cancellation))
        {
            throw new JourneyException(new Finding(CliErrors.NoAnswer, Place.None, authority, Reason.Of(problem.InnerException ?? problem)), problem);
        }
    }
}
