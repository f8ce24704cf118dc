using System.Globalization;

namespace JourneyOffice.Packages;

/// <summary>
/// Writes chart parts (ECMA-376 part 1, 21.2). Children stand in the order of the schema, which Office insists on: a misplaced
/// c:varyColors or a c:invertIfNegative in a line makes PowerPoint repair the file.
/// </summary>
public static class ChartXml
{
    private const long CategoryAxisId = 1_710_001;
    private const long ValueAxisId = 1_710_002;

    /// <summary>The chart part.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="references">Where its data stand in the workbook.</param>
    /// <param name="workbookRelationship">Id of the relationship to the embedded workbook; <see langword="null"/> in a workbook, whose own sheets hold the data.</param>
    /// <param name="namespaces">Those of the file.</param>
    /// <exception cref="ArgumentException">A series has not as many values as there are categories, x values or sizes.</exception>
    public static byte[] Write(Chart chart, ChartReferences references, string? workbookRelationship, XmlNamespaces namespaces)
    {
        ArgumentNullException.ThrowIfNull(references);
        Check(chart);
        using var xml = new XmlBuffer();
        xml.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<c:chartSpace"u8);
        xml.Attribute("xmlns:c"u8, namespaces.Chart);
        xml.Attribute("xmlns:a"u8, namespaces.Drawing);
        xml.Attribute("xmlns:r"u8, namespaces.Relationships);
        xml.Raw("><c:date1904 val=\"0\"/><c:lang val=\""u8);
        xml.Raw(LanguageTags.For(chart.Language));
        xml.Raw("\"/><c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea>"u8);
        Layout(xml, chart.PlotArea);
        Data(xml, chart, references, new ChartDialect(chart, namespaces.IsStrict));
        xml.Raw("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>"u8);
        // LibreOffice 7.4 takes gaps in the lines of workbooks for zeros; "span" leaves the points out in every program.
        xml.Raw(chart.FollowsHiddenCells
            ? "<c:plotVisOnly val=\"0\"/><c:dispBlanksAs val=\"span\"/>"u8
            : "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/>"u8);
        xml.Raw("</c:chart>"u8);
        xml.Raw("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"u8);
        ChartLookXml.Text(xml, new ChartText(10, ChartColor.Text1), new ChartDialect(chart, namespaces.IsStrict));
        if (workbookRelationship is not null)
        {
            xml.Raw("<c:externalData"u8);
            xml.Attribute("r:id"u8, workbookRelationship);
            xml.Raw("><c:autoUpdate val=\"0\"/></c:externalData>"u8);
        }

        xml.Raw("</c:chartSpace>"u8);
        return xml.ToArray();
    }

    /// <summary>Writes a:graphic, with which a frame on a slide or sheet shows the chart.</summary>
    /// <param name="xml">Where to; the prefixes a and r must be declared around.</param>
    /// <param name="relationship">Id of the owner's relationship to the chart part.</param>
    /// <param name="namespaces">Those of the file.</param>
    public static void WriteGraphic(XmlBuffer xml, string relationship, XmlNamespaces namespaces)
    {
        ArgumentNullException.ThrowIfNull(xml);
        ArgumentNullException.ThrowIfNull(namespaces);
        xml.Raw("<a:graphic><a:graphicData"u8);
        xml.Attribute("uri"u8, namespaces.Chart);
        xml.Raw("><c:chart"u8);
        xml.Attribute("xmlns:c"u8, namespaces.Chart);
        xml.Attribute("r:id"u8, relationship);
        xml.Raw("/></a:graphicData></a:graphic>"u8);
    }

    private static void Check(Chart chart)
    {
        foreach (var series in chart.Series)
        {
            var isWhole = chart.IsByCoordinates
                ? series.XValues.Count == series.Values.Count && (chart.Kind != ChartKind.Bubbles || series.Sizes.Count == series.Values.Count)
                : series.Values.Count == chart.Categories.Count;
            if (!isWhole)
                throw new ArgumentException($"The series '{series.Name}' has not a value for each point.", nameof(chart));
        }
    }

    private static void Layout(XmlBuffer xml, ChartArea? area)
    {
        if (area is not { } inner)
        {
            xml.Raw("<c:layout/>"u8);
            return;
        }

        xml.Raw("<c:layout><c:manualLayout><c:layoutTarget val=\"inner\"/><c:xMode val=\"edge\"/><c:yMode val=\"edge\"/>"u8);
        Share(xml, "x"u8, inner.Left);
        Share(xml, "y"u8, inner.Top);
        Share(xml, "w"u8, inner.Width);
        Share(xml, "h"u8, inner.Height);
        xml.Raw("</c:manualLayout></c:layout>"u8);
    }

    private static void Share(XmlBuffer xml, ReadOnlySpan<byte> name, double share)
    {
        xml.Raw("<c:"u8);
        xml.Raw(name);
        xml.Attribute("val"u8, Math.Round(share, 5).ToString(CultureInfo.InvariantCulture));
        xml.Raw("/>"u8);
    }

    private static void Data(XmlBuffer xml, Chart chart, ChartReferences references, ChartDialect dialect)
    {
        var group = chart.Kind switch
        {
            ChartKind.Line => "lineChart"u8,
            ChartKind.Scatter => "scatterChart"u8,
            ChartKind.Bubbles => "bubbleChart"u8,
            _ => "barChart"u8,
        };
        xml.Raw("<c:"u8);
        xml.Raw(group);
        xml.Raw(chart.Kind switch
        {
            ChartKind.Line => "><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>"u8,
            ChartKind.Columns => "><c:barDir val=\"col\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>"u8,
            ChartKind.Bars => "><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>"u8,
            ChartKind.Scatter => "><c:scatterStyle val=\"lineMarker\"/><c:varyColors val=\"0\"/>"u8,
            _ => "><c:varyColors val=\"0\"/>"u8,
        });
        for (var index = 0; index < chart.Series.Count; index++)
            ChartSeriesXml.Write(xml, chart, index, references, dialect);
        GroupEnd(xml, chart);
        Identifier(xml, "axId"u8, CategoryAxisId);
        Identifier(xml, "axId"u8, ValueAxisId);
        xml.Raw("</c:"u8);
        xml.Raw(group);
        xml.Raw(">"u8);
        ChartAxisXml.Categories(xml, chart, CategoryAxisId, ValueAxisId, dialect);
        ChartAxisXml.Values(xml, chart, ValueAxisId, CategoryAxisId, dialect);
    }

    private static void GroupEnd(XmlBuffer xml, Chart chart)
    {
        switch (chart.Kind)
        {
            case ChartKind.Line:
                xml.Raw("<c:marker val=\"1\"/>"u8);
                break;
            case ChartKind.Columns or ChartKind.Bars:
                Identifier(xml, "gapWidth"u8, chart.GapWidth);
                Identifier(xml, "overlap"u8, chart.Overlap);
                break;
            case ChartKind.Bubbles:
                Identifier(xml, "bubbleScale"u8, chart.BubbleScale);
                xml.Raw("<c:showNegBubbles val=\"0\"/><c:sizeRepresents val=\"area\"/>"u8);
                break;
        }
    }

    /// <summary>Writes an element that holds one whole number.</summary>
    internal static void Identifier(XmlBuffer xml, ReadOnlySpan<byte> name, long value)
    {
        xml.Raw("<c:"u8);
        xml.Raw(name);
        xml.Attribute("val"u8, value);
        xml.Raw("/>"u8);
    }

    /// <summary>A number as caches and cells write it.</summary>
    internal static string Text(decimal value) => (value == 0 ? 0 : value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
}
