using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces.Tests;

/// <summary>People's edits in tables, and updates of them.</summary>
public sealed class TableTests
{
    private static readonly JourneyMap Map = TestMaps.Of(11) with
    {
        Items = [.. Enumerable.Range(1, 6).Select(number => new Item { Id = $"o{number}", Lane = "obstacles", Stage = "s1", Text = $"Fee {number}", Severity = Level.High, Frequency = 0.38m })],
    };

    [Test]
    public void Sorting_hiding_and_moving_columns_say_nothing()
    {
        var (carried, snapshot) = Build(Map);
        var table = snapshot.Tables[0];
        var turned = table with { Columns = [.. table.Columns.Reverse()], Rows = [.. table.Rows.Reverse().Select(row => row with { Hidden = true, Values = [.. row.Values.Reverse()] })] };
        var recognition = Recognizer.Recognize(carried, snapshot with { Tables = [turned] });
        Assert.That((recognition.Edits.Count, recognition.ProposedRemovals.Count, recognition.Findings.Count), Is.EqualTo((0, 0, 0)));
    }

    [Test]
    public void Typed_values_flow_back_in_any_common_form()
    {
        var (carried, snapshot) = Build(Map);
        var changed = Change(snapshot, 0, row => row with { Values = ["Fee one", "Low", "40%"] });
        var edits = Recognizer.Recognize(carried, changed).Edits.OfType<SetField>().ToDictionary(edit => edit.Path.Value, edit => edit.Value?.ToJsonString());
        Assert.That(edits, Is.EquivalentTo(new Dictionary<string, string?> { ["/items/o1/frequency"] = "0.4", ["/items/o1/severity"] = "\"low\"", ["/items/o1/text/*"] = "\"Fee one\"" }));
    }

    [Test]
    public void A_new_row_is_a_new_entry_under_the_same_id_each_time_and_stays_one_over_updates()
    {
        var (carried, snapshot) = Build(Map);
        var table = snapshot.Tables[0];
        var added = snapshot with { Tables = [table with { Rows = [.. table.Rows, new SnapshotRow(null, 20, false, ["Made here", "Low", ""])] }] };
        var recognition = Recognizer.Recognize(carried, added);
        var entry = recognition.Edits.OfType<AddEntry>().Single();
        Assert.That(entry.Entry["text"]!.ToString(), Does.Contain("Made here"));
        Assert.That(Recognizer.Recognize(carried, added).NewRows, Is.EqualTo(recognition.NewRows));
        var incoming = RuleTests.Renamed(Map, "s1", "Else");
        var merged = MapDocumentOf(incoming, recognition.Edits);
        var patch = TablePlanner.Plan(new PlanRequest
        {
            Carried = carried, Snapshot = added, Recognition = recognition, Merged = merged, NewBase = incoming, BaseTables = [Sheet(Map)], MergedTables = [Sheet(merged)],
        });
        Assert.That(patch.Operations, Is.EqualTo(new PatchOperation[] { new SetRowId("Obstacles", 20, recognition.NewRows[0].Id) }));
        var again = Recognizer.Recognize(new CarriedMap(incoming, patch.Ledger), added with { Tables = [added.Tables[0] with { Rows = [.. added.Tables[0].Rows.Select(row => row.Id is null ? row with { Id = recognition.NewRows[0].Id } : row)] }] });
        Assert.That(again.Edits.OfType<AddEntry>().Count(), Is.EqualTo(1));
    }

    [Test]
    public void A_deleted_row_is_proposed_and_not_brought_back()
    {
        var (carried, snapshot) = Build(Map);
        var table = snapshot.Tables[0];
        var less = snapshot with { Tables = [table with { Rows = [.. table.Rows.Skip(1)] }] };
        var recognition = Recognizer.Recognize(carried, less);
        Assert.That(recognition.ProposedRemovals.Select(path => path.Value), Is.EqualTo(new[] { "/items/o1" }));
        var incoming = Map with { Items = [.. Map.Items.Select(item => item with { Frequency = 0.5m })] };
        var patch = TablePlanner.Plan(new PlanRequest
        {
            Carried = carried, Snapshot = less, Recognition = recognition, Merged = incoming, NewBase = incoming, BaseTables = [Sheet(Map)], MergedTables = [Sheet(incoming)],
        });
        Assert.That(patch.Operations.OfType<SetCell>().Select(cell => cell.Row), Is.EqualTo(new[] { "o2", "o3", "o4", "o5", "o6" }));
        Assert.That(patch.Operations.OfType<AddRow>(), Is.Empty);
        Assert.That(patch.Ledger.Removed, Is.EqualTo(new[] { "o1" }));
    }

    internal static (CarriedMap Carried, Snapshot Snapshot) Build(JourneyMap map)
    {
        var sheet = Sheet(map);
        var ledger = LedgerWriter.ForTables([sheet], new MapDocument(map), "en");
        var table = new SnapshotTable
        {
            TableName = "Obstacles", SheetName = "Obstacles", Columns = [.. sheet.Columns.Select(column => new SnapshotColumn(column.Id, column.Header))],
            Rows = [.. sheet.Rows.Select((row, number) => new SnapshotRow(row.Id, number + 6, false, [.. row.Cells.Select(cell => cell.Text)]))],
        };
        return (new CarriedMap(map, ledger), new Snapshot { Kind = SurfaceKind.Workbook, Tables = [table] });
    }

    internal static Snapshot Change(Snapshot snapshot, int number, Func<SnapshotRow, SnapshotRow> change) =>
        snapshot with { Tables = [snapshot.Tables[0] with { Rows = [.. snapshot.Tables[0].Rows.Select((row, index) => index == number ? change(row) : row)] }] };

    private static JourneyMap MapDocumentOf(JourneyMap map, IReadOnlyList<FieldEdit> edits)
    {
        var document = new MapDocument(map);
        document.Apply(edits);
        return document.ToMap();
    }

    private static TableSheet Sheet(JourneyMap map)
    {
        var document = new MapDocument(map);
        (string Id, FieldFormat Format)[] columns = [("text", FieldFormat.Text), ("severity", FieldFormat.Level), ("frequency", FieldFormat.Share)];
        return new TableSheet
        {
            Kind = "obstacles", SheetName = "Obstacles", TableName = "Obstacles", List = FieldPath.Of("items"),
            NewEntryFields = new Dictionary<string, string>(StringComparer.Ordinal) { ["lane"] = "obstacles", ["stage"] = "s1" },
            Columns = [.. columns.Select(column => new TableColumn { Id = column.Id, Header = column.Id, Format = column.Format })],
            Rows = [.. map.Items.Where(item => item.Lane == "obstacles").Select(item => new TableRow(item.Id, [.. columns.Select(column => Cell(document, item, column.Id, column.Format))]))],
        };
    }

    private static TableCell Cell(MapDocument map, Item item, string column, FieldFormat format)
    {
        var path = FieldPath.Of("items", item.Id, column);
        var field = new FieldBinding(format == FieldFormat.Text ? path.Language(item.Text!.Texts.ContainsKey("") ? "" : "en") : path, format);
        return new TableCell(FieldFormats.Format(map, field, "en"), null, field);
    }
}
