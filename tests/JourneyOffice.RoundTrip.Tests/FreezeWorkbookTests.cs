using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Testing;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>A workbook to hand out tells what its visible sheets show, and nothing else, however it is searched.</summary>
public sealed partial class FreezeWorkbookTests
{
    private const string Secret = "Zxsecret";
    private const string MapId = "mk7secret2x";
    private static readonly XNamespace S = Names.Sheet;

    private static IEnumerable<string> Starters() =>
        Directory.EnumerateFiles(SharedFiles.InRepository("templates", "maps"), "*.journey.json").Select(file => Path.GetFileName(file)[..^".journey.json".Length]).Order(StringComparer.Ordinal);

    private static JourneyMap Starter(string name) => CompareSlideTests.Starter(name) with { Id = MapId };

    [TestCaseSource(nameof(Starters))]
    public void Nothing_is_found_that_no_visible_sheet_shows(string starter)
    {
        var map = Starter(starter);
        var workbook = WithSecrets(Files.Workbook(map));
        Assert.That(new FrozenFile(workbook).Find(Secret).Count(), Is.GreaterThan(9), "the secrets are in the workbook");
        var bytes = CarrierOperations.Freeze(Files.Open(workbook));
        var frozen = new FrozenFile(bytes);
        Assert.Multiple(() =>
        {
            Assert.That(frozen.Find(Secret), Is.Empty);
            Assert.That(frozen.Find(MapId), Is.Empty);
            Assert.That(map.Items.Select(item => item.Id).Where(id => id.Contains('-', StringComparison.Ordinal)).SelectMany(frozen.FindWord), Is.Empty);
            Assert.That(frozen.FindHidden(map), Is.Empty);
            Assert.That(frozen.Parts.Where(part => UnwantedPart().IsMatch(part)), Is.Empty);
            Assert.That(() => Files.Read(bytes), Throws.TypeOf<JourneyException>().With.Property("Finding").Property("Code").EqualTo(CarriersErrors.NoMap));
            Assert.That(Lint(bytes).Except(Lint(workbook)), Is.Empty);
        });
    }

    [Test]
    public void What_visible_cells_show_stays_as_it_looks([Values("en", "zh-Hans")] string language)
    {
        var workbook = Files.Workbook(Starter("b2b-software"), language);
        var (before, after) = (new OfficeFile(workbook), new OfficeFile(CarrierOperations.Freeze(Files.Open(workbook))));
        var (old, seen) = (SeenCell.Of(before).ToList(), SeenCell.Of(after).ToDictionary(cell => (cell.Sheet, cell.Place)));
        var looks = old.Where(cell => seen[(cell.Sheet, cell.Place)].Look != cell.Look).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(seen, Has.Count.EqualTo(old.Count));
            Assert.That(old.Where(cell => seen[(cell.Sheet, cell.Place)].Text != cell.Text), Is.Empty);
            Assert.That(looks, Has.Count.LessThan(old.Count / 4), "only what conditions coloured");
            Assert.That(after.PartNames.Where(part => part.Contains("/worksheets/sheet", StringComparison.Ordinal)).SelectMany(part => after.Tree(part).Descendants(S + "f")), Is.Empty);
        });
    }

    [Test]
    public void A_colour_that_asks_for_hidden_words_becomes_the_cells_own()
    {
        var bytes = CarrierOperations.Freeze(Files.Open(Files.Workbook(Starter("b2b-software"))));
        var map = SeenCell.Of(new OfficeFile(bytes)).Where(cell => cell.Sheet == "Map").ToList();
        Assert.Multiple(() =>
        {
            Assert.That(map.Single(cell => cell.Text.StartsWith("−2 Stuck alone", StringComparison.Ordinal)).Look, Does.Contain("patternType=\"solid\"").And.Contain("<b"));
            Assert.That(map.Single(cell => cell.Text.StartsWith("High", StringComparison.Ordinal) && cell.Text.Contains("57", StringComparison.Ordinal)).Look, Does.Contain("▲"));
            Assert.That(new FrozenFile(bytes).Find("emotion/").Concat(new FrozenFile(bytes).Find("severity/")), Is.Empty);
        });
    }

    [Test]
    public void Charts_keep_what_they_draw_from_hidden_cells_and_refer_to_none()
    {
        var file = new OfficeFile(CarrierOperations.Freeze(Files.Open(Files.Workbook(Starter("b2b-software")))));
        var charts = file.PartNames.Where(part => part.StartsWith("xl/charts/chart", StringComparison.Ordinal)).Select(file.Tree).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(charts, Is.Not.Empty);
            Assert.That(charts.SelectMany(chart => chart.Descendants()).Where(element => element.Name.LocalName is "f" or "numRef" or "strRef"), Is.Empty);
            Assert.That(charts[0].Descendants().Where(element => element.Name.LocalName == "v").Select(element => element.Value), Contains.Item("Tired").And.Contains("-2"));
        });
    }

    [Test]
    public void What_is_printed_and_linked_stays()
    {
        var person = new WorkbookPerson(Files.Workbook(Starter("b2b-software")));
        Sheet(person.File, 1).Element(S + "headerFooter")!.Element(S + "oddFooter")!.Value = "&LWords in print";
        Hide(person.File, 3);
        var file = new OfficeFile(CarrierOperations.Freeze(Files.Open(person.Save())));
        var book = file.Tree("xl/workbook.xml").Root!;
        var names = book.Element(S + "definedNames")!.Elements().ToList();
        var sheets = book.Element(S + "sheets")!.Elements().Select(sheet => sheet.Attribute("name")!.Value).ToList();
        var links = Sheet(file, 1).Descendants(S + "hyperlink").Select(link => link.Attribute("location")!.Value).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(Sheet(file, 1).Descendants(S + "oddFooter").Single().Value, Is.EqualTo("&LWords in print"));
            Assert.That(sheets, Has.None.EqualTo("Goal").And.Some.EqualTo("Measures"));
            Assert.That(names.All(name => name.Value.StartsWith($"'{sheets[(int)name.Attribute("localSheetId")!]}'!", StringComparison.Ordinal)), Is.True);
            Assert.That(links, Has.Some.EqualTo("'Emotions'!B6").And.None.Contains("Goal"), "a link to a hidden sheet leads nowhere");
        });
    }

    [Test]
    public void Pictures_in_print_and_curves_of_visible_cells_stay()
    {
        var file = new OfficeFile(Files.Workbook(Starter("blank")));
        AddHeaderPicture(file, "xl/worksheets/sheet5.xml");
        AddCurves(file, 5, "Stages!B6:C6", "Stages!A6:C6");
        var bytes = CarrierOperations.Freeze(Files.Open(file.Save()));
        var frozen = new OfficeFile(bytes);
        Assert.Multiple(() =>
        {
            Assert.That(frozen.PartNames, Has.Some.EqualTo("xl/media/logo.png"));
            Assert.That(new FrozenFile(bytes).Find(Secret), Is.Empty);
            Assert.That(Sheet(frozen, 5).Descendants().Where(element => element.Name.LocalName == "sparkline").Select(curve => curve.Elements().First().Value), Is.EqualTo(new[] { "Stages!B6:C6" }), "column A is hidden");
            Assert.That(Lint(bytes), Is.Empty);
        });
    }

    [Test]
    public void The_sheet_that_was_open_is_open_though_others_went()
    {
        var person = new WorkbookPerson(Files.Workbook(Starter("blank")));
        Hide(person.File, 1);
        person.File.Tree("xl/workbook.xml").Descendants(S + "workbookView").Single().SetAttributeValue("activeTab", 2);
        var file = new OfficeFile(CarrierOperations.Freeze(Files.Open(person.Save())));
        Assert.Multiple(() =>
        {
            Assert.That(file.Tree("xl/workbook.xml").Descendants(S + "workbookView").Single().Attribute("activeTab")!.Value, Is.EqualTo("1"));
            Assert.That(file.PartNames.Where(part => part.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal) && file.Tree(part).Descendants(S + "sheetView").Any(view => (string?)view.Attribute("tabSelected") == "1")),
                Is.EqualTo(new[] { "xl/worksheets/sheet3.xml" }));
        });
    }

    [Test]
    public void A_styled_table_stays_with_neutral_names_where_columns_are_hidden()
    {
        var person = new WorkbookPerson(Files.Workbook(Starter("b2b-software")));
        var table = person.Open("Obstacles");
        table.Definition.Element(S + "tableStyleInfo")!.SetAttributeValue("name", "TableStyleMedium2");
        table.Definition.Descendants(S + "tableColumn").First().SetAttributeValue("name", Secret);
        person.File.Tree(table.SheetPart).Descendants(S + "c").Single(cell => (string?)cell.Attribute("r") == "A5").Descendants(S + "t").Single().Value = Secret;
        var bytes = CarrierOperations.Freeze(Files.Open(person.Save()));
        var file = new OfficeFile(bytes);
        var frozen = file.Tree(file.PartNames.Single(part => part.StartsWith("xl/tables/", StringComparison.Ordinal) && part.EndsWith(".xml", StringComparison.Ordinal))).Root!;
        Assert.Multiple(() =>
        {
            Assert.That(frozen.Attribute("displayName")!.Value, Is.EqualTo("Table1"));
            Assert.That(frozen.Descendants(S + "tableColumn").Select(column => column.Attribute("name")!.Value).Take(3), Is.EqualTo(new[] { "Column1", "Lane", "Stage" }));
            Assert.That(new FrozenFile(bytes).Find(Secret), Is.Empty);
            Assert.That(Lint(bytes), Is.Empty);
        });
    }

    [Test]
    public void Macros_go_and_the_file_says_that_it_has_none()
    {
        var file = new OfficeFile(Files.Workbook(Starter("blank")));
        var types = file.Tree("[Content_Types].xml").Root!.Elements().Single(element => (string?)element.Attribute("PartName") == "/xl/workbook.xml");
        types.SetAttributeValue("ContentType", ContentTypes.MacroWorkbook);
        file.Add("xl/vbaProject.bin", new XDocument(new XElement("macro", Secret)), "application/vnd.ms-office.vbaProject");
        file.Relate("xl/workbook.xml", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "xl/vbaProject.bin");
        var bytes = CarrierOperations.Freeze(Files.Open(file.Save()));
        Assert.That(OfficePackage.Open(bytes, "workbook").Kind, Is.EqualTo(PackageKind.Workbook));
        Assert.That(new FrozenFile(bytes).Find(Secret), Is.Empty);
    }

    [Test, Triggers("JO5030")]
    public void A_workbook_of_hidden_sheets_is_refused() => Refused("JO5030", file =>
    {
        foreach (var sheet in file.Tree("xl/workbook.xml").Root!.Element(S + "sheets")!.Elements())
            sheet.SetAttributeValue("state", "veryHidden");
    });

    [Test, Triggers("JO5031")]
    public void A_control_is_refused() => Refused("JO5031", file =>
        Sheet(file, 2).Element(S + "headerFooter")!.AddAfterSelf(new XElement(S + "controls", new XElement(S + "control", new XAttribute("shapeId", 1), new XAttribute(Names.Office + "id", "rId1")))));

    [Test]
    public void An_object_of_another_program_becomes_its_picture()
    {
        var file = new OfficeFile(Files.Workbook(Starter("blank")));
        AddObject(file, withPicture: true);
        var bytes = CarrierOperations.Freeze(Files.Open(file.Save()));
        var frozen = new OfficeFile(bytes);
        var drawing = frozen.PartNames.Where(part => part.StartsWith("xl/drawings/drawing", StringComparison.Ordinal)).Select(frozen.Tree)
            .Single(tree => tree.Descendants().Any(element => element.Name.LocalName == "pic"));
        Assert.Multiple(() =>
        {
            Assert.That(new FrozenFile(bytes).Find(Secret), Is.Empty);
            Assert.That(drawing.Descendants().First(element => element.Name.LocalName == "row").Value, Is.EqualTo("30"));
            Assert.That(frozen.PartNames, Has.Some.EqualTo("xl/media/object1.png"));
        });
    }

    [Test]
    public void An_object_without_a_picture_is_refused() => Refused("JO5031", file => AddObject(file, withPicture: false));

    [Test, Triggers("JO5032")]
    public void A_formula_that_was_never_calculated_is_refused() => Refused("JO5032", file =>
        Sheet(file, 2).Descendants(S + "c").First(cell => (string?)cell.Attribute("r") == "C5").ReplaceNodes(new XElement(S + "f", "1+1")));

    [Test]
    public void Workbooks_of_others_are_frozen_or_refused_and_no_worse_than_before()
    {
        var refused = new List<string>();
        Assert.Multiple(() =>
        {
            foreach (var path in Directory.EnumerateFiles(SharedFiles.Require("corpus/workbooks")).Order(StringComparer.Ordinal).Where((_, index) => index % 4 == 0).Take(60))
            {
                try
                {
                    var workbook = File.ReadAllBytes(path);
                    var frozen = CarrierOperations.Freeze(Carrier.Open(workbook, path));
                    Assert.That(Lint(frozen).Except(Lint(workbook)), Is.Empty, path);
                    Assert.That(new OfficeFile(frozen).PartNames.Where(part => UnwantedPart().IsMatch(part)), Is.Empty, path);
                    var (before, after) = (OfficePackage.Open(workbook, path), OfficePackage.Open(frozen, path));
                    Assert.That(after.IsStrict, Is.EqualTo(before.IsStrict), path);
                    if (after.IsStrict)
                        Assert.That(Encoding.UTF8.GetString(after.ReadPart(after.MainPart)), Does.Not.Contain(Names.Sheet.NamespaceName), path);
                }
                catch (JourneyException error)
                {
                    refused.Add($"{Path.GetFileName(path)}: {error.Finding.Code.Id}");
                }
            }
        });
        Assert.That(refused, Has.Count.LessThan(10));
    }

    private static void Refused(string code, Action<OfficeFile> spoil)
    {
        var file = new OfficeFile(Files.Workbook(Starter("blank")));
        spoil(file);
        Assert.That(() => CarrierOperations.Freeze(Files.Open(file.Save())), Throws.TypeOf<JourneyException>().With.Property("Finding").Property("Code").Property("Id").EqualTo(code));
    }

    private static XElement Sheet(OfficeFile file, int number) => file.Tree($"xl/worksheets/sheet{number}.xml").Root!;

    private static void Hide(OfficeFile file, int number) =>
        file.Tree("xl/workbook.xml").Root!.Element(S + "sheets")!.Elements().ElementAt(number - 1).SetAttributeValue("state", "hidden");

    private static List<string> Lint(byte[] workbook) =>
        [.. PackageLint.Check(OfficePackage.Open(workbook, "workbook")).Where(finding => finding.Severity > Severity.Information).Select(finding => finding.Code.Id).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex("comment|person|customXml|embeddings|docProps/(app|custom)|vba|thumbnail|printer|pivot|externalLink|connections|queryTable|calcChain|slicer|timeline|ctrlProp|revision|xl/metadata", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UnwantedPart();
}
