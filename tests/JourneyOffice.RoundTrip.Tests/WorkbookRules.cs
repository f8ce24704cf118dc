using FsCheck;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;
using JourneyOffice.Testing;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>Rules 1 and 7, and promises P5 and P6, on real workbooks.</summary>
public sealed class WorkbookRules
{
    private static readonly Arbitrary<Scenario.Case> Scenarios = Scenario.Of(20);

    [Test]
    public void Rule_1_The_new_base_is_the_map_that_came_in() =>
        Laws.Check("rule 1 workbook", Scenarios, scenario =>
        {
            var next = Files.Later(scenario.Map, scenario.Next);
            var person = new WorkbookPerson(Files.Workbook(scenario.Map));
            _ = WorkbookOperations.TypeIntoCell(person, scenario.Map, new Random(scenario.Seed));
            var updated = Files.Update(person.Save(), next);
            if (updated.Conflicts.Count > 0)
                return;
            // What people did is still an edit against the new base: the next map that says the same makes it none.
            var status = CarrierOperations.Status(Files.Open(updated.Bytes));
            var read = Files.Read(updated.Bytes).Map;
            Assert.Multiple(() =>
            {
                Assert.That(Scenario.Differences(read, next), Has.Count.EqualTo(status.Edits.Count));
                Assert.That(CarrierOperations.Status(Files.Open(Files.Update(updated.Bytes, Files.Later(next, read)).Bytes)).Edits, Is.Empty);
            });
        });

    [Test]
    public void Rule_7_A_copied_row_is_reported_or_becomes_an_entry() =>
        Laws.Check("rule 7 workbook", Scenarios, scenario =>
        {
            var random = new Random(scenario.Seed);
            var same = new WorkbookPerson(Files.Workbook(scenario.Map));
            var table = same.Open("Stages");
            var row = random.Next(table.RowCount);
            if (!scenario.Map.Stages.Any(stage => stage.Id == table.Read(row, 0)) || scenario.Map.Stages[row].Name is null)
                return;
            table.CopyRow(row);
            var reported = Files.Read(same.Save());
            var other = new WorkbookPerson(Files.Workbook(scenario.Map));
            other.Open("Stages").CopyRow(row);
            other.Open("Stages").Write(row + 1, 1, "Said otherwise");
            var edited = other.Save();
            var added = Files.Read(edited).Map;
            var updated = Files.Update(edited, scenario.Map);
            Assert.Multiple(() =>
            {
                Assert.That(Scenario.Differences(reported.Map, scenario.Map), Is.Empty);
                Assert.That(reported.Findings.Select(finding => finding.Code), Does.Contain(SurfacesErrors.UnchangedCopy));
                Assert.That(added.Stages, Has.Count.EqualTo(scenario.Map.Stages.Count + 1));
                Assert.That(added.Stages[row].Id, Is.EqualTo(scenario.Map.Stages[row].Id), "the original keeps its id");
                Assert.That(MapJson.AreEqual(Files.Read(edited).Map, added), Is.True, "another id when read again");
                Assert.That(Scenario.Differences(Files.Read(updated.Bytes).Map, added), Is.Empty);
            });
        });

    [Test]
    public void P5_What_is_not_ours_stays_byte_for_byte() =>
        Laws.Check("P5 workbook", Scenarios, scenario =>
        {
            var random = new Random(scenario.Seed);
            var person = new WorkbookPerson(Files.Workbook(scenario.Map));
            person.AddSheet("Mine");
            var edited = person.Save();
            var updated = Files.Update(edited, Files.Later(scenario.Map, scenario.Next)).Bytes;
            Assert.That(Scenario.DifferentParts(edited, updated).Where(part => !IsOurs(part)), Is.Empty);
        });

    [Test]
    public void P5_Fifty_updates_leave_the_file_as_large_as_one() =>
        Laws.Check("P5 workbook, fifty updates", Scenarios, scenario =>
        {
            var next = Files.Later(scenario.Map, MapMutator.EditTexts(new Random(scenario.Seed), scenario.Map, 3));
            var file = Files.Workbook(scenario.Map);
            var once = Files.Update(file, next).Bytes;
            for (var round = 0; round < 50; round++)
                file = Files.Update(file, (round % 2 == 0 ? next : scenario.Map) with { Version = next.Version + round }).Bytes;
            file = Files.Update(file, next with { Version = next.Version + 50 }).Bytes;
            Assert.That(file.Length, Is.EqualTo(once.Length).Within(1).Percent);
        }, cases: 20);

    [Test]
    public void P6_Conflicts_are_data_and_people_settle_them() =>
        Laws.Check("P6 workbook", Scenarios, scenario =>
        {
            var person = new WorkbookPerson(Files.Workbook(scenario.Map));
            if (WorkbookOperations.TypeIntoCell(person, scenario.Map, new Random(scenario.Seed)) is not { FlowsBack: [SetField { Path: var path }] })
                return;
            var edited = person.Save();
            var document = new MapDocument(scenario.Map);
            document.Apply([new SetField(path, "What the map says now")]);
            var next = Files.Later(scenario.Map, document.ToMap());
            var once = Files.Update(edited, next);
            var twice = Files.Update(once.Bytes, next);
            var byMap = Files.Update(edited, next, new UpdateOptions { Prefer = Preference.Map });
            var byFile = Files.Update(edited, next, new UpdateOptions { Prefer = Preference.File });
            var settled = CarrierOperations.Resolve(Files.Open(once.Bytes), new ResolveOptions { Prefer = Preference.Map });
            Assert.Multiple(() =>
            {
                Assert.That(once.Conflicts.Select(conflict => conflict.Path), Is.EqualTo(new[] { path }));
                Assert.That(twice.Conflicts.Select(conflict => conflict.Path), Is.EqualTo(new[] { path }), "the same conflict twice");
                Assert.That(Value(Files.Read(byMap.Bytes).Map, path), Is.EqualTo("What the map says now"));
                Assert.That(Value(Files.Read(byFile.Bytes).Map, path), Is.EqualTo(Value(Files.Read(edited).Map, path)));
                Assert.That(byMap.Conflicts.Concat(byFile.Conflicts), Is.Empty);
                Assert.That(settled.Remaining, Is.Empty);
                Assert.That(Value(Files.Read(settled.Bytes).Map, path), Is.EqualTo("What the map says now"));
            });
        });

    private static string? Value(JourneyMap map, FieldPath path) => new MapDocument(map).Get(path)?.GetValue<string>();

    private static bool IsOurs(string part) =>
        part is "xl/workbook.xml" or "[Content_Types].xml" || part.StartsWith("customXml/", StringComparison.Ordinal)
        || part is "xl/drawings/drawing1.xml" or "xl/charts/chart1.xml" or "xl/charts/chart2.xml"
        || part.StartsWith("xl/tables/", StringComparison.Ordinal) || (part.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal) && part != "xl/worksheets/sheetOfMine.xml");
}
