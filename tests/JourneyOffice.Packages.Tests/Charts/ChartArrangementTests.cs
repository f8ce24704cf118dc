using System.Text;
using System.Xml.Linq;

namespace JourneyOffice.Packages.Tests.Charts;

/// <summary>Points and series that come, go and change places, in charts that people have worked on.</summary>
public sealed class ChartArrangementTests
{
    private const string Part = "ppt/charts/chart1.xml";
    private const string Embedded = "ppt/embeddings/workbook1.xlsx";
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    [Test]
    public void Points_that_change_places_take_their_looks_along()
    {
        var deck = Arranged(SampleCharts.Deck(SampleCharts.Curve), Moved([2, -1, 0], ["Pay", "Fresh", "Notice a need"], [-2, 0.5m, 1], [0.5m, null, 1]));
        var (first, second) = (Series(deck)[0], Series(deck)[1]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Indexes(first, "dPt"), Is.EqualTo(new[] { 0 }), "the low point came first");
            Assert.That(Indexes(first, "dLbl"), Is.EqualTo(new[] { 0 }), "that of the last point went with it");
            Assert.That(Indexes(second, "dLbl"), Is.Empty);
            Assert.That(Says(deck, 0), Is.EqualTo("Today: Pay -2, Fresh 0.5, Notice a need 1"));
            Assert.That(Faults(deck), Is.Empty);
        }
    }

    [Test]
    public void A_series_that_goes_leaves_its_cells_empty_and_one_that_comes_stands_behind_all_that_is_filled()
    {
        var arrangement = new ChartArrangement
        {
            Points = [0, 1, 2, 3, 4],
            Language = "en",
            Series = [new ArrangedSeries(1, Data(1)), new ArrangedSeries(-1, Data(0) with { Name = "Fresh" }) { Look = SampleCharts.Curve.Series[0] }],
        };
        var deck = Arranged(SampleCharts.Deck(SampleCharts.Curve), arrangement);
        var reading = ChartReader.Read(Fixtures.Open(deck), Part);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(reading.Series.Select(series => series.Cached.Name), Is.EqualTo(new[] { "As planned", "Fresh" }));
            Assert.That(reading.Series.Select(series => series.References.Values), Is.EqualTo(new[] { "Sheet1!$C$2:$C$6", "Sheet1!$D$2:$D$6" }));
            Assert.That(reading.Series.All(series => series.Agrees && series.InWorkbook is not null));
            Assert.That(Series(deck).Select(series => Value(series, "idx")), Is.EqualTo(new[] { 1, 2 }), "what tells series apart");
            Assert.That(Series(deck).Select(series => Value(series, "order")), Is.EqualTo(new[] { 0, 1 }));
            Assert.That(Sheet(deck), Does.Not.Contain("<c r=\"B1\" t"));
            Assert.That(Faults(deck), Is.Empty);
        }
    }

    [Test]
    public void Words_among_the_numbers_are_read_and_go_along_with_their_points()
    {
        var data = Data(0) with { Values = [1, -0.5m, null, null, 1.5m], Words = new Dictionary<int, string> { [2] = "bad" } };
        var deck = Arranged(SampleCharts.Deck(SampleCharts.Curve), new ChartArrangement { Points = [0, 1, 2, 3, 4], Language = "en", Series = [new ArrangedSeries(0, data), new ArrangedSeries(1, Data(1))] });
        var read = ChartReader.Read(Fixtures.Open(deck), Part).Series[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.InWorkbook!.Words, Is.EqualTo(new Dictionary<int, string> { [2] = "bad" }));
            Assert.That(read.Cached.Values[2], Is.Null);
            Assert.That(read.Agrees, "programs draw words as a gap");
        }
    }

    [Test]
    public void A_point_is_drawn_anew_only_where_it_still_looks_as_it_was_drawn([Values] bool isRecoloured)
    {
        var deck = SampleCharts.Deck(SampleCharts.Curve);
        if (isRecoloured)
            deck = WithChart(deck, chart => chart.Replace("val=\"accent2\"", "val=\"accent3\"", StringComparison.Ordinal));
        var series = SampleCharts.Curve.Series[0];
        var fresh = new ChartPoint { Marker = new ChartMarker(MarkerShape.Square, 20, new ChartPaint(ChartColor.Accent1)) };
        var changes = new Dictionary<int, PointChange> { [2] = new(series.Points[2], null, series), [3] = new(null, fresh, series) };
        var arrangement = new ChartArrangement
        {
            Points = [0, 1, 2, 3, 4], Language = "en", Series = [new ArrangedSeries(0, Data(0)) { Changes = changes }, new ArrangedSeries(1, Data(1))],
        };
        var arranged = Arranged(deck, arrangement);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Indexes(Series(arranged)[0], "dPt"), Is.EqualTo(isRecoloured ? [2, 3] : new[] { 3 }));
            Assert.That(Faults(arranged), Is.Empty);
        }
    }

    [Test]
    public void Arranging_twice_gives_what_arranging_once_gives()
    {
        var arrangement = Moved([2, -1, 0], ["Pay", "Fresh", "Notice a need"], [-2, 0.5m, 1], [0.5m, null, 1]);
        var once = Arranged(SampleCharts.Deck(SampleCharts.Curve), arrangement);
        Assert.That(Arranged(once, arrangement), Is.EqualTo(once));
    }

    [Test]
    public void A_new_series_where_people_turned_the_data_round_is_left_to_them()
    {
        var deck = WithChart(SampleCharts.Deck(SampleCharts.Curve), chart => chart.Replace("$A$2:$A$6", "$B$1:$F$1", StringComparison.Ordinal));
        var package = Fixtures.Open(deck);
        var editor = new PackageEditor(package);
        var arrangement = new ChartArrangement { Points = [0, 1, 2, 3, 4], Language = "en", Series = [new ArrangedSeries(0, Data(0)), new ArrangedSeries(1, Data(1)), new ArrangedSeries(-1, Data(0))] };
        Assert.That(ChartArranger.TryArrange(editor, package, Part, arrangement), Is.False);
        Assert.That(editor.Save(), Is.EqualTo(deck));
    }

    private static ChartSeriesData Data(int series) => ChartSeriesData.Of(SampleCharts.Curve)[series];

    private static ChartArrangement Moved(int[] points, string[] categories, decimal?[] first, decimal?[] second) => new()
    {
        Points = points,
        Language = "en",
        Series =
        [
            new ArrangedSeries(0, new ChartSeriesData("Today", first) { Categories = categories }),
            new ArrangedSeries(1, new ChartSeriesData("As planned", second) { Categories = categories }),
        ],
    };

    private static byte[] Arranged(byte[] deck, ChartArrangement arrangement)
    {
        var package = Fixtures.Open(deck);
        var editor = new PackageEditor(package);
        Assert.That(ChartArranger.TryArrange(editor, package, Part, arrangement));
        return editor.Save();
    }

    private static byte[] WithChart(byte[] deck, Func<string, string> change)
    {
        var package = Fixtures.Open(deck);
        var editor = new PackageEditor(package);
        editor.SetPart(Part, Fixtures.Bytes(change(Encoding.UTF8.GetString(package.ReadPart(Part)))));
        return editor.Save();
    }

    private static List<XElement> Series(byte[] deck) => [.. XDocument.Parse(Encoding.UTF8.GetString(Fixtures.Open(deck).ReadPart(Part))).Descendants(C + "ser")];

    private static int Value(XElement element, string name) => int.Parse(element.Element(C + name)!.Attribute("val")!.Value, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<int> Indexes(XElement series, string name) => series.Descendants(C + name).Select(point => Value(point, "idx"));

    private static string Says(byte[] deck, int series)
    {
        var data = ChartReader.Read(Fixtures.Open(deck), Part).Series[series];
        Assert.That(data.Agrees);
        return $"{data.Cached.Name}: {string.Join(", ", data.Cached.Categories.Zip(data.Cached.Values, (name, value) => FormattableString.Invariant($"{name} {value}")))}";
    }

    private static string Sheet(byte[] deck) => Encoding.UTF8.GetString(OfficePackage.Open(Fixtures.Open(deck).ReadPart(Embedded), "data.xlsx").ReadPart("xl/worksheets/sheet1.xml"));

    private static IEnumerable<string> Faults(byte[] deck) => DeepLint.Check(deck, "deck.pptx").Where(finding => finding.Place.Path.Contains("chart", StringComparison.Ordinal)).Select(finding => finding.Message("en"))
        .Concat(DeepLint.Check(Fixtures.Open(deck).ReadPart(Embedded), "data.xlsx").Select(finding => finding.Message("en")));
}
