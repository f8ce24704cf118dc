namespace JourneyOffice.Packages;

/// <summary>Writes axes: c:catAx and c:valAx.</summary>
internal static class ChartAxisXml
{
    /// <summary>Writes the axis of categories or x values.</summary>
    public static void Categories(XmlBuffer xml, Chart chart, long id, long other, ChartDialect dialect)
    {
        var position = chart.Kind == ChartKind.Bars ? "l"u8 : "b"u8;
        if (chart.IsByCoordinates)
        {
            Values(xml, chart.CategoryAxis, id, other, position, isBetween: false, dialect);
            return;
        }

        xml.Raw("<c:catAx>"u8);
        Begin(xml, chart.CategoryAxis, id, position, isScaled: false, dialect);
        Crossing(xml, other, chart.ValueAxis.Crossing);
        xml.Raw("<c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"1\"/></c:catAx>"u8);
    }

    /// <summary>Writes the axis of values.</summary>
    public static void Values(XmlBuffer xml, Chart chart, long id, long other, ChartDialect dialect) => Values(
        xml, chart.ValueAxis, id, other, chart.Kind == ChartKind.Bars ? "b"u8 : "l"u8, isBetween: !chart.IsByCoordinates, dialect);

    private static void Values(XmlBuffer xml, ChartAxis axis, long id, long other, ReadOnlySpan<byte> position, bool isBetween, ChartDialect dialect)
    {
        xml.Raw("<c:valAx>"u8);
        Begin(xml, axis, id, position, isScaled: true, dialect);
        Crossing(xml, other, null);
        // Points stand in the middle of their categories, as stages' columns have it.
        xml.Raw(isBetween ? "<c:crossBetween val=\"between\"/>"u8 : "<c:crossBetween val=\"midCat\"/>"u8);
        Number(xml, "majorUnit"u8, axis.MajorUnit);
        xml.Raw("</c:valAx>"u8);
    }

    private static void Begin(XmlBuffer xml, ChartAxis axis, long id, ReadOnlySpan<byte> position, bool isScaled, ChartDialect dialect)
    {
        ChartXml.Identifier(xml, "axId"u8, id);
        xml.Raw(axis.IsReversed ? "<c:scaling><c:orientation val=\"maxMin\"/>"u8 : "<c:scaling><c:orientation val=\"minMax\"/>"u8);
        if (isScaled)
        {
            Number(xml, "max"u8, axis.Maximum);
            Number(xml, "min"u8, axis.Minimum);
        }

        xml.Raw(axis.IsHidden ? "</c:scaling><c:delete val=\"1\"/><c:axPos val=\""u8 : "</c:scaling><c:delete val=\"0\"/><c:axPos val=\""u8);
        xml.Raw(position);
        xml.Raw("\"/><c:numFmt"u8);
        xml.Attribute("formatCode"u8, axis.NumberFormat);
        xml.Raw(" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\""u8);
        xml.Raw(axis.Words switch { AxisWords.Low => "low"u8, AxisWords.High => "high"u8, AxisWords.BesideAxis => "nextTo"u8, _ => "none"u8 });
        xml.Raw("\"/>"u8);
        ChartLookXml.Shape(xml, null, axis.Line, dialect);
        ChartLookXml.Text(xml, axis.Text, dialect);
    }

    // Which value of the other axis this one crosses is said here (21.2.2.34).
    private static void Crossing(XmlBuffer xml, long other, decimal? value)
    {
        ChartXml.Identifier(xml, "crossAx"u8, other);
        if (value is null)
            xml.Raw("<c:crosses val=\"autoZero\"/>"u8);
        else
            Number(xml, "crossesAt"u8, value);
    }

    private static void Number(XmlBuffer xml, ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is not { } number)
            return;
        xml.Raw("<c:"u8);
        xml.Raw(name);
        xml.Attribute("val"u8, ChartXml.Text(number));
        xml.Raw("/>"u8);
    }
}
