namespace JourneyOffice.Cli;

/// <summary>The sign-ins of this user on this machine, one for each service. Read anew each time: another command may have renewed one meanwhile.</summary>
internal sealed class SignInStore(Invocation invocation)
{
    private readonly string path = PrivateFile.PathOf("sign-in.json", invocation.Terminal);

    /// <summary>The service last signed in at.</summary>
    public string? Last => Read().Last;

    /// <summary>The sign-in at a service; <see langword="null"/>: there is none.</summary>
    public KeptSignIn? Of(Uri service) => Read().Services?.GetValueOrDefault(service.AbsoluteUri);

    /// <summary>Keeps a sign-in.</summary>
    public void Keep(Uri service, KeptSignIn signIn) => Write(service.AbsoluteUri, signIn, service.AbsoluteUri);

    /// <summary>Forgets one.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Forget(Uri service)
    {
        var isThere = Of(service) is not null;
        if (isThere || Last == service.AbsoluteUri)
            Write(service.AbsoluteUri, null, Last == service.AbsoluteUri ? null : Last);
        return isThere;
    }

    private SignInFile Read() => PrivateFile.Read(path, OnlineJson.Default.SignInFile) ?? new SignInFile();

    private void Write(string service, KeptSignIn? signIn, string? last)
    {
        var services = new Dictionary<string, KeptSignIn>(Read().Services ?? [], StringComparer.Ordinal);
        if (signIn is null)
            services.Remove(service);
        else
            services[service] = signIn;
        PrivateFile.Write(path, new SignInFile { Last = last, Services = services }, OnlineJson.Default.SignInFile);
    }
}

/// <summary>What the file of sign-ins holds. No records here: one would print the tokens.</summary>
internal sealed class SignInFile
{
    public string? Last { get; init; }

    public Dictionary<string, KeptSignIn>? Services { get; init; }
}

/// <summary>A sign-in at a service.</summary>
internal sealed class KeptSignIn
{
    /// <summary>Where tokens come from.</summary>
    public required string Authority { get; init; }

    public required string ClientId { get; init; }

    public required string Scope { get; init; }

    public string? AccessToken { get; init; }

    public DateTimeOffset Ends { get; init; }

    public string? RefreshToken { get; init; }

    /// <summary>What the service asked for beyond that; the next sign-in hands it on.</summary>
    public string? Claims { get; init; }
}
