using System.Xml.Linq;
using JourneyOffice.Packages;

namespace JourneyOffice.Workbooks;

/// <summary>
/// A file with the cells of an open workbook and nothing of its looks, so that one and the same reader and hand judge what is open and what is
/// saved. It is worked on and thrown away; nobody gets to see it.
/// </summary>
public static class OpenBook
{
    private const string Main = "xl/workbook.xml";
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The file.</summary>
    /// <param name="sheets">The sheets in their order.</param>
    /// <param name="maps">The maps that the workbook carries: id and content.</param>
    public static byte[] Compose(IReadOnlyList<OpenSheet> sheets, IReadOnlyList<(string Id, byte[] Content)> maps)
    {
        var editor = PackageEditor.Create(System.IO.Compression.CompressionLevel.NoCompression);
        editor.AddRelationship("", RelationshipTypes.OfficeDocument, Main);
        var formats = new List<string> { "General" };
        var (list, tables) = (new XElement(Sheet + "sheets"), 0);
        for (var index = 0; index < sheets.Count; index++)
        {
            var part = FormattableString.Invariant($"xl/worksheets/sheet{index + 1}.xml");
            var relationship = editor.AddRelationship(Main, RelationshipTypes.Worksheet, part);
            list.Add(new XElement(Sheet + "sheet", new XAttribute("name", sheets[index].Name), new XAttribute("sheetId", index + 1), new XAttribute(Office + "id", relationship)));
            var root = new XElement(Sheet + "worksheet", DataOf(sheets[index], formats));
            editor.SetPart(part, Bytes(root), ContentTypes.Worksheet);
            var pointers = new XElement(Sheet + "tableParts");
            foreach (var table in sheets[index].Tables)
            {
                var file = FormattableString.Invariant($"xl/tables/table{++tables}.xml");
                editor.SetPart(file, Bytes(TableOf(table, sheets[index], tables)), ContentTypes.Table);
                pointers.Add(new XElement(Sheet + "tablePart", new XAttribute(Office + "id", editor.AddRelationship(part, RelationshipTypes.Table, file))));
            }

            if (pointers.HasElements)
            {
                root.Add(pointers);
                editor.SetPart(part, Bytes(root), ContentTypes.Worksheet);
            }
        }

        editor.AddRelationship(Main, RelationshipTypes.Styles, "xl/styles.xml");
        editor.SetPart("xl/styles.xml", Bytes(StylesOf(formats)), ContentTypes.Styles);
        editor.SetPart(Main, Bytes(new XElement(Sheet + "workbook", list)), ContentTypes.Workbook);
        foreach (var (id, content) in maps)
            MapPart.Write(editor, null, id, content);
        return editor.Save();
    }

    private static XElement DataOf(OpenSheet sheet, List<string> formats)
    {
        var data = new XElement(Sheet + "sheetData");
        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            var number = sheet.Row + row;
            var element = new XElement(Sheet + "row", new XAttribute("r", number), sheet.Hidden.Contains(number) ? new XAttribute("hidden", 1) : null);
            for (var column = 0; column < sheet.Rows[row].Count; column++)
            {
                if (sheet.Rows[row][column] is var cell && (cell.Kind != OpenCellKind.Empty || cell.Formula is not null))
                    element.Add(CellOf(cell, new CellAddress(number, sheet.Column + column), formats));
            }

            if (element.HasElements || sheet.Hidden.Contains(number))
                data.Add(element);
        }

        return data;
    }

    private static XElement CellOf(OpenCell cell, CellAddress address, List<string> formats)
    {
        var element = new XElement(Sheet + "c", new XAttribute("r", address.ToString()));
        if (cell.Format is { Length: > 0 } format && format != "General")
            element.SetAttributeValue("s", PlaceOf(format, formats));
        if (cell.Formula is { } formula)
            element.Add(new XElement(Sheet + "f", OpenFormula.ToFile(formula)));
        switch (cell.Kind)
        {
            case OpenCellKind.Number:
                element.Add(new XElement(Sheet + "v", cell.Text));
                break;
            case OpenCellKind.Flag:
                element.Add(new XAttribute("t", "b"), new XElement(Sheet + "v", cell.Text));
                break;
            case OpenCellKind.Text when cell.Formula is not null:
                element.Add(new XAttribute("t", "str"), new XElement(Sheet + "v", CellText.Escape(cell.Text)));
                break;
            case OpenCellKind.Text:
                element.Add(new XAttribute("t", "inlineStr"), new XElement(Sheet + "is", new XElement(Sheet + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), CellText.Escape(cell.Text))));
                break;
        }

        return element;
    }

    private static int PlaceOf(string format, List<string> formats)
    {
        var place = formats.IndexOf(format);
        if (place >= 0)
            return place;
        formats.Add(format);
        return formats.Count - 1;
    }

    private static XElement TableOf(OpenTable table, OpenSheet sheet, int number) => new(
        Sheet + "table", new XAttribute("id", number), new XAttribute("name", table.Name), new XAttribute("displayName", table.Name),
        new XAttribute("ref", CellRange.Of(table.Row, table.Column, table.Row + table.Rows - 1, table.Column + table.Columns - 1).ToString()),
        table.HasTotals ? new XAttribute("totalsRowCount", 1) : null,
        new XElement(Sheet + "tableColumns", new XAttribute("count", table.Columns), Enumerable.Range(0, table.Columns).Select(column => new XElement(
            Sheet + "tableColumn", new XAttribute("id", column < table.Ids.Count ? table.Ids[column] : column + 1), new XAttribute("name", CellText.Escape(Header(table, sheet, column)))))));

    private static string Header(OpenTable table, OpenSheet sheet, int column)
    {
        var (row, place) = (table.Row - sheet.Row, table.Column + column - sheet.Column);
        return row >= 0 && row < sheet.Rows.Count && place >= 0 && place < sheet.Rows[row].Count ? sheet.Rows[row][place].Text : "";
    }

    // What is not known of a format is told by our columns.
    private static XElement StylesOf(List<string> formats) => new(
        Sheet + "styleSheet",
        new XElement(Sheet + "numFmts", formats.Select((format, index) => new XElement(Sheet + "numFmt", new XAttribute("numFmtId", 164 + index), new XAttribute("formatCode", format)))),
        new XElement(Sheet + "cellXfs", formats.Select((_, index) => new XElement(Sheet + "xf", new XAttribute("numFmtId", 164 + index)))));

    private static byte[] Bytes(XElement root) => XmlBytes.Of(new XDocument(root));
}
