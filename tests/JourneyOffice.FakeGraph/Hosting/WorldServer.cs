using System.Net;
using JourneyOffice.FakeGraph.Endpoints;

namespace JourneyOffice.FakeGraph.Hosting;

/// <summary>The web server of a made-up world.</summary>
internal static class WorldServer
{
    public static WebApplication Create(FakeWorld world, int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            // Slow answers are slow on purpose.
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.UseHttps(world.Certificate));
        });
        var server = builder.Build();
        var gate = new FaultGate(world, new ArrivalReader(world.Identity, world.Links));
        var pipeline = new GraphPipeline(world, new GraphEndpoints(world.Store, world.Rules, world.Links, world.Users, world.Clock));
        server.Use(next => context => CrossOrigin.Allow(context, next));
        server.Use(next => context => gate.Pass(context, next));
        server.UseRouting();
        server.Map(ArrivalReader.GraphPrefix + "/{**rest}", pipeline.Graph);
        server.Map("/download/{ticket}", (HttpContext context, string ticket) => pipeline.Download(context, ticket));
        server.Map("/upload/{ticket}", (HttpContext context, string ticket) => pipeline.Upload(context, ticket));
        DiscoveryEndpoints.Map(server, world.Identity);
        new TokenEndpoints(world.Identity, world.Clock).Map(server);
        new DevicePage(world.Identity, world.Users).Map(server);
        new AuthorizePage(world.Identity, world.Users).Map(server);
        new HomePage(world).Map(server);
        return server;
    }
}
