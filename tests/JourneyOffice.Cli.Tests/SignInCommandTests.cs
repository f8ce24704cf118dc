using System.Text.Json.Nodes;
using JourneyOffice.FakeGraph;
using JourneyOffice.FakeGraph.Identity;

namespace JourneyOffice.Cli.Tests;

/// <summary>Signing in, and libraries that ask for it.</summary>
public sealed class SignInCommandTests
{
    private FakeWorld world = null!;
    private FakeUser alice = null!;
    private FakeUser bob = null!;
    private Library library = null!;
    private Journey journey = null!;

    [SetUp]
    public async Task StartAsync()
    {
        world = await FakeWorld.StartAsync();
        alice = world.Users.Add("Alice Adams", "alice@contoso.example");
        bob = world.Users.Add("Bob Brown", "bob@contoso.example");
        world.Identity.DeviceCodes.AlwaysAs = alice;
        library = await Library.OfOneDriveAsync(world);
        journey = library.NewMachine();
    }

    [TearDown]
    public async Task StopAsync()
    {
        journey.Dispose();
        await library.DisposeAsync();
        await world.DisposeAsync();
    }

    [Test, Triggers("JO7102")]
    public void Signed_in_there_is_a_library_and_signed_out_there_is_none()
    {
        var before = journey.Run("ls", "--json");
        var signedIn = journey.Run("login");
        var map = journey.NewMap();
        var pushed = journey.Run("push", map, "--as", "plan.journey.json");
        var listed = journey.Run("ls", "--json");
        Assert.Multiple(() =>
        {
            Assert.That((before.ExitCode, before.Codes.Single()), Is.EqualTo((4, "JO7102")));
            Assert.That(signedIn.ExitCode, Is.Zero, signedIn.Error);
            Assert.That(signedIn.Error, Does.Match("open https://localhost:\\d+/\\S+ and enter the code \\w+"));
            Assert.That(pushed.ExitCode, Is.Zero, pushed.Error);
            Assert.That(listed.Json["files"]!.AsArray().Select(file => (string?)file!["name"]), Is.EqualTo(new[] { "plan.journey.json" }));
            Assert.That(journey.Run("history", "plan.journey.json").ExitCode, Is.Zero);
        });

        world.Identity.DeviceCodes.AlwaysAs = bob;
        using var other = library.NewMachine();
        other.Run("login");
        Assert.That(other.Run("ls", "--json").Json["files"]!.AsArray(), Is.Empty);
        Assert.That(other.Run("pull", "plan.journey.json", "-o", other.At("x.journey.json")).ExitCode, Is.EqualTo(4));

        Assert.That(journey.Run("logout").ExitCode, Is.Zero);
        Assert.That(journey.Run("ls", "--json").Codes.Single(), Is.EqualTo("JO7102"));
        Assert.That(File.ReadAllText(journey.At("settings/sign-in.json")), Does.Not.Contain("eyJ").And.Not.Contain("refreshToken\": \""));
    }

    [Test]
    public void What_one_shares_the_other_takes_up_and_gives_back()
    {
        journey.Run("login");
        var map = journey.NewMap();
        Assert.That(journey.Run("push", map, "--as", "plan.journey.json").ExitCode, Is.Zero);
        world.Identity.DeviceCodes.AlwaysAs = bob;
        using var other = library.NewMachine();
        other.Run("login");
        var invited = journey.Run("share", "plan.journey.json", "--rights", "edit", "--with", bob.Mail, "--json");
        var link = journey.Run("share", "plan.journey.json", "--rights", "edit", "--for", "people", "--json");
        var found = other.Run("ls", "--shared", "--json");
        var here = other.At("plan.journey.json");
        var pulled = other.Run("pull", (string)link.Json["grant"]!["address"]!, "-o", here);
        Journey.Change(here, node => node["goal"] = "Bob's");
        var pushed = other.Run("push", here, "--why", "goal");
        Assert.Multiple(() =>
        {
            Assert.That(invited.ExitCode, Is.Zero, invited.Output);
            Assert.That(found.Json["files"]!.AsArray().Select(file => ((string?)file!["fileName"], (string?)file["by"])), Is.EqualTo(new[] { ("plan.journey.json", "Alice Adams") }));
            Assert.That(pulled.ExitCode, Is.Zero, pulled.Error);
            Assert.That(pushed.ExitCode, Is.Zero, pushed.Error);
            Assert.That(journey.Run("history", "plan.journey.json", "--json").Json["versions"]!.AsArray().Select(version => (string?)version!["who"]), Is.EqualTo(new[] { "Bob Brown", "Alice Adams" }));
        });
    }

    [Test]
    public void Tokens_are_read_by_nobody_else_renewed_by_themselves_and_never_shown()
    {
        world.Identity.Switches.AccessTokenLifetime = TimeSpan.FromSeconds(30);
        var shown = journey.Run("login");
        var file = journey.At("settings/sign-in.json");
        var first = Kept();
        // Held for less than a minute it counts as ended, and is renewed.
        world.Identity.Switches.AccessTokenLifetime = TimeSpan.FromHours(1);
        var listed = journey.Run("ls", "--json");
        var second = Kept();
        Assert.Multiple(() =>
        {
            Assert.That(listed.ExitCode, Is.Zero, listed.Output);
            Assert.That(second.Refresh, Is.Not.EqualTo(first.Refresh));
            foreach (var token in new[] { first.Access, first.Refresh, second.Access, second.Refresh })
                Assert.That(shown.Output + shown.Error + listed.Output + listed.Error, Does.Not.Contain(token));
            if (!OperatingSystem.IsWindows())
            {
                Assert.That(File.GetUnixFileMode(file), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
                Assert.That(File.GetUnixFileMode(journey.At("settings")), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
            }
        });

        (string Access, string Refresh) Kept()
        {
            var kept = JsonNode.Parse(File.ReadAllText(file))!["services"]!.AsObject().Single().Value!;
            return ((string)kept["accessToken"]!, (string)kept["refreshToken"]!);
        }
    }

    [Test, Triggers("JO7111")]
    public void One_more_step_is_asked_for_at_the_next_sign_in()
    {
        Assert.That(journey.Run("login").ExitCode, Is.Zero);
        // Signed in with one factor, as on a machine that was trusted so far.
        var file = journey.At("settings/sign-in.json");
        var settings = JsonNode.Parse(File.ReadAllText(file))!;
        settings["services"]!.AsObject().Single().Value!["accessToken"] = world.Identity.TokenFor(alice, SampleApps.ServiceClientId, SampleApps.ServiceScope, new TokenOptions());
        File.WriteAllText(file, settings.ToJsonString());
        world.Identity.Switches.AskForSecondFactor(alice);
        var asked = journey.Run("ls", "--json");
        Assert.That((asked.ExitCode, asked.Codes.Single()), Is.EqualTo((4, "JO7111")));
        Assert.That((string?)JsonNode.Parse(File.ReadAllText(file))!["services"]!.AsObject().Single().Value!["claims"], Is.EqualTo(world.Identity.Switches.ChallengeClaims));
        Assert.That(journey.Run("login").ExitCode, Is.Zero);
        Assert.That(journey.Run("ls").ExitCode, Is.Zero);
    }

    [Test, Triggers("JO7103")]
    public async Task Who_says_no_is_not_signed_in()
    {
        world.Identity.DeviceCodes.AlwaysAs = null;
        var login = Task.Run(() => journey.Run("login", "--json"));
        while (world.Identity.DeviceCodes.Pending.Count == 0 && !login.IsCompleted)
            await Task.Delay(20);
        world.Identity.DeviceCodes.Decline(world.Identity.DeviceCodes.Pending.Single());
        var run = await login;
        Assert.That((run.ExitCode, run.Codes.Single()), Is.EqualTo((4, "JO7103")));
        Assert.That(File.Exists(journey.At("settings/sign-in.json")), Is.False);
    }

    [Test, Triggers("JO7109")]
    public async Task A_service_that_names_no_client_for_it_is_told_so()
    {
        await using var closed = await Library.OfOneDriveAsync(world, "--Journey:SignIn:CommandLineClientId=", $"--Journey:SignIn:AllowedClients:0={SampleApps.CommandClientId}");
        var run = journey.Run("login", "--service", closed.Address, "--json");
        Assert.That((run.ExitCode, run.Codes.Single()), Is.EqualTo((4, "JO7109")));
    }

    [Test]
    public async Task Where_nobody_has_to_sign_in_that_is_said()
    {
        await using var open = await Library.OfFolderAsync();
        var run = journey.Run("login", "--service", open.Address);
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((0, $"Nobody has to sign in at {open.Address}/\n")), run.Error);
    }
}
