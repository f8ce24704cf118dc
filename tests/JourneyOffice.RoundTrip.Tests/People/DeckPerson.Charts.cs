using System.Globalization;
using System.Xml.Linq;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>What a person does to charts: edits their data, recolours, moves.</summary>
internal sealed partial class DeckPerson
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The charts of ours, in the order of the slides.</summary>
    public IReadOnlyList<Chart> Charts =>
    [
        .. from slide in Slides
           from frame in file.Tree(slide).Descendants(P + "graphicFrame")
           where frame.Descendants(C + "chart").Any() && frame.Element(P + "nvGraphicFramePr")!.Element(P + "cNvPr")!.Attribute("name")!.Value.Contains("/chart/", StringComparison.Ordinal)
           select new Chart(file, slide, frame),
    ];

    /// <summary>A chart as the person sees it: its frame, what it draws, and the sheet behind "Edit Data".</summary>
    internal sealed class Chart
    {
        private readonly OfficeFile file;
        private readonly string workbook;

        public Chart(OfficeFile file, string slide, XElement frame)
        {
            (this.file, Frame) = (file, frame);
            Part = Target(slide, frame.Descendants(C + "chart").Single().Attribute(Names.Office + "id")!.Value);
            workbook = Target(Part, file.Tree(Part).Root!.Element(C + "externalData")!.Attribute(Names.Office + "id")!.Value);
        }

        public XElement Frame { get; }

        public string Part { get; }

        public XElement Tree => file.Tree(Part).Root!;

        public IReadOnlyList<XElement> Series => [.. Tree.Descendants(C + "ser")];

        public XElement Transform => Frame.Element(P + "xfrm")!;

        public IReadOnlyList<string> Categories => [.. Points(Series[0].Element(C + "cat")!).Select(point => point.Value)];

        /// <summary>The drawn value of a point; <see langword="null"/>: a gap.</summary>
        public string? Drawn(int series, int row) => Points(Series[series].Element(C + "val")!).FirstOrDefault(point => Index(point) == row)?.Value;

        /// <summary>What stands in a cell of the sheet ("B2"); <see langword="null"/>: nothing.</summary>
        public string? InSheet(string cell) =>
            new OfficeFile(file.Bytes(workbook)).Tree("xl/worksheets/sheet1.xml").Descendants(S + "c").FirstOrDefault(found => found.Attribute("r")!.Value == cell)?.Value is { Length: > 0 } text ? text : null;

        /// <summary>Types a number or words into the sheet; PowerPoint draws numbers at once and words as gaps.</summary>
        public void Type(int series, int row, string text)
        {
            TypeInSheet(Cell(series, row), text);
            var cache = Series[series].Element(C + "val")!.Descendants(C + "numCache").Single();
            cache.Elements(C + "pt").Where(point => Index(point) == row).Remove();
            if (!decimal.TryParse(text, CultureInfo.InvariantCulture, out _))
                return;
            var made = new XElement(C + "pt", new XAttribute("idx", row), new XElement(C + "v", text));
            if (cache.Elements(C + "pt").FirstOrDefault(point => Index(point) > row) is { } next)
                next.AddBeforeSelf(made);
            else
                cache.Add(made);
        }

        /// <summary>Types into the sheet alone, as a program does that does not draw.</summary>
        public void TypeInSheet(string cell, string text)
        {
            var book = new OfficeFile(file.Bytes(workbook));
            var data = book.Tree("xl/worksheets/sheet1.xml").Descendants(S + "sheetData").Single();
            var row = data.Elements(S + "row").Single(found => found.Attribute("r")!.Value == cell[1..]);
            row.Elements(S + "c").Where(found => found.Attribute("r")!.Value == cell).Remove();
            var isNumber = decimal.TryParse(text, CultureInfo.InvariantCulture, out _);
            if (text.Length > 0)
            {
                row.Add(new XElement(S + "c", new XAttribute("r", cell), isNumber ? new XElement(S + "v", text) : null,
                    isNumber ? null : new object[] { new XAttribute("t", "inlineStr"), new XElement(S + "is", new XElement(S + "t", text)) }));
            }

            row.ReplaceNodes(row.Elements().OrderBy(found => found.Attribute("r")!.Value, StringComparer.Ordinal).ToList());
            file.Replace(workbook, book.Save());
        }

        /// <summary>Gives the line of a series a colour of the person's own.</summary>
        public void Recolour(int series, string rgb) => Series[series].Element(C + "spPr")!.Element(A + "ln")!.Element(A + "solidFill")!.ReplaceNodes(new XElement(A + "srgbClr", new XAttribute("val", rgb)));

        /// <summary>Whether a series has that colour still.</summary>
        public bool IsColoured(int series, string rgb) => Series[series].Element(C + "spPr")!.Descendants(A + "srgbClr").Any(colour => colour.Attribute("val")!.Value == rgb);

        public void Drag(long right, long down)
        {
            var place = Transform.Element(A + "off")!;
            place.SetAttributeValue("x", long.Parse(place.Attribute("x")!.Value, CultureInfo.InvariantCulture) + right);
            place.SetAttributeValue("y", long.Parse(place.Attribute("y")!.Value, CultureInfo.InvariantCulture) + down);
        }

        public static string Cell(int series, int row) => string.Create(CultureInfo.InvariantCulture, $"{(char)('B' + series)}{row + 2}");

        private static IEnumerable<XElement> Points(XElement data) => data.Descendants(C + "pt");

        private static int Index(XElement point) => int.Parse(point.Attribute("idx")!.Value, CultureInfo.InvariantCulture);

        private string Target(string source, string id)
        {
            var target = file.Tree(OfficeFile.RelationshipsOf(source)).Root!.Elements().Single(found => found.Attribute("Id")!.Value == id).Attribute("Target")!.Value;
            return target.StartsWith('/') ? target[1..] : new Uri(new Uri("http://package/" + source), target).AbsolutePath[1..];
        }
    }
}
