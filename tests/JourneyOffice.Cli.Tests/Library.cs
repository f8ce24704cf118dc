using JourneyOffice.FakeGraph;
using JourneyOffice.FakeGraph.Identity;
using JourneyOffice.Service;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace JourneyOffice.Cli.Tests;

/// <summary>A service with its library, and the command on as many machines as a test wants.</summary>
internal sealed class Library : IAsyncDisposable
{
    private readonly WebApplication service;

    private Library(WebApplication service, FakeWorld? world, string folder) => (this.service, World, Folder, Address) = (service, world, folder, service.Urls.First());

    public string Address { get; }

    public string Folder { get; }

    public FakeWorld? World { get; }

    /// <summary>A folder, on this machine, where nobody signs in.</summary>
    public static Task<Library> OfFolderAsync() => StartAsync(null, []);

    /// <summary>Everybody's OneDrive.</summary>
    public static Task<Library> OfOneDriveAsync(FakeWorld world, params string[] settings) => StartAsync(world,
    [
        $"--Journey:SignIn:Authority={world.AuthorityHost}", $"--Journey:SignIn:Tenant={world.TenantId}", $"--Journey:SignIn:ClientId={SampleApps.ServiceClientId}",
        $"--Journey:SignIn:CommandLineClientId={SampleApps.CommandClientId}", $"--Journey:OneDrive:Graph={world.GraphAddress}", $"--Journey:OneDrive:ClientSecret={SampleApps.ServiceSecret}", .. settings,
    ]);

    /// <summary>A machine with the command on it.</summary>
    public Journey NewMachine()
    {
        var journey = new Journey();
        journey.Environment["JOURNEY_SERVICE"] = Address;
        journey.Environment["JOURNEY_CONFIG_DIR"] = journey.At("settings");
        if (World is not null)
            journey.Connections = new ConnectionsTo(World);
        return journey;
    }

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<Library> StartAsync(FakeWorld? world, string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("journey-library-").FullName;
        var started = ServiceHost.Build(["--urls", "http://127.0.0.1:0", $"--Journey:Library={folder}", .. settings], builder =>
        {
            builder.Logging.ClearProviders();
            if (world is not null)
                builder.Services.AddSingleton<Outbound>(new OutboundTo(world));
        });
        await started.StartAsync();
        return new Library(started, world, folder);
    }

    private sealed class OutboundTo(FakeWorld world) : Outbound
    {
        public override HttpMessageHandler CreateHandler()
        {
            var handler = world.CreateHandler();
            handler.AllowAutoRedirect = false;
            return handler;
        }
    }

    private sealed class ConnectionsTo(FakeWorld world) : Connections
    {
        public override HttpMessageHandler CreateHandler() => world.CreateHandler();
    }
}
