using System.IO.Compression;
using System.Text;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Testing;
using JourneyOffice.Workbooks;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>A map's sheets in somebody's own workbook.</summary>
public sealed class InsertWorkbookTests
{
    private const string Book = "xl/workbook.xml";

    // More tags than a tree is made of.
    private const int LongSheet = 150_000;

    private static readonly JourneyMap Map = CompareSlideTests.Starter("onboarding") with { Id = "minserted" };

    [TestCase(null)]
    [TestCase(1)]
    [TestCase(2)]
    public void Sheets_come_in_at_their_place_and_what_counts_sheets_goes_along(int? place)
    {
        var inserted = Insert(Map, Workbook(), place);
        var book = new OfficeFile(inserted).Tree(Book).Root!;
        var names = book.Element(Names.Sheet + "sheets")!.Elements().Select(sheet => sheet.Attribute("name")!.Value).ToList();
        var own = book.Descendants(Names.Sheet + "definedName").Single(name => name.Value == "'Budget'!$A$1:$B$2");
        Assert.Multiple(() =>
        {
            Assert.That(names[(place ?? 3) - 1], Is.EqualTo("Start"));
            Assert.That(names.Where(name => name is "Sums" or "Budget"), Is.EqualTo(new[] { "Sums", "Budget" }));
            Assert.That(names[int.Parse(own.Attribute("localSheetId")!.Value, null)], Is.EqualTo("Budget"));
            Assert.That(names[int.Parse(book.Descendants(Names.Sheet + "workbookView").Single().Attribute("activeTab")!.Value, null)], Is.EqualTo("Budget"));
            Assert.That(book.Descendants(Names.Sheet + "sheet").Select(sheet => sheet.Attribute("sheetId")!.Value), Is.Unique);
            Assert.That(Faults(inserted), Is.Empty);
        });
    }

    [Test]
    public void What_was_there_stays_and_the_map_is_read_and_updated_like_any_other()
    {
        var workbook = Workbook();
        var inserted = Insert(Map, workbook);
        var card = Map.Items.First(item => item.Text is not null && item.Score is null);
        var next = Files.Later(Map, Map with { Items = [.. Map.Items.Select(item => item == card ? item with { Text = "Other words" } : item)] });
        var updated = Files.Update(inserted, next).Bytes;
        Assert.Multiple(() =>
        {
            Assert.That(Scenario.Differences(Files.Read(inserted).Map, Map), Is.Empty);
            Assert.That(Scenario.Differences(Files.Read(updated).Map, next), Is.Empty);
            Assert.That(CarrierOperations.Status(Files.Open(updated)).Edits, Is.Empty);
            Assert.That(Files.Update(updated, next).Bytes, Is.EqualTo(updated));
            foreach (var file in new[] { inserted, updated })
            {
                Assert.That(Scenario.DifferentParts(workbook, file).Intersect(new OfficeFile(workbook).PartNames), Is.SubsetOf(new[] { Book, "xl/_rels/workbook.xml.rels", "[Content_Types].xml" }));
                Assert.That(Faults(file), Is.Empty);
            }
        });
    }

    [Test]
    public void What_people_type_there_flows_back()
    {
        var person = new WorkbookPerson(Insert(Map, Workbook()));
        var stages = person.Open("Stages");
        stages.Write(0, 1, "In my own words");
        Assert.That(Files.Read(person.Save()).Map.Stages[0].Name!.For("en"), Is.EqualTo("In my own words"));
    }

    [Test]
    public void A_long_sheet_beside_ours_is_never_opened()
    {
        var inserted = Damaged(Insert(Map, Workbook(rows: LongSheet)), "xl/worksheets/sheet2.xml");
        var next = Files.Later(Map, Map with { Stages = [Map.Stages[0] with { Name = "Other words" }, .. Map.Stages.Skip(1)] });
        var updated = Files.Update(inserted, next).Bytes;
        Assert.That(Scenario.Differences(Files.Read(updated).Map, next), Is.Empty);
        Assert.That(() => OfficePackage.Open(updated, "book.xlsx").ReadPart("xl/worksheets/sheet2.xml"), Fails(PackagesErrors.DamagedPart));
    }

    [TestCase("Evidence")]
    [TestCase("Map")]
    [TestCase("Start")]
    public void A_sheet_of_ours_that_a_person_deleted_is_not_looked_for_in_the_whole_of_a_long_one(string deleted)
    {
        var file = new OfficeFile(Insert(Map, Workbook(rows: LongSheet)));
        file.Tree(Book).Root!.Descendants(Names.Sheet + "sheet").Single(sheet => sheet.Attribute("name")!.Value == deleted).Remove();
        var next = Files.Later(Map, Map with { Title = "Other words" });
        var updated = Files.Update(file.Save(), next).Bytes;
        Assert.That(Scenario.Differences(Files.Read(updated).Map, next), Is.Empty);
    }

    [Test]
    [Triggers("JO5008")]
    public void A_protected_structure_is_left_alone() =>
        Assert.That(() => Insert(Map, Workbook("<workbookProtection lockStructure=\"1\"/>")), Fails(WorkbooksErrors.StructureProtected));

    [Test]
    [Triggers("JO5009")]
    public void Days_counted_from_1904_are_refused() =>
        Assert.That(() => Insert(Map, Workbook("<workbookPr date1904=\"1\"/>")), Fails(WorkbooksErrors.CountsFrom1904));

    [Test]
    [Triggers("JO5011")]
    public void A_second_map_is_refused() =>
        Assert.That(() => Insert(Map with { Id = "mother" }, Insert(Map, Workbook())), Fails(WorkbooksErrors.OneMap));

    private static NUnit.Framework.Constraints.EqualConstraint<ErrorCode> Fails(ErrorCode code) =>
        Throws.TypeOf<JourneyException>().With.Property("Finding").Property("Code").EqualTo(code);

    private static byte[] Insert(JourneyMap map, byte[] workbook, int? place = null) =>
        CarrierOperations.Insert(Files.Open(MapJson.Write(map)), Files.Open(workbook), new InsertOptions { Place = place, Language = "en" }).Bytes!;

    private static IEnumerable<string> Faults(byte[] file) =>
        PackageLint.Check(OfficePackage.Open(file, "book.xlsx")).Concat(DeepLint.Check(file, "book.xlsx")).Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Message("en"));

    // With another checksum in the directory than its content has: whoever reads all of it is told.
    private static byte[] Damaged(byte[] file, string part)
    {
        file[file.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes(part)) - 46 + 16] ^= 1;
        return file;
    }

    // Two sheets, of which the second is open and has a print area; no styles, no theme.
    private static byte[] Workbook(string settings = "", int rows = 1)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/{Book}" ContentType="{Types}sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Types}worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="{Types}worksheet+xml"/></Types>""");
            Add(zip, "_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="{Book}"/></Relationships>""");
            Add(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Office}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>""");
            Add(zip, Book, $"""<workbook xmlns="{Main}" xmlns:r="{Office}">{settings}<bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="Sums" sheetId="4" r:id="rId1"/><sheet name="Budget" sheetId="7" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">'Budget'!$A$1:$B$2</definedName></definedNames></workbook>""");
            foreach (var number in new[] { 1, 2 })
                Add(zip, $"xl/worksheets/sheet{number}.xml", $"""<worksheet xmlns="{Main}"><sheetData>{string.Concat(Enumerable.Range(1, rows).Select(row => $"<row r=\"{row}\"><c r=\"A{row}\"><v>{number}</v></c></row>"))}</sheetData></worksheet>""");
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
