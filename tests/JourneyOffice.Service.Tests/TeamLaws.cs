using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using JourneyOffice.Carriers;
using JourneyOffice.Drawing;
using JourneyOffice.FakeGraph;
using JourneyOffice.FakeGraph.Endpoints;
using JourneyOffice.FakeGraph.Faults;
using JourneyOffice.FakeGraph.Identity;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.Service.Tests;

/// <summary>
/// Ana and Bo work on one map that lies in Ana's OneDrive as map file, deck and workbook. They write it through the service, somebody types into the
/// deck or the workbook in Office, and one of them brings file and map together, while Graph throttles, cuts answers and says untruths. However
/// it falls: nothing that was acknowledged is replaced by somebody who had not seen it, and what was typed is in the map in the end, or was
/// told as a conflict and decided.
/// </summary>
internal sealed class TeamLaws
{
    private const string Folder = "JourneyOffice/";
    private const string MapFile = "t.journey.json";
    private static readonly string[] OfficeFiles = ["t.pptx", "t.xlsx"];

    private FakeWorld world = null!;
    private SignedInService service = null!;
    private FakeUser ana = null!;
    private FakeUser bo = null!;

    /// <summary>What somebody does next.</summary>
    private enum Act
    {
        /// <summary>Writes the map through the service.</summary>
        Write,

        /// <summary>Types into a file.</summary>
        Type,

        /// <summary>Brings a file and the map together through the service.</summary>
        Bring,
    }

    [OneTimeSetUp]
    public async Task Begin()
    {
        world = await FakeWorld.StartAsync();
        (ana, bo) = (world.Users.Add("Ana Ruiz", "ana@contoso.com"), world.Users.Add("Bo Chen", "bo@contoso.com"));
        service = await SignedInService.StartAsync(world, [.. SignedInService.OneDriveSettingsOf(world), "--Journey:RequestsPerMinute=1000000"]);
        Put(RunningService.Map);
        foreach (var file in OfficeFiles.Append(MapFile))
        {
            var link = new JsonObject { ["link"] = world.Drives.Link(ana, Folder + file, "edit") };
            using var answer = await service.SendAsync(bo, "POST", "/v1/sharing/links", Encoding.UTF8.GetBytes(link.ToJsonString()), "Content-Type: application/json");
            Assert.That(answer.IsSuccessStatusCode, Is.True, await answer.Content.ReadAsStringAsync());
        }
    }

    [OneTimeTearDown]
    public async Task End()
    {
        await service.DisposeAsync();
        await world.DisposeAsync();
    }

    [Test]
    public void Nothing_of_deck_workbook_and_map_is_lost_and_no_conflict_is_silent() => Laws.Check(
        "a team on one map in OneDrive", Schedules, schedule => PlayAsync(schedule).GetAwaiter().GetResult(), cases: 3);

    // Who (2: both at once) does what with which file.
    private static Arbitrary<(int Seed, (int Who, Act Act, int File)[] Turns)> Schedules { get; } = Arb.From(
        from seed in Gen.Choose(0, 1_000_000)
        from length in Gen.Choose(4, 10)
        from turns in (from who in Gen.Choose(0, 2) from act in Gen.Elements(Enum.GetValues<Act>()) from file in Gen.Choose(0, 1) select (who, act, file)).ArrayOf(length)
        select (seed, turns),
        schedule => Enumerable.Range(0, schedule.turns.Length).Select(without => (schedule.seed, schedule.turns.Where((_, at) => at != without).ToArray())));

    private async Task PlayAsync((int Seed, (int Who, Act Act, int File)[] Turns) schedule)
    {
        var map = RunningService.Map with { Id = $"mteam{schedule.Seed}" };
        world.Faults.Clear();
        Put(map);
        Disturb(schedule.Seed);
        var random = new Random(schedule.Seed);
        var account = new TeamAccount(map);
        var members = new[] { ana, bo }.Select((user, at) => new TeamMember(service, user, map.Id, name => NameOf(user, name), new Random(schedule.Seed + at))).ToList();
        foreach (var turn in schedule.Turns)
            await Task.WhenAll((turn.Who == 2 ? members : [members[turn.Who]]).Select(member => ActAsync(member, turn.Act, OfficeFiles[turn.File])));
        world.Faults.Clear();
        foreach (var file in OfficeFiles.Concat(OfficeFiles))
            Assert.That(account.Take(file, await members[0].BringAsync(file)), Is.True, "nobody else is at it any more");

        var now = await members[0].ReadMapAsync();
        account.Check(now.Map);
        foreach (var file in OfficeFiles)
            Assert.That(MapDiff.Compare(now.Map, CarrierOperations.Read(Carrier.Open(world.Drives.Get(ana, Folder + file), file)).Map), Is.Empty, "file and map say the same");
        Assert.That(world.ContractFaults, Is.Empty);

        async Task ActAsync(TeamMember member, Act act, string file)
        {
            var field = random.Next(TeamAccount.Fields.Count);
            var value = $"{act} {random.Next(1_000_000)}";
            if (act == Act.Type)
                TypeInto(file, account, value);
            else if (act == Act.Bring)
                account.Take(file, await member.BringAsync(file));
            else if (await member.WriteAsync(before => TeamAccount.Fields[field].Set(before, value)) is { } written)
                account.Take(written);
        }
    }

    // In Office, on the same machine as the others' requests: what is on the screen is typed over and saved.
    private void TypeInto(string file, TeamAccount account, string value)
    {
        var before = world.Drives.Get(ana, Folder + file);
        var shown = TeamAccount.StageName(CarrierOperations.Read(Carrier.Open(before, file), new ReadOptions { Prefer = Preference.File }).Map);
        world.Drives.Put(bo, Folder + file, TeamFiles.Typed(before, shown, value), ana.DriveId);
        account.Type(file, value);
    }

    private void Put(JourneyMap map)
    {
        var carrier = Carrier.Open(MapJson.Write(map), MapFile);
        world.Drives.Put(ana, Folder + MapFile, MapJson.Write(map));
        var built = CarrierOperations.Build(carrier, new BuildOptions { Formats = [BuildFormat.Pptx, BuildFormat.Xlsx], Slides = SlideChoice.Overview, Charts = false });
        foreach (var (file, bytes) in OfficeFiles.Zip(built.Files.Select(one => one.Bytes)))
            world.Drives.Put(ana, Folder + file, bytes);
    }

    private string NameOf(FakeUser user, string file) =>
        user == ana ? file : $"shared:{ana.DriveId}/{world.Drives.Find(ana, Folder + file)!.Id}/{file}";

    private void Disturb(int seed)
    {
        world.Rules.RewritesOfficeFiles = seed % 2 == 0;
        Add(Fault.Unavailable(), 0.03);
        Add(Fault.CutAnswer(), 0.03);
        Add(Fault.CutAnswer(), 0.1, Call.Fragment);
        Add(Fault.FalselyChanged(), 0.05, Call.CreateUploadSession);

        void Add(Fault fault, double probability, params Call[] on) => world.Faults.Add(fault, Occurrence.Randomly(seed + on.Length, probability), on);
    }
}
