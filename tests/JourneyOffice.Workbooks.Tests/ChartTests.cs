using System.Text;
using System.Xml.Linq;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks.Tests;

/// <summary>The native charts of the emotional curve.</summary>
public sealed class ChartTests
{
    private const string OnMap = "xl/charts/chart1.xml";
    private const string OnEmotions = "xl/charts/chart2.xml";
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace Xdr = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

    [Test]
    public void Charts_show_what_the_cells_hold_that_they_refer_to([Values(OnMap, OnEmotions)] string part)
    {
        var package = Workbooks.Build(Workbooks.Retailer());
        var cells = Cells(package, "Map");
        foreach (var reference in Chart(package, part).Descendants(C + "f").Select(formula => formula.Parent!))
        {
            var formula = reference.Element(C + "f")!.Value;
            Assert.That(CellRange.TryParse(formula.AsSpan(formula.IndexOf('!', StringComparison.Ordinal) + 1), out var range), Is.True, formula);
            var shown = reference.Descendants(C + "pt").ToDictionary(point => (int)point.Attribute("idx")!, point => point.Element(C + "v")!.Value);
            var held = Enumerable.Range(0, range.Last.Column - range.First.Column + 1)
                .ToDictionary(index => index, index => cells[new CellAddress(range.First.Row, range.First.Column + index)]);
            Assert.That(shown, Is.EquivalentTo(held.Where(cell => cell.Value != "#N/A")), formula);
        }
    }

    [Test]
    public void A_stage_without_a_score_leaves_a_gap_between_two_lines()
    {
        var map = Workbooks.Retailer();
        var gone = map.Items.Where(item => item.Score is not null).ElementAt(2);
        var package = Workbooks.Build(map with { Items = [.. map.Items.Select(item => item == gone ? item with { Score = null } : item)] });
        var lines = Points(package).Where(series => series.Row.Contains("curveline", StringComparison.Ordinal)).Select(series => series.Points);
        Assert.Multiple(() =>
        {
            Assert.That(lines, Is.EqualTo(new[] { new[] { 0, 1 }, [3, 4, 5, 6], [] }));
            Assert.That(Encoding.UTF8.GetString(package.ReadPart("xl/worksheets/sheet2.xml")), Does.Contain("t=\"e\"").And.Contain("<v>#N/A</v>"));
            Assert.That(PackageLint.Check(package).Select(finding => finding.Code.Id), Is.Empty);
        });
    }

    [Test]
    public void Markers_are_told_apart_by_colour_and_filling_and_the_axis_says_in_words_what_is_good_and_bad()
    {
        var package = Workbooks.Build(Workbooks.Retailer());
        var marks = Points(package).Where(series => series.Row.Contains("curvemark", StringComparison.Ordinal)).Select(series => (series.Row.Split('/')[^1], series.Color, string.Join(' ', series.Points)));
        Assert.Multiple(() =>
        {
            Assert.That(marks, Is.EqualTo(new[]
            {
                ("strongGood", "accent1", "5"), ("mildGood", "accent1", "0 2 6"), ("mildGood", "bg1", "0 2 6"), ("neutral", "accent6", "1"), ("neutral", "bg1", "1"),
                ("mildBad", "accent2", "4"), ("mildBad", "bg1", "4"), ("strongBad", "accent2", "3"),
            }));
            foreach (var part in new[] { OnMap, OnEmotions })
            {
                Assert.That(Chart(package, part).Descendants(C + "valAx").Single().Element(C + "numFmt")!.Attribute("formatCode")!.Value,
                    Is.EqualTo("[=2]\"Feels good\";[=-2]\"Feels bad\";"));
            }
        });
    }

    [Test]
    public void Without_charts_the_workbook_holds_none_and_reads_the_same()
    {
        var map = Workbooks.Retailer();
        var package = Workbooks.Open(WorkbookWriter.Build(map, "en", Theme.Calm, charts: false));
        var rows = WorkbookReader.Read(package, null).Tables.SelectMany(table => table.Rows).SelectMany(row => row.Values);
        Assert.Multiple(() =>
        {
            Assert.That(package.Parts.Select(part => part.Name).Where(name => name.Contains("chart", StringComparison.Ordinal) || name.Contains("drawing", StringComparison.Ordinal)), Is.Empty);
            Assert.That(Encoding.UTF8.GetString(package.ReadPart("xl/worksheets/sheet2.xml")), Does.Not.Contain("curve/").And.Not.Contain("hidden=\"1\"/>"));
            Assert.That(rows, Is.EqualTo(WorkbookReader.Read(Workbooks.Build(map), null).Tables.SelectMany(table => table.Rows).SelectMany(row => row.Values)));
        });
    }

    [Test]
    public void An_update_brings_scores_and_stages_into_the_charts_and_leaves_a_restyled_look()
    {
        var map = Workbooks.Retailer();
        var editor = new PackageEditor(Workbooks.Build(map));
        editor.SetPart(OnMap, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Workbooks.Build(map).ReadPart(OnMap)).Replace("\"accent2\"", "\"accent3\"", StringComparison.Ordinal)));
        var package = Workbooks.Open(editor.Save());
        var emotion = map.Items.First(item => item.Score == 1);
        var next = map with
        {
            Version = map.Version + 1,
            Stages = [.. map.Stages, new Stage { Id = "s99", Name = "I tell others" }],
            Items = [.. map.Items.Select(item => item == emotion ? item with { Score = -2 } : item)],
        };
        var patch = new Patch(
            [new SetCell("Emotions", emotion.Id, "score", new TableCell("−2", -2)), new AddRow("Stages", new TableRow("s99", [new TableCell("I tell others")]), ["name"], null)],
            Workbooks.Ledger(package));
        var after = Workbooks.Open(WorkbookPatcher.Apply(package, patch, next, "en"));
        var (restyled, fresh) = (Chart(after, OnMap), Chart(after, OnEmotions));
        Assert.Multiple(() =>
        {
            Assert.That(restyled.ToString(), Does.Contain("accent3").And.Not.Contain("\"accent2\""));
            foreach (var chart in new[] { restyled, fresh })
            {
                Assert.That(chart.Descendants(C + "val").Descendants(C + "v").First().Value, Is.EqualTo("-2"));
                Assert.That(chart.Descendants(C + "val").Descendants(C + "ptCount").First().Attribute("val")!.Value, Is.EqualTo("8"));
                Assert.That(chart.Descendants(C + "val").Descendants(C + "f").First().Value, Does.StartWith("'Map'!$C$").And.Contain(":$J$"));
            }

            var corner = XDocument.Parse(Encoding.UTF8.GetString(after.ReadPart("xl/drawings/drawing1.xml"))).Descendants(Xdr + "to").First();
            Assert.That(corner.Element(Xdr + "col")!.Value, Is.EqualTo("10"), "the chart reaches over the new stage's column J");
        });
    }

    /// <summary>Of each series on the map the key of its row, its marker's colour and the stages that it has points at.</summary>
    private static IEnumerable<(string Row, string Color, int[] Points)> Points(OfficePackage package)
    {
        var cells = Cells(package, "Map");
        foreach (var series in Chart(package, OnMap).Descendants(C + "ser"))
        {
            var formula = series.Element(C + "val")!.Descendants(C + "f").Single().Value;
            _ = CellRange.TryParse(formula.AsSpan(formula.IndexOf('!', StringComparison.Ordinal) + 1), out var range);
            yield return (
                cells[new CellAddress(range.First.Row, 1)],
                series.Element(C + "marker")!.Descendants().FirstOrDefault(element => element.Name.LocalName == "schemeClr")?.Attribute("val")!.Value ?? "",
                [.. series.Element(C + "val")!.Descendants(C + "pt").Select(point => (int)point.Attribute("idx")!)]);
        }
    }

    private static XDocument Chart(OfficePackage package, string part) => XDocument.Parse(Encoding.UTF8.GetString(package.ReadPart(part)));

    private static Dictionary<CellAddress, string> Cells(OfficePackage package, string sheet)
    {
        var strings = new SharedTexts(package);
        var part = WorkbookSheets.Of(package).First(known => known.Name == sheet).Part;
        return package.ParsePart(part, reader => SheetReader.Rows(reader, 1, 100, strings))
            .SelectMany(row => row.Cells.Select(cell => (new CellAddress(row.Number, cell.Key), cell.Value.Text))).ToDictionary(cell => cell.Item1, cell => cell.Text);
    }
}
