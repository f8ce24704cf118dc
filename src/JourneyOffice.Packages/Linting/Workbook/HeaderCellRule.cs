using System.Globalization;
using System.Text;

namespace JourneyOffice.Packages;

/// <summary>
/// The header cells of a table hold its columns' names as text, else Excel repairs. Sheets are read before the shared strings, so
/// that only the strings that headers name are kept.
/// </summary>
internal sealed class HeaderCellRule() : LintRule(LintErrors.HeaderCell)
{
    private readonly List<Header> headers = [];
    private readonly Dictionary<int, string> sharedStrings = [];
    private readonly Dictionary<(int Row, int Column), Header> ofSheet = [];
    private readonly HashSet<int> wanted = [];
    private readonly StringBuilder text = new();
    private int sharedString = -1;

    public override bool Reads(string contentType) => contentType is ContentTypes.Worksheet or ContentTypes.SharedStrings;

    public override void Begin(LintPart part)
    {
        ofSheet.Clear();
        if (part.ContentType != ContentTypes.Worksheet)
        {
            wanted.UnionWith(headers.Select(header => header.SharedString ?? -1));
            return;
        }

        foreach (var table in SheetTable.Of(part.Run, part.Name))
        {
            if (table.Range is not { } range || !table.HasHeader || range.Width != table.Columns.Count)
                continue;
            for (var column = 0; column < table.Columns.Count; column++)
            {
                var header = new Header { Sheet = part.Name, Cell = CellRange.Address(range.Top, range.Left + column), Name = table.Columns[column] };
                headers.Add(header);
                ofSheet[(range.Top, range.Left + column)] = header;
            }
        }
    }

    public override void Enter(LintPart part)
    {
        switch (part.Element)
        {
            case "x:c" when ofSheet.TryGetValue((part.Row, part.Column), out var header):
                header.Type = part.Attribute("t") ?? "n";
                text.Clear();
                break;
            case "x:si":
                sharedString++;
                text.Clear();
                break;
        }
    }

    public override void Text(LintPart part, string text)
    {
        // Phonetic hints (x:rPh) are no part of the text.
        if (part.Element is "x:v" or "x:t" && !part.Inside("x:rPh"))
            this.text.Append(text);
    }

    public override void Leave(LintPart part)
    {
        if (part.Element == "x:c" && ofSheet.TryGetValue((part.Row, part.Column), out var header))
            header.Text = text.ToString();
        else if (part.Element == "x:si" && wanted.Contains(sharedString))
            sharedStrings[sharedString] = text.ToString();
        if (part.Element is "x:c" or "x:si")
            text.Clear();
    }

    public override void Finish(LintRun run)
    {
        foreach (var header in headers)
        {
            // An index out of range is another rule's finding.
            var shown = header.SharedString is { } index ? sharedStrings.GetValueOrDefault(index) : header.Text;
            if (shown is not null && Plain(shown) != Plain(header.Name))
                run.Report(Code, header.Sheet, "!" + header.Cell, header.Cell, shown, header.Name);
        }
    }

    private static string Plain(string text) => SheetTable.Unescape(text).ReplaceLineEndings("\n");

    private sealed class Header
    {
        public required string Sheet { get; init; }

        public required string Cell { get; init; }

        public required string Name { get; init; }

        public string Type { get; set; } = "";

        public string Text { get; set; } = "";

        public int? SharedString => Type == "s" && int.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
    }
}
