using System.IO.Compression;
using System.Security;
using System.Text;

namespace JourneyOffice.Testing;

/// <summary>Decks and workbooks as other programs write them: the bare minimum, and nothing that names ours.</summary>
public static class PlainFile
{
    private const string Presentation = "http://schemas.openxmlformats.org/presentationml/2006/main";
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Content = "application/vnd.openxmlformats-officedocument.";

    /// <summary>A deck of slides, each given as what stands in its shape tree.</summary>
    public static byte[] Deck(params IReadOnlyList<string> slides)
    {
        var numbers = Enumerable.Range(1, slides.Count).ToList();
        var parts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["[Content_Types].xml"] = Types($"""<Override PartName="/ppt/presentation.xml" ContentType="{Content}presentationml.presentation.main+xml"/>""" +
                string.Concat(numbers.Select(number => $"""<Override PartName="/ppt/slides/slide{number}.xml" ContentType="{Content}presentationml.slide+xml"/>"""))),
            ["_rels/.rels"] = Related(("r1", "officeDocument", "ppt/presentation.xml")),
            ["ppt/presentation.xml"] = $"""<p:presentation xmlns:p="{Presentation}" xmlns:r="{Relations}"><p:sldIdLst>{string.Concat(numbers.Select(number => $"""<p:sldId id="{255 + number}" r:id="s{number}"/>"""))}</p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/></p:presentation>""",
            ["ppt/_rels/presentation.xml.rels"] = Related([.. numbers.Select(number => ($"s{number}", "slide", $"slides/slide{number}.xml"))]),
        };
        foreach (var number in numbers)
            parts[$"ppt/slides/slide{number}.xml"] = $"""<p:sld xmlns:p="{Presentation}" xmlns:a="{Drawing}" xmlns:r="{Relations}"><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>{slides[number - 1]}</p:spTree></p:cSld></p:sld>""";
        return Zip(parts);
    }

    /// <summary>A workbook of sheets, each given as its rows (a missing text is an empty cell) and merged ranges.</summary>
    public static byte[] Workbook(params IReadOnlyList<(string Name, IReadOnlyList<IReadOnlyList<string?>> Rows, IReadOnlyList<string> Merged)> sheets)
    {
        var numbers = Enumerable.Range(1, sheets.Count).ToList();
        var parts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["[Content_Types].xml"] = Types($"""<Override PartName="/xl/workbook.xml" ContentType="{Content}spreadsheetml.sheet.main+xml"/>""" +
                string.Concat(numbers.Select(number => $"""<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{Content}spreadsheetml.worksheet+xml"/>"""))),
            ["_rels/.rels"] = Related(("r1", "officeDocument", "xl/workbook.xml")),
            ["xl/workbook.xml"] = $"""<workbook xmlns="{Sheet}" xmlns:r="{Relations}"><sheets>{string.Concat(numbers.Select(number => $"""<sheet name="{Xml(sheets[number - 1].Name)}" sheetId="{number}" r:id="s{number}"/>"""))}</sheets></workbook>""",
            ["xl/_rels/workbook.xml.rels"] = Related([.. numbers.Select(number => ($"s{number}", "worksheet", $"worksheets/sheet{number}.xml"))]),
        };
        foreach (var number in numbers)
            parts[$"xl/worksheets/sheet{number}.xml"] = SheetXml(sheets[number - 1].Rows, sheets[number - 1].Merged);
        return Zip(parts);
    }

    /// <summary>A title placeholder.</summary>
    public static string Title(string text) =>
        $"""<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title 1"/><p:cNvSpPr/><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/>{Body("p", text)}</p:sp>""";

    /// <summary>A rectangle or another form with a text, its box in thousandths of the slide.</summary>
    public static string Shape(string text, int x, int y, int width, int height, string form = "rect") =>
        $"""<p:sp><p:nvSpPr><p:cNvPr id="{100 + x + (y * 1000)}" name="Shape {x}-{y}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="{x * 12192}" y="{y * 6858}"/><a:ext cx="{width * 12192}" cy="{height * 6858}"/></a:xfrm><a:prstGeom prst="{form}"/></p:spPr>{Body("p", text)}</p:sp>""";

    /// <summary>Shapes in a group that is drawn at half the size of its own coordinates.</summary>
    public static string HalfSizeGroup(string shapes) =>
        $"""<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9" name="Group 8"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="6096000" cy="3429000"/><a:chOff x="0" y="0"/><a:chExt cx="12192000" cy="6858000"/></a:xfrm></p:grpSpPr>{shapes}</p:grpSp>""";

    /// <summary>An arrow, which holds nothing of a map.</summary>
    public static string Arrow() =>
        """<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="8" name="Straight Arrow 7"/><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm><a:off x="10" y="10"/><a:ext cx="6096000" cy="10"/></a:xfrm></p:spPr></p:cxnSp>""";

    /// <summary>A table of texts; one that begins with ">" goes on from the cell before it.</summary>
    public static string Table(IReadOnlyList<IReadOnlyList<string?>> rows)
    {
        var table = new StringBuilder("""<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name="Table 3"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="900000"/><a:ext cx="9000000" cy="5000000"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>""");
        table.Insert(table.Length, "<a:gridCol w=\"900000\"/>", rows[0].Count).Append("</a:tblGrid>");
        foreach (var row in rows)
        {
            table.Append("<a:tr h=\"370000\">");
            for (var column = 0; column < row.Count; column++)
            {
                var covered = row.Skip(column + 1).TakeWhile(text => text is ">").Count();
                table.Append(row[column] is ">" ? "<a:tc hMerge=\"1\">" : covered > 0 ? $"<a:tc gridSpan=\"{covered + 1}\">" : "<a:tc>").Append(Body("a", row[column] is ">" ? "" : row[column] ?? "")).Append("</a:tc>");
            }

            table.Append("</a:tr>");
        }

        return table.Append("</a:tbl></a:graphicData></a:graphic></p:graphicFrame>").ToString();
    }

    private static string Body(string prefix, string text) =>
        $"<{prefix}:txBody><a:bodyPr/>{string.Concat(text.Split('\n').Select(line => $"<a:p><a:r><a:t>{Xml(line)}</a:t></a:r></a:p>"))}</{prefix}:txBody>";

    private static string SheetXml(IReadOnlyList<IReadOnlyList<string?>> rows, IReadOnlyList<string> merged)
    {
        var sheet = new StringBuilder($"<worksheet xmlns=\"{Sheet}\"><sheetData>");
        for (var row = 0; row < rows.Count; row++)
        {
            sheet.Append("<row r=\"").Append(row + 1).Append("\">");
            for (var column = 0; column < rows[row].Count; column++)
            {
                if (rows[row][column] is not { Length: > 0 } text)
                    continue;
                var address = $"{(char)('A' + column)}{row + 1}";
                sheet.Append(decimal.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign | System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out _)
                    ? $"<c r=\"{address}\"><v>{text}</v></c>" : $"<c r=\"{address}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Xml(text)}</t></is></c>");
            }

            sheet.Append("</row>");
        }

        sheet.Append("</sheetData>");
        if (merged.Count > 0)
            sheet.Append("<mergeCells>").AppendJoin("", merged.Select(range => $"<mergeCell ref=\"{range}\"/>")).Append("</mergeCells>");
        return sheet.Append("</worksheet>").ToString();
    }

    private static string Types(string overrides) =>
        $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>""";

    private static string Related(params IReadOnlyList<(string Id, string Type, string Target)> relationships) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(relationships.Select(related => $"""<Relationship Id="{related.Id}" Type="{Relations}/{related.Type}" Target="{related.Target}"/>"""))}</Relationships>""";

    private static string Xml(string text) => SecurityElement.Escape(text);

    private static byte[] Zip(Dictionary<string, string> parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }
}
