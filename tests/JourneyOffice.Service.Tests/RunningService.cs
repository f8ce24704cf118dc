using System.Text.Json.Nodes;
using JourneyOffice.Maps;
using JourneyOffice.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace JourneyOffice.Service.Tests;

/// <summary>The service on a port of its own, over a library in a folder of its own, as callers meet it.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly WebApplication service;

    private RunningService(WebApplication service, string folder)
    {
        (this.service, Folder) = (service, folder);
        Client = new HttpClient { BaseAddress = new Uri(service.Urls.First()), Timeout = TimeSpan.FromMinutes(2) };
    }

    public static JourneyMap Map { get; } =
        MapJson.Read(File.ReadAllBytes(SharedFiles.InRepository("templates", "maps", "retailer-checkout.journey.json"))) with { Template = false, Id = "mservice" };

    public HttpClient Client { get; }

    public string Folder { get; }

    public IServiceProvider Services => service.Services;

    public static Task<RunningService> StartAsync(params string[] settings) => StartAsync(_ => { }, settings);

    public static async Task<RunningService> StartAsync(Action<IServiceCollection> replace, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("journeyoffice-service-").FullName;
        var started = ServiceHost.Build(["--urls", "http://127.0.0.1:0", $"--Journey:Library={folder}", .. settings], builder =>
        {
            builder.Logging.ClearProviders();
            replace(builder.Services);
        });
        await started.StartAsync();
        return new RunningService(started, folder);
    }

    /// <summary>Sends a request with a body and headers ("Name: value").</summary>
    public Task<HttpResponseMessage> SendAsync(string method, string path, byte[]? body = null, params string[] headers)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = body is null ? null : new ByteArrayContent(body) };
        foreach (var header in headers)
            request.Headers.TryAddWithoutValidation(header[..header.IndexOf(':', StringComparison.Ordinal)], header[(header.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
        return Client.SendAsync(request);
    }

    /// <summary>Sends files as parts of a form.</summary>
    public Task<HttpResponseMessage> SendPartsAsync(string path, string? accept, params (string Name, string File, byte[] Bytes)[] parts) =>
        SendFormAsync(path, request => request.Headers.Accept.ParseAdd(accept ?? "*/*"), parts);

    /// <summary>The same with headers that are set by the caller.</summary>
    public Task<HttpResponseMessage> SendFormAsync(string path, Action<HttpRequestMessage> set, params (string Name, string File, byte[] Bytes)[] parts)
    {
        var form = new MultipartFormDataContent();
        foreach (var part in parts)
            form.Add(new ByteArrayContent(part.Bytes), part.Name, part.File);
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = form };
        set(request);
        return Client.SendAsync(request);
    }

    public static async Task<JsonObject> JsonAsync(HttpResponseMessage response) => (JsonObject)JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    public Task StopAsync() => service.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await service.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
