using FsCheck;
using FsCheck.Fluent;
using JourneyOffice.Carriers;
using JourneyOffice.FakeGraph.Drives;
using JourneyOffice.FakeGraph.Endpoints;
using JourneyOffice.FakeGraph.Faults;
using JourneyOffice.Libraries;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.OneDrive.Tests;

/// <summary>
/// Ana and Bo change one map in a file of Ana's that Bo was given, while Graph throttles, cuts answers, tells untruths and SharePoint rewrites. However it
/// falls: what was acknowledged stands there in the end, what one replaces of the other was seen or told as a conflict, and every version can be read.
/// </summary>
internal sealed class TwoPeopleLaws
{
    private readonly Dictionary<BuildFormat, byte[]> begun = new[] { BuildFormat.Json, BuildFormat.Pptx, BuildFormat.Xlsx }.ToDictionary(format => format, format => TestWorld.File(TestWorld.Map, format));
    private static readonly IReadOnlyList<MapField> Fields = MapField.Few(TestWorld.Map);

    private TestWorld world = null!;

    [OneTimeSetUp]
    public async Task Open() => world = await TestWorld.StartAsync();

    [OneTimeTearDown]
    public async Task Close() => await world.DisposeAsync();

    [Test]
    public void Nothing_acknowledged_is_lost_and_no_conflict_is_silent() => Laws.Check(
        "two people on one map in OneDrive", Schedules, schedule => PlayAsync(schedule).GetAwaiter().GetResult(), cases: 4);

    // Whose turn it is (2: both at once).
    private sealed record Schedule(int Seed, BuildFormat Format, bool ComparesAgain, int[] Turns);

    private static Arbitrary<Schedule> Schedules { get; } = Arb.From(
        from seed in Gen.Choose(0, 1_000_000)
        from format in Gen.Elements(BuildFormat.Json, BuildFormat.Json, BuildFormat.Pptx, BuildFormat.Xlsx)
        from comparesAgain in Gen.Elements(true, false)
        from length in Gen.Choose(4, 12)
        from turns in Gen.Choose(0, 2).ArrayOf(length)
        select new Schedule(seed, format, comparesAgain, turns),
        schedule => Enumerable.Range(0, schedule.Turns.Length).Select(without => schedule with { Turns = [.. schedule.Turns.Where((_, at) => at != without)] }));

    private async Task PlayAsync(Schedule schedule)
    {
        world.Renew();
        var name = schedule.Format switch { BuildFormat.Json => "a.journey.json", BuildFormat.Pptx => "a.pptx", _ => "a.xlsx" };
        var path = "JourneyOffice/" + name;
        var file = world.World.Drives.Put(world.Ana, path, begun[schedule.Format]);
        world.World.Drives.Share(world.Ana, path, world.Bo, Role.Write);
        Disturb(schedule);
        var people = new[]
        {
            new Person(world.LibraryOf(world.Ana), name, "ana", schedule.Seed),
            new Person(world.LibraryOf(world.Bo), $"shared:{file.DriveId}/{file.Id}/{name}", "bo", schedule.Seed + 1),
        };
        var acknowledged = Fields.Select(field => field.Get(TestWorld.Map)).ToArray();
        // After the turns each may finish what they have begun, by themselves.
        foreach (var turn in schedule.Turns.Concat([0, 0, 0, 0, 1, 1, 1, 1]))
        {
            foreach (var done in (await Task.WhenAll((turn == 2 ? people : [people[turn]]).Select(person => person.StepAsync()))).OfType<Acknowledged>().Where(done => done.IsOurs))
            {
                Assert.That(done.Seen, Is.EqualTo(acknowledged[done.Field]), "what is replaced was read, or told as a conflict");
                acknowledged[done.Field] = done.Value;
            }
        }

        world.World.Faults.Clear();
        var now = TestWorld.MapIn(await world.LibraryOf(world.Ana).OpenAsync(name, default));
        Assert.That(Fields.Select(field => field.Get(now)), Is.EqualTo(acknowledged), "what was acknowledged last stands in each field");
        foreach (var version in world.World.Drives.History(world.Ana, path))
            Assert.That(() => CarrierOperations.Read(Carrier.Open(version, name)), Throws.Nothing);
    }

    private void Disturb(Schedule schedule)
    {
        world.World.Rules.SessionsCompareAgain = schedule.ComparesAgain;
        world.World.Rules.RewritesOfficeFiles = schedule.Seed % 2 == 0;
        world.World.Rules.RewriteDelay = TimeSpan.FromMilliseconds(schedule.Seed % 3 * 40);
        Add(Fault.Throttled(TimeSpan.FromSeconds(2)), 0.04);
        Add(Fault.Unavailable(), 0.04);
        Add(Fault.CutAnswer(), 0.04);
        Add(Fault.CutAnswer(), 0.15, Call.Fragment);
        Add(Fault.FalselyChanged(), 0.05, Call.CreateUploadSession, Call.Fragment);
        Add(Fault.ServerError(), 0.1, Call.Fragment);

        void Add(Fault fault, double probability, params Call[] on) => world.World.Faults.Add(fault, Occurrence.Randomly(schedule.Seed + on.Length, probability), on);
    }

    private sealed record Acknowledged(int Field, string Value, string Seen, bool IsOurs);

    /// <summary>A person; each step is one call of the library or two, and between steps anything may happen.</summary>
    private sealed class Person(OneDriveLibrary library, string name, string who, int seed)
    {
        private readonly Random random = new(seed);
        private LibraryFile? read;
        private JourneyMap? mine;
        private int field;
        private string seen = "";
        private bool isOurs = true;
        private bool isStale;

        public async Task<Acknowledged?> StepAsync()
        {
            if (read is null)
            {
                read = await library.OpenAsync(name, default);
                var map = TestWorld.MapIn(read);
                (field, isOurs) = (random.Next(Fields.Count), true);
                seen = Fields[field].Get(map);
                mine = Fields[field].Set(map, $"{who} {random.Next()}");
                return null;
            }

            if (!isStale)
                return await SaveAsync();
            await MergeAsync();
            return null;
        }

        private async Task<Acknowledged?> SaveAsync()
        {
            try
            {
                await library.SaveAsync(name, LibraryMerge.Bring(read!, mine!), SaveCondition.IfTag(read!.Tag), new SaveNote(who), default);
                read = null;
                return new Acknowledged(field, Fields[field].Get(mine!), seen, isOurs);
            }
            catch (JourneyException problem) when (problem.Finding.Code == LibrariesErrors.OtherVersion)
            {
                isStale = true;
                return null;
            }
        }

        // Merged without a preference first, as a person would see it; who sees a conflict decides for one side.
        private async Task MergeAsync()
        {
            var merged = await LibraryMerge.MergeAsync(library, name, read!.Tag, mine!, MergePreference.None, default);
            var theirs = Fields[field].Get(TestWorld.MapIn(merged.Theirs));
            Assert.That(merged.Merge.Conflicts.Select(conflict => conflict.Path.ToString()), Is.All.StartsWith(Fields[field].Path), "only what this person changed can be in conflict");
            if (merged.Merge.Conflicts.Count > 0)
            {
                isOurs = random.Next(2) == 0;
                merged = await LibraryMerge.MergeAsync(library, name, read.Tag, mine!, isOurs ? MergePreference.Ours : MergePreference.Theirs, default);
                seen = Fields[field].Get(TestWorld.MapIn(merged.Theirs));
            }
            else if (theirs == Fields[field].Get(mine!))
            {
                // It stands there already: saved, and the answer was an untruth.
                seen = theirs;
            }

            (read, mine, isStale) = (merged.Theirs, merged.Merge.Merged, false);
        }
    }
}
