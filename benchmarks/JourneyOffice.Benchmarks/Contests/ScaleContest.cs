using JourneyOffice.Carriers;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Slides;

namespace JourneyOffice.Benchmarks;

/// <summary>How time and memory grow from 100 over 1,000 to 10,000 items: the slope of the line through both logarithms.</summary>
internal static class ScaleContest
{
    private const double MostTime = 1.2;
    private const double MostMemory = 1.1;
    private static readonly int[] Sizes = [100, 1_000, 10_000];

    /// <summary>Runs it.</summary>
    public static void Run(int rounds)
    {
        Report.WriteHeading("From 100 over 1,000 to 10,000 items");
        Report.WriteLine($"| | 100 | 1,000 | 10,000 (median ms) | slope of time | slope of memory | |");
        Report.WriteLine($"|---|---:|---:|---:|---:|---:|---|");
        foreach (var (name, work) in Works)
        {
            var subjects = Sizes.Select(size => new Subject(FilledMap.Of(size))).ToList();
            var contenders = subjects.Select(subject => Contender.Timed(subject.Size, Math.Max(1, 1_000 / subject.Map.Items.Count), () => work(subject)));
            var results = Race.Run(rounds, [.. contenders]);
            var memory = subjects.Select(subject => Allocated(() => work(subject))).ToList();
            var (time, space) = (Slope(Sizes, results.Select(result => result.Median)), Slope(Sizes, memory));
            var kept = time <= MostTime && space <= MostMemory ? "kept" : "NOT KEPT";
            Report.WriteLine(
                $"| {name} | {results[0].Median:0.000} | {results[1].Median:0.000} | {results[2].Median:0.000} | {time:0.00} | {space:0.00} | {kept} |");
        }

        Report.WriteLine($"\nAt most {MostTime:0.0} for time and {MostMemory:0.0} for memory (bytes allocated).");
    }

    private static IReadOnlyList<(string Name, Action<Subject> Work)> Works { get; } =
    [
        ("read JSON", subject => MapJson.Read(subject.Json)),
        ("check", subject => MapChecks.Check(subject.Map, "map.journey.json", new DateOnly(2026, 10, 1))),
        ("merge", subject => MapMerge.Merge(subject.Map with { }, subject.Other with { }, subject.Theirs with { })),
        ("draw", subject => MapDrawing.Draw(subject.Map, Subject.Options)),
        ("build", subject => DeckWriter.Build(subject.Map, MapDrawing.Draw(subject.Map, Subject.Options), Subject.Options)),
        ("update", subject => CarrierOperations.Update(
            Carrier.Open(subject.Deck, "deck.pptx"), Carrier.Open(subject.OtherJson, "map.journey.json"))),
    ];

    private static double Allocated(Action action)
    {
        // Of all threads: an update draws on two.
        var before = GC.GetTotalAllocatedBytes(precise: true);
        action();
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    // Least squares through (log size, log value).
    private static double Slope(int[] sizes, IEnumerable<double> values)
    {
        var points = sizes.Zip(values, (size, value) => (X: Math.Log(size), Y: Math.Log(value))).ToList();
        var (x, y) = (points.Average(point => point.X), points.Average(point => point.Y));
        return points.Sum(point => (point.X - x) * (point.Y - y)) / points.Sum(point => (point.X - x) * (point.X - x));
    }

    private sealed record Subject(JourneyMap Map)
    {
        public static DrawingOptions Options { get; } = new() { Language = "en" };

        public string Size { get; } = $"{Map.Items.Count} items";

        public byte[] Json { get; } = MapJson.Write(Map);

        public JourneyMap Other { get; } = FilledMap.WithChangedTexts(Map, 5);

        // Both sides changed something, so that the merge has to walk; the copies above keep no tree from the turn before.
        public JourneyMap Theirs { get; } = Map with { Title = "Another title" };

        public byte[] OtherJson => MapJson.Write(Other);

        public byte[] Deck => field ??= DeckWriter.Build(Map, MapDrawing.Draw(Map, Options), Options);
    }
}
