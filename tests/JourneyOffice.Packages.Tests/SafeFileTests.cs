using System.Diagnostics;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.Packages.Tests;

public sealed class SafeFileTests
{
    private string folder = "";

    private string Target => Path.Combine(folder, "deck.pptx");

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("journey-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void It_writes_a_new_file_and_replaces_an_old_one()
    {
        SafeFile.Replace(Target, [1]);
        SafeFile.Replace(Target, [2, 3]);
        Assert.That(File.ReadAllBytes(Target), Is.EqualTo(new byte[] { 2, 3 }));
        Assert.That(Directory.GetFiles(folder), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_link_stays_a_link_and_rights_stay_as_they_were()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("Links and rights of this kind are those of Unix.");
            return;
        }

        SafeFile.Replace(Target, [1]);
        File.SetUnixFileMode(Target, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        var link = Path.Combine(folder, "link.pptx");
        File.CreateSymbolicLink(link, Target);
        SafeFile.Replace(link, [2]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(File.ReadAllBytes(Target), Is.EqualTo(new byte[] { 2 }));
            Assert.That(new FileInfo(link).LinkTarget, Is.EqualTo(Target));
            Assert.That(File.GetUnixFileMode(Target), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead));
        }
    }

    [Test, Triggers("JO2017")]
    public void A_place_that_can_not_be_written_is_named()
    {
        var refusal = Assert.Throws<JourneyException>(() => SafeFile.Replace(Path.Combine(folder, "none", "deck.pptx"), [1]));
        Assert.That(refusal!.Finding.Code, Is.EqualTo(PackagesErrors.NotSaved));
        Assert.That(refusal.Finding.Message("en"), Does.Contain("deck.pptx"));
    }

    [Test, Triggers("JO2017")]
    public void Two_writers_at_once_do_not_take_each_others_file()
    {
        SafeFile.Replace(Target, [1]);
        using (new FileStream(Target + ".journey-tmp", FileMode.Create, FileAccess.Write, FileShare.None))
            Assert.That(() => SafeFile.Replace(Target, [2]), Throws.TypeOf<JourneyException>());
        Assert.That(File.Exists(Target + ".journey-tmp"));
        Assert.That(File.ReadAllBytes(Target), Is.EqualTo(new byte[] { 1 }));
    }

    [Test]
    public void Killed_at_200_random_moments_the_file_is_the_old_or_the_new_one()
    {
        SafeFile.Replace(Target, Program.Content(0));
        var random = new Random(11);
        for (var round = 0; round < 200; round++)
        {
            using var child = Start("dotnet", [typeof(Program).Assembly.Location, "forever", Target]);
            child.StandardOutput.ReadLine();
            Thread.Sleep(random.Next(25));
            child.Kill();
            child.WaitForExit();
            AssertWhole();
        }

        // What a killed run left aside is taken over by the next one.
        SafeFile.Replace(Target, Program.Content(7));
        Assert.That(Directory.GetFiles(folder), Has.Length.EqualTo(1));
    }

    [Test, Triggers("JO2017")]
    [TestCase("trap '' XFSZ;", true)]
    [TestCase("", false)]
    public void On_a_full_disk_the_old_file_stays(string prepare, bool isTold)
    {
        if (!File.Exists("/bin/bash"))
            Assert.Ignore("Limits the size of files by bash's ulimit, which is not on this machine.");
        SafeFile.Replace(Target, Program.Content(0));
        var assembly = typeof(Program).Assembly.Location;
        // The runtime maps its own code through a file; that file must not fall under the limit.
        using var child = Start("/bin/bash", ["-c", $"{prepare} export DOTNET_EnableWriteXorExecute=0; ulimit -f 1000; exec dotnet '{assembly}' once '{Target}'"]);
        var output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        Assert.That(File.ReadAllBytes(Target), Is.EqualTo(Program.Content(0)));
        Assert.That(child.ExitCode, Is.Not.Zero);
        if (!isTold)
            return;
        Assert.That(output, Does.Contain("JO2017"));
        Assert.That(child.ExitCode, Is.EqualTo(Program.NotSaved));
        Assert.That(Directory.GetFiles(folder), Has.Length.EqualTo(1), "nothing is left aside");
    }

    private void AssertWhole()
    {
        var content = File.ReadAllBytes(Target);
        Assert.That(content, Has.Length.EqualTo(Program.Length));
        Assert.That(content.AsSpan().IndexOfAnyExcept(content[0]), Is.EqualTo(-1));
    }

    private static Process Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
