using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Packages;

namespace JourneyOffice.Benchmarks;

/// <summary>One changed value in a workbook in which our sheets stand beside a large one of somebody else's.</summary>
internal static class BesideContest
{
    private const int Repetitions = 3;
    private const double MostTimes = 5;
    private const double MostMegabytes = 100;

    /// <summary>Runs it.</summary>
    public static void Run(int rounds)
    {
        var map = WholeContest.Map("retailer-checkout") with { Id = "mbench", Template = false };
        var changed = MapJson.Write(WithOneChange(map));
        var workbook = CarrierOperations.Insert(Carrier.Open(MapJson.Write(map), "map.journey.json"), Carrier.Open(ForeignFiles.Workbook(), "orders.xlsx")).Bytes!;
        byte[] Update() => CarrierOperations.Update(Carrier.Open(workbook, "orders.xlsx"), Carrier.Open(changed, "map.journey.json")).Bytes;

        Report.WriteHeading($"One changed value in a workbook beside somebody's sheet of {ForeignFiles.Rows:N0} rows");
        Report.WriteLine($"{workbook.Length / 1024} KiB of {OfficePackage.Open(workbook, "orders.xlsx").Parts.Count} parts\n");
        var folder = Directory.CreateTempSubdirectory("benchmark-").FullName;
        var (from, to) = (Path.Combine(folder, "orders.xlsx"), Path.Combine(folder, "copy.xlsx"));
        File.WriteAllBytes(from, workbook);
        var results = Race.Run(rounds,
        [
            Contender.Timed("JourneyOffice: a whole update, bytes → bytes", Repetitions, () => Update()),
            Contender.Timed("raw copy: all entries into a new file, none inflated, bytes → bytes", Repetitions, () => new PackageEditor(OfficePackage.Open(workbook, "orders.xlsx")).Save()),
            Contender.Timed("JourneyOffice: a whole update, file → file", Repetitions, () => Save(folder, to, UpdateFile(from, changed))),
            Contender.Timed("raw copy of the entries, file → file", Repetitions, () => Save(folder, to, new PackageEditor(OfficePackage.Open(File.ReadAllBytes(from), "orders.xlsx")).Save())),
        ]);
        Report.WriteResults(results);
        Report.WriteRatios(
            Ratio.Of("an update to a raw copy, bytes → bytes", results[0], results[1], MostTimes),
            Ratio.Of("an update to a raw copy, file → file", results[2], results[3], MostTimes));
        Memory(folder, from, changed);
        Directory.Delete(folder, recursive: true);
    }

    private static byte[] UpdateFile(string from, byte[] changed) =>
        CarrierOperations.Update(Carrier.Open(File.ReadAllBytes(from), "orders.xlsx"), Carrier.Open(changed, "map.journey.json")).Bytes;

    // As the command does it: the new file is beside the old one, and on the disk, before it takes its name.
    private static void Save(string folder, string path, byte[] content)
    {
        var beside = Path.Combine(folder, "beside");
        using (var stream = File.Create(beside))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

    private static void Memory(string folder, string workbook, byte[] changed)
    {
        var journey = Programs.Publish(Places.Folder("src", "JourneyOffice.Cli", "JourneyOffice.Cli.csproj"), Path.Combine(folder, "native"), "journey", "-p:PublishAot=true");
        var map = Path.Combine(folder, "changed.journey.json");
        File.WriteAllBytes(map, changed);
        var megabytes = Enumerable.Range(0, 5).Max(turn => Programs.Watch(journey, "update", workbook, "--with", map, "-o", Path.Combine(folder, $"updated{turn}.xlsx")).Megabytes);
        Report.WriteLine($"- {(megabytes < MostMegabytes ? "kept" : "NOT KEPT")}: most memory of `journey update` in a process of its own: {megabytes:0} MB (below {MostMegabytes:0} MB)");
    }

    private static JourneyMap WithOneChange(JourneyMap map)
    {
        var item = map.Items.First(item => item.Severity is not null);
        return map with
        {
            Version = map.Version + 1,
            Items = [.. map.Items.Select(known => known.Id == item.Id ? known with { Severity = item.Severity == Level.High ? Level.Low : Level.High } : known)],
        };
    }
}
