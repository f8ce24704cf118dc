using FsCheck;
using FsCheck.Fluent;
using JourneyOffice.Maps;

namespace JourneyOffice.Testing;

/// <summary>Makes edited versions of a map, as people would: texts, moves, scores, new and removed entries, another order. The result is valid.</summary>
public static class MapMutator
{
    /// <summary>Maps together with an edited version.</summary>
    public static Arbitrary<(JourneyMap Before, JourneyMap After)> Edits(int maximumEdits = 8) => Arb.From(
        MapGenerator.Seeds(seed => seed).Select(seed =>
        {
            var random = new Random(seed);
            var map = MapGenerator.Make(random, 30);
            return (map, Edit(random, map, random.Next(maximumEdits + 1)));
        }));

    /// <summary>A map and two versions of it, edited apart.</summary>
    public static Arbitrary<(JourneyMap Base, JourneyMap Ours, JourneyMap Theirs)> Forks(int maximumEdits = 6) => Arb.From(
        MapGenerator.Seeds(seed => seed).Select(seed =>
        {
            var random = new Random(seed);
            var map = MapGenerator.Make(random, 25);
            return (map, Edit(random, map, random.Next(maximumEdits + 1)), Edit(random, map, random.Next(maximumEdits + 1)));
        }));

    /// <summary>A generator of edited versions of one map.</summary>
    public static Gen<JourneyMap> Edited(JourneyMap map, int maximumEdits = 8) => MapGenerator.Seeds(seed =>
    {
        var random = new Random(seed);
        return Edit(random, map, random.Next(1, maximumEdits + 1));
    });

    /// <summary>An edited version of a map; the same state of <paramref name="random"/> gives the same edits.</summary>
    public static JourneyMap Edit(Random random, JourneyMap map, int edits)
    {
        var editor = new RandomEditor(random);
        for (var edit = 0; edit < edits; edit++)
            map = editor.Edit(map);
        return map;
    }

    /// <summary>An edited version in which only texts and scores of what is there differ.</summary>
    public static JourneyMap EditTexts(Random random, JourneyMap map, int edits)
    {
        var editor = new RandomEditor(random);
        for (var edit = 0; edit < edits; edit++)
            map = editor.EditText(map);
        return map;
    }
}
