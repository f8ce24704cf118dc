using System.Net;
using FsCheck;
using FsCheck.Fluent;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.Service.Tests;

/// <summary>
/// Two callers change one map: each reads it, changes a field, writes it over what it read, and where somebody was faster reads again, merges
/// and writes once more. However their requests fall, what was acknowledged is there in the end, and where one replaces what the other wrote
/// without having seen it, the merge has said so.
/// </summary>
internal sealed class TwoCallersLaws
{
    private static readonly IReadOnlyList<MapField> Fields = MapField.Few(RunningService.Map);
    private static int made;

    private RunningService service = null!;

    [OneTimeSetUp]
    public async Task Begin() => service = await RunningService.StartAsync("--Journey:RequestsPerMinute=1000000");

    [OneTimeTearDown]
    public async Task End() => await service.DisposeAsync();

    [Test]
    public void Nothing_acknowledged_is_lost_and_no_conflict_is_silent() => Laws.Check(
        "two callers on one map", Schedules, schedule => PlayAsync(schedule).GetAwaiter().GetResult(), cases: 7);

    // Whose request comes next (2: both at once), and what each caller does with its turns.
    private static Arbitrary<(int Seed, int[] Turns)> Schedules { get; } = Arb.From(
        from seed in Gen.Choose(0, 1_000_000)
        from length in Gen.Choose(6, 24)
        from turns in Gen.Choose(0, 2).ArrayOf(length)
        select (seed, turns),
        schedule => Enumerable.Range(0, schedule.turns.Length).Select(without => (schedule.seed, schedule.turns.Where((_, at) => at != without).ToArray())));

    private async Task PlayAsync((int Seed, int[] Turns) schedule)
    {
        var map = RunningService.Map with { Id = $"mlaw{Interlocked.Increment(ref made)}" };
        var first = await service.SendAsync("PUT", $"/v1/maps/{map.Id}", MapJson.Write(map), "If-None-Match: *");
        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        var callers = new[] { new Caller(service, map.Id, "ann", schedule.Seed), new Caller(service, map.Id, "bob", schedule.Seed + 1) };
        var acknowledged = Fields.Select(field => field.Get(map)).ToArray();
        var written = 0;
        // After the turns each may finish what it has begun, by itself.
        foreach (var turn in schedule.Turns.Concat([0, 0, 0, 0, 1, 1, 1, 1]))
        {
            var acting = turn == 2 ? callers : [callers[turn]];
            foreach (var done in (await Task.WhenAll(acting.Select(caller => caller.StepAsync()))).OfType<Acknowledged>())
            {
                if (!done.IsOurs)
                    continue;
                Assert.That(done.Seen, Is.EqualTo(acknowledged[done.Field]), "what is replaced was read, or told as a conflict");
                (acknowledged[done.Field], written) = (done.Value, written + 1);
            }
        }

        var now = await new Caller(service, map.Id, "eve", 0).ReadAsync();
        var history = await RunningService.JsonAsync(await service.SendAsync("GET", $"/v1/maps/{map.Id}/history"));
        Assert.That(Fields.Select(field => field.Get(now.Map)), Is.EqualTo(acknowledged), "what was acknowledged last stands in each field");
        Assert.That(history["versions"]!.AsArray(), Has.Count.EqualTo(written + 1), "each acknowledged write is a version, and nothing else is");
    }

    private sealed record Acknowledged(int Field, string Value, string Seen, bool IsOurs);

    /// <summary>A caller; each step is one or two requests, and between steps anything may happen.</summary>
    private sealed class Caller(RunningService service, string id, string name, int seed)
    {
        private readonly Random random = new(seed);
        private (JourneyMap Map, string Tag)? read;
        private JourneyMap? mine;
        private int field;
        private string seen = "";
        private bool isOurs = true;
        private bool isStale;

        public async Task<(JourneyMap Map, string Tag)> ReadAsync()
        {
            var answer = await service.SendAsync("GET", $"/v1/maps/{id}");
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            return (MapJson.Read(await answer.Content.ReadAsByteArrayAsync()), answer.Headers.ETag!.Tag);
        }

        public async Task<Acknowledged?> StepAsync()
        {
            if (read is null)
            {
                read = await ReadAsync();
                field = random.Next(Fields.Count);
                seen = Fields[field].Get(read.Value.Map);
                mine = Fields[field].Set(read.Value.Map, $"{name} {random.Next()}");
                isOurs = true;
                return null;
            }

            if (!isStale)
                return await WriteAsync();
            await MergeAsync();
            return null;
        }

        private async Task<Acknowledged?> WriteAsync()
        {
            var answer = await service.SendAsync("PUT", $"/v1/maps/{id}", MapJson.Write(mine!), $"If-Match: {read!.Value.Tag}");
            if (answer.StatusCode == HttpStatusCode.PreconditionFailed)
            {
                isStale = true;
                return null;
            }

            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
            read = null;
            return new Acknowledged(field, Fields[field].Get(mine!), seen, isOurs);
        }

        // Merged without a preference first, as a person would see it; who sees a conflict decides for one side.
        private async Task MergeAsync()
        {
            var now = await ReadAsync();
            var told = await SendAsync("", now.Map);
            var conflicts = told["conflicts"]!.AsArray().Select(conflict => (string)conflict!["path"]!).ToList();
            Assert.That(conflicts, Is.All.StartsWith(Fields[field].Path), "only what this caller changed can be in conflict");
            var (before, own, other) = (ValueIn(read!.Value.Map), ValueIn(mine!), ValueIn(now.Map));
            Assert.That(conflicts.Count > 0, Is.EqualTo(own != before && other != before && own != other), "a conflict is where both changed the field");
            if (conflicts.Count > 0)
            {
                isOurs = random.Next(2) == 0;
                told = await SendAsync(isOurs ? "?prefer=ours" : "?prefer=theirs", now.Map);
                seen = other;
            }

            mine = MapJson.Read(System.Text.Encoding.UTF8.GetBytes(told["map"]!.ToJsonString()));
            (read, isStale) = (now, false);
        }

        private string ValueIn(JourneyMap map) => Fields[field].Get(map);

        private async Task<System.Text.Json.Nodes.JsonObject> SendAsync(string query, JourneyMap theirs) => await RunningService.JsonAsync(await service.SendPartsAsync(
            "/v1/merge" + query, null, ("base", "base.journey.json", MapJson.Write(read!.Value.Map)), ("ours", "ours.journey.json", MapJson.Write(mine!)), ("theirs", "theirs.journey.json", MapJson.Write(theirs))));
    }
}
