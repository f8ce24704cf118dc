using FsCheck;
using FsCheck.Fluent;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>A map, a later version of it, and a person whose doings follow from a seed.</summary>
internal static class Scenario
{
    public static Arbitrary<Case> Of(int maximumItems) => Arb.From(
        MapGenerator.Seeds(seed => From(seed, maximumItems)),
        scenario => MapGenerator.Maps.Shrinker(scenario.Map).Select(Untouched).Select(map => new Case(map, MapMutator.Edit(new Random(scenario.Seed), map, 3), scenario.Seed)));

    /// <summary>The case of a seed, to try it again.</summary>
    public static Case From(int seed, int maximumItems)
    {
        var random = new Random(seed);
        var map = Untouched(MapGenerator.Make(random, maximumItems));
        return new Case(map, MapMutator.Edit(random, map, random.Next(5)), seed);
    }

    // A template gets a new id when it is built; that is tested elsewhere.
    private static JourneyMap Untouched(JourneyMap map) => map with { Template = false };

    /// <summary>One case of a law; prints as JSON, so that a failing one can be taken into a test of its own.</summary>
    internal sealed record Case(JourneyMap Map, JourneyMap Next, int Seed)
    {
        public override string ToString() => FormattableString.Invariant($"seed {Seed}\nmap {Json(Map)}\nnext {Json(Next)}");

        private static string Json(JourneyMap map) => System.Text.Encoding.UTF8.GetString(MapJson.Write(map));
    }

    /// <summary>Builds a deck and lets the person do up to <paramref name="most"/> of the operations to it.</summary>
    public static (byte[] File, IReadOnlyList<PersonEdit> Edits) Edit(
        JourneyMap map, int seed, IReadOnlyList<DeckOperations.Operation> operations, int most = 3)
    {
        var random = new Random(seed);
        var person = new DeckPerson(Files.Deck(map));
        var edits = new List<PersonEdit>();
        // Each kind of operation at most once, so that two doings of one person don't undo each other.
        var chosen = Enumerable.Range(0, operations.Count).OrderBy(_ => random.Next()).Take(1 + random.Next(most));
        foreach (var index in chosen)
        {
            if (operations[index](person, map, random) is { } edit)
                edits.Add(edit);
        }

        return (person.Save(), edits);
    }

    public static IReadOnlyList<string> Differences(JourneyMap actual, JourneyMap expected) =>
        [.. MapDiff.Compare(expected, actual).Select(change => $"{change.Kind} {change.Path}: {change.Before} → {change.After}")];

    /// <summary>
    /// Differences in what is in no conflict (what is, reads as its base until somebody settles it). Of two entries that file and map
    /// added at one place, either may come first.
    /// </summary>
    public static IReadOnlyList<string> Differences(JourneyMap actual, JourneyMap expected, IReadOnlyList<MergeConflict> conflicts, JourneyMap before) =>
    [
        .. MapDiff.Compare(expected, actual)
            .Where(change => change.Kind != MapChangeKind.Moved || new MapDocument(before).Get(change.Path) is not null)
            .Where(change => !conflicts.Any(conflict => (change.Path.Value + "/").StartsWith(conflict.Path.Value + "/", StringComparison.Ordinal)))
            .Select(change => $"{change.Kind} {change.Path}: {change.Before} → {change.After}"),
    ];

    public static JourneyMap Without(JourneyMap map, Func<Item, bool> gone) => map with { Items = [.. map.Items.Where(item => !gone(item))] };

    public static IReadOnlyList<string> DifferentParts(byte[] before, byte[] after)
    {
        var (one, other) = (new OfficeFile(before), new OfficeFile(after));
        return
        [
            .. one.PartNames.Union(other.PartNames, StringComparer.Ordinal)
                .Where(name => !one.Has(name) || !other.Has(name) || !one.Bytes(name).AsSpan().SequenceEqual(other.Bytes(name))),
        ];
    }

    /// <summary>Name and content of every part that an update has no business in.</summary>
    public static IReadOnlyList<string> ForeignParts(byte[] file)
    {
        var package = new OfficeFile(file);
        return
        [
            .. package.PartNames
                .Where(name => name.StartsWith("ppt/theme", StringComparison.Ordinal) || name.StartsWith("ppt/slideMasters", StringComparison.Ordinal)
                    || name.StartsWith("ppt/slideLayouts", StringComparison.Ordinal) || name.StartsWith("ppt/comment", StringComparison.Ordinal)
                    || name.StartsWith("docProps", StringComparison.Ordinal))
                .Select(name => name + " " + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(package.Bytes(name)))),
        ];
    }

    public static (int Parts, int Masters, int Layouts, int Themes) Counts(byte[] file)
    {
        var names = new OfficeFile(file).PartNames;
        int Count(string folder) => names.Count(name => name.StartsWith(folder, StringComparison.Ordinal));
        return (names.Count, Count("ppt/slideMasters/slide"), Count("ppt/slideLayouts/slide"), Count("ppt/theme/"));
    }

    /// <summary>Cells in which an item changed: a card that needs more lines takes room of its neighbours there.</summary>
    public static HashSet<(string Lane, string Stage)> BusyCells(JourneyMap before, JourneyMap after)
    {
        var (old, now) = (new MapDocument(before), new MapDocument(after));
        bool Changed(string list, string id) => !System.Text.Json.Nodes.JsonNode.DeepEquals(old.Get(FieldPath.Of(list, id)), now.Get(FieldPath.Of(list, id)));
        return
        [
            .. before.Items.Where(item => Changed("items", item.Id) || (item.Touchpoint is { } touchpoint && Changed("touchpoints", touchpoint)))
                .SelectMany(item => Cells(before, item)),
        ];
    }

    /// <summary>The cells that an item's card stands over: a span is in those of all its stages.</summary>
    public static IEnumerable<(string Lane, string Stage)> Cells(JourneyMap map, Item item)
    {
        var stages = map.Stages.Select(stage => stage.Id).ToList();
        var (from, to) = (stages.IndexOf(item.Stage), item.ToStage is null ? -1 : stages.IndexOf(item.ToStage));
        return to <= from ? [(item.Lane, item.Stage)] : stages[from..(to + 1)].Select(stage => (item.Lane, stage));
    }

    public static string Describe(UpdateResult result) =>
        string.Join('\n', result.Findings.Select(finding => finding.Code.Id + " " + finding.Message("en")));
}
