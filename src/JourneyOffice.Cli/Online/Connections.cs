namespace JourneyOffice.Cli;

/// <summary>How the program reaches a service and its sign-in; tests give their own. Nothing of the network is loaded before it is asked for.</summary>
internal class Connections
{
    /// <summary>A handler for requests: it goes nowhere that it was not sent to, since a token must not get elsewhere. Proxies and further certificates are the system's (HTTPS_PROXY, SSL_CERT_FILE).</summary>
    public virtual HttpMessageHandler CreateHandler() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        AutomaticDecompression = System.Net.DecompressionMethods.All,
    };
}
