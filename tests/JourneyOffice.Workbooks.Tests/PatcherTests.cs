using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;
using JourneyOffice.Testing;

namespace JourneyOffice.Workbooks.Tests;

public sealed class PatcherTests
{
    [Test]
    public void An_empty_patch_changes_nothing()
    {
        var bytes = WorkbookWriter.Build(Workbooks.Retailer(), "en", Theme.Calm);
        var package = Workbooks.Open(bytes);
        Assert.That(Apply(package, Workbooks.Retailer()), Is.EqualTo(bytes));
    }

    [Test]
    public void A_set_cell_is_read_and_the_rest_of_the_package_stays()
    {
        var map = Workbooks.Retailer();
        var package = Workbooks.Build(map);
        var stage = map.Stages[0];
        var after = Workbooks.Open(Apply(package, map, new SetCell("Stages", stage.Id, "duration", new TableCell("Two years"))));
        Assert.Multiple(() =>
        {
            Assert.That(Value(after, "Stages", stage.Id, "duration"), Is.EqualTo("Two years"));
            foreach (var part in package.Parts.Where(part => !part.Name.Contains("sheet5", StringComparison.Ordinal) && !part.Name.StartsWith("customXml", StringComparison.Ordinal)))
                Assert.That(after.Checksum(part.Name), Is.EqualTo(part.Crc32), part.Name);
        });
    }

    [Test]
    public void A_row_comes_in_the_middle_and_goes_again()
    {
        var map = Workbooks.Retailer();
        var package = Workbooks.Build(map);
        var first = map.Items.First(item => map.Lanes.First(lane => lane.Id == item.Lane).Kind == LaneKind.Obstacle);
        var row = new TableRow("new1", [new TableCell("Words")]);
        var added = Workbooks.Open(Apply(package, map, new AddRow("Obstacles", row, ["text"], first.Id)));
        var table = Table(added, "Obstacles");
        var removed = Workbooks.Open(Apply(added, map, new DeleteRow("Obstacles", "new1")));
        Assert.Multiple(() =>
        {
            Assert.That(table.Rows.Select(row => row.Id).Skip(1).First(), Is.EqualTo("new1"));
            Assert.That(Value(added, "Obstacles", "new1", "text"), Is.EqualTo("Words"));
            Assert.That(Table(removed, "Obstacles").Rows.Select(row => row.Id), Is.EqualTo(Table(package, "Obstacles").Rows.Select(row => row.Id)));
            Assert.That(PackageLint.Check(added).Select(finding => finding.Code.Id), Is.Empty);
        });
    }

    [Test]
    public void Names_and_drop_downs_grow_with_a_row_at_the_end()
    {
        var map = Workbooks.Retailer();
        var after = Workbooks.Open(Apply(Workbooks.Build(map), map, new AddRow("Stages", new TableRow("s99", [new TableCell("I tell others")]), ["name"], null)));
        var workbook = System.Text.Encoding.UTF8.GetString(after.ReadPart(after.MainPart));
        Assert.That(workbook, Does.Contain($"'Stages'!$B$6:$B${6 + map.Stages.Count}<"));
    }

    [Test]
    public void Applying_twice_changes_nothing_more()
    {
        var map = Workbooks.Retailer();
        PatchOperation[] operations =
        [
            new AddRow("Items", new TableRow("new1", [new TableCell("Words")]), ["text"], null),
            new SetCell("Stages", map.Stages[0].Id, "name", new TableCell("I look")),
        ];
        var once = Apply(Workbooks.Build(map), map, operations);
        Assert.That(Apply(Workbooks.Open(once), map, operations), Is.EqualTo(once));
    }

    [Test]
    public void What_people_put_below_a_table_and_point_to_moves_with_the_rows()
    {
        var map = Workbooks.Retailer();
        var below = 6 + map.Stages.Count + 1;
        var package = Workbooks.Build(map);
        var editor = new PackageEditor(package);
        var xml = System.Text.Encoding.UTF8.GetString(package.ReadPart("xl/worksheets/sheet5.xml"));
        editor.SetPart("xl/worksheets/sheet5.xml", System.Text.Encoding.UTF8.GetBytes(xml.Replace(
            "</sheetData>", $"<row r=\"{below}\"><c r=\"B{below}\"><f>COUNTA(B6:B{below - 2})&amp;B7</f><v>1</v></c></row></sheetData>", StringComparison.Ordinal)));
        var after = Workbooks.Open(Apply(Workbooks.Open(editor.Save()), map, new AddRow("Stages", new TableRow("s99", [new TableCell("New")]), ["name"], map.Stages[0].Id)));
        var sheet = System.Text.Encoding.UTF8.GetString(after.ReadPart("xl/worksheets/sheet5.xml"));
        Assert.Multiple(() =>
        {
            Assert.That(sheet, Does.Contain($"<c r=\"B{below + 1}\"><f>COUNTA(B6:B{below - 1})&amp;B8</f>"));
            Assert.That(System.Text.Encoding.UTF8.GetString(after.ReadPart(after.MainPart)), Does.Contain("fullCalcOnLoad=\"1\""));
        });
    }

    [TestCase("SUM(B6:B9)+'My Stages'!A1", "SUM(B6:B10)+'My Stages'!A1")]
    [TestCase("\"B9\"&LOG10(B9)&Items[B9]", "\"B9\"&LOG10(B10)&Items[B9]")]
    [TestCase("Stages!$B$9+[1]Stages!B9", "Stages!$B$10+[1]Stages!B9")]
    [TestCase("SUM(7:9)+B2", "SUM(7:10)+B2")]
    public void References_follow_an_inserted_row(string formula, string expected) =>
        Assert.That(FormulaRewriter.Rewrite(formula, reference => reference.Sheet is null or "Stages"
            ? FormulaRewriter.Shift(reference.Text, new RowShift(8, IsInsert: true)) : reference.Text), Is.EqualTo(expected));

    [Test]
    public void The_map_sheet_gets_a_new_lane_and_stage()
    {
        var map = Workbooks.Retailer();
        var package = Workbooks.Build(map);
        var stage = new Stage { Id = "s99", Name = "I tell others" };
        var lane = new Lane { Id = "l99", Kind = LaneKind.Custom, Name = "Extra" };
        var grown = map with { Stages = [.. map.Stages, stage], Lanes = [.. map.Lanes, lane] };
        var after = Workbooks.Open(Apply(package, grown, new AddRow("Stages", new TableRow("s99", [new TableCell("I tell others")]), ["name"], null)));
        var expected = Values(Workbooks.Build(grown));
        Assert.That(Values(after), Is.EqualTo(expected));
    }

    [Test, Triggers("JO5001")]
    public void A_deck_is_no_workbook() => Refused("JO5001", () =>
    {
        var editor = PackageEditor.Create();
        editor.AddRelationship("", RelationshipTypes.OfficeDocument, "ppt/presentation.xml");
        editor.SetPart("ppt/presentation.xml", "<p/>"u8.ToArray(), ContentTypes.Presentation);
        WorkbookReader.Read(Workbooks.Open(editor.Save()), null);
    });

    [Test, Triggers("JO5002")]
    public void A_table_that_is_not_there_is_said() => Refused("JO5002", () =>
        Apply(Workbooks.Build(Workbooks.Retailer()), Workbooks.Retailer(), new DeleteRow("Nothing", "x")));

    [Test, Triggers("JO5003")]
    public void A_row_that_is_not_there_is_said() => Refused("JO5003", () =>
        Apply(Workbooks.Build(Workbooks.Retailer()), Workbooks.Retailer(), new SetCell("Stages", "nobody", "name", new TableCell("x"))));

    [Test, Triggers("JO5004")]
    public void An_array_formula_over_the_rows_is_not_torn() => Refused("JO5004", () =>
        Apply(WithCell("L6", "<f t=\"array\" ref=\"L6:L9\">B6:B9</f><v>0</v>"), Workbooks.Retailer(), new AddRow("Stages", new TableRow("x", []), [], Workbooks.Retailer().Stages[0].Id)));

    [Test, Triggers("JO5005")]
    public void A_text_longer_than_a_cell_is_said() => Refused("JO5005", () =>
        Workbooks.Build(new JourneyMap { Id = "m1", Stages = [new Stage { Id = "s1", Name = new string('x', 40_000) }] }));

    [Test, Triggers("JO5006")]
    public void A_sheet_without_rows_of_cells_is_said() => Refused("JO5006", () =>
    {
        var package = Workbooks.Build(Workbooks.Retailer());
        var editor = new PackageEditor(package);
        editor.SetPart("xl/worksheets/sheet5.xml", "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>"u8.ToArray());
        Apply(Workbooks.Open(editor.Save()), Workbooks.Retailer(), new SetCell("Stages", "x", "name", new TableCell("x")));
    });

    [Test, Triggers("JO5007")]
    public void A_taken_column_beside_the_map_is_said() => Refused("JO5007", () =>
    {
        var map = Workbooks.Retailer();
        var column = CellAddress.ColumnName(3 + map.Stages.Count);
        var grown = map with { Stages = [.. map.Stages, new Stage { Id = "s99", Name = "More" }] };
        Apply(WithCell(column + "5", "<v>1</v>", "sheet2"), grown, new AddRow("Stages", new TableRow("s99", [new TableCell("More")]), ["name"], null));
    });

    private static OfficePackage WithCell(string address, string content, string sheet = "sheet5")
    {
        var package = Workbooks.Build(Workbooks.Retailer());
        var editor = new PackageEditor(package);
        var part = $"xl/worksheets/{sheet}.xml";
        var xml = System.Text.Encoding.UTF8.GetString(package.ReadPart(part));
        var row = xml.IndexOf($"<row r=\"{address[1..]}\"", StringComparison.Ordinal);
        var end = xml.IndexOf("</row>", row, StringComparison.Ordinal);
        editor.SetPart(part, System.Text.Encoding.UTF8.GetBytes(xml.Insert(end, $"<c r=\"{address}\">{content}</c>")));
        return Workbooks.Open(editor.Save());
    }

    private static void Refused(string code, Action action) =>
        Assert.That(Assert.Throws<JourneyException>(() => action())!.Finding.Code.Id, Is.EqualTo(code));

    private static List<string> Values(OfficePackage package)
    {
        var strings = new SharedTexts(package);
        var rows = package.ParsePart(WorkbookSheets.Of(package)[0].Part, reader => SheetReader.Rows(reader, MapGrid.HeaderRow, 100, strings));
        return [.. rows.SelectMany(row => row.Cells.Where(cell => cell.Value.Kind != RawKind.Empty)
            .OrderBy(cell => cell.Key).Select(cell => $"{new CellAddress(row.Number, cell.Key)} {cell.Value.Text}"))];
    }

    private static byte[] Apply(OfficePackage package, JourneyMap map, params PatchOperation[] operations) =>
        WorkbookPatcher.Apply(package, new Patch(operations, Workbooks.Ledger(package)), map, "en");

    private static SnapshotTable Table(OfficePackage package, string name) =>
        WorkbookReader.Read(package, null).Tables.First(table => table.TableName == name);

    private static string Value(OfficePackage package, string name, string row, string column)
    {
        var table = Table(package, name);
        return table.Rows.First(entry => entry.Id == row).Values[table.Columns.ToList().FindIndex(entry => entry.Id == column)];
    }
}
