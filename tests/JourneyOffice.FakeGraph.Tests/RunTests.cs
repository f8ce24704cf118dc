using System.Security.Cryptography.X509Certificates;
using JourneyOffice.FakeGraph.Running;

namespace JourneyOffice.FakeGraph.Tests;

/// <summary>Started by hand.</summary>
internal sealed class RunTests
{
    private static readonly string[] Settings =
        ["SSL_CERT_FILE=", "Journey__SignIn__Authority=", "Journey__SignIn__Tenant=", "Journey__SignIn__ClientId=", "Journey__OneDrive__Graph="];

    [Test]
    public async Task It_prints_where_everything_is_and_stops_when_asked()
    {
        var folder = Directory.CreateTempSubdirectory("journeyoffice-fake-graph-");
        try
        {
            var certificate = Path.Combine(folder.FullName, "tenant.pem");
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "map.json"), "{}");
            using var output = new StringWriter();
            using var stop = new CancellationTokenSource();
            var running = Run.Until(new RunOptions(0, certificate, folder.FullName, Rewrites: true, Trouble: 0.3, Seed: 1, Delay: 1, Log: true), output, stop.Token);
            while (!output.ToString().Contains("dotnet run", StringComparison.Ordinal) && !running.IsCompleted)
                await Task.Delay(20);
            await stop.CancelAsync();
            Assert.Multiple(async () =>
            {
                Assert.That(await running, Is.Zero);
                Assert.That(Settings.Where(s => !output.ToString().Contains(s, StringComparison.Ordinal)), Is.Empty);
                Assert.That(output.ToString(), Does.Contain("Ada <ada@contoso.example>").And.Contain("Stopped."));
                Assert.That(X509Certificate2.CreateFromPem(await File.ReadAllTextAsync(certificate)).HasPrivateKey, Is.False);
            });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public async Task A_port_that_is_taken_is_said()
    {
        await using var other = await FakeWorld.StartAsync();
        using var output = new StringWriter();
        var port = new Uri(other.AuthorityHost).Port;
        var code = await Run.Until(new RunOptions(port, "unused", null, Rewrites: false, Trouble: 0, Seed: 1, Delay: 0, Log: false), output, CancellationToken.None);
        Assert.That(code, Is.EqualTo(4));
        Assert.That(output.ToString(), Does.Contain("--port"));
    }
}
