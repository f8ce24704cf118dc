using System.Diagnostics;
using System.Net;
using JourneyOffice.Libraries;
using JourneyOffice.Maps;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace JourneyOffice.Service.Tests;

/// <summary>What people who run the service see of it, and what they must not see: whose files are asked for, and what is said in them.</summary>
[NonParallelizable]
public class TelemetryTests
{
    private const string Secret = "Xaver-Muster";

    [Test]
    public async Task Traces_tell_routes_and_work_and_no_names()
    {
        var spans = new List<Activity>();
        await using (var service = await RunningService.StartAsync(services => services.AddOpenTelemetry().WithTracing(traces =>
        {
            Telemetry.Traces(traces);
            traces.AddInMemoryExporter(spans);
        })))
        {
            await service.SendAsync("POST", $"/v1/render?to=svg&name={Secret}.journey.json", MapJson.Write(RunningService.Map));
            await service.SendAsync("POST", $"/v1/read?name={Secret}.pptx", [1, 2, 3]);
            await service.SendAsync("GET", $"/v1/files/{Secret}.pptx", null, $"User-Agent: {Secret}");
            await service.SendAsync("GET", $"/{Secret}?words={Secret}");
            await service.SendAsync("GET", "/health/live");
        }

        var served = spans.Where(span => span.Kind == ActivityKind.Server).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(served.Select(span => span.GetTagItem("http.route")), Is.EqualTo(new[] { "/v1/render", "/v1/read", "/v1/files/{**name}", null }));
            Assert.That(spans.Where(span => span.Source.Name == WorkMeter.Name).Select(span => span.DisplayName), Is.EqualTo(new[] { "render" }));
            Assert.That(served.Skip(1).Select(span => span.GetTagItem("journeyoffice.code")), Has.All.Not.Null);
            Assert.That(spans.SelectMany(span => span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Append(span.DisplayName)), Has.None.Contains(Secret));
        });
    }

    [Test]
    public async Task Figures_tell_how_long_work_took_and_why_requests_were_refused()
    {
        var figures = new List<MetricSnapshot>();
        await using (var service = await RunningService.StartAsync(services => services.AddOpenTelemetry().WithMetrics(meters =>
        {
            Telemetry.Figures(meters);
            meters.AddInMemoryExporter(figures);
        })))
        {
            await service.SendAsync("POST", "/v1/check", MapJson.Write(RunningService.Map));
            await service.SendAsync("GET", "/v1/maps/none");
        }

        Assert.That(figures.Select(figure => figure.Name), Is.SupersetOf(new[] { "journeyoffice.operation.duration", "journeyoffice.refusals", "http.server.request.duration" }));
    }

    [Test]
    public async Task The_log_tells_codes_and_no_names_not_even_of_what_was_not_foreseen()
    {
        using var log = new LogOf();
        await using var service = await RunningService.StartAsync(services => services.AddSingleton<ILoggerProvider>(log).AddSingleton<IMapLibrary>(new BrokenLibrary(Secret)));
        using var answer = await service.SendAsync("GET", $"/v1/files/{Secret}.pptx");
        await service.SendAsync("POST", $"/v1/read?name={Secret}.pptx", [1, 2, 3]);
        Assert.Multiple(() =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError));
            Assert.That(log.ToString(), Does.Contain(nameof(BrokenLibrary)));
            Assert.That(log.ToString(), Does.Contain("JO2"));
            Assert.That(log.ToString(), Does.Not.Contain(Secret));
        });
    }

    [Test]
    public async Task The_log_comes_as_json_where_that_is_set()
    {
        ConsoleLoggerOptions? console = null;
        await using var service = await RunningService.StartAsync(services => services.PostConfigure<ConsoleLoggerOptions>(options => console = options), "--Journey:Log=json");
        _ = service.Services.GetRequiredService<IOptions<ConsoleLoggerOptions>>().Value;
        Assert.That(console?.FormatterName, Is.EqualTo(ConsoleFormatterNames.Json));
    }
}
