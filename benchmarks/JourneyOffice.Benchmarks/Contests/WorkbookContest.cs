using JourneyOffice.Drawing;
using JourneyOffice.Packages;
using JourneyOffice.Workbooks;

namespace JourneyOffice.Benchmarks;

/// <summary>The whole workbook of a map of 8 × 10 filled cells, from the map to the file's bytes.</summary>
internal static class WorkbookContest
{
    private const int Repetitions = 20;

    /// <summary>Runs it.</summary>
    public static void Run(int rounds)
    {
        Report.WriteHeading("The workbook of a map of 8 × 10 filled cells, map → bytes, warm");
        var map = FilledMap.EightByTen;
        var workbook = WorkbookWriter.Build(map, "en", Theme.Calm);
        var package = OfficePackage.Open(workbook, "map.xlsx");
        Report.WriteLine($"{package.Parts.Count} parts, {package.Parts.Sum(part => package.ReadPart(part.Name).Length) / 1024} KiB of XML, {workbook.Length / 1024} KiB\n");

        var workFolder = Directory.CreateTempSubdirectory("benchmark-").FullName;
        var cells = Path.Combine(workFolder, "cells.json");
        File.WriteAllText(cells, PeerCells.Write(package));
        using (var peer = new NodePeer(Places.Folder("benchmarks", "peers", "exceljs"), cells, Path.Combine(workFolder, "peer.xlsx")))
        {
            var results = Race.Run(rounds,
            [
                Contender.Timed("JourneyOffice, map to workbook", Repetitions, () => WorkbookWriter.Build(map, "en", Theme.Calm)),
                new Contender("ExcelJS 4.4.0 (given all cells, one look, no tables, rules, charts)", () => peer.Run(Repetitions)),
            ]);
            Report.WriteResults(results);
            Report.WriteRatios(Ratio.Of("JourneyOffice to ExcelJS", results[0], results[1], 1 / 3d));
            Report.WriteLine($"\nThe peer's workbook has {new FileInfo(Path.Combine(workFolder, "peer.xlsx")).Length / 1024} KiB.");
        }

        Directory.Delete(workFolder, recursive: true);
    }
}
