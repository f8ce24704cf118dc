namespace JourneyOffice.Packages;

/// <summary>Writes c:ser: name, look, differing points, labels, data.</summary>
internal static class ChartSeriesXml
{
    /// <summary>Writes a series.</summary>
    public static void Write(XmlBuffer xml, Chart chart, int index, ChartReferences references, ChartDialect dialect)
    {
        var (series, places) = (chart.Series[index], references.Series[index]);
        xml.Raw("<c:ser>"u8);
        ChartXml.Identifier(xml, "idx"u8, index);
        ChartXml.Identifier(xml, "order"u8, index);
        xml.Raw("<c:tx>"u8);
        ChartDataXml.Words(xml, places.Name, [series.Name]);
        xml.Raw("</c:tx>"u8);
        if (IsLine(dialect))
        {
            ChartLookXml.LineShape(xml, series.Line, dialect);
            Marker(xml, series.Marker, dialect);
        }
        else
        {
            ChartLookXml.Shape(xml, series.Fill, series.Line, dialect);
            xml.Raw("<c:invertIfNegative val=\"0\"/>"u8);
        }

        foreach (var (point, look) in series.Points.Where(point => point.Value.IsDrawnOtherwise).OrderBy(point => point.Key))
            Point(xml, series, point, look, dialect);
        ChartLabelXml.Write(xml, series, dialect);
        Data(xml, chart, series, references.Categories, places);
        xml.Raw("</c:ser>"u8);
    }

    private static bool IsLine(ChartDialect dialect) => dialect.Kind is ChartKind.Line or ChartKind.Scatter;

    private static void Point(XmlBuffer xml, ChartSeries series, int index, ChartPoint point, ChartDialect dialect)
    {
        xml.Raw("<c:dPt>"u8);
        ChartXml.Identifier(xml, "idx"u8, index);
        if (IsLine(dialect))
        {
            Marker(xml, point.Marker ?? series.Marker, dialect);
            xml.Raw("<c:bubble3D val=\"0\"/>"u8);
            ChartLookXml.LineShape(xml, point.Line ?? series.Line, dialect);
        }
        else
        {
            xml.Raw("<c:invertIfNegative val=\"0\"/><c:bubble3D val=\"0\"/>"u8);
            ChartLookXml.Shape(xml, point.Fill ?? series.Fill, point.Line ?? series.Line, dialect);
        }

        xml.Raw("</c:dPt>"u8);
    }

    private static void Marker(XmlBuffer xml, ChartMarker? marker, ChartDialect dialect)
    {
        if (marker is null)
        {
            xml.Raw("<c:marker><c:symbol val=\"none\"/></c:marker>"u8);
            return;
        }

        xml.Raw("<c:marker><c:symbol val=\""u8);
        xml.Raw(marker.Shape switch
        {
            MarkerShape.Diamond => "diamond"u8,
            MarkerShape.Square => "square"u8,
            MarkerShape.Triangle => "triangle"u8,
            _ => "circle"u8,
        });
        xml.Raw("\"/>"u8);
        ChartXml.Identifier(xml, "size"u8, marker.Size);
        ChartLookXml.Shape(xml, marker.Fill, marker.Line, dialect);
        xml.Raw("</c:marker>"u8);
    }

    private static void Data(XmlBuffer xml, Chart chart, ChartSeries series, string? categories, ChartSeriesReferences places)
    {
        if (chart.IsByCoordinates)
        {
            Numbers(xml, "xVal"u8, places.XValues!, series.XValues, "General");
            Numbers(xml, "yVal"u8, places.Values, series.Values, series.NumberFormat);
            if (chart.Kind == ChartKind.Bubbles)
                Numbers(xml, "bubbleSize"u8, places.Sizes!, series.Sizes, "General");
            xml.Raw(chart.Kind == ChartKind.Bubbles ? "<c:bubble3D val=\"0\"/>"u8 : "<c:smooth val=\"0\"/>"u8);
            return;
        }

        xml.Raw("<c:cat>"u8);
        ChartDataXml.Words(xml, categories!, chart.Categories);
        xml.Raw("</c:cat>"u8);
        Numbers(xml, "val"u8, places.Values, series.Values, series.NumberFormat);
        if (chart.Kind == ChartKind.Line)
            xml.Raw("<c:smooth val=\"0\"/>"u8);
    }

    private static void Numbers(XmlBuffer xml, ReadOnlySpan<byte> name, string place, IReadOnlyList<decimal?> values, string format)
    {
        xml.Raw("<c:"u8);
        xml.Raw(name);
        xml.Raw(">"u8);
        ChartDataXml.Numbers(xml, place, values, format);
        xml.Raw("</c:"u8);
        xml.Raw(name);
        xml.Raw(">"u8);
    }
}
