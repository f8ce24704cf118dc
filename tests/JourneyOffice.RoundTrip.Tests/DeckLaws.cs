using System.Text.Json.Nodes;
using FsCheck;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>The promises and rules on real decks: a simulated person changes the package, never our data structures.</summary>
public sealed class DeckLaws
{
    private static readonly Arbitrary<Scenario.Case> Scenarios = Scenario.Of(24);

    [Test]
    public void P1_Reading_a_built_deck_gives_the_map() =>
        RealFiles.Check("P1 deck", Scenarios, scenario =>
            Assert.That(Scenario.Differences(Files.Read(Files.Deck(scenario.Map)).Map, scenario.Map), Is.Empty));

    [Test]
    public void P2_An_unchanged_map_leaves_every_byte() =>
        RealFiles.Check("P2 deck", Scenarios, scenario =>
        {
            var edited = Scenario.Edit(scenario.Map, scenario.Seed, DeckOperations.Silent).File;
            var result = Files.Update(edited, scenario.Map);
            Assert.That(Scenario.DifferentParts(edited, result.Bytes), Is.Empty, Scenario.Describe(result));
        });

    [Test]
    public void P3_What_people_did_is_kept_and_what_changed_comes_in() =>
        RealFiles.Check("P3 deck", Scenarios, scenario =>
        {
            var next = Files.Later(scenario.Map, scenario.Next);
            var (edited, edits) = Scenario.Edit(scenario.Map, scenario.Seed, [.. DeckOperations.Silent, .. DeckOperations.Telling]);
            var before = Files.Read(edited);
            var result = Files.Update(edited, next);
            var expected = MapMerge.Merge(scenario.Map, next, before.Map);
            Assert.Multiple(() =>
            {
                foreach (var edit in edits.Where(edit => !IsMoved(edit.Target, scenario.Map, next)))
                    Assert.That(edit.Stays(result.Bytes), Is.True, $"'{edit.Name}' did not survive the update");
                Assert.That(Scenario.Differences(Files.Read(result.Bytes).Map, expected.Merged, expected.Conflicts, scenario.Map), Is.Empty, string.Join(", ", edits.Select(edit => edit.Name)));
            });
        });

    [Test]
    public void P4_What_people_changed_flows_back_and_nothing_else() =>
        RealFiles.Check("P4 deck", Scenarios, scenario =>
        {
            var (edited, edits) = Scenario.Edit(scenario.Map, scenario.Seed, DeckOperations.Telling, 1);
            var read = Files.Read(edited);
            var document = new MapDocument(scenario.Map);
            document.Apply(edits.SelectMany(edit => edit.FlowsBack));
            var newTexts = edits.SelectMany(edit => edit.NewTexts).ToList();
            var known = scenario.Map.Items.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
            Assert.Multiple(() =>
            {
                Assert.That(Scenario.Differences(Scenario.Without(read.Map, item => !known.Contains(item.Id)), document.ToMap()), Is.Empty,
                    string.Join(", ", edits.Select(edit => edit.Name)));
                Assert.That(read.Map.Items.Where(item => !known.Contains(item.Id)).Select(item => item.Text?.For("en")), Is.EquivalentTo(newTexts));
            });
        });

    [Test]
    public void P5_Fifty_updates_leave_the_file_as_large_as_one_and_foreign_parts_as_they_are() =>
        RealFiles.Check("P5 deck", Scenarios, scenario =>
        {
            var edited = Scenario.Edit(scenario.Map, scenario.Seed, DeckOperations.Silent).File;
            var next = Files.Later(scenario.Map, MapMutator.EditTexts(new Random(scenario.Seed), scenario.Map, 3));
            var once = Files.Update(edited, next).Bytes;
            var file = once;
            for (var round = 0; round < 50; round++)
                file = Files.Update(file, next with { Version = next.Version + round }).Bytes;
            Assert.Multiple(() =>
            {
                Assert.That(file.Length, Is.EqualTo(once.Length).Within(1).Percent);
                Assert.That(Scenario.ForeignParts(edited), Is.SubsetOf(Scenario.ForeignParts(file)));
                Assert.That(Scenario.Counts(file), Is.EqualTo(Scenario.Counts(once)), "masters, layouts, themes");
            });
        }, cases: 20);

    [Test]
    public void P6_Conflicts_are_data_and_a_preference_settles_them() =>
        RealFiles.Check("P6 deck", Scenarios, scenario =>
        {
            var (edited, edits) = Scenario.Edit(scenario.Map, scenario.Seed, [DeckOperations.TypeInFormattedRun], 1);
            if (edits.Count == 0)
                return;
            var path = ((SetField)edits[0].FlowsBack[0]).Path;
            var document = new MapDocument(scenario.Map);
            document.Apply([new SetField(path, "What the map says now")]);
            var next = Files.Later(scenario.Map, document.ToMap());
            var once = Files.Update(edited, next);
            var twice = Files.Update(once.Bytes, next);
            var byMap = Files.Update(edited, next, new UpdateOptions { Prefer = Preference.Map });
            var byFile = Files.Update(edited, next, new UpdateOptions { Prefer = Preference.File });
            Assert.Multiple(() =>
            {
                Assert.That(once.Conflicts.Select(conflict => conflict.Path), Is.EqualTo(new[] { path }));
                Assert.That(twice.Conflicts.Select(conflict => conflict.Path), Is.EqualTo(new[] { path }), "the same conflict twice");
                Assert.That(Value(Files.Read(byMap.Bytes).Map, path), Is.EqualTo("What the map says now"));
                Assert.That(Value(Files.Read(byFile.Bytes).Map, path), Is.EqualTo(Value(Files.Read(edited).Map, path)));
                Assert.That(byMap.Conflicts.Concat(byFile.Conflicts), Is.Empty);
                var settled = CarrierOperations.Resolve(Files.Open(once.Bytes), new ResolveOptions { Prefer = Preference.Map });
                Assert.That(settled.Remaining, Is.Empty);
                Assert.That(Value(Files.Read(settled.Bytes).Map, path), Is.EqualTo("What the map says now"));
            });
        });

    [Test]
    public void P6_The_same_map_twice_reports_the_same_conflicts_twice() =>
        RealFiles.Check("P6 deck, twice", Scenarios, scenario =>
        {
            var (edited, edits) = Scenario.Edit(scenario.Map, scenario.Seed, DeckOperations.Telling, 1);
            var document = new MapDocument(scenario.Next);
            document.Apply(edits.SelectMany(edit => edit.FlowsBack).OfType<SetField>().Where(edit => document.Get(edit.Path.Parent) is not null)
                .Select(edit => new SetField(edit.Path, Another(scenario, edit))));
            var next = Files.Later(scenario.Map, document.ToMap());
            var once = Files.Update(edited, next);
            var twice = Files.Update(once.Bytes, next);
            Assert.Multiple(() =>
            {
                Assert.That(twice.Conflicts.Select(Words), Is.EqualTo(once.Conflicts.Select(Words)), string.Join(", ", edits.Select(edit => edit.Name)));
                Assert.That(Scenario.Differences(Files.Read(twice.Bytes).Map, Files.Read(once.Bytes).Map), Is.Empty);
            });
            static string Words(MergeConflict conflict) => $"{conflict.Path}: {conflict.Base} → {conflict.Ours} | {conflict.Theirs}";
        });

    // What the map says of a field that a person changed: neither what it said before nor what the person says.
    private static JsonNode? Another(Scenario.Case scenario, SetField edit)
    {
        var before = new MapDocument(scenario.Map).Get(edit.Path)?.ToString();
        var person = edit.Value?.ToString();
        return edit.Path.Segments[^1] switch
        {
            "stage" => scenario.Next.Stages.Select(stage => stage.Id).FirstOrDefault(id => id != before && id != person) ?? before,
            "score" => scenario.Map.Scale?.Max is { } most && most.ToString(System.Globalization.CultureInfo.InvariantCulture) != before ? most : scenario.Map.Scale?.Min ?? -2,
            _ => "What the map says now",
        };
    }

    // A card that the map itself rewrites or puts elsewhere may need a new shape, and one beside it may have to make room.
    private static bool IsMoved(string? item, JourneyMap before, JourneyMap after) => item is not null
        && before.Items.First(known => known.Id == item) is var target && Scenario.BusyCells(before, after).Overlaps(Scenario.Cells(before, target));

    private static string? Value(JourneyMap map, FieldPath path) => new MapDocument(map).Get(path)?.GetValue<string>();
}
