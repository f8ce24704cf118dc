using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>A person at work in Excel: knows tables by their name and cells by row and header.</summary>
internal sealed partial class WorkbookPerson
{
    private static readonly XNamespace S = Names.Sheet;
    private readonly OfficeFile file;
    private readonly List<string> sharedStrings = [];

    public WorkbookPerson(byte[] workbook)
    {
        file = new OfficeFile(workbook);
        if (file.Has("xl/sharedStrings.xml"))
        {
            sharedStrings.AddRange(file.Tree("xl/sharedStrings.xml").Root!.Elements(S + "si")
                .Select(item => string.Concat(item.Descendants(S + "t").Select(text => text.Value))));
        }
    }

    public OfficeFile File => file;

    public byte[] Save() => file.Save();

    /// <summary>The table of that name; fails when there is none.</summary>
    public Table Open(string name)
    {
        var part = file.PartNames.First(candidate => candidate.StartsWith("xl/tables/", StringComparison.Ordinal)
            && candidate.EndsWith(".xml", StringComparison.Ordinal)
            && file.Tree(candidate).Root!.Attribute("name")!.Value == name);
        var leaf = part[(part.LastIndexOf('/') + 1)..];
        var relationships = file.PartNames.First(candidate => candidate.StartsWith("xl/worksheets/_rels/", StringComparison.Ordinal)
            && file.Tree(candidate).Root!.Elements().Any(element => element.Attribute("Target")!.Value.EndsWith("/" + leaf, StringComparison.Ordinal)));
        var sheet = "xl/worksheets/" + relationships["xl/worksheets/_rels/".Length..^".rels".Length];
        return new Table(this, part, sheet);
    }

    private string TextOf(XElement cell) => (string?)cell.Attribute("t") switch
    {
        "s" => sharedStrings[int.Parse(cell.Element(S + "v")!.Value, CultureInfo.InvariantCulture)],
        "inlineStr" => string.Concat(cell.Descendants(S + "t").Select(text => text.Value)),
        _ => cell.Element(S + "v")?.Value ?? "",
    };

    /// <summary>What stands in the cells of all sheets.</summary>
    public IReadOnlyList<string> AllTexts() =>
    [
        .. from part in file.PartNames
           where part.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)
           from cell in file.Tree(part).Descendants(S + "c")
           select TextOf(cell),
    ];

    /// <summary>Adds a sheet with a formula of the person's own.</summary>
    public void AddSheet(string name)
    {
        var part = "xl/worksheets/sheetOfMine.xml";
        file.Add(part, XDocument.Parse($"""
            <worksheet xmlns="{S}"><sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>
            """), "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml");
        var id = file.Relate("xl/workbook.xml", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet", part);
        var sheets = file.Tree("xl/workbook.xml").Root!.Element(S + "sheets")!;
        sheets.Add(new XElement(S + "sheet", new XAttribute("name", name),
            new XAttribute("sheetId", sheets.Elements().Max(sheet => (int)sheet.Attribute("sheetId")!) + 1), new XAttribute(Names.Office + "id", id)));
    }

    /// <summary>A structured table as the person sees it.</summary>
    internal sealed partial class Table(WorkbookPerson person, string part, string sheet)
    {
        public XElement Definition => person.file.Tree(part).Root!;

        public string Name => Definition.Attribute("name")!.Value;

        public string SheetPart => sheet;

        public XElement Data => person.file.Tree(sheet).Root!.Element(S + "sheetData")!;

        public (int Left, int Top, int Right, int Bottom) Area
        {
            get => Parse(Definition.Attribute("ref")!.Value);
            set
            {
                var text = $"{Column(value.Left)}{value.Top}:{Column(value.Right)}{value.Bottom}";
                Definition.SetAttributeValue("ref", text);
                Definition.Element(S + "autoFilter")?.SetAttributeValue("ref", text);
            }
        }

        public int RowCount => Area.Bottom - Area.Top;

        public IReadOnlyList<string> Headers =>
            [.. Definition.Element(S + "tableColumns")!.Elements().Select(column => column.Attribute("name")!.Value)];

        public string Read(int row, int column) => CellAt(Area.Top + 1 + row, Area.Left + column) is { } cell ? person.TextOf(cell) : "";

        public void Write(int row, int column, string text) => WriteAt(Area.Top + 1 + row, Area.Left + column, text);

        /// <summary>The cell of a row and column, made where it is missing.</summary>
        public XElement Cell(int row, int column) => CellAt(Area.Top + 1 + row, Area.Left + column) ?? Create(Area.Top + 1 + row, Area.Left + column);

        private void WriteAt(int row, int column, string text)
        {
            var cell = CellAt(row, column) ?? Create(row, column);
            cell.RemoveNodes();
            cell.SetAttributeValue("t", "inlineStr");
            cell.Add(new XElement(S + "is", new XElement(S + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text)));
        }

        /// <summary>Sorts the table's rows by a permutation: contents and formats go along, row heights stay.</summary>
        public void Sort(IReadOnlyList<int> order)
        {
            var rows = Enumerable.Range(Area.Top + 1, RowCount).Select(CellsOf).ToList();
            for (var target = 0; target < order.Count; target++)
            {
                var number = Area.Top + 1 + target;
                var row = RowAt(number)!;
                row.Elements(S + "c").Where(InTable).Remove();
                foreach (var cell in rows[order[target]])
                {
                    var copy = new XElement(cell);
                    copy.SetAttributeValue("r", Column(ColumnOf(cell)) + number.ToString(CultureInfo.InvariantCulture));
                    Insert(row, copy);
                }
            }
        }

        /// <summary>Filters a row out.</summary>
        public void Hide(int row) => RowAt(Area.Top + 1 + row)!.SetAttributeValue("hidden", "1");

        /// <summary>Types a row right below the table, which grows with it.</summary>
        public void AddRow(IReadOnlyDictionary<string, string> values)
        {
            var area = Area;
            Area = area with { Bottom = area.Bottom + 1 };
            foreach (var (header, text) in values)
                WriteAt(area.Bottom + 1, area.Left + Headers.ToList().IndexOf(header), text);
        }

        /// <summary>Deletes a table row; those below move up.</summary>
        public void DeleteRow(int row)
        {
            var order = Enumerable.Range(0, RowCount).Where(index => index != row).ToList();
            Sort(order);
            var area = Area;
            RowAt(area.Bottom)!.Elements(S + "c").Where(InTable).Remove();
            Area = area with { Bottom = area.Bottom - 1 };
        }

        /// <summary>Drags a column to another place inside the table.</summary>
        public void SwapColumns(int first, int second)
        {
            if (first == second)
                return;
            var columns = Definition.Element(S + "tableColumns")!.Elements().ToList();
            (columns[first], columns[second]) = (columns[second], columns[first]);
            Definition.Element(S + "tableColumns")!.ReplaceNodes(columns);
            for (var number = Area.Top; number <= Area.Bottom; number++)
            {
                var row = RowAt(number)!;
                var one = CellAt(number, Area.Left + first);
                var other = CellAt(number, Area.Left + second);
                one?.Remove();
                other?.Remove();
                Put(row, one, number, Area.Left + second);
                Put(row, other, number, Area.Left + first);
            }
        }

        /// <summary>Types another word over a header.</summary>
        public void RenameHeader(int column, string header)
        {
            Definition.Element(S + "tableColumns")!.Elements().ElementAt(column).SetAttributeValue("name", header);
            WriteAt(Area.Top, Area.Left + column, header);
        }

        private static void Put(XElement row, XElement? cell, int number, int column)
        {
            if (cell is null)
                return;
            cell.SetAttributeValue("r", Column(column) + number.ToString(CultureInfo.InvariantCulture));
            Insert(row, cell);
        }

        private List<XElement> CellsOf(int number) => [.. (RowAt(number)?.Elements(S + "c") ?? []).Where(InTable).Select(cell => new XElement(cell))];

        private bool InTable(XElement cell) => ColumnOf(cell) >= Area.Left && ColumnOf(cell) <= Area.Right;

        private XElement? RowAt(int number) => Data.Elements(S + "row").FirstOrDefault(row => (int)row.Attribute("r")! == number);

        private XElement? CellAt(int row, int column) => RowAt(row)?.Elements(S + "c").FirstOrDefault(cell => ColumnOf(cell) == column);

        private XElement Create(int number, int column)
        {
            var row = RowAt(number);
            if (row is null)
            {
                row = new XElement(S + "row", new XAttribute("r", number));
                var before = Data.Elements(S + "row").LastOrDefault(other => (int)other.Attribute("r")! < number);
                if (before is null)
                    Data.AddFirst(row);
                else
                    before.AddAfterSelf(row);
            }

            var cell = new XElement(S + "c", new XAttribute("r", Column(column) + number.ToString(CultureInfo.InvariantCulture)));
            Insert(row, cell);
            return cell;
        }

        private static void Insert(XElement row, XElement cell)
        {
            var before = row.Elements(S + "c").LastOrDefault(other => ColumnOf(other) < ColumnOf(cell));
            if (before is null)
                row.AddFirst(cell);
            else
                before.AddAfterSelf(cell);
        }

        private static int ColumnOf(XElement cell) => Parse(cell.Attribute("r")!.Value).Left;
    }

    private static (int Left, int Top, int Right, int Bottom) Parse(string reference)
    {
        var match = Reference().Match(reference);
        var left = Index(match.Groups["c1"].Value);
        var top = int.Parse(match.Groups["r1"].Value, CultureInfo.InvariantCulture);
        return match.Groups["c2"].Success
            ? (left, top, Index(match.Groups["c2"].Value), int.Parse(match.Groups["r2"].Value, CultureInfo.InvariantCulture))
            : (left, top, left, top);
    }

    private static int Index(string letters) => letters.Aggregate(0, (value, letter) => (value * 26) + letter - 'A' + 1);

    private static string Column(int index) => index <= 26 ? ((char)('A' + index - 1)).ToString() : Column((index - 1) / 26) + Column(((index - 1) % 26) + 1);

    [GeneratedRegex("^(?<c1>[A-Z]+)(?<r1>[0-9]+)(:(?<c2>[A-Z]+)(?<r2>[0-9]+))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();
}
