using JourneyOffice.Carriers;
using JourneyOffice.FakeGraph.Drives;
using JourneyOffice.FakeGraph.Endpoints;
using JourneyOffice.FakeGraph.Faults;
using JourneyOffice.Libraries;
using JourneyOffice.Testing;

namespace JourneyOffice.OneDrive.Tests;

/// <summary>People give each other files, find them and take the rights back.</summary>
internal sealed class SharingTests
{
    private const string Path = "JourneyOffice/deck.pptx";

    private TestWorld world = null!;
    private OneDriveLibrary ana = null!;
    private OneDriveLibrary bo = null!;
    private byte[] deck = null!;

    [OneTimeSetUp]
    public async Task Open()
    {
        world = await TestWorld.StartAsync();
        deck = TestWorld.File(TestWorld.Map, BuildFormat.Pptx);
    }

    [OneTimeTearDown]
    public async Task Close() => await world.DisposeAsync();

    [SetUp]
    public void Begin()
    {
        world.Renew();
        (ana, bo) = (world.LibraryOf(world.Ana), world.LibraryOf(world.Bo));
        world.World.Drives.Put(world.Ana, Path, deck);
    }

    [Test]
    public async Task A_file_that_was_given_by_a_link_is_taken_up_listed_and_saved()
    {
        var link = await ana.LinkAsync("deck.pptx", SharingRight.Edit, SharingScope.Organization, default);
        Assert.That((link.Right, link.Scope, link.Address), Is.EqualTo((SharingRight.Edit, (SharingScope?)SharingScope.Organization, link.Address)));
        Assert.That((await ana.LinkAsync("deck.pptx", SharingRight.Edit, SharingScope.Organization, default)).Id, Is.EqualTo(link.Id), "asked for again it is the same");
        var taken = await bo.TakeUpAsync($" {link.Address}\n", default);
        await bo.TakeUpAsync(link.Address, default);
        var entry = (await world.LibraryOf(world.Bo).FindAsync(new LibrarySearch { MapId = TestWorld.Map.Id }, default)).Single();
        Assert.That((entry.Name, taken.FileName), Is.EqualTo((taken.Name, "deck.pptx")));
        var saved = await bo.SaveAsync(taken.Name, TestWorld.File(TestWorld.Map with { Version = 8 }, BuildFormat.Pptx), SaveCondition.IfTag(entry.Tag), TestWorld.Note with { Who = "Bo" }, default);
        Assert.That((saved.Who, (await ana.OpenAsync("deck.pptx", default)).Tag), Is.EqualTo(("Bo Chen", saved.Tag)));
        Assert.That((await ana.TakeUpAsync(link.Address, default)).Name, Is.EqualTo("deck.pptx"), "one's own stays one's own");
        world.World.Drives.Delete(world.Ana, Path);
        Assert.That((await bo.FindAsync(LibrarySearch.All, default)).Single().Problem!.Code, Is.EqualTo(LibrariesErrors.NoSuchFile), "what is gone is said");
    }

    [TestCase("http://contoso.sharepoint.com/x")]
    [TestCase("https://contoso.sharepoint.com.evil.example/x")]
    [TestCase("https://evil.example/?contoso.sharepoint.com")]
    [TestCase("https://someone@contoso.sharepoint.com/x")]
    [TestCase("https://contoso.sharepoint.com:8443/x")]
    [TestCase("https://127.0.0.1/x")]
    [TestCase("deck.pptx")]
    [TestCase("")]
    [Triggers("JO8507")]
    public async Task A_link_of_another_kind_is_not_even_asked_about(string link)
    {
        await Refused.WithAsync(OneDriveErrors.BadLink, () => bo.TakeUpAsync(link, default));
        Assert.That(world.World.Requests.All, Is.Empty);
    }

    [Test, Triggers("JO8507")]
    public async Task A_link_to_something_else_than_a_file_with_a_map_is_refused()
    {
        world.World.Drives.Put(world.Ana, "notes.txt", [1]);
        await Refused.WithAsync(OneDriveErrors.BadLink, () => bo.TakeUpAsync(world.World.Drives.Link(world.Ana, "notes.txt"), default));
        await Refused.WithAsync(OneDriveErrors.BadLink, () => bo.TakeUpAsync(world.World.Drives.Link(world.Ana, "JourneyOffice"), default));
    }

    [Test]
    public async Task What_others_shared_is_found_once_and_ones_own_is_not()
    {
        world.World.Drives.Share(world.Ana, Path, world.Bo, Role.Read);
        world.World.Drives.Put(world.Bo, "JourneyOffice/own deck.pptx", deck);
        var found = (await bo.FindSharedAsync("deck \"", default)).Where(file => file.Name.Contains(world.Ana.DriveId, StringComparison.Ordinal)).ToList();
        Assert.That(found.Select(file => (file.FileName, file.By)), Is.EqualTo(new[] { ("deck.pptx", "Ana Ruiz") }));
        Assert.That(await bo.FindSharedAsync("deck", default), Has.None.Matches<SharedFile>(file => file!.Name.Contains(world.Bo.DriveId, StringComparison.Ordinal)));
        Assert.That(TestWorld.MapIn(await bo.OpenAsync(found[0].Name, default)).Id, Is.EqualTo(TestWorld.Map.Id));
    }

    [Test, Triggers("JO8514")]
    public async Task People_are_invited_listed_and_sent_away()
    {
        var invited = await ana.InviteAsync("deck.pptx", new SharingInvitation([world.Bo.Mail], SharingRight.Edit, "Please look"), default);
        var grants = await ana.GrantsAsync("deck.pptx", default);
        Assert.That(grants.Select(grant => (grant.Right, grant.People[0])), Is.EquivalentTo(new[] { (SharingRight.Own, "Ana Ruiz"), (SharingRight.Edit, "Bo Chen") }));
        var name = (await bo.FindSharedAsync("deck", default)).First(file => file.Name.Contains(world.Ana.DriveId, StringComparison.Ordinal)).Name;
        Assert.That((await bo.OpenAsync(name, default)).Bytes.Length, Is.EqualTo(deck.Length));
        await ana.RemoveGrantAsync("deck.pptx", invited[0].Id, default);
        await ana.RemoveGrantAsync("deck.pptx", invited[0].Id, default);
        await Refused.WithAsync(LibrariesErrors.NoSuchFile, () => bo.OpenAsync(name, default));
        await Refused.WithAsync(OneDriveErrors.BadInvitation, () => ana.InviteAsync("deck.pptx", new SharingInvitation(["nobody@nowhere.example"], SharingRight.View), default));
        await Refused.WithAsync(OneDriveErrors.BadInvitation, () => ana.InviteAsync("deck.pptx", new SharingInvitation(["no mail"], SharingRight.View), default));
    }

    [Test, Triggers("JO8511")]
    public async Task An_invitation_whose_answer_was_lost_is_not_sent_twice()
    {
        world.World.Faults.Add(Fault.CutAnswer(), Occurrence.Always, Call.Invite);
        await Refused.WithAsync(OneDriveErrors.PerhapsDone, () => ana.InviteAsync("deck.pptx", new SharingInvitation([world.Bo.Mail], SharingRight.View), default));
        Assert.That(world.World.Requests.Count(Call.Invite), Is.EqualTo(1));
    }

    [Test]
    public async Task A_picture_of_a_file_is_had_without_the_token()
    {
        var picture = await ana.PictureAsync("deck.pptx", PictureSize.Medium, default);
        Assert.That(picture?.MediaType, Is.EqualTo("image/png"));
        await ana.SaveAsync("a.journey.json", TestWorld.Json, SaveCondition.IfNew, TestWorld.Note, default);
        Assert.That(await ana.PictureAsync("a.journey.json", PictureSize.Small, default), Is.Null);
        Assert.That(world.World.Requests.Of(Call.Download).Select(request => request.HasAuthorization), Is.Not.Empty.And.All.False);
    }
}
