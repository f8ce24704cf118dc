using JourneyOffice.Corpus;
using JourneyOffice.Maps;

var opens = args is [.., "--open"];
if ((opens ? args[..^1] : args) is not [var folder, var mapFile])
{
    Console.Error.WriteLine("""
        corpus <folder of decks and workbooks> <map.journey.json> [--open]

        Reads every file, puts the map into it, updates it there, and makes a new deck in its look. Says of each: right, refused, failed.
        With --open, LibreOffice opens what was made, too.
        Exit codes: 0 nothing failed, 1 something failed, 2 wrong use, 3 a file can't be read.
        """);
    return 2;
}

try
{
    var map = MapJson.Read(File.ReadAllBytes(mapFile)) with { Template = false };
    var verdicts = CorpusRun.Over(CorpusRun.FilesIn(folder), map, opens).ToList();
    foreach (var verdict in verdicts.Where(verdict => verdict.Outcome != Outcome.Right))
        Console.WriteLine($"{verdict.Outcome,-8} {verdict.Task,-7} {verdict.File}: {verdict.Reason}");
    foreach (var line in CorpusRun.Summary(verdicts))
        Console.WriteLine(line);
    return verdicts.Exists(verdict => verdict.Outcome == Outcome.Failed) ? 1 : 0;
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JourneyException or System.ComponentModel.Win32Exception)
{
    Console.Error.WriteLine(exception.Message);
    return 3;
}
