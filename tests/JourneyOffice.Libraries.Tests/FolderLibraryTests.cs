using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.Libraries.Tests;

/// <summary>A folder in which decks, workbooks and map files are the truth, whoever put them there.</summary>
internal sealed class FolderLibraryTests
{
    private TemporaryLibrary folder = null!;

    [SetUp]
    public void Begin() => folder = new TemporaryLibrary();

    [TearDown]
    public void End() => folder.Dispose();

    [Test]
    public async Task What_was_saved_is_opened_listed_and_found()
    {
        var version = await folder.SaveAsync("sales/checkout.journey.json", TemporaryLibrary.Map);
        var entry = (await folder.Library.FindAsync(LibrarySearch.All, CancellationToken.None)).Single();
        Assert.Multiple(async () =>
        {
            Assert.That(await folder.ReadAsync("sales/checkout.journey.json"), Is.EqualTo(TemporaryLibrary.Map).Using<JourneyMap>(MapJson.AreEqual));
            Assert.That((entry.Name, entry.Kind, entry.Tag), Is.EqualTo(("sales/checkout.journey.json", (CarrierKind?)CarrierKind.Map, version.Tag)));
            Assert.That(entry.Maps.Select(map => (map.Id, map.Version)), Is.EqualTo(new[] { ("mlibrary", TemporaryLibrary.Map.Version) }));
            Assert.That((version.Number, version.Who, version.Why), Is.EqualTo((1, "Ana Ruiz", "first draft")));
        });
    }

    [Test]
    public async Task A_deck_that_somebody_drops_there_is_a_map()
    {
        folder.Drop("from mail/Checkout.pptx", TemporaryLibrary.Deck(TemporaryLibrary.Map));
        folder.Drop("notes.txt", "Dear all"u8.ToArray());
        folder.Drop("~$Checkout.pptx", "lock"u8.ToArray());
        Assert.That(await folder.NamesAsync(map: "mlibrary"), Is.EqualTo(new[] { "from mail/Checkout.pptx" }));
        Assert.That(await folder.NamesAsync(), Is.EqualTo(new[] { "from mail/Checkout.pptx" }));
    }

    [TestCase("delivery COST", true)]
    [TestCase("结账", true)]
    [TestCase("checkout.journey", true)]
    [TestCase("delivery moon", false)]
    public async Task Maps_are_found_by_words_of_any_language_and_by_name(string words, bool found)
    {
        await folder.SaveAsync("checkout.journey.json", TemporaryLibrary.Map);
        Assert.That(await folder.NamesAsync(words), found ? Is.Not.Empty : Is.Empty);
    }

    [Test, Triggers("JO8002"), Triggers("JO8003"), Triggers("JO8001")]
    public async Task Nobody_replaces_what_they_have_not_seen()
    {
        var first = await folder.SaveAsync("a.journey.json", TemporaryLibrary.Map);
        var second = await folder.SaveAsync("a.journey.json", TemporaryLibrary.Map with { Version = 9 }, SaveCondition.IfTag(first.Tag));
        await RefusedAsync(LibrariesErrors.OtherVersion, () => folder.SaveAsync("a.journey.json", TemporaryLibrary.Map, SaveCondition.IfTag(first.Tag)));
        await RefusedAsync(LibrariesErrors.AlreadyThere, () => folder.SaveAsync("a.journey.json", TemporaryLibrary.Map, SaveCondition.IfNew));
        await RefusedAsync(LibrariesErrors.NoSuchFile, () => folder.SaveAsync("b.journey.json", TemporaryLibrary.Map, SaveCondition.IfTag(first.Tag)));
        await RefusedAsync(LibrariesErrors.NoSuchFile, () => folder.ReadAsync("b.journey.json"));
        Assert.That((await folder.Library.OpenAsync("a.journey.json", CancellationToken.None)).Tag, Is.EqualTo(second.Tag));
    }

    [Test, Triggers("JO8009")]
    public async Task A_save_that_is_asked_for_again_is_done_once()
    {
        var note = TemporaryLibrary.Note with { Key = "k1" };
        var bytes = MapJson.Write(TemporaryLibrary.Map);
        var first = await folder.Library.SaveAsync("a.journey.json", bytes, SaveCondition.IfNew, note, CancellationToken.None);
        var again = await folder.Library.SaveAsync("a.journey.json", bytes, SaveCondition.IfNew, note, CancellationToken.None);
        Assert.That(again, Is.EqualTo(first));
        await RefusedAsync(LibrariesErrors.KeyUsed, () =>
            folder.Library.SaveAsync("a.journey.json", MapJson.Write(TemporaryLibrary.Map with { Version = 8 }), SaveCondition.IfTag(first.Tag), note, CancellationToken.None));
    }

    [Test, Triggers("JO8006")]
    public async Task Versions_are_kept_also_those_that_other_programs_wrote()
    {
        var first = await folder.SaveAsync("a.journey.json", TemporaryLibrary.Map);
        folder.Drop("a.journey.json", MapJson.Write(TemporaryLibrary.Map with { Version = 5 }));
        var outside = (await folder.Library.OpenAsync("a.journey.json", CancellationToken.None)).Tag;
        await folder.SaveAsync("a.journey.json", TemporaryLibrary.Map with { Version = 6 }, SaveCondition.IfTag(outside));
        var history = await folder.Library.HistoryAsync("a.journey.json", CancellationToken.None);
        var oldest = await folder.Library.OpenVersionAsync("a.journey.json", 1, CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(history.Select(version => (version.Number, version.Who)), Is.EqualTo(new[] { (3, "Ana Ruiz"), (2, ""), (1, "Ana Ruiz") }));
            Assert.That(history[1].Tag, Is.EqualTo(outside));
            Assert.That(MapJson.Read(oldest.Bytes).Version, Is.EqualTo(TemporaryLibrary.Map.Version));
            Assert.That(oldest.Tag, Is.EqualTo(first.Tag));
        });
        await RefusedAsync(LibrariesErrors.NoSuchVersion, () => folder.Library.OpenVersionAsync("a.journey.json", 4, CancellationToken.None));
    }

    [Test]
    public async Task A_file_that_is_gone_can_be_had_back_from_its_history()
    {
        await folder.SaveAsync("a.journey.json", TemporaryLibrary.Map);
        File.Delete(folder.At("a.journey.json"));
        var kept = await folder.Library.OpenVersionAsync("a.journey.json", 1, CancellationToken.None);
        var again = await folder.Library.SaveAsync("a.journey.json", kept.Bytes, SaveCondition.IfNew, TemporaryLibrary.Note, CancellationToken.None);
        Assert.That((again.Number, again.Tag), Is.EqualTo((2, kept.Tag)));
    }

    [Test, Triggers("JO8008")]
    public async Task A_damaged_version_is_said_and_the_file_is_not_concerned()
    {
        var version = await folder.SaveAsync("a.journey.json", TemporaryLibrary.Map);
        await File.WriteAllTextAsync(folder.At($".journey/objects/{version.Tag[..2]}/{version.Tag}"), "something else");
        await RefusedAsync(LibrariesErrors.VersionDamaged, () => folder.Library.OpenVersionAsync("a.journey.json", 1, CancellationToken.None));
        Assert.That((await folder.ReadAsync("a.journey.json")).Id, Is.EqualTo("mlibrary"));
    }

    [Test]
    public async Task The_index_may_be_deleted_or_damaged_at_any_time([Values] bool damaged)
    {
        await folder.SaveAsync("a.journey.json", TemporaryLibrary.Map);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(folder.At(".journey"), "index.db*"))
            File.Delete(file);
        if (damaged)
            await File.WriteAllTextAsync(folder.At(".journey/index.db"), new string('x', 5000));
        Assert.That(await folder.NamesAsync("delivery"), Is.EqualTo(new[] { "a.journey.json" }));
    }

    [Test]
    public async Task A_file_that_can_t_be_read_is_listed_with_its_problem()
    {
        folder.Drop("broken.pptx", "PK\u0003\u0004 and no more"u8.ToArray());
        var entry = (await folder.Library.FindAsync(LibrarySearch.All, CancellationToken.None)).Single();
        Assert.That((entry.Kind, entry.Problem!.Severity), Is.EqualTo(((CarrierKind?)null, Severity.Error)));
    }

    [TestCase("../outside.journey.json")]
    [TestCase("/etc/passwd.journey.json")]
    [TestCase("a/../../b.journey.json")]
    [TestCase("a\\b.journey.json")]
    [TestCase(".journey/objects/a.journey.json")]
    [TestCase("a//b.journey.json")]
    [TestCase("CON.journey.json")]
    [TestCase("a.exe")]
    [TestCase("a\u0000.journey.json")]
    [TestCase("C:evil.journey.json")]
    [TestCase("")]
    [Triggers("JO8004")]
    public Task No_name_leads_out_of_the_library(string name) => RefusedAsync(LibrariesErrors.BadName, () => folder.SaveAsync(name, TemporaryLibrary.Map));

    [Test]
    public async Task Links_are_not_followed()
    {
        var elsewhere = Directory.CreateTempSubdirectory("journeyoffice-elsewhere-").FullName;
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(elsewhere, "secret.journey.json"), MapJson.Write(TemporaryLibrary.Map));
            Directory.CreateSymbolicLink(folder.At("way"), elsewhere);
            File.CreateSymbolicLink(folder.At("one.journey.json"), Path.Combine(elsewhere, "secret.journey.json"));
            Assert.That(await folder.NamesAsync(), Is.Empty);
            await RefusedAsync(LibrariesErrors.BadName, () => folder.ReadAsync("way/secret.journey.json"));
            await RefusedAsync(LibrariesErrors.BadName, () => folder.ReadAsync("one.journey.json"));
            await RefusedAsync(LibrariesErrors.BadName, () => folder.SaveAsync("way/new.journey.json", TemporaryLibrary.Map));
        }
        finally
        {
            Directory.Delete(elsewhere, recursive: true);
        }
    }

    [Test, Triggers("JO8007")]
    public void A_folder_that_is_not_there_is_refused() =>
        Assert.That(() => new FolderLibrary(folder.At("missing")), Throws.TypeOf<JourneyException>().With.Property("Finding").Property("Code").EqualTo(LibrariesErrors.FolderUnusable));

    [Test]
    public async Task Who_follows_hears_of_files_that_come_change_and_go()
    {
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var changes = folder.Library.ChangesAsync(end.Token).GetAsyncEnumerator(end.Token);
        var heard = new List<(LibraryChangeKind, string)>();
        var next = changes.MoveNextAsync();
        await Task.Delay(300, end.Token);
        folder.Drop("a.pptx", TemporaryLibrary.Deck(TemporaryLibrary.Map));
        await HearAsync();
        await folder.SaveAsync("b.journey.json", TemporaryLibrary.Map);
        await HearAsync();
        folder.Drop("b.journey.json", MapJson.Write(TemporaryLibrary.Map with { Version = 7 }));
        await HearAsync();
        File.Delete(folder.At("a.pptx"));
        await HearAsync();
        Assert.That(heard, Is.EqualTo(new[]
        {
            (LibraryChangeKind.Added, "a.pptx"), (LibraryChangeKind.Added, "b.journey.json"), (LibraryChangeKind.Changed, "b.journey.json"), (LibraryChangeKind.Removed, "a.pptx"),
        }));

        await end.CancelAsync();
        Assert.That(async () => await next, Throws.InstanceOf<OperationCanceledException>());

        async Task HearAsync()
        {
            Assert.That(await next, Is.True);
            heard.Add((changes.Current.Kind, changes.Current.Name));
            Assert.That(changes.Current.Maps, Is.EqualTo(new[] { "mlibrary" }));
            next = changes.MoveNextAsync();
        }
    }

    private static async Task RefusedAsync(ErrorCode code, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (JourneyException refused)
        {
            Assert.That(refused.Finding.Code, Is.EqualTo(code));
            return;
        }

        Assert.Fail($"{code.Id} was expected.");
    }
}
