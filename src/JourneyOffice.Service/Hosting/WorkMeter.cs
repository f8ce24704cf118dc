using System.Diagnostics;
using System.Diagnostics.Metrics;
using JourneyOffice.Maps;

namespace JourneyOffice.Service;

/// <summary>Tells telemetry how long the work on files takes, apart from the time in which they come and go, and how requests are refused.</summary>
internal static class WorkMeter
{
    /// <summary>The name under which spans and figures are sent.</summary>
    public const string Name = "JourneyOffice";

    private const string Done = "done";
    private const string GivenUp = "cancelled";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Figures = new(Name);
    private static readonly Histogram<double> Durations = Figures.CreateHistogram<double>("journeyoffice.operation.duration", "s", "How long reading, rendering, updating … of one file took.");
    private static readonly Counter<long> Refusals = Figures.CreateCounter<long>("journeyoffice.refusals", "{request}", "Requests that were refused, by code.");

    /// <summary>Works on a file, within a span of its own.</summary>
    /// <param name="operation">What is done: "render".</param>
    /// <param name="work">Does it. What it throws goes on to the caller.</param>
    public static T Measure<T>(string operation, Func<T> work)
    {
        using var span = Source.StartActivity(operation);
        var (begun, outcome) = (Stopwatch.GetTimestamp(), Done);
        try
        {
            return work();
        }
        catch (Exception problem)
        {
            outcome = problem switch { JourneyException known => known.Finding.Code.Id, OperationCanceledException => GivenUp, _ => ServiceErrors.Unexpected.Id };
            span?.SetStatus(ActivityStatusCode.Error, outcome);
            throw;
        }
        finally
        {
            Durations.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds, new("operation", operation), new("outcome", outcome));
        }
    }

    /// <summary>Counts a request that was refused.</summary>
    /// <param name="code">Why.</param>
    public static void Refused(ErrorCode code)
    {
        Refusals.Add(1, new KeyValuePair<string, object?>("code", code.Id));
        Activity.Current?.SetTag("journeyoffice.code", code.Id);
    }
}
