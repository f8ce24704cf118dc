using System.Text;
using JourneyOffice.Testing;

namespace JourneyOffice.Packages.Tests.Charts;

/// <summary>Charts as slides and sheets need them, and files that they stand in.</summary>
internal static class SampleCharts
{
    private static readonly ChartStroke ZeroLine = new(new ChartPaint(ChartColor.Accent6), 0.75);

    public static Chart Curve { get; } = new()
    {
        Kind = ChartKind.Line,
        Language = "en",
        Categories = ["Notice a need", "Compare & choose", "Pay", "Wait", "Unpack"],
        Series =
        [
            new ChartSeries
            {
                Name = "Today", Values = [1, -0.5m, -2, null, 1.5m],
                Line = new ChartStroke(new ChartPaint(ChartColor.Text2), 2.25),
                Marker = new ChartMarker(MarkerShape.Circle, 9, new ChartPaint(ChartColor.Text2)),
                Labels = new ChartLabel(new ChartText(10, ChartColor.Text2, IsBold: true), LabelPosition.Above),
                Points = new Dictionary<int, ChartPoint>
                {
                    [2] = new() { Marker = new ChartMarker(MarkerShape.Circle, 12, new ChartPaint(ChartColor.Accent2)), Label = new ChartLabel(new ChartText(12, ChartColor.Accent2, IsBold: true), LabelPosition.Below) },
                    [4] = new() { Label = new ChartLabel(new ChartText(12, ChartColor.Text2, IsBold: true), LabelPosition.Right) { ShowsValue = false, ShowsSeries = true } },
                },
            },
            new ChartSeries
            {
                Name = "As planned", Values = [1, 1, 0.5m, 1, 2], NumberFormat = "+0.0;−0.0;0",
                Line = new ChartStroke(new ChartPaint(ChartColor.Accent4), 2.25, ChartDash.Dash),
                Marker = new ChartMarker(MarkerShape.Diamond, 8, null, new ChartStroke(new ChartPaint(ChartColor.Accent4), 1.5)),
                Points = new Dictionary<int, ChartPoint> { [0] = new() { IsWithoutLabel = true } },
            },
        ],
        CategoryAxis = new ChartAxis { Line = ZeroLine },
        ValueAxis = new ChartAxis { Minimum = -2.5m, Maximum = 2.5m, MajorUnit = 1, Words = AxisWords.None },
        AlternativeText = "Feelings fall to −2 while paying and rise to +1.5 at the end.",
    };

    public static Chart Funnel { get; } = new()
    {
        Kind = ChartKind.Columns,
        Language = "zh-Hans",
        Categories = ["浏览", "加入购物车", "结账", "付款"],
        Series =
        [
            new ChartSeries
            {
                Name = "人数", Values = [12400, 5200, 2310, 880], NumberFormat = "#,##0", Fill = new ChartPaint(ChartColor.Text2),
                Labels = new ChartLabel(new ChartText(12, ChartColor.Text1, IsBold: true), LabelPosition.Above),
                Points = new Dictionary<int, ChartPoint> { [3] = new() { Fill = new ChartPaint(ChartColor.Accent2, 80) } },
            },
        ],
        CategoryAxis = new ChartAxis { Line = ZeroLine },
        ValueAxis = new ChartAxis { Minimum = 0, IsHidden = true },
        PlotArea = new ChartArea(0, 0.1, 1, 0.78),
        AlternativeText = "四步的人数：12,400、5,200、2,310、880。",
    };

    public static Chart Ranking { get; } = Funnel with
    {
        Kind = ChartKind.Bars, Language = "en", Categories = ["Fees appear late", "Forced account", "No delivery date", "Coupon fails"], PlotArea = null,
        CategoryAxis = new ChartAxis { Line = ZeroLine, IsReversed = true },
        AlternativeText = "Obstacles by how many meet them.",
    };

    public static Chart Matrix { get; } = new()
    {
        Kind = ChartKind.Bubbles,
        Language = "zh-Hant",
        XName = "投入", SizeName = "影響人數",
        Series =
        [
            new ChartSeries
            {
                Name = "已決定", XValues = [1, 2.5m, 3], Values = [3, 2, null], Sizes = [4, 9, 1],
                Fill = new ChartPaint(ChartColor.Accent1), Line = new ChartStroke(new ChartPaint(ChartColor.Background1), 1),
                Points = new Dictionary<int, ChartPoint>
                {
                    [0] = new() { Label = new ChartLabel(new ChartText(11, ChartColor.Background1, IsBold: true), LabelPosition.Center) { Words = "1" } },
                    [1] = new() { Label = new ChartLabel(new ChartText(11, ChartColor.Text1), LabelPosition.Right) { Words = "2 <新帳戶>" } },
                },
            },
            new ChartSeries
            {
                Name = "建議", XValues = [2], Values = [1.5m], Sizes = [4], Line = new ChartStroke(new ChartPaint(ChartColor.Accent6), 1.5, ChartDash.Dash),
            },
        ],
        CategoryAxis = new ChartAxis { Minimum = 0, Maximum = 4, Line = ZeroLine, Words = AxisWords.None },
        ValueAxis = new ChartAxis { Minimum = 0, Maximum = 4, Line = ZeroLine, Words = AxisWords.None },
        BubbleScale = 40,
        AlternativeText = "三個想法的投入與成效。",
    };

    public static Chart Dots { get; } = Matrix with
    {
        Kind = ChartKind.Scatter,
        Series =
        [
            .. Matrix.Series.Select(series => series with
            {
                Fill = null, Line = null, Points = new Dictionary<int, ChartPoint>(), Marker = new ChartMarker(MarkerShape.Triangle, 10, new ChartPaint(ChartColor.Accent3)),
            }),
        ],
    };

    public static IReadOnlyList<Chart> All { get; } = [Curve, Funnel, Ranking, Matrix, Dots];

    /// <summary>The same with short names for tests.</summary>
    public static IEnumerable<TestCaseData> Cases => All.Select(chart => new TestCaseData(chart).SetArgDisplayNames($"{chart.Kind}"));

    /// <summary>A real deck with charts on its first slide, side by side.</summary>
    public static byte[] Deck(params IReadOnlyList<Chart> charts)
    {
        var package = OfficePackage.Open(File.ReadAllBytes(SharedFiles.InRepository("tests", "fixtures", "v1", "retailer.pptx")), "deck.pptx");
        const string Slide = "ppt/slides/slide1.xml";
        var editor = new PackageEditor(package);
        using var frames = new XmlBuffer();
        for (var index = 0; index < charts.Count; index++)
            Frame(frames, charts[index], ChartParts.AddToSlide(editor, Slide, charts[index]), index);
        var slide = Encoding.UTF8.GetString(package.ReadPart(Slide));
        var end = slide.IndexOf("</p:spTree>", StringComparison.Ordinal);
        // Shapes of the fixture would cover the charts.
        var begin = slide.IndexOf("</p:grpSpPr>", StringComparison.Ordinal) + "</p:grpSpPr>".Length;
        if (slide.IndexOf("<p:grpSpPr/>", StringComparison.Ordinal) is >= 0 and var empty)
            begin = empty + "<p:grpSpPr/>".Length;
        editor.SetPart(Slide, Encoding.UTF8.GetBytes(string.Concat(slide.AsSpan(0, begin), Encoding.UTF8.GetString(frames.Written), slide.AsSpan(end))));
        return editor.Save();
    }

    /// <summary>A workbook with a chart over the data of its own sheet, which is the one that a chart on a slide would carry.</summary>
    public static byte[] Book(Chart chart)
    {
        const string Sheet = "xl/worksheets/sheet1.xml";
        const string Drawing = "xl/drawings/drawing1.xml";
        var package = OfficePackage.Open(ChartWorkbook.Write(chart), "book.xlsx");
        var editor = new PackageEditor(package);
        var relationship = editor.AddRelationship(Sheet, RelationshipTypes.Drawing, Drawing);
        var part = ChartParts.AddToSheet(editor, Drawing, chart, ChartReferences.Embedded(chart));
        using var xml = new XmlBuffer();
        xml.Raw("<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>8</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>26</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"2\" name=\"Chart\""u8);
        xml.Attribute("descr"u8, chart.AlternativeText);
        xml.Raw("/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm>"u8);
        ChartXml.WriteGraphic(xml, part.Relationship, XmlNamespaces.Transitional);
        xml.Raw("</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>"u8);
        // Without a theme its slots are nothing.
        var themed = OfficePackage.Open(File.ReadAllBytes(SharedFiles.InRepository("tests", "fixtures", "v1", "retailer.xlsx")), "book.xlsx");
        editor.SetPart("xl/theme/theme1.xml", themed.ReadPart("xl/theme/theme1.xml"), ContentTypes.Theme);
        editor.AddRelationship(package.MainPart, RelationshipTypes.Theme, "xl/theme/theme1.xml");
        editor.SetPart(Drawing, xml.ToArray(), ContentTypes.Drawing);
        var sheet = Encoding.UTF8.GetString(package.ReadPart(Sheet)).Replace("</worksheet>", $"<drawing xmlns:r=\"{XmlNamespaces.Transitional.Relationships}\" r:id=\"{relationship}\"/></worksheet>", StringComparison.Ordinal);
        editor.SetPart(Sheet, Encoding.UTF8.GetBytes(sheet));
        return editor.Save();
    }

    private static void Frame(XmlBuffer xml, Chart chart, ChartPart part, int index)
    {
        xml.Raw("<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr"u8);
        xml.Attribute("id"u8, index + 100);
        xml.Attribute("name"u8, $"Chart {index}");
        xml.Attribute("descr"u8, chart.AlternativeText);
        xml.Raw("/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off"u8);
        xml.Attribute("x"u8, 200_000 + (index % 3 * 4_000_000));
        xml.Attribute("y"u8, 200_000 + (index / 3 * 3_300_000));
        xml.Raw("/><a:ext cx=\"3800000\" cy=\"3200000\"/></p:xfrm>"u8);
        ChartXml.WriteGraphic(xml, part.Relationship, XmlNamespaces.Transitional);
        xml.Raw("</p:graphicFrame>"u8);
    }
}
