using System.Xml.Linq;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>What people leave in workbooks without showing it.</summary>
public sealed partial class FreezeWorkbookTests
{
    private static byte[] WithSecrets(byte[] workbook)
    {
        var person = new WorkbookPerson(workbook);
        var table = person.Open("Stages");
        table.Comment(0, 1, Secret + " comment");
        table.Write(table.RowCount - 1, 2, Secret + " row");
        table.Hide(table.RowCount - 1);
        HideColumn(person.File, table);
        HideOnSheet(person.File, table.SheetPart);
        HideSheet(person);
        HideInBook(person.File);
        HideInDrawing(person.File);
        return person.Save();
    }

    private static void HideColumn(OfficeFile file, WorkbookPerson.Table table)
    {
        table.Write(0, 0, Secret + " key");
        table.RenameHeader(0, Secret + " header");
        var row = file.Tree(table.SheetPart).Descendants(S + "row").First(entry => (string?)entry.Attribute("r") == "1");
        // Far to the right, in a column without width.
        row.Add(Cell("ZZ1", Secret + " narrow"));
        file.Tree(table.SheetPart).Root!.Element(S + "cols")!.Add(new XElement(S + "col", new XAttribute("min", 702), new XAttribute("max", 702), new XAttribute("width", 0), new XAttribute("customWidth", 1)));
    }

    private static void HideOnSheet(OfficeFile file, string part)
    {
        var root = file.Tree(part).Root!;
        root.Add(new XComment(Secret));
        var rows = root.Element(S + "sheetData")!;
        rows.Add(new XElement(S + "row", new XAttribute("r", 900), Cell("B900", "Words above"), Cell("C900", Secret + " covered")));
        rows.AddAfterSelf(new XElement(S + "mergeCells", new XElement(S + "mergeCell", new XAttribute("ref", "B900:C900"))));
        root.Element(S + "mergeCells")!.AddAfterSelf(new XElement(S + "conditionalFormatting", new XAttribute("sqref", "B6:C7"),
            new XElement(S + "cfRule", new XAttribute("type", "containsText"), new XAttribute("dxfId", 0), new XAttribute("priority", 99), new XAttribute("operator", "containsText"), new XAttribute("text", Secret),
                new XElement(S + "formula", $"NOT(ISERROR(SEARCH(\"{Secret}\",B6)))"))));
        root.Element(S + "sheetPr")?.SetAttributeValue("codeName", Secret);
        foreach (var validation in root.Descendants(S + "dataValidation").Take(1))
            validation.SetAttributeValue("error", Secret + " validation");
    }

    private static void HideSheet(WorkbookPerson person)
    {
        person.AddSheet(Secret + " sheet");
        person.File.Tree("xl/workbook.xml").Root!.Element(S + "sheets")!.Elements().Last().SetAttributeValue("state", "hidden");
        person.File.Tree("xl/worksheets/sheetOfMine.xml").Descendants(S + "row").Single().Add(Cell("B1", Secret + " cell"));
        person.File.Relate("xl/worksheets/sheet2.xml", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink", Secret + "/link");
    }

    private static void HideInBook(OfficeFile file)
    {
        file.Tree("xl/workbook.xml").Root!.Element(S + "definedNames")!.Add(new XElement(S + "definedName", new XAttribute("name", "A" + Secret), new XAttribute("comment", Secret), $"\"{Secret}\""));
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        file.Tree("docProps/core.xml").Root!.Add(new XElement(core + "lastModifiedBy", Secret + " person"));
        file.Tree("docProps/app.xml").Root!.Add(new XElement(file.Tree("docProps/app.xml").Root!.Name.Namespace + "Company", Secret + " company"));
        var styles = file.Tree("xl/styles.xml").Root!;
        styles.Element(S + "cellStyles")!.Elements().Last().SetAttributeValue("name", Secret + " style");
        styles.Element(S + "numFmts")!.Add(new XElement(S + "numFmt", new XAttribute("numFmtId", 400), new XAttribute("formatCode", $"0 \"{Secret}\"")));
        file.Add("xl/worksheets/sheet900.xml", new XDocument(new XElement(S + "worksheet", new XComment(Secret))), "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml");
    }

    private static void HideInDrawing(OfficeFile file)
    {
        foreach (var part in file.PartNames.Where(part => part.StartsWith("xl/drawings/drawing", StringComparison.Ordinal)))
        {
            foreach (var properties in file.Tree(part).Descendants().Where(element => element.Name.LocalName == "cNvPr"))
                properties.SetAttributeValue("name", Secret + " name");
        }

        foreach (var formula in file.PartNames.Where(part => part.StartsWith("xl/charts/chart", StringComparison.Ordinal)).SelectMany(part => file.Tree(part).Descendants()).Where(element => element.Name.LocalName == "f"))
            formula.Value = $"'{Secret} sheet'!$A$1:$A$9";
    }

    private static void AddHeaderPicture(OfficeFile file, string sheet)
    {
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        const string Part = "xl/drawings/vmlDrawing9.vml";
        file.Add(Part, XDocument.Parse($"""
            <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><v:shape id="LH" style="width:28pt;height:14pt" alt="{Secret}"><v:imagedata o:relid="rId1" o:title="{Secret}"/></v:shape></xml>
            """), "application/vnd.openxmlformats-officedocument.vmlDrawing");
        file.Add("xl/media/logo.png", new XDocument(new XElement("picture")), "image/png");
        var image = file.Relate(Part, Office + "image", "xl/media/logo.png");
        file.Tree(Part).Descendants().Last().Attributes().First(attribute => attribute.Name.LocalName == "relid").Value = image;
        file.Tree(sheet).Root!.Element(S + "headerFooter")!.AddAfterSelf(new XElement(S + "legacyDrawingHF", new XAttribute(Names.Office + "id", file.Relate(sheet, Office + "vmlDrawing", Part))));
    }

    private static void AddCurves(OfficeFile file, int sheet, params string[] sources)
    {
        XNamespace newer = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
        XNamespace main = "http://schemas.microsoft.com/office/excel/2006/main";
        Sheet(file, sheet).Add(new XElement(S + "extLst", new XElement(S + "ext", new XAttribute("uri", "{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"),
            new XElement(newer + "sparklineGroups", new XElement(newer + "sparklineGroup", new XElement(newer + "sparklines",
                sources.Select(source => new XElement(newer + "sparkline", new XElement(main + "f", source), new XElement(main + "sqref", "H6")))))))));
    }

    private static void AddObject(OfficeFile file, bool withPicture)
    {
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        XNamespace place = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
        XElement Corner(string name, int row) => new(S + name, new XElement(place + "col", 1), new XElement(place + "colOff", 0), new XElement(place + "row", row), new XElement(place + "rowOff", 0));
        file.Add("xl/embeddings/object1.bin", new XDocument(new XElement("object", Secret)), "application/vnd.openxmlformats-officedocument.oleObject");
        file.Add("xl/media/object1.png", new XDocument(new XElement("picture")), "image/png");
        var picture = new XElement(S + "objectPr", new XAttribute(Names.Office + "id", file.Relate("xl/worksheets/sheet3.xml", Office + "image", "xl/media/object1.png")),
            new XElement(S + "anchor", Corner("from", 30), Corner("to", 34)));
        Sheet(file, 3).Element(S + "headerFooter")!.AddAfterSelf(new XElement(S + "oleObjects", new XElement(S + "oleObject", new XAttribute("progId", Secret), new XAttribute("shapeId", 1025),
            new XAttribute(Names.Office + "id", file.Relate("xl/worksheets/sheet3.xml", Office + "oleObject", "xl/embeddings/object1.bin")), withPicture ? picture : null)));
    }

    private static XElement Cell(string place, string text) =>
        new(S + "c", new XAttribute("r", place), new XAttribute("t", "inlineStr"), new XElement(S + "is", new XElement(S + "t", text)));
}
