using JourneyOffice.Maps;

namespace JourneyOffice.Corpus;

/// <summary>Runs over files and sums up.</summary>
internal static class CorpusRun
{
    private const int Batch = 24;

    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".pptx", ".pptm", ".potx", ".potm", ".ppsx", ".ppsm", ".xlsx", ".xlsm", ".xltx", ".xltm",
    };

    /// <summary>The files below a folder, in a fixed order.</summary>
    public static IReadOnlyList<string> FilesIn(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => Extensions.Contains(Path.GetExtension(file))).Order(StringComparer.Ordinal)];

    /// <summary>What came of each file.</summary>
    /// <param name="files">The files.</param>
    /// <param name="map">The map to put into them.</param>
    /// <param name="opens">Whether LibreOffice is to open what was made.</param>
    public static IEnumerable<Verdict> Over(IEnumerable<string> files, JourneyMap map, bool opens = false) =>
        files.Chunk(Batch).SelectMany(batch => OverBatch(batch, map, opens));

    private static List<Verdict> OverBatch(IEnumerable<string> files, JourneyMap map, bool opens)
    {
        var trials = files.Select(file => new FileTrial(Path.GetFileName(file), File.ReadAllBytes(file), map)).ToList();
        var verdicts = trials.AsParallel().AsOrdered().SelectMany(trial => trial.Run()).ToList();
        if (opens)
            verdicts.AddRange(Opening.Of([.. trials.SelectMany(trial => trial.Results)]));
        return verdicts;
    }

    /// <summary>A line for each task: how many were right, refused, failed.</summary>
    public static IEnumerable<string> Summary(IReadOnlyCollection<Verdict> verdicts) =>
        from task in verdicts.GroupBy(verdict => verdict.Task)
        let counts = Enum.GetValues<Outcome>().Select(outcome => $"{task.Count(verdict => verdict.Outcome == outcome)} {outcome.ToString().ToUpperInvariant()}")
        select $"{task.Key,-8} {string.Join("  ", counts)}";
}
