using System.Globalization;
using System.Xml.Linq;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>What a person does to whole rows and columns, and to the look of cells.</summary>
internal sealed partial class WorkbookPerson
{
    internal sealed partial class Table
    {
        /// <summary>The index of the row with an id; −1 where there is none.</summary>
        public int RowOf(string id)
        {
            for (var row = 0; row < RowCount; row++)
            {
                if (Read(row, 0) == id)
                    return row;
            }

            return -1;
        }

        /// <summary>Whether another row has the same id.</summary>
        public bool IsCopied(int row) => Enumerable.Range(0, RowCount).Count(other => Read(other, 0) == Read(row, 0)) > 1;

        /// <summary>The column with a header.</summary>
        public int ColumnOf(string header) => Headers.ToList().IndexOf(header);

        /// <summary>Inserts an empty row before one of the table's; those below move down.</summary>
        public void InsertRow(int before)
        {
            var number = Area.Top + 1 + before;
            foreach (var row in Data.Elements(S + "row").Where(row => (int)row.Attribute("r")! >= number).Reverse())
                Renumber(row, (int)row.Attribute("r")! + 1);
            Area = Area with { Bottom = Area.Bottom + 1 };
        }

        /// <summary>Copies a row and inserts the copy below it, as Excel does with its id and all.</summary>
        public void CopyRow(int source)
        {
            InsertRow(source + 1);
            var copy = new XElement(RowAt(Area.Top + 1 + source)!);
            Renumber(copy, Area.Top + 2 + source);
            RowAt(Area.Top + 1 + source)!.AddAfterSelf(copy);
        }

        /// <summary>Types right below the table in a program that does not take the row into it.</summary>
        public void TypeBelow(int column, string text) => WriteAt(Area.Bottom + 1, Area.Left + column, text);

        /// <summary>Whether something stands right below the table.</summary>
        public bool IsTakenBelow => RowAt(Area.Bottom + 1)?.HasElements == true;

        /// <summary>Adds a column at the right with a formula of the person's own in every row.</summary>
        public void AddFormulaColumn(string header, string formula)
        {
            var columns = Definition.Element(S + "tableColumns")!;
            var id = columns.Elements().Max(column => (int)column.Attribute("id")!) + 1;
            columns.Add(new XElement(S + "tableColumn", new XAttribute("id", id), new XAttribute("name", header),
                new XElement(S + "calculatedColumnFormula", formula)));
            columns.SetAttributeValue("count", columns.Elements().Count());
            Area = Area with { Right = Area.Right + 1 };
            WriteAt(Area.Top, Area.Right, header);
            for (var row = 0; row < RowCount; row++)
            {
                var cell = Cell(row, Area.Right - Area.Left);
                cell.ReplaceNodes(new XElement(S + "f", formula), new XElement(S + "v", "1"));
            }
        }

        /// <summary>Gives a cell another of the workbook's formats.</summary>
        public void Recolour(int row, int column, int format) => Cell(row, column).SetAttributeValue("s", format);

        /// <summary>Makes the first half of a cell's text bold.</summary>
        public void Embolden(int row, int column)
        {
            var (cell, text) = (Cell(row, column), Read(row, column));
            var half = text.Length / 2;
            if (half > 0 && char.IsHighSurrogate(text[half - 1]))
                half--;
            XElement Run(string words, params object[] look) => new(S + "r", look,
                new XElement(S + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), words));
            cell.ReplaceNodes(new XElement(S + "is", Run(text[..half], new XElement(S + "rPr", new XElement(S + "b"))), Run(text[half..])));
            cell.SetAttributeValue("t", "inlineStr");
        }

        /// <summary>Replaces the words of a cell's last run.</summary>
        public void RetypeLastRun(int row, int column, string words) => Cell(row, column).Descendants(S + "t").Last().Value = words;

        /// <summary>Whether the cell's first words still are bold.</summary>
        public bool IsBold(int row, int column) => Cell(row, column).Descendants(S + "b").Any();

        /// <summary>Writes a comment to a cell; Excel keeps comments in a part of their own.</summary>
        public void Comment(int row, int column, string words)
        {
            var reference = Column(Area.Left + column) + (Area.Top + 1 + row).ToString(CultureInfo.InvariantCulture);
            const string Part = "xl/comments9.xml";
            person.file.Add(Part, new XDocument(new XElement(S + "comments", new XElement(S + "authors", new XElement(S + "author", "A person")),
                new XElement(S + "commentList", new XElement(S + "comment", new XAttribute("ref", reference), new XAttribute("authorId", 0),
                    new XElement(S + "text", new XElement(S + "t", words)))))),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml");
            person.file.Relate(sheet, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments", Part);
        }

        /// <summary>The index of the row that a comment stands at.</summary>
        public static int CommentedRow(WorkbookPerson person, Table table)
        {
            var reference = person.file.Tree("xl/comments9.xml").Descendants(S + "comment").FirstOrDefault()?.Attribute("ref")!.Value;
            return reference is null ? -1 : Parse(reference).Top - table.Area.Top - 1;
        }

        private static void Renumber(XElement row, int number)
        {
            row.SetAttributeValue("r", number);
            foreach (var cell in row.Elements(S + "c"))
                cell.SetAttributeValue("r", Column(ColumnOf(cell)) + number.ToString(CultureInfo.InvariantCulture));
        }
    }
}
