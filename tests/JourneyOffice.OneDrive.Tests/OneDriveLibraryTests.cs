using JourneyOffice.Carriers;
using JourneyOffice.FakeGraph.Endpoints;
using JourneyOffice.FakeGraph.Faults;
using JourneyOffice.Libraries;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Testing;

namespace JourneyOffice.OneDrive.Tests;

/// <summary>A person's maps in their OneDrive.</summary>
internal sealed class OneDriveLibraryTests : AnasLibrary
{
    [Test]
    public async Task What_was_saved_is_opened_listed_and_found()
    {
        var version = await Library.SaveAsync("sales/checkout.journey.json", TestWorld.Json, SaveCondition.IfNew, TestWorld.Note, default);
        var entry = (await Library.FindAsync(LibrarySearch.All, default)).Single();
        var file = await Library.OpenAsync("sales/checkout.journey.json", default);
        Assert.Multiple(() =>
        {
            Assert.That(file.Bytes.ToArray(), Is.EqualTo(TestWorld.Json));
            Assert.That((entry.Name, entry.Kind, entry.Tag), Is.EqualTo(("sales/checkout.journey.json", (CarrierKind?)CarrierKind.Map, version.Tag)));
            Assert.That(file.Tag, Is.EqualTo(version.Tag));
            Assert.That(entry.Maps.Select(map => map.Id), Is.EqualTo(new[] { TestWorld.Map.Id }));
            Assert.That((version.Number, version.Who, version.Why), Is.EqualTo((1, "Ana Ruiz", "first draft")));
            Assert.That(World.World.Drives.Get(World.Ana, "JourneyOffice/sales/checkout.journey.json"), Is.EqualTo(TestWorld.Json));
        });
        Assert.That(await Library.FindAsync(new LibrarySearch { Words = "moon" }, default), Is.Empty);
    }

    [Test]
    public async Task Files_that_did_not_change_are_not_fetched_again_and_those_that_cannot_be_read_are_listed_with_why()
    {
        World.World.Drives.Put(World.Ana, "JourneyOffice/a.journey.json", TestWorld.Json);
        World.World.Drives.Put(World.Ana, "JourneyOffice/sub/b.pptx", "no deck"u8.ToArray());
        World.World.Drives.Put(World.Ana, "JourneyOffice/notes.txt", "Dear all"u8.ToArray());
        World.World.Drives.Put(World.Ana, "elsewhere.journey.json", TestWorld.Json);
        var entries = await Library.FindAsync(LibrarySearch.All, default);
        Assert.That(entries.Select(entry => (entry.Name, entry.Problem is null)), Is.EqualTo(new[] { ("a.journey.json", true), ("sub/b.pptx", false) }));
        var fetched = Downloads();
        await Library.FindAsync(LibrarySearch.All, default);
        Assert.That(Downloads(), Is.EqualTo(fetched));
    }

    [Test, Triggers("JO8512")]
    public async Task What_is_beyond_bounds_is_said()
    {
        for (var at = 0; at < 4; at++)
            World.World.Drives.Put(World.Ana, $"JourneyOffice/{at}.journey.json", TestWorld.Json);
        var bounded = World.LibraryOf(World.Ana, World.Options with { MostFiles = 3, Limits = new() { FileLength = 10 } });
        var entries = await bounded.FindAsync(LibrarySearch.All, default);
        Assert.That(entries.Select(entry => entry.Problem!.Code.Id).Order(StringComparer.Ordinal), Is.EqualTo(Enumerable.Repeat(PackagesErrors.BeyondLimits.Id, 3).Append("JO8512")));
        Assert.That(entries.Select(entry => entry.Problem!.Message("en")), Is.All.Matches<string>(text => text!.Contains("10", StringComparison.Ordinal) || text.Contains('3', StringComparison.Ordinal)));
        Assert.That(Downloads(), Is.Zero);
    }

    [Test]
    public async Task Nobody_replaces_what_they_have_not_seen()
    {
        var first = await SaveAsync("a.journey.json", TestWorld.Map, SaveCondition.IfNew);
        var second = await SaveAsync("a.journey.json", TestWorld.Map with { Version = 9 }, SaveCondition.IfTag(first.Tag));
        await Refused.WithAsync(LibrariesErrors.OtherVersion, () => SaveAsync("a.journey.json", TestWorld.Map, SaveCondition.IfTag(first.Tag)));
        await Refused.WithAsync(LibrariesErrors.OtherVersion, () => SaveAsync("a.journey.json", TestWorld.Map, SaveCondition.IfTag("of somebody else")));
        await Refused.WithAsync(LibrariesErrors.AlreadyThere, () => SaveAsync("a.journey.json", TestWorld.Map, SaveCondition.IfNew));
        await Refused.WithAsync(LibrariesErrors.NoSuchFile, () => SaveAsync("b.journey.json", TestWorld.Map, SaveCondition.IfTag(first.Tag)));
        await Refused.WithAsync(LibrariesErrors.NoSuchFile, () => Library.OpenAsync("b.journey.json", default));
        Assert.That((await Library.OpenAsync("a.journey.json", default)).Tag, Is.EqualTo(second.Tag));
        Assert.That(second.Number, Is.EqualTo(2));
    }

    [Test]
    public async Task A_save_that_is_asked_for_again_is_done_once_also_by_another_process()
    {
        var note = TestWorld.Note with { Key = "k1" };
        var first = await Library.SaveAsync("a.journey.json", TestWorld.Json, SaveCondition.IfNew, note, default);
        var again = await Library.SaveAsync("a.journey.json", TestWorld.Json, SaveCondition.IfNew, note, default);
        var elsewhere = await World.LibraryOf(World.Ana).SaveAsync("a.journey.json", TestWorld.Json, SaveCondition.IfNew, note, default);
        Assert.That((again, elsewhere.Tag, elsewhere.Number), Is.EqualTo((first, first.Tag, 1)));
        await Refused.WithAsync(LibrariesErrors.KeyUsed, () =>
            Library.SaveAsync("a.journey.json", MapJson.Write(TestWorld.Map with { Version = 8 }), SaveCondition.IfTag(first.Tag), note, default));
        Assert.That((await Library.HistoryAsync("a.journey.json", default)).Single().Key, Is.EqualTo("k1"));
    }

    [Test]
    public async Task Versions_are_told_with_who_and_opened()
    {
        var first = await SaveAsync("a.journey.json", TestWorld.Map, SaveCondition.IfNew);
        World.World.Drives.Put(World.Bo, "JourneyOffice/a.journey.json", MapJson.Write(TestWorld.Map with { Version = 5 }), World.Ana.DriveId);
        var history = await Library.HistoryAsync("a.journey.json", default);
        var oldest = await Library.OpenVersionAsync("a.journey.json", 1, default);
        var newest = await Library.OpenVersionAsync("a.journey.json", 2, default);
        Assert.Multiple(async () =>
        {
            Assert.That(history.Select(version => (version.Number, version.Who)), Is.EqualTo(new[] { (2, "Bo Chen"), (1, "Ana Ruiz") }));
            Assert.That(history[0].Tag, Is.EqualTo((await Library.OpenAsync("a.journey.json", default)).Tag));
            Assert.That((MapJson.Read(oldest.Bytes).Version, MapJson.Read(newest.Bytes).Version), Is.EqualTo((TestWorld.Map.Version, 5)));
            Assert.That((await Library.OpenSeenAsync("a.journey.json", first.Tag, default))!.Bytes.ToArray(), Is.EqualTo(TestWorld.Json));
            Assert.That(await Library.OpenSeenAsync("a.journey.json", "nothing", default), Is.Null);
        });
        await Refused.WithAsync(LibrariesErrors.NoSuchVersion, () => Library.OpenVersionAsync("a.journey.json", 3, default));
    }

    [Test]
    public async Task A_file_is_opened_also_where_its_address_has_run_out_or_its_answer_is_cut()
    {
        World.World.Drives.Put(World.Ana, "JourneyOffice/a.journey.json", TestWorld.Json);
        World.World.Faults.Add(Fault.Meanwhile(there => there.ExpireDownloads()), Occurrence.Once, Call.Download);
        World.World.Faults.Add(Fault.CutAnswer(1000), Occurrence.Nth(2), Call.Download);
        Assert.That((await Library.OpenAsync("a.journey.json", default)).Bytes.ToArray(), Is.EqualTo(TestWorld.Json));
    }

    [TestCase("../a.journey.json")]
    [TestCase(".shared.json")]
    [TestCase("a.txt")]
    [TestCase("shared:d/root/a.pptx")]
    [TestCase("shared:../x/a.pptx")]
    [TestCase("shared:d/i/../a.pptx")]
    [TestCase("library:/a.pptx")]
    [TestCase("a:b/c.pptx")]
    public Task A_name_that_leads_elsewhere_is_refused(string name) => Refused.WithAsync(LibrariesErrors.BadName, () => Library.OpenAsync(name, default));

    [Test, Triggers("JO8513")]
    public async Task SharePoint_libraries_of_the_settings_are_listed_and_written()
    {
        var drive = World.World.Drives.AddLibrary("Sales", World.Bo, World.Ana);
        var team = World.LibraryOf(World.Ana, World.Options with { Libraries = new Dictionary<string, string> { ["sales"] = drive, ["gone"] = "b!gone", ["team"] = Given() } });
        await team.SaveAsync("library:sales/maps/a #1 100% 结账.journey.json", TestWorld.Json, SaveCondition.IfNew, TestWorld.Note, default);
        var entries = await team.FindAsync(LibrarySearch.All, default);
        Assert.That(entries.Select(entry => (entry.Name, entry.Problem is null)), Is.EqualTo(new[] { ("library:gone/", false), ("library:sales/maps/a #1 100% 结账.journey.json", true) }));
        Assert.That((await team.OpenAsync(entries[1].Name, default)).Tag, Is.EqualTo(entries[1].Tag));
        await team.SaveAsync("library:team/b.journey.json", TestWorld.Json, SaveCondition.IfNew, TestWorld.Note, default);
        Assert.That(World.World.Drives.Get(World.Bo, "given/b.journey.json"), Is.EqualTo(TestWorld.Json), "a folder that a link leads to");
        await Refused.WithAsync(OneDriveErrors.NoSuchPlace, () => team.OpenAsync("library:other/a.pptx", default));
    }

    private string Given()
    {
        World.World.Drives.Put(World.Bo, "given/notes.txt", [1]);
        World.World.Drives.Share(World.Bo, "given", World.Ana, FakeGraph.Drives.Role.Write);
        return World.World.Drives.Link(World.Bo, "given", "edit");
    }

    private Task<LibraryVersion> SaveAsync(string name, JourneyMap map, SaveCondition condition) => Library.SaveAsync(name, MapJson.Write(map), condition, TestWorld.Note, default);

    private int Downloads() => World.World.Requests.All.Count(request => request.Call == Call.Download);
}
