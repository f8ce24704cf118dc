using JourneyOffice.Carriers;
using JourneyOffice.FakeGraph.Endpoints;
using JourneyOffice.FakeGraph.Faults;
using JourneyOffice.Libraries;
using JourneyOffice.Maps;

namespace JourneyOffice.OneDrive.Tests;

/// <summary>What becomes of a save when Graph, SharePoint, the line or other people come in between.</summary>
internal sealed class SavingTests : AnasLibrary
{
    private const string Name = "a.journey.json";
    private const string Deck = "deck.pptx";

    private static IEnumerable<TestCaseData> Disturbances()
    {
        yield return Case("throttled by seconds", Fault.Throttled(TimeSpan.FromSeconds(20)), Occurrence.Every(3));
        yield return Case("unavailable", Fault.Unavailable(), Occurrence.Every(3));
        yield return Case("gateway timeout", Fault.GatewayTimeout(), Occurrence.Every(3));
        yield return Case("server error", Fault.ServerError(), Occurrence.Every(4));
        yield return Case("answers cut", Fault.CutAnswer(), Occurrence.Every(3));
        yield return Case("answers cut in the middle", Fault.CutAnswer(20), Occurrence.Every(3));
        yield return Case("requests cut", Fault.CutRequest(100_000), Occurrence.Every(2), Call.Fragment);
        yield return Case("last answer lost", Fault.CutAnswer(), Occurrence.Nth(4), Call.Fragment);
        yield return Case("fragments refused", Fault.Unavailable(), Occurrence.Every(2), Call.Fragment);
        yield return Case("falsely changed", Fault.FalselyChanged(), Occurrence.Once, Call.CreateUploadSession);
        yield return Case("falsely changed in the end", Fault.FalselyChanged(), Occurrence.Nth(4), Call.Fragment);
        yield return Case("session exists", Fault.SessionExists(), Occurrence.Once, Call.CreateUploadSession);
        yield return Case("token refused once", Fault.TokenExpired(), Occurrence.Nth(4));

        static TestCaseData Case(string name, Fault fault, Occurrence when, params Call[] on) => new TestCaseData(fault, when, on).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Disturbances))]
    public async Task A_save_comes_through_once_whatever_disturbs_it(Fault fault, Occurrence when, Call[] on)
    {
        var tokens = 0;
        var library = new OneDriveLibrary(new Credential(() => World.World.Identity.GraphTokenFor(World.Ana, options: new() { Lifetime = TimeSpan.FromHours(1 + tokens++) })), World.Connect());
        var first = await library.SaveAsync(Name, Long(1), SaveCondition.IfNew, TestWorld.Note, default);
        var planned = World.World.Faults.Add(fault, when, on);
        var second = await library.SaveAsync(Name, Long(2), SaveCondition.IfTag(first.Tag), TestWorld.Note, default);
        Assert.That(planned.Struck, Is.Positive);
        World.World.Faults.Clear();
        Assert.Multiple(async () =>
        {
            Assert.That(World.World.Drives.History(World.Ana, "JourneyOffice/" + Name), Has.Count.EqualTo(2));
            Assert.That((await library.OpenAsync(Name, default)).Tag, Is.EqualTo(second.Tag));
            Assert.That(MapJson.Read((await library.OpenAsync(Name, default)).Bytes).Version, Is.EqualTo(2));
        });
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Who_writes_while_a_file_is_on_its_way_keeps_what_they_wrote(bool comparesAgain)
    {
        World.World.Rules.SessionsCompareAgain = comparesAgain;
        var first = await Library.SaveAsync(Name, Long(1), SaveCondition.IfNew, TestWorld.Note, default);
        World.World.Faults.Add(Fault.SomebodyWrites(World.Bo, _ => Long(7)), Occurrence.Nth(3), Call.Fragment);
        await Refused.WithAsync(LibrariesErrors.OtherVersion, () => Library.SaveAsync(Name, Long(2), SaveCondition.IfTag(first.Tag), TestWorld.Note, default));
        Assert.That(MapJson.Read(World.World.Drives.Get(World.Ana, "JourneyOffice/" + Name)).Version, Is.EqualTo(7));
    }

    [Test]
    public async Task Of_two_new_files_of_one_name_the_first_stays()
    {
        World.World.Faults.Add(Fault.Meanwhile(there => there.Drives.Put(World.Bo, "JourneyOffice/" + Name, Long(7), World.Ana.DriveId)), Occurrence.Nth(2), Call.Fragment);
        await Refused.WithAsync(LibrariesErrors.AlreadyThere, () => Library.SaveAsync(Name, Long(2), SaveCondition.IfNew, TestWorld.Note, default));
        Assert.That(MapJson.Read(World.World.Drives.Get(World.Ana, "JourneyOffice/" + Name)).Version, Is.EqualTo(7));
    }

    [TestCase(BuildFormat.Pptx, Deck)]
    [TestCase(BuildFormat.Xlsx, "book.xlsx")]
    public async Task SharePoint_may_rewrite_a_file_at_any_time_and_nobody_is_told_that_somebody_was_faster(BuildFormat format, string name)
    {
        World.World.Rules.RewritesOfficeFiles = true;
        var bytes = TestWorld.File(TestWorld.Map, format);
        var first = await Library.SaveAsync(name, bytes, SaveCondition.IfNew, TestWorld.Note, default);
        Assert.That(World.World.Drives.Get(World.Ana, "JourneyOffice/" + name), Is.Not.EqualTo(bytes), "it was rewritten");
        Assert.That((await Library.OpenAsync(name, default)).Tag, Is.EqualTo(first.Tag), "the tag is the one after that");

        World.World.Rules.RewriteDelay = TimeSpan.FromHours(1);
        var second = await Library.SaveAsync(name, TestWorld.File(TestWorld.Map with { Version = 8 }, format), SaveCondition.IfTag(first.Tag), TestWorld.Note, default);
        World.World.Drives.RewriteNow();
        Assert.That((await Library.OpenAsync(name, default)).Tag, Is.Not.EqualTo(second.Tag));
        var third = await World.LibraryOf(World.Ana).SaveAsync(name, TestWorld.File(TestWorld.Map with { Version = 9 }, format), SaveCondition.IfTag(second.Tag), TestWorld.Note, default);
        Assert.That(third.Number, Is.EqualTo(3));
    }

    [Test]
    public async Task What_a_person_changed_is_no_rewriting_by_SharePoint()
    {
        World.World.Rules.RewritesOfficeFiles = true;
        var first = await Library.SaveAsync(Deck, TestWorld.File(TestWorld.Map, BuildFormat.Pptx), SaveCondition.IfNew, TestWorld.Note, default);
        World.World.Drives.Put(World.Bo, "JourneyOffice/" + Deck, TestWorld.File(TestWorld.Map with { Title = "Another" }, BuildFormat.Pptx), World.Ana.DriveId);
        await Refused.WithAsync(LibrariesErrors.OtherVersion, () =>
            Library.SaveAsync(Deck, TestWorld.File(TestWorld.Map with { Version = 8 }, BuildFormat.Pptx), SaveCondition.IfTag(first.Tag), TestWorld.Note, default));
        Assert.That((await Library.OpenSeenAsync(Deck, first.Tag, default))?.Tag, Is.EqualTo(first.Tag), "what the caller saw can be had to merge over");
    }

    [Test]
    public async Task Who_gives_up_leaves_no_upload_behind()
    {
        using var given = new CancellationTokenSource();
        World.World.Faults.Add(Fault.Meanwhile(_ => given.Cancel()), Occurrence.Nth(2), Call.Fragment);
        Assert.That(async () => await Library.SaveAsync(Name, Long(2), SaveCondition.IfNew, TestWorld.Note, given.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(World.World.Requests.Count(Call.CancelSession), Is.EqualTo(1));
        Assert.That(World.World.Drives.Find(World.Ana, "JourneyOffice/" + Name), Is.Null);
    }

    [Test]
    public async Task Who_gives_up_at_the_last_moment_takes_nobodys_work_away()
    {
        World.World.Rules.SessionsCompareAgain = false;
        using var given = new CancellationTokenSource();
        var first = await Library.SaveAsync(Name, Long(1), SaveCondition.IfNew, TestWorld.Note, default);
        World.World.Faults.Add(Fault.SomebodyWrites(World.Bo, _ => Long(7)), Occurrence.Nth(4), Call.Fragment);
        World.World.Faults.Add(Fault.Meanwhile(_ => given.Cancel()), Occurrence.Nth(4), Call.Fragment);
        await Refused.WithAsync(LibrariesErrors.OtherVersion, () => Library.SaveAsync(Name, Long(2), SaveCondition.IfTag(first.Tag), TestWorld.Note, given.Token));
        Assert.That(MapJson.Read(World.World.Drives.Get(World.Ana, "JourneyOffice/" + Name)).Version, Is.EqualTo(7));
    }

    [Test]
    public async Task The_token_goes_to_Graph_and_nowhere_else()
    {
        var first = await Library.SaveAsync(Name, Long(1), SaveCondition.IfNew, TestWorld.Note, default);
        await Library.SaveAsync(Name, Long(2), SaveCondition.IfTag(first.Tag), TestWorld.Note, default);
        await Library.FindAsync(LibrarySearch.All, default);
        await Library.OpenVersionAsync(Name, 1, default);
        var requests = World.World.Requests.All;
        Assert.That(requests.Where(request => request.Call is Call.Fragment or Call.Download).Select(request => request.HasAuthorization), Is.Not.Empty.And.All.False);
        Assert.That(requests.Where(request => request.Call == Call.CreateUploadSession).Select(request => request.Headers.Keys.Single(key => key.StartsWith("If-", StringComparison.Ordinal))), Is.EqualTo(new[] { "If-None-Match", "If-Match" }));
    }

    // Long enough for several fragments.
    private static byte[] Long(int version) => MapJson.Write(TestWorld.Map with { Version = version, Scenario = new string('x', 1_200_000) });
}
