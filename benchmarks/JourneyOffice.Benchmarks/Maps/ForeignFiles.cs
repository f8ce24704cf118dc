using System.Globalization;
using System.Text;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Packages;

namespace JourneyOffice.Benchmarks;

/// <summary>Large files of somebody else's, into which a map comes.</summary>
internal static class ForeignFiles
{
    /// <summary>How many rows the sheet of <see cref="Workbook"/> has.</summary>
    public const int Rows = 100_000;

    private const int Words = 20_000;
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A deck of a hundred slides and more: those of a large map, frozen, so that nothing in them is ours any more.</summary>
    public static byte[] Deck()
    {
        var map = FilledMap.Of(2000);
        var deck = CarrierOperations.Build(Carrier.Open(MapJson.Write(map), "map.journey.json"), new BuildOptions { Formats = [BuildFormat.Pptx], Name = "deck" }).Files[0].Bytes;
        return CarrierOperations.Freeze(Carrier.Open(deck, "deck.pptx"));
    }

    /// <summary>A workbook of one sheet as programs export it: 100,000 rows of a day, three shared strings, two figures and their sum.</summary>
    public static byte[] Workbook()
    {
        var editor = PackageEditor.Create();
        editor.SetPart("xl/workbook.xml", Bytes($"""<workbook xmlns="{Main}" xmlns:r="{Relationships}"><sheets><sheet name="Orders" sheetId="1" r:id="rId1"/></sheets></workbook>"""), ContentTypes.Workbook);
        editor.SetPart("xl/worksheets/sheet1.xml", Sheet(), ContentTypes.Worksheet);
        editor.SetPart("xl/sharedStrings.xml", SharedStrings(), ContentTypes.SharedStrings);
        editor.SetPart("xl/styles.xml", Bytes($"""
            <styleSheet xmlns="{Main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
            """), ContentTypes.Styles);
        editor.AddRelationship("", RelationshipTypes.OfficeDocument, "xl/workbook.xml");
        editor.AddRelationship("xl/workbook.xml", RelationshipTypes.Worksheet, "xl/worksheets/sheet1.xml");
        editor.AddRelationship("xl/workbook.xml", RelationshipTypes.SharedStrings, "xl/sharedStrings.xml");
        editor.AddRelationship("xl/workbook.xml", RelationshipTypes.Styles, "xl/styles.xml");
        return editor.Save();
    }

    private static byte[] Sheet()
    {
        var xml = new StringBuilder($"<worksheet xmlns=\"{Main}\"><sheetData>");
        var random = new Random(1);
        for (var row = 1; row <= Rows; row++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\"><c r=\"A{row}\" s=\"1\"><v>{45_000 + (row / 100)}</v></c>");
            foreach (var column in "BCD")
                xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{column}{row}\" t=\"s\"><v>{random.Next(Words)}</v></c>");
            var (number, price) = (random.Next(1, 100), random.Next(100, 100_000) / 100m);
            xml.Append(CultureInfo.InvariantCulture, $"<c r=\"E{row}\"><v>{number}</v></c><c r=\"F{row}\"><v>{price}</v></c><c r=\"G{row}\"><f>E{row}*F{row}</f><v>{number * price}</v></c></row>");
        }

        return Bytes(xml.Append("</sheetData></worksheet>").ToString());
    }

    private static byte[] SharedStrings()
    {
        var xml = new StringBuilder($"<sst xmlns=\"{Main}\" uniqueCount=\"{Words}\">");
        var random = new Random(2);
        for (var word = 0; word < Words; word++)
            xml.Append(CultureInfo.InvariantCulture, $"<si><t>Customer {random.Next(1_000_000)} of district {word}</t></si>");
        return Bytes(xml.Append("</sst>").ToString());
    }

    private static byte[] Bytes(string xml) => Encoding.UTF8.GetBytes(xml);
}
