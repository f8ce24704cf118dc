using System.Text.Json.Nodes;
using JourneyOffice.Carriers;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;

namespace JourneyOffice.Service;

/// <summary>What can be done with files that the caller brings: nothing of them is kept.</summary>
internal static class OperationsApi
{
    private const string OneFile = "The body is the file, of whatever kind; ?name= is what messages call it. ";
    private const string MadeFile = "The answer is the file; who accepts multipart/form-data gets what is to be said (result) before it (file).";

    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        var operations = api.MapGroup("").WithTags("Operations");
        Add("check", CheckAsync, "What is wrong in a map, and what the method asks for", OneFile, "name", "map");
        Add("read", ReadAsync, "The map of a file, with people's edits in it", OneFile + "?prefer=map|file, ?acceptRemovals=true, ?map= where a file carries several.", "name", "prefer", "acceptRemovals", "map", "oldMaps");
        Add("render", RenderAsync, "A deck, workbook, picture or map file of a map", OneFile + "?to=pptx|xlsx|svg|json, ?lang=, ?theme=, ?size=, ?slides=, ?for= a department, ?page= of a picture, ?withoutCharts=true. " + MadeFile, "name", "to", "lang", "theme", "size", "slides", "for", "page", "withoutCharts", "map");
        Add("freeze", FreezeAsync, "A copy to hand out with nothing hidden in it", OneFile + MadeFile, "name");
        Add("resolve", ResolveAsync, "Settles conflicts that wait in a file", OneFile + "?field= and ?value=, or ?prefer=map|file for one field or all. " + MadeFile, "name", "field", "value", "prefer", "map");
        Add("status", StatusAsync, "How a file stands", "A form with the part file, and against to compare with.", "map");
        Add("update", UpdateAsync, "Brings a file up to date", "A form with the parts file and with. ?prefer=, ?acceptRemovals=, ?allowOlder=, ?relayout=, ?map=. " + MadeFile, "prefer", "acceptRemovals", "allowOlder", "relayout", "map");
        Add("insert", InsertAsync, "Puts a map into somebody's own deck or workbook", "A form with the parts file (the map) and into. ?slides=, ?lang=, ?for=, ?at=. " + MadeFile, "slides", "lang", "for", "at", "map");
        Add("merge", MergeAsync, "Merges two versions of a map over the one that both came from", "A form with the parts base, ours and theirs. ?prefer=ours|theirs.", "prefer");
        Add("diff", DiffAsync, "What one file's map says otherwise than another's", "A form with the parts before and after.");

        void Add(string name, Delegate handler, string summary, string description, params string[] options) =>
            operations.MapPost("/" + name, handler).Takes(options).WithSummary(summary).WithDescription(description);
    }

    private static async Task CheckAsync(Uploads uploads, HttpContext context)
    {
        var carrier = await uploads.BodyAsync(context.Request).ConfigureAwait(false);
        var read = WorkMeter.Measure("check", () => CarrierOperations.Read(carrier, new ReadOptions { MapId = new Query(context.Request.Query).Text("map") }));
        var findings = read.Findings.Concat(MapChecks.Check(read.Map, carrier.FileName)).ToList();
        await SayAsync(context, new JsonObject { ["errors"] = findings.Count(finding => finding.Severity == Severity.Error), ["warnings"] = findings.Count(finding => finding.Severity == Severity.Warning) }, findings).ConfigureAwait(false);
    }

    private static async Task ReadAsync(Uploads uploads, HttpContext context)
    {
        var query = new Query(context.Request.Query);
        var carrier = await uploads.BodyAsync(context.Request).ConfigureAwait(false);
        var read = WorkMeter.Measure("read", () => CarrierOperations.Read(carrier, new ReadOptions { Prefer = query.Prefer, AcceptRemovals = query.Flag("acceptRemovals"), MapId = query.Text("map"), AlsoOldMaps = query.Flag("oldMaps") }));
        await SayAsync(context, read).ConfigureAwait(false);
    }

    /// <summary>Answers with what was read.</summary>
    internal static Task SayAsync(HttpContext context, ReadResult read) => SayAsync(context, new JsonObject
    {
        ["map"] = MapJson.ToNode(read.Map).DeepClone(),
        ["changes"] = ResultJson.Of(read.Changes),
        ["conflicts"] = ResultJson.Of(read.Conflicts),
        ["proposedRemovals"] = ResultJson.Of(read.ProposedRemovals),
    }, read.Findings);

    private static async Task RenderAsync(Uploads uploads, HttpContext context)
    {
        var query = new Query(context.Request.Query);
        var (format, page) = (FormatOf(query.Text("to") ?? "pptx"), query.Number("page", 1, 10_000) ?? 1);
        var options = new BuildOptions
        {
            Formats = [format],
            Language = query.Language,
            Theme = query.Theme,
            Format = query.Format,
            Slides = query.Slides(query.Text("for") is null ? SlideChoice.Default : SlideChoice.Overview),
            Department = query.Text("for"),
            Charts = !query.Flag("withoutCharts"),
            MapId = query.Text("map"),
        };
        var carrier = await uploads.BodyAsync(context.Request).ConfigureAwait(false);
        var build = WorkMeter.Measure("render", () => CarrierOperations.Build(carrier, options));
        if (build.Files.Count < page || (format != BuildFormat.Svg && page > 1))
            await RefuseAsync(context, build.Findings, Query.Bad("page", query.Text("page"))).ConfigureAwait(false);
        else
            await MakeAsync(context, build.Files[page - 1].Name, build.Files[page - 1].Bytes, new JsonObject { ["mapId"] = build.Map.Id, ["pages"] = build.Files.Count }, build.Findings).ConfigureAwait(false);
    }

    private static async Task FreezeAsync(Uploads uploads, HttpContext context)
    {
        var carrier = await uploads.BodyAsync(context.Request).ConfigureAwait(false);
        await MakeAsync(context, NameOf(carrier), WorkMeter.Measure("freeze", () => CarrierOperations.Freeze(carrier)), [], []).ConfigureAwait(false);
    }

    private static async Task ResolveAsync(Uploads uploads, HttpContext context)
    {
        var query = new Query(context.Request.Query);
        var carrier = await uploads.BodyAsync(context.Request).ConfigureAwait(false);
        var options = new ResolveOptions
        {
            Field = query.Text("field") is { } field ? new FieldPath(field) : null, Prefer = query.Prefer, Value = query.Text("value") is { } value ? JsonValue.Create(value) : null, MapId = query.Text("map"),
        };
        if (options.Prefer == Preference.None && (options.Value is null || options.Field is null))
            throw Query.Bad("prefer", "");
        var resolve = WorkMeter.Measure("resolve", () => CarrierOperations.Resolve(carrier, options));
        await MakeAsync(context, NameOf(carrier), resolve.Bytes, new JsonObject { ["settled"] = ResultJson.Of(resolve.Settled), ["conflicts"] = ResultJson.Of(resolve.Remaining) }, resolve.Findings).ConfigureAwait(false);
    }

    private static async Task StatusAsync(Uploads uploads, HttpContext context)
    {
        var parts = await uploads.PartsAsync(context.Request, "file", "against?").ConfigureAwait(false);
        var status = WorkMeter.Measure("status", () => CarrierOperations.Status(parts["file"], parts.GetValueOrDefault("against"), new Query(context.Request.Query).Text("map")));
        await SayAsync(context, status).ConfigureAwait(false);
    }

    /// <summary>Answers with how something stands.</summary>
    internal static Task SayAsync(HttpContext context, StatusResult status) => SayAsync(context, new JsonObject
    {
        ["state"] = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(status.State.ToString()),
        ["mapId"] = status.MapId,
        ["version"] = status.Version,
        ["edits"] = ResultJson.Of(status.Edits),
        ["incoming"] = ResultJson.Of(status.Incoming),
        ["conflicts"] = ResultJson.Of(status.Conflicts),
        ["proposedRemovals"] = ResultJson.Of(status.ProposedRemovals),
    }, status.Findings);

    private static async Task UpdateAsync(Uploads uploads, HttpContext context)
    {
        var query = new Query(context.Request.Query);
        var parts = await uploads.PartsAsync(context.Request, "file", "with").ConfigureAwait(false);
        var options = new UpdateOptions
        {
            Prefer = query.Prefer, AcceptRemovals = query.Flag("acceptRemovals"), AllowOlder = query.Flag("allowOlder"), Relayout = query.Flag("relayout"), MapId = query.Text("map"),
        };
        var update = WorkMeter.Measure("update", () => CarrierOperations.Update(parts["file"], parts["with"], options));
        await MakeAsync(context, NameOf(parts["file"]), update.Bytes, new JsonObject
        {
            ["changed"] = update.Changed,
            ["operations"] = update.Operations,
            ["incoming"] = ResultJson.Of(update.Incoming),
            ["edits"] = ResultJson.Of(update.Edits),
            ["conflicts"] = ResultJson.Of(update.Conflicts),
            ["proposedRemovals"] = ResultJson.Of(update.ProposedRemovals),
        }, update.Findings).ConfigureAwait(false);
    }

    private static async Task InsertAsync(Uploads uploads, HttpContext context)
    {
        var query = new Query(context.Request.Query);
        var parts = await uploads.PartsAsync(context.Request, "file", "into").ConfigureAwait(false);
        var options = new InsertOptions
        {
            Language = query.Language, Slides = query.Slides(SlideChoice.Overview), Department = query.Text("for"), Place = query.Number("at", 1, 100_000), MapId = query.Text("map"),
        };
        var insert = WorkMeter.Measure("insert", () => CarrierOperations.Insert(parts["file"], parts["into"], options));
        if (insert.Bytes is not { } bytes)
            await RefuseAsync(context, insert.Findings, null).ConfigureAwait(false);
        else
            await MakeAsync(context, NameOf(parts["into"]), bytes, new JsonObject { ["mapId"] = insert.Map.Id, ["added"] = insert.Added }, insert.Findings).ConfigureAwait(false);
    }

    private static async Task MergeAsync(Uploads uploads, HttpContext context)
    {
        var prefer = new Query(context.Request.Query).Merging;
        var parts = await uploads.PartsAsync(context.Request, "base", "ours", "theirs").ConfigureAwait(false);
        var merge = WorkMeter.Measure("merge", () =>
            MapMerge.Merge(CarrierOperations.Read(parts["base"]).Map, CarrierOperations.Read(parts["ours"]).Map, CarrierOperations.Read(parts["theirs"]).Map, prefer));
        await SayAsync(context, new JsonObject { ["map"] = MapJson.ToNode(merge.Merged).DeepClone(), ["conflicts"] = ResultJson.Of(merge.Conflicts) }, []).ConfigureAwait(false);
    }

    private static async Task DiffAsync(Uploads uploads, HttpContext context)
    {
        var parts = await uploads.PartsAsync(context.Request, "before", "after").ConfigureAwait(false);
        var changes = WorkMeter.Measure("diff", () => MapDiff.Compare(CarrierOperations.Read(parts["before"]).Map, CarrierOperations.Read(parts["after"]).Map));
        await SayAsync(context, new JsonObject { ["changes"] = ResultJson.Of(changes) }, []).ConfigureAwait(false);
    }

    /// <summary>Answers with a result and what is to be said about it.</summary>
    internal static Task SayAsync(HttpContext context, JsonObject result, IEnumerable<Finding> findings)
    {
        result["findings"] = ResultJson.Of(findings, RequestLanguage.Of(context.Request));
        return Answers.JsonAsync(context.Response, result);
    }

    private static Task MakeAsync(HttpContext context, string name, byte[] bytes, JsonObject result, IEnumerable<Finding> findings)
    {
        result["findings"] = ResultJson.Of(findings, RequestLanguage.Of(context.Request));
        return Answers.FileAsync(context, name, bytes, result);
    }

    /// <summary>Answers for a map with errors: all of them are said, under the one that sums them up.</summary>
    internal static Task RefuseAsync(HttpContext context, IReadOnlyList<Finding> findings, JourneyException? otherwise) =>
        findings.LastOrDefault(finding => finding.Severity == Severity.Error) is { } error ? ProblemHandler.WriteAsync(context, error, also: findings)
        : throw otherwise ?? new JourneyException(ServiceErrors.BadRequest, Place.None, "");

    private static string NameOf(Carrier carrier) => Path.HasExtension(carrier.FileName) ? carrier.FileName
        : carrier.Kind switch { CarrierKind.Deck => "deck.pptx", CarrierKind.Workbook => "workbook.xlsx", _ => "map.journey.json" };

    private static BuildFormat FormatOf(string word) => word switch
    {
        "pptx" => BuildFormat.Pptx,
        "xlsx" => BuildFormat.Xlsx,
        "svg" => BuildFormat.Svg,
        "json" => BuildFormat.Json,
        _ => throw Query.Bad("to", word),
    };
}
