namespace JourneyOffice.Service;

/// <summary>How the service reaches others: the sign-in and Microsoft Graph. Tests give their own.</summary>
internal class Outbound
{
    /// <summary>A handler for requests; whoever asks for it keeps it.</summary>
    public virtual HttpMessageHandler CreateHandler() => new SocketsHttpHandler
    {
        // Names move to other addresses.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        // Nobody follows to where a token may not go.
        AllowAutoRedirect = false,
        UseCookies = false,
    };
}
