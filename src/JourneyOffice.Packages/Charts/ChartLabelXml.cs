namespace JourneyOffice.Packages;

/// <summary>Writes c:dLbls.</summary>
internal static class ChartLabelXml
{
    /// <summary>Writes the labels of a series; nothing where it has none.</summary>
    public static void Write(XmlBuffer xml, ChartSeries series, ChartDialect dialect)
    {
        var own = series.Points.Where(point => point.Value.Label is not null || (point.Value.IsWithoutLabel && series.Labels is not null)).OrderBy(point => point.Key).ToList();
        if (own.Count == 0 && series.Labels is null)
            return;
        xml.Raw("<c:dLbls>"u8);
        foreach (var (index, point) in own)
            Single(xml, index, point.IsWithoutLabel ? null : point.Label, series, dialect);
        if (series.Labels is { } labels)
            Content(xml, labels, series, dialect);
        else
            Shows(xml, value: false, category: false, series: false);
        xml.Raw("</c:dLbls>"u8);
    }

    private static void Single(XmlBuffer xml, int index, ChartLabel? label, ChartSeries series, ChartDialect dialect)
    {
        xml.Raw("<c:dLbl>"u8);
        ChartXml.Identifier(xml, "idx"u8, index);
        if (label is null)
        {
            xml.Raw("<c:delete val=\"1\"/></c:dLbl>"u8);
            return;
        }

        if (label.Words is { } words)
            ChartLookXml.Words(xml, words, label.Look, dialect);
        Content(xml, label, series, dialect);
        xml.Raw("</c:dLbl>"u8);
    }

    private static void Content(XmlBuffer xml, ChartLabel label, ChartSeries series, ChartDialect dialect)
    {
        xml.Raw("<c:numFmt"u8);
        xml.Attribute("formatCode"u8, label.NumberFormat ?? series.NumberFormat);
        xml.Raw(" sourceLinked=\"0\"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"u8);
        ChartLookXml.Text(xml, label.Look, dialect);
        xml.Raw("<c:dLblPos val=\""u8);
        xml.Raw(Position(label.Position, dialect.Kind));
        xml.Raw("\"/>"u8);
        // Words of one's own are shown in place of what is switched on here; with nothing on, the label would be empty.
        Shows(xml, label.ShowsValue || label.Words is not null, label.ShowsCategory, label.ShowsSeries);
        xml.Raw("<c:separator>\n</c:separator>"u8);
    }

    private static void Shows(XmlBuffer xml, bool value, bool category, bool series)
    {
        xml.Raw("<c:showLegendKey val=\"0\"/>"u8);
        ChartXml.Identifier(xml, "showVal"u8, value ? 1 : 0);
        ChartXml.Identifier(xml, "showCatName"u8, category ? 1 : 0);
        ChartXml.Identifier(xml, "showSerName"u8, series ? 1 : 0);
        xml.Raw("<c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>"u8);
    }

    // A place that a kind of chart does not know makes Office repair the file (21.2.2.48 says which belong to which).
    private static ReadOnlySpan<byte> Position(LabelPosition position, ChartKind kind) => kind is ChartKind.Columns or ChartKind.Bars
        ? position switch
        {
            LabelPosition.Center => "ctr"u8,
            LabelPosition.InsideEnd => "inEnd"u8,
            LabelPosition.InsideBase or LabelPosition.Below or LabelPosition.Left => "inBase"u8,
            _ => "outEnd"u8,
        }
        : position switch
        {
            LabelPosition.Below => "b"u8,
            LabelPosition.Left => "l"u8,
            LabelPosition.Right => "r"u8,
            LabelPosition.Center or LabelPosition.InsideEnd or LabelPosition.InsideBase => "ctr"u8,
            _ => "t"u8,
        };
}
