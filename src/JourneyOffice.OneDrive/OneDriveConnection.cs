namespace JourneyOffice.OneDrive;

/// <summary>
/// What the libraries of all users share: connections, options, and what was seen of files. There is one for a process. It holds no token and
/// nobody's files, only what lists say of them, which each user gets only for files that Graph showed to that user.
/// </summary>
public sealed class OneDriveConnection : IDisposable
{
    private readonly bool ownsHandler;

    /// <summary>A connection.</summary>
    /// <param name="options">How OneDrive is used.</param>
    /// <param name="handler">Carries requests, and stays the caller's; it must not follow redirects by itself, nor keep cookies. Absent: <see cref="CreateHandler"/>.</param>
    /// <exception cref="ArgumentException">An option is out of its bounds, or the handler follows redirects; the message names it.</exception>
    public OneDriveConnection(OneDriveOptions? options = null, HttpMessageHandler? handler = null)
    {
        Options = options ?? new OneDriveOptions();
        Require(Options.GraphAddress is { IsAbsoluteUri: true, Scheme: "https", UserInfo: "", Query: "" } && Options.GraphAddress.AbsolutePath.EndsWith('/'), nameof(Options.GraphAddress));
        Require(Options.Scopes.Count > 0, nameof(Options.Scopes));
        Require(Options.Folder.Length > 0, nameof(Options.Folder));
        Require(Options.FragmentLength is > 0 and < 60 << 20 && Options.FragmentLength % OneDriveOptions.FragmentUnit == 0, nameof(Options.FragmentLength));
        Require(Options.TimeBudget > TimeSpan.Zero, nameof(Options.TimeBudget));
        Require(Options.PollInterval > TimeSpan.Zero, nameof(Options.PollInterval));
        Require(Options.MostFiles > 0, nameof(Options.MostFiles));
        Require(Options.MostRemembered > 0, nameof(Options.MostRemembered));
        // A redirect is followed here, where it is known which request may go where.
        Require(handler is not (SocketsHttpHandler { AllowAutoRedirect: true } or HttpClientHandler { AllowAutoRedirect: true }), nameof(handler));
        Seen = new SeenFiles(Options.MostRemembered);
        ownsHandler = handler is null;
        Handler = handler ?? CreateHandler();
    }

    /// <summary>How OneDrive is used.</summary>
    public OneDriveOptions Options { get; }

    /// <summary>Carries requests.</summary>
    internal HttpMessageHandler Handler { get; }

    /// <summary>What was seen of files.</summary>
    internal SeenFiles Seen { get; }

    /// <summary>A handler as it must be: it follows no redirect, keeps no cookie, and looks host names up anew from time to time.</summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        AutomaticDecompression = System.Net.DecompressionMethods.All,
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        if (ownsHandler)
            Handler.Dispose();
    }

    private static void Require(bool holds, string name)
    {
        if (!holds)
            throw new ArgumentException($"OneDrive option out of bounds: {name}.", name);
    }
}
