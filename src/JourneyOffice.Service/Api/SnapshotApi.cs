using System.Text.Json.Nodes;
using JourneyOffice.Carriers;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;

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
        snapshot.MapPost("/status", StatusAsync).Takes("map").WithSummary("How an open document stands")
            .WithDescription(Body + "To compare it: an object with the fields snapshot and against (a map, or another file in base64). ?map= where it carries several.");
        snapshot.MapPost("/plan", PlanAsync).Takes("prefer", "acceptRemovals", "allowOlder", "relayout", "map").WithSummary("What brings an open document up to date, in steps that an add-in can take")
            .WithDescription("The body is an object with the fields snapshot and with (the map that comes in, or a file of it in base64). The options are those of /v1/update. While the patch names slides to export, they are sent as files in the snapshot and it is planned again; then its steps are carried out in their order.");
        snapshot.MapPost("/take", TakeAsync).Takes("prefer", "acceptRemovals", "map").WithSummary("A map with people's edits of an open document in it")
            .WithDescription("The body is an object with the fields snapshot and with (the map that takes them in). What both changed stays the map's, as a conflict.");
        snapshot.MapPost("/insert", InsertAsync).Takes("slides", "lang", "for", "after", "map").WithSummary("What puts a map into an open document that does not have it yet, in steps that an add-in can take")
            .WithDescription("The body is an object with the fields snapshot and with (the map, or a file of it in base64). ?after= is the id of the slide that the new ones follow. The answer is that of /v1/snapshot/plan: while the patch names a slide to export, it is sent as a file in the snapshot and asked again.");
    }

    private static async Task ReadAsync(Uploads uploads, HttpContext context)
    {
        var query = new Query(context.Request.Query);
        var options = new ReadOptions { Prefer = query.Prefer, AcceptRemovals = query.Flag("acceptRemovals"), MapId = query.Text("map") };
        var sent = SentDocument.Read(await uploads.BytesAsync(context.Request).ConfigureAwait(false), uploads.LimitsOf(context.Request), beside: null, isNeeded: false);
        await OperationsApi.SayAsync(context, WorkMeter.Measure("snapshot-read", () => CarrierOperations.Read(sent.Document, options))).ConfigureAwait(false);
    }

    private static async Task StatusAsync(Uploads uploads, HttpContext context)
    {
        var map = new Query(context.Request.Query).Text("map");
        var sent = SentDocument.Read(await uploads.BytesAsync(context.Request).ConfigureAwait(false), uploads.LimitsOf(context.Request), "against", isNeeded: false);
        await OperationsApi.SayAsync(context, WorkMeter.Measure("snapshot-status", () => CarrierOperations.Status(sent.Document, sent.Beside, map))).ConfigureAwait(false);
    }

    private static async Task PlanAsync(Uploads uploads, HttpContext context)
    {
        var query = new Query(context.Request.Query);
        var options = new UpdateOptions { Prefer = query.Prefer, AcceptRemovals = query.Flag("acceptRemovals"), AllowOlder = query.Flag("allowOlder"), Relayout = query.Flag("relayout"), MapId = query.Text("map") };
        var sent = SentDocument.Read(await uploads.BytesAsync(context.Request).ConfigureAwait(false), uploads.LimitsOf(context.Request), "with", isNeeded: true);
        var plan = WorkMeter.Measure("snapshot-plan", () => CarrierOperations.Plan(sent.Document, sent.Beside!, options));
        await SayAsync(context, plan).ConfigureAwait(false);
    }

    private static async Task InsertAsync(Uploads uploads, HttpContext context)
    {
        var query = new Query(context.Request.Query);
        var options = new InsertOptions { Language = query.Language, Slides = query.Slides(SlideChoice.Overview), Department = query.Text("for"), After = query.Text("after"), MapId = query.Text("map") };
        var sent = SentDocument.Read(await uploads.BytesAsync(context.Request).ConfigureAwait(false), uploads.LimitsOf(context.Request), "with", isNeeded: true);
        var plan = WorkMeter.Measure("snapshot-insert", () => CarrierOperations.PlanInsertion(sent.Document, sent.Beside!, options));
        await (plan.Patch.Steps.Count + plan.Patch.Export.Count == 0 ? OperationsApi.RefuseAsync(context, plan.Findings, null) : SayAsync(context, plan)).ConfigureAwait(false);
    }

    private static Task SayAsync(HttpContext context, PlanResult plan) =>
        OperationsApi.SayAsync(context, new JsonObject
        {
            ["patch"] = JsonNode.Parse(LiveJson.Write(plan.Patch)),
            ["incoming"] = ResultJson.Of(plan.Incoming),
            ["edits"] = ResultJson.Of(plan.Edits),
            ["conflicts"] = ResultJson.Of(plan.Conflicts),
            ["proposedRemovals"] = ResultJson.Of(plan.ProposedRemovals),
        }, plan.Findings);

    private static async Task TakeAsync(Uploads uploads, HttpContext context)
    {
        var query = new Query(context.Request.Query);
        var options = new UpdateOptions { Prefer = query.Prefer, AcceptRemovals = query.Flag("acceptRemovals"), MapId = query.Text("map") };
        var limits = uploads.LimitsOf(context.Request);
        var sent = SentDocument.Read(await uploads.BytesAsync(context.Request).ConfigureAwait(false), limits, "with", isNeeded: true);
        var update = WorkMeter.Measure("snapshot-take", () => CarrierOperations.Update(sent.Beside!, sent.Document, options));
        // What comes into a deck or workbook is told as the map that it carries then.
        var map = sent.Beside!.Kind == CarrierKind.Map ? update.Bytes : MapJson.Write(CarrierOperations.Read(Carrier.Open(update.Bytes, "with", limits)).Map);
        await OperationsApi.SayAsync(context, new JsonObject
        {
            ["map"] = JsonNode.Parse(map),
            ["incoming"] = ResultJson.Of(update.Incoming),
            ["edits"] = ResultJson.Of(update.Edits),
            ["conflicts"] = ResultJson.Of(update.Conflicts),
            ["proposedRemovals"] = ResultJson.Of(update.ProposedRemovals),
        }, update.Findings).ConfigureAwait(false);
    }
}
