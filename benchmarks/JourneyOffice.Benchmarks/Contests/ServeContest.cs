using System.Diagnostics;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;

namespace JourneyOffice.Benchmarks;

/// <summary>The service under load: 32 clients on this machine render decks and read them. What does HTTP cost, does all stay even, and what happens beyond its limits?</summary>
internal static class ServeContest
{
    private const int Clients = 32;
    private const double MostProcessor = 1.3;
    private const double MostSpread = 5;
    private const double MostGrowth = 1.1;
    private const double LeastServed = 0.8;

    private static readonly string[] Plenty = ["RequestsPerMinute=10000000"];

    /// <summary>Runs it: the load lasts three seconds a round, sixty at twenty rounds.</summary>
    public static void Run(int rounds)
    {
        Report.WriteHeading($"The service with {Clients} clients, which share its cores");
        var folder = Directory.CreateTempSubdirectory("benchmark-").FullName;
        var program = Programs.Publish(Places.Folder("src", "JourneyOffice.Service", "JourneyOffice.Service.csproj"), Path.Combine(folder, "service"), "JourneyOffice.Service", "--self-contained", "false");
        var map = MapJson.Write(WholeContest.Map("retailer-checkout") with { Template = false });
        var deck = CarrierOperations.Build(Carrier.Open(map, "map.journey.json"), Options).Files[0].Bytes;
        IReadOnlyList<(string, byte[])> requests = [("/v1/render?to=pptx", map), ("/v1/read", deck)];
        var time = TimeSpan.FromSeconds(3 * rounds);

        var alone = InProcess(map, deck, time / 4);
        var (load, processor, memory) = Load(program, requests, time);
        var units = load.Count(status => status == 200) / 2.0;
        Write(load, requests, time);
        Report.WriteLine($"\n- {Report.Kept(load.Count(status => status != 200) == 0)}: errors: {load.Count(status => status != 200)}");
        Report.WriteLine($"- {Report.Kept(processor / units <= MostProcessor * alone)}: processor time of a render and a read to that in process: {processor / units / alone:0.00} (at most {MostProcessor:0.0})");
        Report.WriteLine($"- {Report.Kept(memory.Late / memory.Early <= MostGrowth)}: memory in the last quarter to that in the second: {memory.Late / memory.Early:0.00} (at most {MostGrowth:0.0}); {memory.Late:0} MB");
        WriteOverload(program, requests, units * 2 / time.TotalSeconds, time / 6);
        Directory.Delete(folder, recursive: true);
    }

    private static BuildOptions Options { get; } = new() { Formats = [BuildFormat.Pptx] };

    /// <summary>Processor seconds of a render and a read, with as many at work as there are cores.</summary>
    private static double InProcess(byte[] map, byte[] deck, TimeSpan time)
    {
        Work(TimeSpan.FromSeconds(12));
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var units = Work(time);
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds / units;

        int Work(TimeSpan limit)
        {
            var begun = Stopwatch.GetTimestamp();
            var done = 0;
            Parallel.For(0, Environment.ProcessorCount, _ =>
            {
                for (; Stopwatch.GetElapsedTime(begun) < limit; Interlocked.Increment(ref done))
                {
                    CarrierOperations.Build(Carrier.Open(map, "map.journey.json"), Options);
                    CarrierOperations.Read(Carrier.Open(deck, "deck.pptx"));
                }
            });
            return done;
        }
    }

    private static (Crowd Crowd, double Processor, (double Early, double Late) Memory) Load(string program, IReadOnlyList<(string, byte[])> requests, TimeSpan time)
    {
        using var service = new ServiceProcess(program, Plenty);
        new Crowd(service.Address, requests).Ask(Clients, TimeSpan.FromSeconds(12));
        var memory = new List<double>();
        var before = service.ProcessorTime;
        var crowd = new Crowd(service.Address, requests);
        using (new Timer(_ => memory.Add(service.Megabytes), null, TimeSpan.Zero, TimeSpan.FromSeconds(0.5)))
            crowd.Ask(Clients, time);
        var quarter = memory.Count / 4;
        return (crowd, (service.ProcessorTime - before).TotalSeconds, (Result.Of("", memory.Skip(quarter).Take(quarter)).Median, Result.Of("", memory.TakeLast(quarter)).Median));
    }

    private static void WriteOverload(string program, IReadOnlyList<(string, byte[])> requests, double servedBefore, TimeSpan time)
    {
        using var service = new ServiceProcess(program, [.. Plenty, "AtOnce=2", "Waiting=2"]);
        new Crowd(service.Address, requests).Ask(Clients, TimeSpan.FromSeconds(12));
        var crowd = new Crowd(service.Address, requests);
        crowd.Ask(Clients, time);
        var (served, refused, failed) = (crowd.Count(status => status == 200), crowd.Count(status => status == 429), crowd.Count(status => status is not (200 or 429)));
        Report.WriteLine($"- {Report.Kept(refused > 0 && failed == 0 && served / time.TotalSeconds >= LeastServed * servedBefore)}: with room for two and two who wait: {refused} told to come again (429), {failed} failed, served to before {served / time.TotalSeconds / servedBefore:0.00} (at least {LeastServed:0.0})");
    }

    private static void Write(Crowd crowd, IReadOnlyList<(string Route, byte[])> requests, TimeSpan time)
    {
        Report.WriteLine($"| {time.TotalSeconds:0} s | answers | p50 | p99 | p99/p50 (at most {MostSpread:0}) |");
        Report.WriteLine($"|---|---:|---:|---:|---:|");
        for (var request = 0; request < requests.Count; request++)
        {
            var sorted = crowd.Served(request).Order().ToList();
            var (middle, high) = (sorted[sorted.Count / 2], sorted[sorted.Count * 99 / 100]);
            Report.WriteLine($"| {requests[request].Route} | {sorted.Count} | {middle:0} ms | {high:0} ms | {high / middle:0.00} {Report.Kept(high / middle <= MostSpread)} |");
        }
    }
}
