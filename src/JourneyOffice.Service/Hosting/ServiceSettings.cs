using JourneyOffice.Manifests;
using JourneyOffice.Maps;

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

    /// <summary>Where it listens if nothing else is said.</summary>
    public const string DefaultAddress = "http://localhost:5180";

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
            throw new JourneyException(new Finding(ServiceErrors.BadSetting, Place.None, "Journey", (problem.InnerException ?? problem).Message), problem);
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
        return settings with { AtOnce = settings.AtOnce == 0 ? Environment.ProcessorCount * 2 : settings.AtOnce };
    }

    /// <summary>The addresses to listen at. Without sign-in they must be this machine's own.</summary>
    /// <exception cref="JourneyException">One is another machine's way in (<see cref="ServiceErrors.OpenToOthers"/>).</exception>
    public static IReadOnlyList<string> Addresses(IConfiguration configuration)
    {
        var named = configuration[WebHostDefaults.ServerUrlsKey]?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [DefaultAddress];
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? "");
        foreach (var address in named.Concat(endpoints))
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !uri.IsLoopback || uri.UserInfo.Length > 0)
                throw new JourneyException(ServiceErrors.OpenToOthers, Place.None, address);
        }

        return named;
    }

    private static void Require(bool holds, string name, object value)
    {
        if (!holds)
            throw new JourneyException(ServiceErrors.BadSetting, Place.None, $"Journey:{name}", $"'{value}'");
    }
}
