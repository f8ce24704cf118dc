using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using JourneyOffice.Carriers;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>2,000 damaged and hostile files: each is read, changed and looked through rightly, or refused with a code. Never anything else.</summary>
public sealed class HostileFileTests
{
    private const int Mutants = 2000;
    private const int MostBytes = 1 << 30;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private static readonly JourneyMap Map = CompareSlideTests.Starter("blank") with { Id = "mblank000000" };
    private static readonly byte[] Incoming = MapJson.Write(Files.Later(Map, Map with { Title = "A later title" }));
    private static readonly byte[] Foreign = MapJson.Write(Map with { Id = "mforeign0000" });

    [Test]
    public void Each_is_dealt_with_or_refused_with_a_code()
    {
        byte[][] files = [Files.Deck(Map, "en", "overview", "emotions"), Files.Workbook(Map)];
        var problems = new ConcurrentBag<string>();
        var refused = 0;
        Parallel.For(0, Mutants, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(2, Environment.ProcessorCount) }, number =>
        {
            var (name, bytes) = Mutant.Of(files[number / 11 % files.Length], number);
            foreach (var (operation, act) in Operations(bytes, number))
            {
                // A machine may stand still for reasons of its own, but not twice at the same place.
                if (Problem(act, ref refused) is not null && Problem(act, ref refused) is { } problem)
                    problems.Add($"{name}, {operation}: {problem}");
            }
        });
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{refused} operations refused."));
        if (!problems.IsEmpty)
            Assert.Fail(string.Join('\n', problems));
        Assert.That(refused, Is.GreaterThan(Mutants / 4));
    }

    private static IEnumerable<(string Name, Action Act)> Operations(byte[] bytes, int number)
    {
        yield return ("read", () => CarrierOperations.Read(Carrier.Open(bytes, "file.pptx")));
        yield return ("lint", () => PackageLint.Check(OfficePackage.Open(bytes, "file.pptx")));
        yield return (number / 22 % 4) switch
        {
            0 => ("freeze", () => CarrierOperations.Freeze(Carrier.Open(bytes, "file.pptx"))),
            1 => ("insert", () => CarrierOperations.Insert(Carrier.Open(Foreign, "map.journey.json"), Carrier.Open(bytes, "file.pptx"), new InsertOptions { Slides = SlideChoice.Overview })),
            2 => ("status", () => CarrierOperations.Status(Carrier.Open(bytes, "file.pptx"), Carrier.Open(Incoming, "map.journey.json"))),
            _ => ("build", () => CarrierOperations.Build(Carrier.Open(bytes, "file.pptx"), new BuildOptions { Formats = [BuildFormat.Json] })),
        };
        // What an update wrote is a file that can be read again.
        yield return ("update", () => CarrierOperations.Read(Carrier.Open(CarrierOperations.Update(Carrier.Open(bytes, "file.pptx"), Carrier.Open(Incoming, "map.journey.json")).Bytes, "file.pptx")));
    }

    private static string? Problem(Action act, ref int refused)
    {
        var watch = Stopwatch.StartNew();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            act();
        }
        catch (JourneyException)
        {
            Interlocked.Increment(ref refused);
        }
        catch (Exception exception)
        {
            return $"{exception.GetType().Name}: {exception.Message} {string.Join(" < ", exception.StackTrace?.Split('\n').Select(line => line.Trim()).Where(line => line.Contains("JourneyOffice", StringComparison.Ordinal)).Take(3) ?? [])}";
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        return watch.Elapsed > Longest ? $"took {watch.Elapsed}" : allocated > MostBytes ? $"took {allocated >> 20} MB" : null;
    }
}
