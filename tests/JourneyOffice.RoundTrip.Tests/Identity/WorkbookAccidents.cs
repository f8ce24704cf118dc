using System.Xml.Linq;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>What happens to workbooks.</summary>
internal sealed class WorkbookAccidents : AccidentScene
{
    private const string Items = "Items";
    private const string OfficeDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static readonly Lazy<byte[]> Workbook = new(() => Typed(Files.Workbook(Mine)));

    public override byte[] EditedFile => Workbook.Value;

    public override IReadOnlyList<Accident> Accidents { get; } =
    [
        new("Excel", "saved under another name", SavedAs),
        new("LibreOffice", "saved as .xlsx", workbook => OtherPrograms.LibreOffice(workbook)),
        new("Document Inspector (Excel)", "custom XML removed", Stripped),
        new("Excel", "tables converted to ranges", WithoutTables),
        new("Excel", "tables converted to ranges, custom XML removed", workbook => Stripped(WithoutTables(workbook))),
        new("Excel", "sheet copied within the workbook", CopiedSheet),
        new("Excel", "row copied", workbook => CopiedRow(workbook, null)),
        new("Excel", "row copied and written into", workbook => CopiedRow(workbook, "A row more")) { Brings = "A row more" },
    ];

    public override (string First, string Second) Marks(byte[] file)
    {
        var (now, before) = (new OfficeFile(file), new OfficeFile(EditedFile));
        return (HowMany(Tables(now), Tables(before)), HowMany(Ids(file), Ids(EditedFile)));
    }

    protected override IReadOnlyList<string> Texts(byte[] file) => new WorkbookPerson(file).AllTexts();

    private static IEnumerable<string> Sheets(OfficeFile file) => file.PartNames.Where(name => name.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal));

    private static int Tables(OfficeFile file) => file.PartNames.Count(name => name.StartsWith("xl/tables/", StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal));

    // The hidden columns of ids.
    private static int Ids(byte[] file) => new WorkbookPerson(file).AllTexts().Count(text => Mine.Items.Any(item => item.Id == text));

    private static byte[] Typed(byte[] workbook) => With(workbook, person =>
    {
        var items = person.Open(Items);
        items.Write(items.RowOf(Edited.Id), items.ColumnOf("Text"), Words);
    });

    private static byte[] With(byte[] workbook, Action<WorkbookPerson> act)
    {
        var person = new WorkbookPerson(workbook);
        act(person);
        return person.Save();
    }

    private static byte[] SavedAs(byte[] workbook) => With(workbook, person => person.File.Tree("docProps/core.xml").Root!.Elements().First(element => element.Name.LocalName == "title").Value = "A copy");

    private static byte[] Stripped(byte[] workbook) => With(workbook, person => person.File.StripCustomXml());

    private static byte[] WithoutTables(byte[] workbook) => With(workbook, person =>
    {
        foreach (var part in person.File.PartNames.Where(name => name.StartsWith("xl/tables/", StringComparison.Ordinal)).ToList())
            person.File.Remove(part);
        foreach (var relationships in person.File.PartNames.Where(name => name.EndsWith(".rels", StringComparison.Ordinal)))
            person.File.Tree(relationships).Root!.Elements().Where(element => element.Attribute("Type")!.Value.EndsWith("/table", StringComparison.Ordinal)).ToList().ForEach(element => element.Remove());
        foreach (var sheet in Sheets(person.File))
            person.File.Tree(sheet).Root!.Elements(Names.Sheet + "tableParts").ToList().ForEach(element => element.Remove());
    });

    // Excel gives the copied table a name of its own and leaves its ids and texts as they are.
    private static byte[] CopiedSheet(byte[] workbook) => With(workbook, person =>
    {
        var (file, items) = (person.File, person.Open(Items));
        var table = file.PartNames.First(name => name.StartsWith("xl/tables/", StringComparison.Ordinal) && file.Tree(name).Root == items.Definition);
        const string Copy = "xl/worksheets/sheet77.xml";
        file.AddCopy(Copy, items.SheetPart);
        file.AddCopy("xl/tables/table77.xml", table);
        foreach (var name in new[] { "name", "displayName" })
            file.Tree("xl/tables/table77.xml").Root!.SetAttributeValue(name, "Items78");
        file.Tree("xl/tables/table77.xml").Root!.SetAttributeValue("id", 78);
        var root = file.Tree(Copy).Root!;
        root.Elements().Where(element => element.Name.LocalName is "drawing" or "legacyDrawing").ToList().ForEach(element => element.Remove());
        var pointer = file.Relate(Copy, OfficeDocument + "table", "xl/tables/table77.xml");
        root.Descendants(Names.Sheet + "tablePart").ToList().ForEach(element => element.SetAttributeValue(Names.Office + "id", pointer));
        file.Tree("xl/workbook.xml").Root!.Element(Names.Sheet + "sheets")!.Add(new XElement(Names.Sheet + "sheet",
            new XAttribute("name", "Items (2)"), new XAttribute("sheetId", 99), new XAttribute(Names.Office + "id", file.Relate("xl/workbook.xml", OfficeDocument + "worksheet", Copy))));
    });

    private static byte[] CopiedRow(byte[] workbook, string? words) => With(workbook, person =>
    {
        var items = person.Open(Items);
        var row = items.RowOf(Edited.Id);
        items.CopyRow(row);
        if (words is not null)
            items.Write(row + 1, items.ColumnOf("Text"), words);
    });
}
