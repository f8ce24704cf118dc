using System.Diagnostics;
using Microsoft.Extensions.Logging.Console;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace JourneyOffice.Service;

/// <summary>
/// Traces and figures for the people who run the service, sent by OTLP to where a setting says. Addresses hold names of people's files, so only
/// the routes that they follow are told, of other services only the host.
/// </summary>
internal static class Telemetry
{
    private const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Adds the form of the log, traces and figures.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder, ServiceSettings settings)
    {
        // What the framework notes of a request is its address, with what is searched for and the names of files.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("System.Net.Http", LogLevel.Warning);
        if (settings.Log == LogForm.Json)
        {
            builder.Services.Configure<ConsoleLoggerOptions>(console => console.FormatterName = ConsoleFormatterNames.Json);
            builder.Services.Configure<JsonConsoleFormatterOptions>(json => (json.TimestampFormat, json.UseUtcTimestamp) = ("O", true));
        }

        if (settings.Telemetry is null && builder.Configuration[EndpointVariable] is null)
            return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("journeyoffice", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3)))
            .WithTracing(Traces)
            .WithMetrics(Figures)
            .UseOtlp(settings);
    }

    /// <summary>What is traced.</summary>
    public static void Traces(TracerProviderBuilder traces) => traces
        .AddSource(WorkMeter.Name)
        .AddAspNetCoreInstrumentation(server =>
        {
            server.Filter = context => !context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase);
            server.RecordException = false;
            server.EnrichWithHttpResponse = (span, _) => Conceal(span);
            server.EnrichWithException = (span, _) => Conceal(span);
        })
        .AddHttpClientInstrumentation(client =>
        {
            client.RecordException = false;
            client.EnrichWithHttpRequestMessage = (span, request) => span.SetTag("url.full", request.RequestUri?.GetLeftPart(UriPartial.Authority));
        });

    /// <summary>What is counted and measured.</summary>
    public static void Figures(MeterProviderBuilder figures) => figures
        .AddMeter(WorkMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Net.Http", "System.Runtime");

    private static void Conceal(Activity span)
    {
        span.SetTag("url.path", span.GetTagItem("http.route"));
        span.SetTag("url.query", null);
        span.SetTag("user_agent.original", null);
        span.SetTag("client.address", null);
    }

    // The standard variables of OpenTelemetry hold where no setting does.
    private static void UseOtlp(this OpenTelemetryBuilder telemetry, ServiceSettings settings)
    {
        if (settings.Telemetry is { } endpoint)
            telemetry.UseOtlpExporter(OpenTelemetry.Exporter.OtlpExportProtocol.Grpc, new Uri(endpoint));
        else
            telemetry.UseOtlpExporter();
    }
}

/// <summary>The form of the log.</summary>
internal enum LogForm
{
    /// <summary>For people at a console.</summary>
    Text,

    /// <summary>One JSON object in a line, with names and values apart, for programs that collect them.</summary>
    Json,
}
