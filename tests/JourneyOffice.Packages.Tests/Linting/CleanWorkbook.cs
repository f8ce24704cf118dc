namespace JourneyOffice.Packages.Tests;

/// <summary>A small workbook with one of everything that rules look at, and nothing to find.</summary>
internal static class CleanWorkbook
{
    public const string Types = "[Content_Types].xml";
    public const string Main = "xl/workbook.xml";
    public const string MainRelationships = "xl/_rels/workbook.xml.rels";
    public const string Sheet = "xl/worksheets/sheet1.xml";
    public const string SheetRelationships = "xl/worksheets/_rels/sheet1.xml.rels";
    public const string Table = "xl/tables/table1.xml";
    public const string SecondTable = "xl/tables/table2.xml";
    public const string Strings = "xl/sharedStrings.xml";
    public const string Styles = "xl/styles.xml";
    public const string Chain = "xl/calcChain.xml";

    private const string Spaces = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    public static TextPackage Make() => new TextPackage()
        .Add(Types, ContentTypeXml())
        .Add("_rels/.rels", CleanDeck.Relationships(("officeDocument", "xl/workbook.xml")))
        .Add(Main, Fixtures.Xml + $"""
            <workbook {Spaces}><sheets><sheet name="Stages" sheetId="1" r:id="rId1"/><sheet name="Lists" sheetId="2" state="hidden" r:id="rId2"/></sheets>
            <definedNames><definedName name="Kinds">Lists!$A$1:$A$3</definedName><definedName name="Rate" localSheetId="0">Stages!$E$2</definedName></definedNames></workbook>
            """)
        .Add(MainRelationships, CleanDeck.Relationships(
            ("worksheet", "worksheets/sheet1.xml"), ("worksheet", "worksheets/sheet2.xml"), ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml"), ("calcChain", "calcChain.xml")))
        .Add(Sheet, Fixtures.Xml + $"""
            <worksheet {Spaces}><cols><col min="1" max="1" style="1"/></cols><sheetData>
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Goal</t></is></c><c r="D1" t="s"><v>2</v></c></row>
            <row r="2"><c r="A2" s="1"><v>1.5</v></c><c r="B2" t="b"><v>1</v></c><c r="E2"><f>SUM(Table1[[#This Row],[Stage]],LEN("(" &amp; 'My (Sheet'!A1))</f><v>3</v></c></row>
            <row r="5"/>
            </sheetData><mergeCells count="2"><mergeCell ref="F1:G2"/><mergeCell ref="F4:G5"/></mergeCells>
            <conditionalFormatting sqref="A2"><cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>1</formula></cfRule></conditionalFormatting>
            <dataValidations count="1"><dataValidation type="list" sqref="B2"><formula1>"yes,no"</formula1></dataValidation></dataValidations>
            <tableParts count="2"><tablePart r:id="rId1"/><tablePart r:id="rId2"/></tableParts></worksheet>
            """)
        .Add(SheetRelationships, CleanDeck.Relationships(("table", "../tables/table1.xml"), ("table", "../tables/table2.xml")))
        .Add("xl/worksheets/sheet2.xml", Fixtures.Xml + $"<worksheet {Spaces}><sheetData/></worksheet>")
        .Add(Table, Fixtures.Xml + $"<table {Spaces} id=\"1\" name=\"Table1\" displayName=\"Table1\" ref=\"A1:B3\"><tableColumns count=\"2\"><tableColumn id=\"1\" name=\"Stage\"/><tableColumn id=\"2\" name=\"Goal\"/></tableColumns></table>")
        .Add(SecondTable, Fixtures.Xml + $"<table {Spaces} id=\"2\" name=\"Table2\" displayName=\"Other\" ref=\"D1:D3\"><tableColumns count=\"1\"><tableColumn id=\"1\" name=\"Line_x000a_break\"/></tableColumns></table>")
        .Add(Strings, Fixtures.Xml + $"<sst {Spaces}><si><t>Stage</t></si><si><t>unused</t></si><si><r><t>Line\n</t></r><r><t>break</t></r></si></sst>")
        .Add(Styles, Fixtures.Xml + $"<styleSheet {Spaces}><fonts count=\"1\"><font/></fonts><cellXfs count=\"2\"><xf/><xf/></cellXfs><dxfs count=\"1\"><dxf/></dxfs></styleSheet>")
        .Add(Chain, Fixtures.Xml + $"<calcChain {Spaces}><c r=\"E2\" i=\"1\"/></calcChain>");

    private static string ContentTypeXml()
    {
        (string Part, string Type)[] overrides =
        [
            (Main, ContentTypes.Workbook), (Sheet, ContentTypes.Worksheet), ("xl/worksheets/sheet2.xml", ContentTypes.Worksheet), (Table, ContentTypes.Table),
            (SecondTable, ContentTypes.Table), (Strings, ContentTypes.SharedStrings), (Styles, ContentTypes.Styles), (Chain, ContentTypes.CalculationChain),
        ];
        return Fixtures.Xml + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + $"<Default Extension=\"rels\" ContentType=\"{ContentTypes.Relationships}\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + string.Concat(overrides.Select(entry => $"<Override PartName=\"/{entry.Part}\" ContentType=\"{entry.Type}\"/>")) + "</Types>";
    }
}
