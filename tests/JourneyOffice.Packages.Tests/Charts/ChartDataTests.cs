using System.Text;
using System.Text.RegularExpressions;

namespace JourneyOffice.Packages.Tests.Charts;

/// <summary>People edit a chart's data and looks in Office; both are recognised, and new data leave the looks alone.</summary>
public sealed class ChartDataTests
{
    private const string Part = "ppt/charts/chart1.xml";
    private const string Sheet = "xl/worksheets/sheet1.xml";

    [TestCaseSource(typeof(SampleCharts), nameof(SampleCharts.Cases))]
    public void What_was_written_is_read_in_cache_and_workbook(Chart chart)
    {
        var reading = ChartReader.Read(Fixtures.Open(SampleCharts.Deck(chart)), Part);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(reading.Kind, Is.EqualTo(chart.Kind));
            Assert.That(reading.Workbook, Is.EqualTo("ppt/embeddings/workbook1.xlsx"));
            foreach (var (series, data) in reading.Series.Zip(ChartSeriesData.Of(chart)))
            {
                Assert.That(series.Cached.SaysTheSame(data), "cache");
                Assert.That(series.InWorkbook?.SaysTheSame(data), Is.True, "workbook");
            }
        }
    }

    [Test]
    public void A_value_that_a_person_changed_in_the_workbook_alone_is_told_from_the_cache()
    {
        var deck = WithSheet(SampleCharts.Deck(SampleCharts.Curve), sheet => sheet.Replace("<v>-0.5</v>", "<v>0.5</v>", StringComparison.Ordinal));
        var series = ChartReader.Read(Fixtures.Open(deck), Part).Series[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(series.Agrees, Is.False);
            Assert.That(series.InWorkbook!.Values[1], Is.EqualTo(0.5m));
            Assert.That(series.Cached.Values[1], Is.EqualTo(-0.5m));
        }
    }

    [TestCaseSource(typeof(SampleCharts), nameof(SampleCharts.Cases))]
    public void New_data_stand_in_cache_and_workbook(Chart chart)
    {
        var next = Later(chart);
        var package = Fixtures.Open(Updated(SampleCharts.Deck(chart), next));
        var reading = ChartReader.Read(package, Part);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(reading.Series.Zip(next).All(pair => pair.First.Cached.SaysTheSame(pair.Second)), "cache");
            Assert.That(reading.Series.Zip(next).All(pair => pair.First.InWorkbook?.SaysTheSame(pair.Second) == true), "workbook");
            Assert.That(DeepLint.Check(package.Original, "deck.pptx").Where(finding => finding.Place.Path.Contains("chart", StringComparison.Ordinal)), Is.Empty);
            Assert.That(DeepLint.Check(package.ReadPart(reading.Workbook!), "data.xlsx"), Is.Empty);
        }
    }

    [Test]
    public void Data_that_are_there_already_change_no_byte()
    {
        var deck = SampleCharts.Deck(SampleCharts.All);
        Assert.That(Updated(deck, ChartSeriesData.Of(SampleCharts.Curve)), Is.EqualTo(deck));
    }

    [Test]
    public void What_people_did_to_the_looks_stays()
    {
        var deck = WithChart(SampleCharts.Deck(SampleCharts.Curve), chart => chart
            .Replace("<a:ln w=\"28575\" cap=\"rnd\"><a:solidFill><a:schemeClr val=\"tx2\"/>", "<a:ln w=\"50800\"><a:solidFill><a:srgbClr val=\"C00000\"/>", StringComparison.Ordinal)
            .Replace("<c:autoTitleDeleted val=\"1\"/>", "<c:title><c:overlay val=\"0\"/></c:title><c:autoTitleDeleted val=\"0\"/>", StringComparison.Ordinal));
        var before = Xml(deck, Part);
        var after = Xml(Updated(deck, Later(SampleCharts.Curve)), Part);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(after, Does.Contain("<a:ln w=\"50800\"><a:solidFill><a:srgbClr val=\"C00000\" />").Or.Contain("<a:ln w=\"50800\"><a:solidFill><a:srgbClr val=\"C00000\"/>"));
            Assert.That(after, Does.Contain("<c:title>"));
            Assert.That(WithoutData(after), Is.EqualTo(WithoutData(before)));
        }
    }

    [Test]
    public void Formats_and_other_cells_of_the_workbook_stay_and_formulas_that_still_hold_too()
    {
        var deck = WithSheet(SampleCharts.Deck(SampleCharts.Curve), sheet => sheet
            .Replace("<c r=\"B2\"><v>1</v></c>", "<c r=\"B2\" s=\"0\"><f>2-1</f><v>1</v></c>", StringComparison.Ordinal)
            .Replace("<c r=\"B3\">", "<c r=\"B3\" s=\"1\">", StringComparison.Ordinal)
            .Replace("</sheetData>", "<row r=\"20\"><c r=\"F20\"><v>42</v></c></row></sheetData>", StringComparison.Ordinal));
        var data = ChartSeriesData.Of(SampleCharts.Curve).Select((series, index) => index > 0 ? series : series with { Values = [1, 2, -2, null, 1.5m] }).ToList();
        var sheet = Encoding.UTF8.GetString(OfficePackage.Open(Fixtures.Open(Updated(deck, data)).ReadPart("ppt/embeddings/workbook1.xlsx"), "data.xlsx").ReadPart(Sheet));
        Assert.That(sheet, Does.Contain("<f>2-1</f>").And.Contain("<c r=\"B3\" s=\"1\"><v>2</v></c>").And.Contain("<c r=\"F20\"><v>42</v></c>"));
    }

    [Test]
    public void A_lost_workbook_is_made_anew()
    {
        var package = Fixtures.Open(SampleCharts.Deck(SampleCharts.Curve));
        var editor = new PackageEditor(package);
        editor.RemovePart("ppt/embeddings/workbook1.xlsx");
        editor.RemoveRelationship(Part, package.Relationships(Part)[0].Id);
        // As LibreOffice leaves it: the cache stays, the workbook is gone.
        editor.SetPart(Part, Fixtures.Bytes(Regex.Replace(Xml(package.Original.ToArray(), Part), "<c:externalData.*</c:externalData>", "", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))));
        var lost = editor.Save();
        Assert.That(ChartReader.Read(Fixtures.Open(lost), Part).Workbook, Is.Null);
        var data = ChartSeriesData.Of(SampleCharts.Curve);
        var mended = Fixtures.Open(Updated(lost, data));
        var reading = ChartReader.Read(mended, Part);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(reading.Workbook, Is.Not.Null);
            Assert.That(reading.Series.Zip(data).All(pair => pair.First.InWorkbook?.SaysTheSame(pair.Second) == true));
            Assert.That(DeepLint.Check(mended.Original, "deck.pptx").Where(finding => finding.Place.Path.Contains("chart", StringComparison.Ordinal)), Is.Empty);
        }
    }

    [Test]
    public void A_workbook_in_which_the_data_are_not_found_is_replaced()
    {
        var deck = WithChart(SampleCharts.Deck(SampleCharts.Funnel), chart => chart.Replace("Sheet1!", "Gone!", StringComparison.Ordinal));
        var data = Later(SampleCharts.Funnel);
        var mended = Fixtures.Open(Updated(deck, data));
        var reading = ChartReader.Read(mended, Part);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(reading.Series.Zip(data).All(pair => pair.First.InWorkbook?.SaysTheSame(pair.Second) == true));
            Assert.That(mended.Parts.Count(part => part.Name.EndsWith(".xlsx", StringComparison.Ordinal)), Is.EqualTo(1));
        }
    }

    [Test]
    public void Another_number_of_series_is_left_to_the_caller()
    {
        var package = Fixtures.Open(SampleCharts.Deck(SampleCharts.Curve));
        var editor = new PackageEditor(package);
        Assert.That(ChartUpdater.TryUpdate(editor, package, Part, [.. ChartSeriesData.Of(SampleCharts.Curve).Take(1)]), Is.False);
        Assert.That(editor.Save(), Is.EqualTo(package.Original.ToArray()));
    }

    private static List<ChartSeriesData> Later(Chart chart)
    {
        // One point more at the end, and one value less.
        decimal?[] More(IReadOnlyList<decimal?> values) => values.Count == 0 ? [] : [null, .. values.Skip(1), 0.25m];
        return
        [
            .. ChartSeriesData.Of(chart).Select(series => series with
            {
                Name = series.Name + " & more",
                Categories = series.Categories.Count == 0 ? [] : [.. series.Categories, "=End"],
                Values = More(series.Values), XValues = More(series.XValues), Sizes = More(series.Sizes),
            }),
        ];
    }

    private static byte[] Updated(byte[] deck, IReadOnlyList<ChartSeriesData> data)
    {
        var package = Fixtures.Open(deck);
        var editor = new PackageEditor(package);
        Assert.That(ChartUpdater.TryUpdate(editor, package, Part, data));
        return editor.Save();
    }

    private static string Xml(byte[] deck, string part) => Encoding.UTF8.GetString(Fixtures.Open(deck).ReadPart(part));

    // Caches and references are what an update is about; an XML writer may set a space before "/>".
    private static string WithoutData(string chart) => Regex.Replace(
        chart.Replace(" />", "/>", StringComparison.Ordinal), "<c:(?<name>f|strCache|numCache)>.*?</c:\\k<name>>|<\\?xml.*?\\?>\\s*", "", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static byte[] WithChart(byte[] deck, Func<string, string> change)
    {
        var editor = new PackageEditor(Fixtures.Open(deck));
        var before = Xml(deck, Part);
        var after = change(before);
        Assert.That(after, Is.Not.EqualTo(before));
        editor.SetPart(Part, Fixtures.Bytes(after));
        return editor.Save();
    }

    private static byte[] WithSheet(byte[] deck, Func<string, string> change)
    {
        const string Embedded = "ppt/embeddings/workbook1.xlsx";
        var package = Fixtures.Open(deck);
        var workbook = OfficePackage.Open(package.ReadPart(Embedded), "data.xlsx");
        var sheet = new PackageEditor(workbook);
        var before = Encoding.UTF8.GetString(workbook.ReadPart(Sheet));
        var after = change(before);
        Assert.That(after, Is.Not.EqualTo(before));
        sheet.SetPart(Sheet, Fixtures.Bytes(after));
        var editor = new PackageEditor(package);
        editor.SetPart(Embedded, sheet.Save());
        return editor.Save();
    }
}
