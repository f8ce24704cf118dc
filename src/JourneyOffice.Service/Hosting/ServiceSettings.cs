using System.Net;
using JourneyOffice.Manifests;
using JourneyOffice.Maps;
using JourneyOffice.Packages;

namespace JourneyOffice.Service;

/// <summary>What can be set, in the section "Journey" of the settings or as environment variables "Journey__…"; docs/service.md explains each.</summary>
internal sealed record ServiceSettings
{
    /// <summary>The folder in which maps live; it is made where it is missing.</summary>
    public string Library { get; init; } = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "JourneyOffice", "Library");

    /// <summary>The longest request, in MB.</summary>
    public int MaxRequestMegabytes { get; init; } = 64;

    /// <summary>How many requests a user may make in a minute.</summary>
    public int RequestsPerMinute { get; init; } = 1200;

    /// <summary>How many requests are worked on at once; 0: two for each core.</summary>
    public int AtOnce { get; init; }

    /// <summary>How many more may wait.</summary>
    public int Waiting { get; init; } = 64;

    /// <summary>How long a request may take, with its body, in seconds.</summary>
    public int SecondsAtMost { get; init; } = 120;

    /// <summary>Origins of pages that may call the service, such as the add-in's.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>Where people reach the service, as the add-in's manifest says it; absent: where it was asked.</summary>
    public string? Address { get; init; }

    /// <summary>The form of the log.</summary>
    public LogForm Log { get; init; }

    /// <summary>Where traces and figures go, by OTLP; absent: nowhere, unless OTEL_EXPORTER_OTLP_ENDPOINT says so.</summary>
    public string? Telemetry { get; init; }

    /// <summary>Who may call; <see langword="null"/>: nobody has to sign in, and this machine alone is answered.</summary>
    public SignInSettings? SignIn { get; init; }

    /// <summary>OneDrive as the library; <see langword="null"/>: the folder.</summary>
    public OneDriveSettings? OneDrive { get; init; }

    /// <summary>Addresses or networks of reverse proxies whose forwarded headers are believed.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>Where it listens if nothing else is said.</summary>
    public const string DefaultAddress = "http://localhost:5180";

    /// <summary>The bounds on files.</summary>
    public PackageLimits Limits => PackageLimits.Default with { FileLength = (long)MaxRequestMegabytes << 20 };

    /// <summary>Where maps live, in words for the log.</summary>
    public string Place => OneDrive is null ? Library : "each caller's OneDrive";

    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="JourneyException">One is wrong; the message names it.</exception>
    public static ServiceSettings Read(IConfiguration configuration)
    {
        ServiceSettings settings;
        try
        {
            settings = configuration.GetSection("Journey").Get<ServiceSettings>(binding => binding.ErrorOnUnknownConfiguration = true) ?? new ServiceSettings();
        }
        catch (InvalidOperationException problem)
        {
            throw new JourneyException(new Finding(ServiceErrors.BadSetting, Maps.Place.None, "Journey", (problem.InnerException ?? problem).Message), problem);
        }

        Require(settings.Library.Length > 0, nameof(Library), settings.Library);
        Require(settings.MaxRequestMegabytes is >= 1 and <= 1000, nameof(MaxRequestMegabytes), settings.MaxRequestMegabytes);
        Require(settings.RequestsPerMinute >= 1, nameof(RequestsPerMinute), settings.RequestsPerMinute);
        Require(settings.AtOnce >= 0, nameof(AtOnce), settings.AtOnce);
        Require(settings.Waiting >= 0, nameof(Waiting), settings.Waiting);
        Require(settings.SecondsAtMost is >= 1 and <= 3600, nameof(SecondsAtMost), settings.SecondsAtMost);
        if (settings.Address is { } address)
            AddinManifest.For(address);
        Require(settings.Telemetry is null || (Uri.TryCreate(settings.Telemetry, UriKind.Absolute, out var collector) && collector.Scheme is "http" or "https"), nameof(Telemetry), settings.Telemetry!);
        foreach (var origin in settings.AllowedOrigins)
            Require(Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.GetLeftPart(UriPartial.Authority) == origin, nameof(AllowedOrigins), origin);
        foreach (var proxy in settings.Proxies)
            Require(IPNetwork.TryParse(proxy, out _) || IPAddress.TryParse(proxy, out _), nameof(Proxies), proxy);
        settings.SignIn?.Check();
        settings.OneDrive?.Check();
        // As whom it would open files nobody could say.
        Require(settings.OneDrive is null || settings.SignIn is not null, nameof(OneDrive), "Journey:SignIn");
        return settings with { AtOnce = settings.AtOnce == 0 ? Environment.ProcessorCount * 2 : settings.AtOnce };
    }

    /// <summary>The addresses to listen at. Without sign-in they must be this machine's own; with it, tokens must not travel in the clear.</summary>
    /// <exception cref="JourneyException">One is another machine's way in (<see cref="ServiceErrors.OpenToOthers"/>, <see cref="ServiceErrors.InTheClear"/>).</exception>
    public IReadOnlyList<string> Addresses(IConfiguration configuration)
    {
        var named = configuration[WebHostDefaults.ServerUrlsKey]?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [DefaultAddress];
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? "");
        foreach (var address in named.Concat(endpoints))
        {
            if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback && uri.UserInfo.Length == 0)
                continue;
            if (SignIn is null)
                throw new JourneyException(ServiceErrors.OpenToOthers, Maps.Place.None, address);
            if (Proxies.Count == 0 && !address.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
                throw new JourneyException(ServiceErrors.InTheClear, Maps.Place.None, address);
        }

        return named;
    }

    /// <summary>Whether a setting is an address that nobody can listen in on.</summary>
    public static bool IsHttps(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0 && uri.Query.Length == 0;

    /// <summary>Refuses a setting.</summary>
    /// <param name="holds">Whether it is right.</param>
    /// <param name="name">Its name in the section.</param>
    /// <param name="value">What is wrong; never a secret.</param>
    /// <exception cref="JourneyException">It is not right (<see cref="ServiceErrors.BadSetting"/>).</exception>
    public static void Require(bool holds, string name, object value)
    {
        if (!holds)
            throw new JourneyException(ServiceErrors.BadSetting, Maps.Place.None, $"Journey:{name}", $"'{value}'");
    }
}
