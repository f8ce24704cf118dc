using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace JourneyOffice.Cli.Tests;

/// <summary>The service, started by the command.</summary>
public sealed partial class ServeCommandTests
{
    private Journey journey = null!;

    [SetUp]
    public void Open() => journey = new Journey();

    [TearDown]
    public void Close() => journey.Dispose();

    [Test]
    public async Task It_serves_a_folder_until_it_is_told_to_stop_and_takes_the_service_with_it()
    {
        using var process = journey.Start("serve", "--urls", "http://127.0.0.1:0", "--library", "maps");
        try
        {
            string? line;
            while ((line = await process.StandardOutput.ReadLineAsync()) is not null && !line.Contains("is ready at", StringComparison.Ordinal))
            {
                // What it says before.
            }

            var address = new Uri(Address().Match(line ?? "").Value);
            using var client = new HttpClient { BaseAddress = address };
            Assert.That((await client.GetAsync(new Uri("/v1/maps", UriKind.Relative))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(Directory.Exists(journey.At("maps")));
            if (OperatingSystem.IsWindows())
                return;
            using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
                await kill.WaitForExitAsync();
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
            Assert.That(process.ExitCode, Is.Zero);
            Assert.That(async () => await client.GetAsync(new Uri("/health/live", UriKind.Relative)), Throws.InstanceOf<HttpRequestException>());
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    [Test]
    public void What_is_wrong_for_the_service_is_wrong_for_the_command()
    {
        var run = journey.RunProcess("serve", "--urls", "http://0.0.0.0:5180");
        Assert.That((run.ExitCode, run.Error.Contains("JO9002", StringComparison.Ordinal)), Is.EqualTo((2, true)), run.Error);
    }

    [Test, Triggers("JO7107")]
    public void Where_the_service_is_not_installed_that_is_said()
    {
        journey.Environment["JOURNEY_SERVICE_PROGRAM"] = journey.At("none.dll");
        var run = journey.Run("serve", "--json");
        Assert.That((run.ExitCode, run.Codes.Single()), Is.EqualTo((3, "JO7107")));
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
