using JourneyOffice.Carriers;

namespace JourneyOffice.Service;

/// <summary>
/// What can be done with documents that are open in Office and can't or should not hand out their bytes: an add-in sends what it sees of them.
/// </summary>
internal static class SnapshotApi
{
    private const string Body = "The body is the document as docs/schema/live-snapshot.schema.json describes it. ";

    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        var snapshot = api.MapGroup("/snapshot").WithTags("Open documents");
        snapshot.MapPost("/read", ReadAsync).Takes("prefer", "acceptRemovals", "map").WithSummary("The map of an open document, with people's edits in it")
            .WithDescription(Body + "?prefer=map|file, ?acceptRemovals=true, ?map= where it carries several. What the snapshot does not show counts as unchanged.");
        snapshot.MapPost("/status", StatusAsync).Takes("map").WithSummary("How an open document stands").WithDescription(Body + "?map= where it carries several.");
    }

    private static async Task ReadAsync(Uploads uploads, ServiceSettings settings, HttpContext context)
    {
        var query = new Query(context.Request.Query);
        var options = new ReadOptions { Prefer = query.Prefer, AcceptRemovals = query.Flag("acceptRemovals"), MapId = query.Text("map") };
        var carrier = await OpenAsync(uploads, settings, context).ConfigureAwait(false);
        await OperationsApi.SayAsync(context, WorkMeter.Measure("snapshot-read", () => CarrierOperations.Read(carrier, options))).ConfigureAwait(false);
    }

    private static async Task StatusAsync(Uploads uploads, ServiceSettings settings, HttpContext context)
    {
        var map = new Query(context.Request.Query).Text("map");
        var carrier = await OpenAsync(uploads, settings, context).ConfigureAwait(false);
        await OperationsApi.SayAsync(context, WorkMeter.Measure("snapshot-status", () => CarrierOperations.Status(carrier, against: null, map))).ConfigureAwait(false);
    }

    private static async Task<Carrier> OpenAsync(Uploads uploads, ServiceSettings settings, HttpContext context) =>
        Carrier.Open(LiveJson.Read((await uploads.BytesAsync(context.Request).ConfigureAwait(false)).Span), settings.Limits);
}
