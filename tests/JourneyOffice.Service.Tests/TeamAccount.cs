using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.Service.Tests;

/// <summary>What a team was told is kept, so that it can be held against what is there in the end.</summary>
internal sealed class TeamAccount
{
    private readonly Lock gate = new();
    private readonly JourneyMap begun;
    private readonly List<Written> writes = [];
    private readonly Dictionary<string, List<string>> typed = new(StringComparer.Ordinal);
    private readonly HashSet<string> settled = new(StringComparer.Ordinal);

    /// <summary>An account of a map as it is at the beginning.</summary>
    public TeamAccount(JourneyMap map) => begun = map;

    /// <summary>The fields that are changed; of one of them, the name of the first stage, people type over one language in Office.</summary>
    public static IReadOnlyList<MapField> Fields { get; } = MapField.Few(RunningService.Map);

    /// <summary>The name of the first stage, as slides and sheets show it.</summary>
    public static string StageName(JourneyMap map) => map.Stages[0].Name!.For("en", "en")!;

    /// <summary>Somebody typed over the name of the first stage and saved the file.</summary>
    public void Type(string file, string value)
    {
        lock (gate)
        {
            if (!typed.TryGetValue(file, out var values))
                typed[file] = values = [];
            // What is typed over is gone by its writer's own hand.
            foreach (var earlier in values)
                settled.Add(earlier);
            values.Add(value);
        }
    }

    /// <summary>A write of the map was acknowledged.</summary>
    public void Take(Written written)
    {
        lock (gate)
            writes.Add(written);
    }

    /// <summary>A file and the map were brought together; gives whether both were written.</summary>
    public bool Take(string file, Brought brought)
    {
        var shown = StageName(CarrierOperations.Read(Carrier.Open(brought.Seen, file), new ReadOptions { Prefer = Preference.File }).Map);
        if (brought.Map is { } written)
            Take(written);
        // Either the map says it now, or it was told as a conflict and decided otherwise.
        var isInMap = StageName(brought.Map?.After ?? brought.Now) == shown;
        if (isInMap || (brought.IsWritten && brought.Conflicts.Any(path => path.StartsWith("/stages/", StringComparison.Ordinal))))
        {
            lock (gate)
                settled.Add(shown);
        }

        return brought.IsWritten;
    }

    /// <summary>Holds the account against the map as it is in the end.</summary>
    public void Check(JourneyMap now)
    {
        var (said, version) = (begun, begun.Version);
        foreach (var write in writes.OrderBy(write => write.After.Version))
        {
            // Two who bring in the same write the same.
            if (write.After.Version == version && MapDiff.Compare(said, write.After).Count == 0)
                continue;
            Assert.That(write.After.Version, Is.GreaterThan(version), "no version was written twice");
            Assert.That(Values(write.Before), Is.EqualTo(Values(said)), "what is replaced was seen");
            (said, version) = (write.After, write.After.Version);
        }

        Assert.That(Values(now), Is.EqualTo(Values(said)), "what was acknowledged last stands in each field");
        Assert.That(typed.Values.SelectMany(values => values), Is.SubsetOf(settled), "what was typed came into the map, or was told and decided");
    }

    private static List<string> Values(JourneyMap map) => [.. Fields.Select(field => field.Get(map))];
}
