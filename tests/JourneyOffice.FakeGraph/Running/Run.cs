using JourneyOffice.FakeGraph.Endpoints;
using JourneyOffice.FakeGraph.Faults;
using JourneyOffice.FakeGraph.Hosting;
using JourneyOffice.FakeGraph.Identity;

namespace JourneyOffice.FakeGraph.Running;

/// <summary>A world that people start by hand and stop with Ctrl+C. It keeps everything in memory.</summary>
internal static class Run
{
    public static async Task<int> Until(RunOptions options, TextWriter output, CancellationToken cancellation)
    {
        FakeWorld world;
        try
        {
            world = await FakeWorld.StartAsync(new FakeWorldOptions { Port = options.Port, ContractFile = null });
        }
        catch (IOException problem)
        {
            await output.WriteLineAsync($"Port {options.Port} can't be listened on ({problem.Message}). Choose another one with --port.");
            return 4;
        }
        await using (world)
        {
            var ada = world.Users.Add("Ada", "ada@contoso.example");
            world.Users.Add("Ben", "ben@contoso.example");
            Prepare(world, options);
            if (options.Files is { } folder)
                Fill(world, ada, folder);
            if (options.Log)
                world.Requests.Tell = request => output.WriteLine(Line(request));
            await File.WriteAllTextAsync(options.CertificateFile, world.Certificate.ExportCertificatePem() + "\n", cancellation);
            await output.WriteLineAsync(Instructions.For(world, options.CertificateFile));
            try
            {
                await Task.Delay(Timeout.Infinite, cancellation);
            }
            catch (OperationCanceledException)
            {
                await output.WriteLineAsync("Stopped. What was in the drives is gone.");
            }
        }
        return 0;
    }

    private static string Line(LoggedRequest request) =>
        $"{request.At:HH:mm:ss} {request.Status} {request.Method} {request.Path}{request.Query}"
        + (request.User is null ? "" : $" ({request.User})") + (request.Fault is null ? "" : $" [{request.Fault}]");

    private static void Fill(FakeWorld world, FakeUser owner, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            world.Drives.Put(owner, Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file));
    }

    private static void Prepare(FakeWorld world, RunOptions options)
    {
        world.Rules.RewritesOfficeFiles = options.Rewrites;
        if (options.Delay > 0)
            world.Faults.Add(Fault.Slow(TimeSpan.FromMilliseconds(options.Delay)), Occurrence.Always);
        if (options.Trouble <= 0)
            return;
        var each = options.Trouble / 3;
        world.Faults.Add(Fault.Throttled(TimeSpan.FromSeconds(2)), Occurrence.Randomly(options.Seed, each));
        world.Faults.Add(Fault.Unavailable(), Occurrence.Randomly(options.Seed + 1, each));
        world.Faults.Add(Fault.CutAnswer(), Occurrence.Randomly(options.Seed + 2, each), Call.Fragment, Call.Download, Call.Item);
    }
}
