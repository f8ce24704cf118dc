using System.Globalization;
using System.Xml;

namespace JourneyOffice.Workbooks;

/// <summary>Reads the rows of a sheet as a stream; what lies outside the asked rows is passed over, what comes later not read.</summary>
internal static class SheetReader
{
    /// <summary>The rows from <paramref name="first"/> to <paramref name="last"/> that the sheet has.</summary>
    /// <param name="reader">At the sheet's beginning.</param>
    /// <param name="first">Number of the first row.</param>
    /// <param name="last">Number of the last row.</param>
    /// <param name="strings">Where indices of shared strings become texts.</param>
    public static List<RawRow> Rows(XmlReader reader, int first, int last, SharedTexts strings)
    {
        var rows = new List<RawRow>();
        var number = 0;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "sheetData")
                break;
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "row")
                continue;
            // A row without a number is the next one (ECMA-376 part 1, section 18.3.1.73).
            number = int.TryParse(reader.GetAttribute("r"), CultureInfo.InvariantCulture, out var given) ? given : number + 1;
            if (number > last)
                break;
            if (number < first)
                continue;
            var hidden = IsTrue(reader.GetAttribute("hidden"));
            rows.Add(new RawRow(number, hidden, Cells(reader, strings)));
        }

        return rows;
    }

    private static Dictionary<int, RawCell> Cells(XmlReader reader, SharedTexts strings)
    {
        var cells = new Dictionary<int, RawCell>();
        if (reader.IsEmptyElement)
            return cells;
        var depth = reader.Depth;
        var column = 0;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "c")
                continue;
            column = CellAddress.TryParse(reader.GetAttribute("r"), out var address) ? address.Column : column + 1;
            cells[column] = Cell(reader, strings);
        }

        return cells;
    }

    private static RawCell Cell(XmlReader reader, SharedTexts strings)
    {
        var type = reader.GetAttribute("t") ?? "n";
        var format = int.TryParse(reader.GetAttribute("s"), CultureInfo.InvariantCulture, out var index) ? index : 0;
        var (value, text) = ("", (string?)null);
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            reader.Read();
            while (reader.Depth > depth)
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "v")
                    value = reader.ReadElementContentAsString();
                else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "is")
                    text = SharedTexts.Read(reader);
                else if (reader.NodeType == XmlNodeType.Element)
                    reader.Skip();
                else
                    reader.Read();
            }
        }

        return type switch
        {
            "inlineStr" => Text(text ?? "", format),
            "s" => int.TryParse(value, CultureInfo.InvariantCulture, out var shared) ? Text(strings.Get(shared), format) : RawCell.Empty with { Format = format },
            "str" => Text(CellText.Unescape(value), format),
            "b" => new RawCell(RawKind.Boolean, value.Trim(), format),
            "e" => new RawCell(RawKind.Error, value.Trim(), format),
            "d" => Text(value.Trim(), format),
            _ when value.Trim().Length == 0 => RawCell.Empty with { Format = format },
            _ => new RawCell(RawKind.Number, value.Trim(), format),
        };
    }

    private static RawCell Text(string text, int format) =>
        text.Length == 0 ? RawCell.Empty with { Format = format } : new RawCell(RawKind.Text, LineEnds(text), format);

    private static string LineEnds(string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    private static bool IsTrue(string? value) => value is "1" or "true";
}
