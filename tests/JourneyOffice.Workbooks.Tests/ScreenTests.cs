using System.Globalization;
using System.Text;
using System.Xml.Linq;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks.Tests;

/// <summary>What people see first and what comes out of the printer.</summary>
public sealed class ScreenTests
{
    private const double SmallScreen = 1366;
    private const double RowNumbersAndScrollBar = 26 + 22;
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Test]
    public void Five_stages_of_the_map_stand_beside_its_lanes_on_the_first_screen([Values(5, 6, 8, 9, 14)] int stages)
    {
        var sheet = Sheet(Workbooks.Build(WithStages(stages)), 2);
        var widths = sheet.Descendants(S + "col").ToDictionary(column => (int)column.Attribute("min")!, column => Math.Truncate((double)column.Attribute("width")! * 7));
        Assert.That(Enumerable.Range(2, 6).Sum(column => widths[column]), Is.LessThanOrEqualTo(SmallScreen - RowNumbersAndScrollBar));
    }

    [Test]
    public void Headers_and_names_stay_while_everything_else_scrolls()
    {
        var package = Workbooks.Build(Workbooks.Retailer());
        Assert.Multiple(() =>
        {
            Assert.That(Pane(package, 2), Is.EqualTo("frozen from C5"), "header and lanes of the map");
            for (var sheet = 3; sheet <= TableDefinition.All.Count + 2; sheet++)
                Assert.That(Pane(package, sheet), Is.EqualTo("frozen from C6"));
        });
    }

    [Test]
    public void Every_sheet_prints_one_page_wide_with_its_headers_on_each_page([Values("en", "zh-Hans", "zh-Hant")] string language)
    {
        var package = Workbooks.Build(WithStages(14), language);
        var workbook = XDocument.Parse(Encoding.UTF8.GetString(package.ReadPart("xl/workbook.xml")));
        var titles = workbook.Descendants(S + "definedName").Where(name => (string?)name.Attribute("name") == "_xlnm.Print_Titles").Select(name => (int)name.Attribute("localSheetId")!);
        var sheets = workbook.Descendants(S + "sheet").Count();
        Assert.Multiple(() =>
        {
            for (var number = 1; number <= sheets; number++)
            {
                var sheet = Sheet(package, number);
                Assert.That((string?)sheet.Descendants(S + "pageSetUpPr").Single().Attribute("fitToPage"), Is.EqualTo("1"));
                var page = sheet.Element(S + "pageSetup")!;
                Assert.That(((string?)page.Attribute("orientation"), (string?)page.Attribute("fitToWidth") ?? "1", (string?)page.Attribute("fitToHeight")), Is.EqualTo(("landscape", "1", number == 1 ? "1" : "0")), "the start sheet stands on one page");
            }

            Assert.That(titles, Is.EqualTo(Enumerable.Range(1, sheets - 2)), "the map and every table");
        });
    }

    [Test]
    public void Tables_and_lists_are_printed_in_eight_points_or_more([Values("en", "zh-Hans", "zh-Hant")] string language)
    {
        var package = Workbooks.Build(Workbooks.Retailer(), language);
        Assert.Multiple(() =>
        {
            for (var number = 3; number <= TableDefinition.All.Count + 3; number++)
                Assert.That(11 * PrintScale(Sheet(package, number)), Is.GreaterThanOrEqualTo(8), $"sheet {number}");
        });
    }

    [Test]
    public void The_start_sheet_is_printed_on_one_page_that_can_be_read([Values("en", "zh-Hans", "zh-Hant")] string language)
    {
        var sheet = Sheet(Workbooks.Build(Workbooks.Retailer(), language), 1);
        var heights = sheet.Descendants(S + "row").Sum(row => (double)row.Attribute("ht")!);
        Assert.That(11 * Math.Min(PrintScale(sheet), PrintedHeight / heights), Is.GreaterThanOrEqualTo(7.5));
    }

    [Test]
    public void The_legend_stands_beside_the_sheets_each_look_in_its_own_colours()
    {
        var sheet = Sheet(Workbooks.Build(Workbooks.Retailer()), 1);
        var strings = sheet.Descendants(S + "c").ToDictionary(cell => (string)cell.Attribute("r")!, cell => cell.Value, StringComparer.Ordinal);
        var rules = sheet.Descendants(S + "conditionalFormatting").Single(rules => ((string)rules.Attribute("sqref")!).StartsWith('G') && rules.Descendants(S + "formula").Any());
        var first = int.Parse(((string)rules.Attribute("sqref")!).Split(':')[0][1..], CultureInfo.InvariantCulture);
        var words = rules.Descendants(S + "formula").Select(formula => formula.Value.Split('"')[1]).ToList();
        Assert.That(Enumerable.Range(first, 13).Select(row => strings[$"G{row}"]), Is.SupersetOf(words));
    }

    /// <summary>A number that is wider than its column shows as ####, a header that is wider is cut off.</summary>
    [Test]
    public void Numbers_and_headers_fit_into_their_columns([Values("en", "zh-Hans", "zh-Hant")] string language)
    {
        var tables = WorkbookContent.Tables(Workbooks.Retailer(), language);
        Assert.Multiple(() =>
        {
            foreach (var table in tables)
            {
                for (var index = 0; index < table.Columns.Count; index++)
                {
                    var column = table.Columns[index];
                    var sign = column.Format == FieldFormat.Score ? "▲ " : "";
                    // One step of indent is a little more than a character.
                    foreach (var cell in table.Rows.Select(row => row.Cells[index]).Where(cell => cell.Number is not null))
                        Assert.That(WrappedLines.Characters(sign + cell.Text) + 1.3, Is.LessThanOrEqualTo(column.Width), $"{table.Kind} {column.Id} {cell.Text}");
                }

                var header = Sheet(Workbooks.Build(Workbooks.Retailer(), language), 3 + tables.ToList().IndexOf(table)).Descendants(S + "row").Single(row => (int)row.Attribute("r")! == TableSheetWriter.HeaderRow);
                var needed = table.Columns.Where(column => !column.IsHidden).Max(column => RowHeights.Lines(column.Header, column.Width, isBold: true)) * 15d;
                Assert.That((double)header.Attribute("ht")!, Is.GreaterThanOrEqualTo(needed), table.Kind);
            }
        });
    }

    [Test]
    public void What_rules_colour_they_mark_with_a_sign_too()
    {
        var styles = XDocument.Parse(Encoding.UTF8.GetString(Workbooks.Build(Workbooks.Retailer()).ReadPart("xl/styles.xml")));
        var rules = styles.Descendants(S + "dxf").ToList();
        string Sign(DifferentialStyle style) => (string?)rules[(int)style].Element(S + "numFmt")?.Attribute("formatCode") ?? "";
        Assert.Multiple(() =>
        {
            foreach (var (style, sign) in new[]
            {
                (DifferentialStyle.StrongGood, "▲"), (DifferentialStyle.MildGood, "△"), (DifferentialStyle.Neutral, "○"), (DifferentialStyle.MildBad, "▽"),
                (DifferentialStyle.StrongBad, "▼"), (DifferentialStyle.High, "▲"), (DifferentialStyle.Medium, "△"), (DifferentialStyle.Low, "▽"), (DifferentialStyle.Confirmed, "✓"),
            })
                Assert.That(Sign(style), Does.Contain(sign), style.ToString());
        });
    }

    [Test]
    public void No_text_of_any_sheet_becomes_a_formula([Values("=1+1", "+1", "-1", "@name")] string text)
    {
        var map = Workbooks.Retailer();
        var package = Workbooks.Build(map with
        {
            Title = text,
            Stages = [.. map.Stages.Select(stage => stage with { Name = text, Goal = text })],
            Items = [.. map.Items.Select(item => item with { Text = text, Why = text, Owner = text })],
            Touchpoints = [.. map.Touchpoints.Select(touchpoint => touchpoint with { Name = text, Responsible = text })],
            Evidence = [.. map.Evidence.Select(evidence => evidence with { Name = text, Method = text })],
        });
        for (var number = 3; number <= TableDefinition.All.Count + 2; number++)
            Assert.That(Sheet(package, number).Descendants(S + "f"), Is.Empty);
        Assert.That(Sheet(package, 2).Descendants(S + "f").Select(formula => formula.Value), Has.None.EqualTo(text.TrimStart('=')).And.None.EqualTo(text));
    }

    // A4 landscape less the margins; programs make columns up to 7 % wider than their characters are.
    private const double PrintedWidth = 841.9 - (0.5 * 72);
    private const double PrintedHeight = 595.3 - (0.9 * 72);

    private static double PrintScale(XElement sheet) =>
        PrintedWidth / (1.07 * sheet.Descendants(S + "col").Where(column => (string?)column.Attribute("hidden") != "1").Sum(column => Math.Truncate((double)column.Attribute("width")! * 7) * 0.75));

    private static JourneyMap WithStages(int count)
    {
        var map = Workbooks.Retailer();
        return map with { Stages = [.. Enumerable.Range(0, count).Select(index => new Stage { Id = "s" + index.ToString(CultureInfo.InvariantCulture), Name = "I do something" })], Items = [], Observations = [], Paths = [], Reviews = [] };
    }

    private static XElement Sheet(OfficePackage package, int number) =>
        XDocument.Parse(Encoding.UTF8.GetString(package.ReadPart(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{number}.xml")))).Root!;

    private static string Pane(OfficePackage package, int sheet) =>
        Sheet(package, sheet).Descendants(S + "pane").Select(pane => $"{(string?)pane.Attribute("state")} from {(string?)pane.Attribute("topLeftCell")}").SingleOrDefault("none");
}
