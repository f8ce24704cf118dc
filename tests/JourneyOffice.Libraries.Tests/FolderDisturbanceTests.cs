using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Testing;

namespace JourneyOffice.Libraries.Tests;

/// <summary>Other programs, drives that go away, full disks and odd names: nothing is lost, and what is said is true.</summary>
internal sealed class FolderDisturbanceTests
{
    private const string Name = "a.journey.json";

    private static readonly byte[] Outside = MapJson.Write(TemporaryLibrary.Map with { Title = "Typed in another program" });

    private TemporaryLibrary folder = null!;

    [SetUp]
    public void Begin() => folder = new TemporaryLibrary();

    [TearDown]
    public void End() => folder.Dispose();

    [Test]
    public async Task What_another_program_writes_while_it_is_saved_is_not_replaced()
    {
        var first = await folder.SaveAsync(Name, TemporaryLibrary.Map);
        using var disturbed = Disturbed(() => File.WriteAllBytes(folder.At(Name), Outside));
        var problem = await RefusedAsync(() => disturbed.SaveAsync(
            Name, MapJson.Write(TemporaryLibrary.Map with { Version = 9 }), SaveCondition.IfTag(first.Tag), TemporaryLibrary.Note, CancellationToken.None));
        Assert.Multiple(async () =>
        {
            Assert.That(problem.Code, Is.EqualTo(LibrariesErrors.OtherVersion));
            Assert.That(await File.ReadAllBytesAsync(folder.At(Name)), Is.EqualTo(Outside));
            Assert.That(await folder.Library.HistoryAsync(Name, CancellationToken.None), Has.Count.EqualTo(2), "the first save and the other program's");
        });
    }

    [Test]
    public async Task What_another_program_makes_under_a_new_name_is_not_replaced()
    {
        using var disturbed = Disturbed(() => File.WriteAllBytes(folder.At(Name), Outside));
        var problem = await RefusedAsync(() => disturbed.SaveAsync(Name, MapJson.Write(TemporaryLibrary.Map), SaveCondition.IfNew, TemporaryLibrary.Note, CancellationToken.None));
        Assert.That(problem.Code, Is.EqualTo(LibrariesErrors.AlreadyThere));
        Assert.That(await File.ReadAllBytesAsync(folder.At(Name)), Is.EqualTo(Outside));
    }

    [Test]
    public async Task A_folder_that_went_away_is_not_made_anew()
    {
        await folder.SaveAsync(Name, TemporaryLibrary.Map);
        Directory.Move(folder.Folder, folder.Folder + "-away");
        try
        {
            var saved = await RefusedAsync(() => folder.SaveAsync("b.journey.json", TemporaryLibrary.Map));
            var listed = await RefusedAsync(() => folder.NamesAsync());
            Assert.That((saved.Code, listed.Code), Is.EqualTo((LibrariesErrors.FolderUnusable, LibrariesErrors.FolderUnusable)));
            Assert.That(Directory.Exists(folder.Folder), Is.False, "a save in there would be hidden when the drive is back");
        }
        finally
        {
            Directory.Move(folder.Folder + "-away", folder.Folder);
        }
    }

    [Test]
    public async Task Without_a_usable_index_all_works_and_takes_longer()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.CreateDirectory(folder.At(".journey/index.db"));
        using var library = new FolderLibrary(folder.Folder);
        await library.SaveAsync(Name, Outside, SaveCondition.IfNew, TemporaryLibrary.Note, CancellationToken.None);
        var found = await library.FindAsync(LibrarySearch.All, CancellationToken.None);
        Assert.That(found.Select(entry => entry.Name), Is.EqualTo(new[] { Name }));
    }

    [Test]
    public async Task Where_the_history_takes_nothing_more_files_are_still_listed()
    {
        await File.WriteAllTextAsync(folder.At(".journey/objects"), "in the way");
        folder.Drop(Name, Outside);
        Assert.That(await folder.NamesAsync(), Is.EqualTo(new[] { Name }));
    }

    [Test]
    public async Task Refusals_do_not_tell_where_the_library_stands()
    {
        folder.Drop("a.pptx", Outside);
        var inside = await RefusedAsync(() => folder.SaveAsync("a.pptx/b.journey.json", TemporaryLibrary.Map));
        Directory.CreateDirectory(folder.At("c.journey.json"));
        var over = await RefusedAsync(() => folder.SaveAsync("c.journey.json", TemporaryLibrary.Map));
        Assert.That(string.Join(' ', inside.Message("en"), inside.Place.File, over.Message("en"), over.Place.File), Does.Not.Contain(folder.Folder));
    }

    [Test, Triggers("JO8010")]
    public async Task A_file_that_another_program_holds_is_said()
    {
        folder.Drop(Name, Outside);
        await using var held = new FileStream(folder.At(Name), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.That((await RefusedAsync(() => folder.ReadAsync(Name))).Code, Is.EqualTo(LibrariesErrors.InUse));
    }

    [Test]
    public async Task A_file_beyond_the_bound_is_listed_and_not_opened()
    {
        folder.Drop(Name, Outside);
        using var small = new FolderLibrary(folder.Folder, new FolderLibraryOptions { Limits = PackageLimits.Default with { FileLength = 100 } });
        var entry = (await small.FindAsync(LibrarySearch.All, CancellationToken.None)).Single();
        Assert.That((entry.Problem!.Code, entry.Problem.Message("en").Contains("100", StringComparison.Ordinal)), Is.EqualTo((PackagesErrors.BeyondLimits, true)));
        Assert.That(async () => await small.OpenAsync(Name, CancellationToken.None), Throws.TypeOf<JourneyException>());
    }

    [Test]
    public async Task A_damaged_content_is_written_anew_when_it_is_saved_again()
    {
        var first = await folder.SaveAsync(Name, TemporaryLibrary.Map);
        var kept = folder.At($".journey/objects/{first.Tag[..2]}/{first.Tag}");
        await File.WriteAllBytesAsync(kept, new byte[first.Length]);
        await folder.SaveAsync("b.journey.json", TemporaryLibrary.Map);
        Assert.That((await folder.Library.OpenVersionAsync(Name, 1, CancellationToken.None)).Tag, Is.EqualTo(first.Tag));
    }

    [TestCase("A.journey.json")]
    [TestCase("Caf\u00e9/x.journey.json", "Cafe\u0301/y.journey.json")]
    public async Task Two_names_that_are_one_on_other_systems_are_not_both_made(string second, string first = Name)
    {
        await folder.SaveAsync(first, TemporaryLibrary.Map);
        if (File.Exists(folder.At(second)) || Directory.Exists(folder.At(Path.GetDirectoryName(second)!)) == (second != "A.journey.json"))
            Assert.Ignore("Skipped: they are one here.");
        Assert.That((await RefusedAsync(() => folder.SaveAsync(second, TemporaryLibrary.Map))).Code, Is.EqualTo(LibrariesErrors.AlreadyThere));
    }

    [Test]
    public async Task No_name_is_another_one_on_the_disk([Values(false, true)] bool isDevice)
    {
        var name = isDevice ? "CON .journey.json" : $"half {(char)0xD800}.journey.json";
        Assert.That((await RefusedAsync(() => folder.SaveAsync(name, TemporaryLibrary.Map))).Code, Is.EqualTo(LibrariesErrors.BadName));
    }

    [Test]
    public async Task A_name_that_no_file_system_takes_is_refused_as_a_name() =>
        Assert.That((await RefusedAsync(() => folder.SaveAsync(new string('图', 100) + ".journey.json", TemporaryLibrary.Map))).Code, Is.EqualTo(LibrariesErrors.BadName));

    [Test]
    public async Task A_link_to_nothing_is_not_written_through()
    {
        var elsewhere = Path.Combine(Path.GetTempPath(), $"journeyoffice-{Guid.NewGuid():N}.journey.json");
        File.CreateSymbolicLink(folder.At(Name), elsewhere);
        Assert.That((await RefusedAsync(() => folder.SaveAsync(Name, TemporaryLibrary.Map))).Code, Is.EqualTo(LibrariesErrors.BadName));
        Assert.That(File.Exists(elsewhere), Is.False);
    }

    [Test]
    public async Task A_file_with_half_a_character_does_not_hide_the_others()
    {
        await folder.SaveAsync(Name, TemporaryLibrary.Map);
        folder.Drop("half.journey.json", """{ "id": "mhalf", "title": "\uD800" }"""u8.ToArray());
        var found = await folder.Library.FindAsync(LibrarySearch.All, CancellationToken.None);
        Assert.That(found.Select(entry => (entry.Name, entry.Problem?.Code)), Is.EqualTo(new[] { (Name, (ErrorCode?)null), ("half.journey.json", MapErrors.NotJson) }));
    }

    [Test]
    public async Task A_pipe_is_not_waited_for()
    {
        if (OperatingSystem.IsWindows())
            Assert.Ignore("Skipped: pipes of Unix.");
        using (var made = System.Diagnostics.Process.Start("mkfifo", folder.At(Name)))
            await made.WaitForExitAsync();
        var listed = Task.Run(() => folder.NamesAsync());
        var first = await Task.WhenAny(listed, Task.Delay(TimeSpan.FromSeconds(10)));
        if (first != listed)
        {
            // Lets the reader go, so that the test ends.
            await File.WriteAllTextAsync(folder.At(Name), "");
        }

        Assert.That(first, Is.SameAs(listed));
        Assert.That(await folder.Library.OpenAsync(Name, CancellationToken.None), Has.Property("Bytes").Property("Length").Zero);
    }

    [Test]
    public async Task A_save_that_was_broken_off_before_its_answer_is_known_when_it_is_asked_for_again()
    {
        var note = TemporaryLibrary.Note with { Key = "k" };
        var first = await folder.SaveAsync(Name, TemporaryLibrary.Map);
        var second = await folder.Library.SaveAsync(Name, Outside, SaveCondition.IfTag(first.Tag), note, CancellationToken.None);
        // As after a kill between the renaming of the file and that of its version.
        var version = folder.At($".journey/history/{Name}/00000002.json");
        File.Move(version, version + ".pending");
        Assert.That(await folder.Library.SaveAsync(Name, Outside, SaveCondition.IfTag(first.Tag), note, CancellationToken.None), Is.EqualTo(second));
        // As after a kill before the renaming of the file: it was never done, and is done now.
        File.Move(version, version + ".pending");
        await File.WriteAllBytesAsync(folder.At(Name), MapJson.Write(TemporaryLibrary.Map));
        var again = await folder.Library.SaveAsync(Name, Outside, SaveCondition.IfTag(first.Tag), note, CancellationToken.None);
        Assert.That((again.Number, again.Tag), Is.EqualTo((second.Number, second.Tag)));
        Assert.That(await folder.Library.HistoryAsync(Name, CancellationToken.None), Has.Count.EqualTo(2));
    }

    // The clock is asked between the look at what is there and the writing.
    private FolderLibrary Disturbed(Action disturb) => new(folder.Folder, new FolderLibraryOptions { Time = new DisturbingClock(disturb) });

    private static async Task<Finding> RefusedAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (JourneyException refused)
        {
            return refused.Finding;
        }

        throw new AssertionException("A refusal was expected.");
    }

    private sealed class DisturbingClock(Action disturb) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow()
        {
            disturb();
            return base.GetUtcNow();
        }
    }
}
