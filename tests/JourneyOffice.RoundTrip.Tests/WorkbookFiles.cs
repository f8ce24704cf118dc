using System.Globalization;
using System.Text;
using System.Xml.Linq;
using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>Workbooks that other programs wrote, and workbooks with contents that are easily lost.</summary>
public sealed class WorkbookFiles
{
    private static readonly JourneyMap Map = Fixed.Retailer() with { Template = false };

    [Test]
    public void A_workbook_that_LibreOffice_saved_keeps_edits_and_takes_the_next_map()
    {
        var (edited, edit) = Edited();
        var saved = OtherPrograms.LibreOffice(edited);
        var next = Next();
        var updated = Files.Update(saved, next);
        var expected = MapMerge.Merge(Map, next, Files.Read(edited).Map).Merged;
        Assert.Multiple(() =>
        {
            Assert.That(Scenario.Differences(Files.Read(saved).Map, Files.Read(edited).Map), Is.Empty);
            Assert.That(Scenario.Differences(Files.Read(updated.Bytes).Map, expected), Is.Empty, edit.Name);
            Assert.That(updated.Conflicts, Is.Empty);
        });
    }

    [Test]
    public void A_Strict_workbook_stays_Strict()
    {
        var (edited, _) = Edited();
        var strict = Strict(edited);
        var updated = Files.Update(strict, Next()).Bytes;
        var file = new OfficeFile(updated);
        var expected = MapMerge.Merge(Map, Next(), Files.Read(edited).Map).Merged;
        Assert.Multiple(() =>
        {
            Assert.That(Scenario.Differences(Files.Read(strict).Map, Files.Read(edited).Map), Is.Empty);
            Assert.That(Scenario.Differences(Files.Read(updated).Map, expected), Is.Empty);
            foreach (var part in file.PartNames.Where(IsXml))
                Assert.That(Encoding.UTF8.GetString(file.Bytes(part)), Does.Not.Contain(Names.Sheet.NamespaceName).And.Not.Contain(Names.Office.NamespaceName), part);
        });
    }

    [Test]
    public void Rows_are_high_enough_for_long_texts([Values("en", "zh-Hans")] string language)
    {
        var map = Map with { Items = [.. Map.Items.Select((item, index) => item.Text is null ? item : item with { Text = Long(index, language) })] };
        var ours = new WorkbookPerson(Files.Workbook(map, language));
        var fitted = new WorkbookPerson(Files.Workbook(map, language));
        foreach (var sheet in Sheets(fitted))
        {
            foreach (var row in fitted.File.Tree(sheet).Descendants(Names.Sheet + "row").Where(row => row.Attribute("customHeight") is null))
                row.SetAttributeValue("ht", null);
        }

        // Without heights LibreOffice fits the rows itself.
        var theirs = new WorkbookPerson(OtherPrograms.LibreOffice(fitted.Save()));
        Assert.Multiple(() =>
        {
            foreach (var sheet in Sheets(ours))
            {
                foreach (var (row, height) in Heights(ours, sheet).Where(row => row.Value > 0))
                    Assert.That(height, Is.GreaterThanOrEqualTo(Math.Min(409, Heights(theirs, sheet).GetValueOrDefault(row) - 0.5)), $"{sheet} row {row}");
            }
        });
    }

    [Test]
    public void Stages_and_lanes_of_one_name_are_told_apart_and_read_back()
    {
        var first = Map.Stages[0].Name;
        var twins = Map with
        {
            Stages = [.. Map.Stages.Select((stage, index) => index == 2 ? stage with { Name = first } : stage)],
            Lanes = [.. Map.Lanes.Select(lane => lane with { Name = "Notes" })],
        };
        var file = Files.Workbook(twins);
        var person = new WorkbookPerson(file);
        var items = person.Open("Items");
        var row = Enumerable.Range(0, items.RowCount).First(row => items.Read(row, items.ColumnOf("Stage")) == first!.For("en"));
        var id = items.Read(row, 0);
        items.Write(row, items.ColumnOf("Stage"), first!.For("en") + " (2)");
        var read = Files.Read(person.Save()).Map;
        Assert.Multiple(() =>
        {
            Assert.That(Scenario.Differences(Files.Read(file).Map, twins), Is.Empty);
            Assert.That(read.Items.First(item => item.Id == id).Stage, Is.EqualTo(twins.Stages[2].Id));
            Assert.That(Scenario.Differences(Files.Read(Files.Update(file, Files.Later(twins, Map)).Bytes).Map, Files.Later(twins, Map)), Is.Empty);
            Assert.That(Header(file), Does.Contain(first!.For("en") + " (2)"));
            Assert.That(Header(Files.Update(Files.Workbook(Map), Files.Later(Map, twins)).Bytes), Is.EqualTo(Header(file)));
        });
    }

    [Test]
    public void A_second_lane_of_obstacles_needs_no_new_column()
    {
        var lane = new Lane { Id = "l-second", Kind = LaneKind.Obstacle, Name = "What partners meet" };
        var item = new Item { Id = "i-second", Lane = lane.Id, Stage = Map.Stages[0].Id, Text = "No slot free" };
        var next = Map with { Version = Map.Version + 1, Lanes = [.. Map.Lanes, lane], Items = [.. Map.Items, item] };
        var updated = Files.Update(Files.Workbook(Map), next).Bytes;
        var table = new WorkbookPerson(updated).Open("Obstacles");
        Assert.Multiple(() =>
        {
            Assert.That(Scenario.Differences(Files.Read(updated).Map, next), Is.Empty);
            Assert.That(table.Read(table.RowOf(item.Id), table.ColumnOf("Lane")), Is.EqualTo("What partners meet"));
        });
    }

    [Test]
    public void A_stage_renamed_in_the_sheet_may_be_named_in_new_rows()
    {
        var person = new WorkbookPerson(Files.Workbook(Map));
        person.Open("Stages").Write(0, 1, "I want a gift");
        var items = person.Open("Items");
        var lane = items.Read(0, items.ColumnOf("Lane"));
        items.AddRow(new Dictionary<string, string>(StringComparer.Ordinal) { ["Lane"] = lane, ["Stage"] = "I want a gift", ["Text"] = "Thinks aloud" });
        var read = Files.Read(person.Save()).Map;
        Assert.That(read.Items.Single(item => item.Text?.For("en") == "Thinks aloud").Stage, Is.EqualTo(Map.Stages[0].Id));
    }

    [Test]
    public void Equal_maps_give_equal_bytes()
    {
        var again = MapJson.Read(MapJson.Write(Map));
        Assert.That(Files.Workbook(again), Is.EqualTo(Files.Workbook(Map)));
    }

    private static (byte[] File, PersonEdit Edit) Edited()
    {
        var person = new WorkbookPerson(Files.Workbook(Map));
        var edit = WorkbookOperations.TypeIntoCell(person, Map, new Random(3))!;
        return (person.Save(), edit);
    }

    private static JourneyMap Next() => Map with
    {
        Version = Map.Version + 1,
        Items = [.. Map.Items.Skip(1).Select((item, index) => index == 2 && item.Text is not null ? item with { Text = "What the map says now" } : item)],
    };

    private static string Long(int index, string language) => language == "en"
        ? string.Join(' ', Enumerable.Range(0, 45).Select(word => "word" + ((index * 100) + word).ToString(CultureInfo.InvariantCulture)))
        : string.Concat(Enumerable.Repeat("她在结账时才看到运费，于是离开。", 7));

    private static IEnumerable<string> Sheets(WorkbookPerson person) =>
        person.File.PartNames.Where(name => name.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static Dictionary<int, double> Heights(WorkbookPerson person, string sheet) => person.File.Tree(sheet).Descendants(Names.Sheet + "row")
        .ToDictionary(row => (int)row.Attribute("r")!, row => (double?)row.Attribute("ht") ?? 0);

    private static string Header(byte[] file) => string.Join('|', new OfficeFile(file).Tree("xl/worksheets/sheet2.xml")
        .Descendants(Names.Sheet + "row").First(row => (int)row.Attribute("r")! == 4).Elements().Select(cell => cell.Element(Names.Sheet + "v")?.Value));

    private static bool IsXml(string part) => part.EndsWith(".xml", StringComparison.Ordinal) || part.EndsWith(".rels", StringComparison.Ordinal);

    /// <summary>The same workbook as Excel saves it as "Strict Open XML": other namespaces, other relationship types.</summary>
    private static byte[] Strict(byte[] workbook)
    {
        var file = new OfficeFile(workbook);
        foreach (var part in file.PartNames.Where(IsXml))
        {
            var text = file.Tree(part).ToString(SaveOptions.DisableFormatting)
                .Replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main", StringComparison.Ordinal)
                .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal)
                .Replace("http://schemas.openxmlformats.org/officeDocument/2006/extended-properties", "http://purl.oclc.org/ooxml/officeDocument/extendedProperties", StringComparison.Ordinal)
                .Replace("http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main", StringComparison.Ordinal);
            file.Replace(part, XDocument.Parse(text, LoadOptions.PreserveWhitespace));
        }

        file.Tree("xl/workbook.xml").Root!.SetAttributeValue("conformance", "strict");
        return file.Save();
    }
}
