using FsCheck;
using JourneyOffice.Maps;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>The promises on real workbooks.</summary>
public sealed class WorkbookLaws
{
    private static readonly Arbitrary<Scenario.Case> Scenarios = Scenario.Of(20);

    [Test]
    public void P1_Reading_a_built_workbook_gives_the_map() =>
        RealFiles.Check("P1 workbook", Scenarios, scenario =>
            Assert.That(Scenario.Differences(Files.Read(Files.Workbook(scenario.Map)).Map, scenario.Map), Is.Empty));

    [Test]
    public void P1_Reading_a_workbook_without_base_and_ledger_gives_every_field_that_is_shown() =>
        RealFiles.Check("P1 stripped workbook", Scenarios, scenario =>
        {
            var language = LanguageFallback.Supported[scenario.Seed % LanguageFallback.Supported.Count];
            var file = new OfficeFile(Files.Workbook(scenario.Map, language));
            file.StripCustomXml();
            Assert.That(ShownFields.MissingFromTables(scenario.Map, Files.Read(file.Save()).Map, language), Is.Empty);
        });

    [Test]
    public void P2_An_unchanged_map_leaves_every_byte() =>
        RealFiles.Check("P2 workbook", Scenarios, scenario =>
        {
            var edited = Edit(scenario.Map, scenario.Seed, WorkbookOperations.Silent).File;
            Assert.That(Scenario.DifferentParts(edited, Files.Update(edited, scenario.Map).Bytes), Is.Empty);
        });

    [Test]
    public void P3_What_people_did_is_kept_and_what_changed_comes_in() =>
        RealFiles.Check("P3 workbook", Scenarios, scenario =>
        {
            var next = Files.Later(scenario.Map, ProofEditor.Edit(new Random(scenario.Seed), scenario.Next));
            var (edited, edits) = Edit(scenario.Map, scenario.Seed, [.. WorkbookOperations.Silent, .. WorkbookOperations.Telling]);
            var before = Files.Read(edited);
            var result = Files.Update(edited, next);
            var expected = MapMerge.Merge(scenario.Map, next, before.Map);
            Assert.Multiple(() =>
            {
                foreach (var edit in edits)
                    Assert.That(edit.Stays(result.Bytes), Is.True, $"'{edit.Name}' did not survive the update");
                Assert.That(Scenario.Differences(Files.Read(result.Bytes).Map, expected.Merged, expected.Conflicts, scenario.Map), Is.Empty, string.Join(", ", edits.Select(edit => edit.Name)));
            });
        });

    [Test]
    public void P4_What_people_changed_flows_back_and_nothing_else() =>
        RealFiles.Check("P4 workbook", Scenarios, scenario =>
        {
            var (edited, edits) = Edit(scenario.Map, scenario.Seed, [.. WorkbookOperations.Telling, .. WorkbookOperations.Silent], 2);
            var read = Files.Read(edited);
            var document = new MapDocument(scenario.Map);
            document.Apply(edits.SelectMany(edit => edit.FlowsBack));
            var known = scenario.Map.Stages.Select(stage => stage.Id).ToHashSet(StringComparer.Ordinal);
            var newStages = read.Map.Stages.Where(stage => !known.Contains(stage.Id)).ToList();
            Assert.Multiple(() =>
            {
                Assert.That(Scenario.Differences(read.Map with { Stages = [.. read.Map.Stages.Except(newStages)] }, document.ToMap()), Is.Empty,
                    string.Join(", ", edits.Select(edit => edit.Name)));
                Assert.That(newStages.Select(stage => stage.Name?.For("en")), Is.EquivalentTo(edits.SelectMany(edit => edit.NewTexts)));
            });
        });

    [Test]
    public void Rule_2_A_deleted_row_is_a_proposal() =>
        RealFiles.Check("rule 2 workbook", Scenarios, scenario =>
        {
            var person = new WorkbookPerson(Files.Workbook(scenario.Map));
            var random = new Random(scenario.Seed);
            var table = person.Open(WorkbookOperations.Tables.Skip(1).ElementAt(random.Next(WorkbookOperations.Tables.Count - 1)));
            if (table.Read(0, 0).Length == 0 || WorkbookOperations.Tables.Sum(name => person.Open(name).RowCount) < 25)
                return;
            var row = random.Next(table.RowCount);
            var id = table.Read(row, 0);
            table.DeleteRow(row);
            var read = Files.Read(person.Save());
            Assert.Multiple(() =>
            {
                Assert.That(Scenario.Differences(read.Map, scenario.Map), Is.Empty);
                Assert.That(read.ProposedRemovals, Is.EqualTo(new[] { WorkbookOperations.EntryOf(table.Name, id) }));
            });
        });

    internal static (byte[] File, IReadOnlyList<PersonEdit> Edits) Edit(
        JourneyMap map, int seed, IReadOnlyList<WorkbookOperations.Operation> operations, int most = 3)
    {
        var random = new Random(seed);
        var person = new WorkbookPerson(Files.Workbook(map));
        var chosen = Enumerable.Range(0, operations.Count).OrderBy(_ => random.Next()).Take(1 + random.Next(most)).ToList();
        var edits = chosen.Select(index => operations[index](person, map, random)).OfType<PersonEdit>().ToList();
        return (person.Save(), edits);
    }
}
