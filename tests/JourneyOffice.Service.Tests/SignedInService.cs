using System.Collections.Concurrent;
using System.Net.Http.Headers;
using JourneyOffice.FakeGraph;
using JourneyOffice.FakeGraph.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace JourneyOffice.Service.Tests;

/// <summary>The service with sign-in at a made-up identity provider, and all that it writes into its log.</summary>
internal sealed class SignedInService(FakeWorld world, RunningService service, LogOf log) : IAsyncDisposable
{
    public static string[] SettingsOf(FakeWorld world) =>
    [
        $"--Journey:SignIn:Authority={world.AuthorityHost}", $"--Journey:SignIn:Tenant={world.TenantId}", $"--Journey:SignIn:ClientId={SampleApps.ServiceClientId}",
        $"--Journey:SignIn:CommandLineClientId={SampleApps.CommandClientId}",
    ];

    public static string[] OneDriveSettingsOf(FakeWorld world) =>
        [.. SettingsOf(world), $"--Journey:OneDrive:Graph={world.GraphAddress}", $"--Journey:OneDrive:ClientSecret={SampleApps.ServiceSecret}"];

    public RunningService Service => service;

    public string Log => log.ToString();

    public static async Task<SignedInService> StartAsync(FakeWorld world, IEnumerable<string> settings, Action<IServiceCollection>? replace = null)
    {
        var log = new LogOf();
        var service = await RunningService.StartAsync(services =>
        {
            services.AddSingleton<Outbound>(new OutboundTo(world));
            services.AddSingleton<ILoggerProvider>(log);
            services.Configure<LoggerFilterOptions>(options => options.MinLevel = LogLevel.Trace);
            replace?.Invoke(services);
        }, [.. settings]);
        return new SignedInService(world, service, log);
    }

    /// <summary>A token with which the service may be called.</summary>
    public static string TokenFor(FakeWorld world, FakeUser user, TokenOptions? options = null, string audience = SampleApps.ServiceClientId, string scopes = SampleApps.ServiceScope) =>
        world.Identity.TokenFor(user, audience, scopes, options ?? new TokenOptions());

    public Task<HttpResponseMessage> SendAsync(FakeUser user, string method, string path, byte[]? body = null, params string[] headers) =>
        service.SendAsync(method, path, body, [$"Authorization: Bearer {TokenFor(world, user)}", .. headers]);

    public Task<HttpResponseMessage> SendPartsAsync(FakeUser user, string path, params (string Name, string File, byte[] Bytes)[] parts) =>
        service.SendFormAsync(path, request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TokenFor(world, user)), parts);

    public ValueTask DisposeAsync() => service.DisposeAsync();

    private sealed class OutboundTo(FakeWorld world) : Outbound
    {
        public override HttpMessageHandler CreateHandler()
        {
            var handler = world.CreateHandler();
            handler.AllowAutoRedirect = false;
            return handler;
        }
    }
}

/// <summary>All that is written into a log, of whatever weight.</summary>
internal sealed class LogOf : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = new();

    public ILogger CreateLogger(string categoryName) => new Line(lines);

    public override string ToString() => string.Join('\n', lines);

    public void Dispose()
    {
        // It holds nothing.
    }

    private sealed class Line(ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");
    }
}
