namespace JourneyOffice.Packages;

/// <summary>Writes references with their cache: what PowerPoint draws until somebody opens the data.</summary>
internal static class ChartDataXml
{
    /// <summary>Writes c:strRef.</summary>
    public static void Words(XmlBuffer xml, string place, IReadOnlyList<string> words)
    {
        Formula(xml, "<c:strRef><c:f>"u8, place);
        xml.Raw("<c:strCache>"u8);
        ChartXml.Identifier(xml, "ptCount"u8, words.Count);
        for (var index = 0; index < words.Count; index++)
            Point(xml, index, words[index]);
        xml.Raw("</c:strCache></c:strRef>"u8);
    }

    /// <summary>Writes c:numRef; what is missing has no c:pt.</summary>
    public static void Numbers(XmlBuffer xml, string place, IReadOnlyList<decimal?> values, string format)
    {
        Formula(xml, "<c:numRef><c:f>"u8, place);
        xml.Raw("<c:numCache><c:formatCode>"u8);
        xml.Text(format);
        xml.Raw("</c:formatCode>"u8);
        ChartXml.Identifier(xml, "ptCount"u8, values.Count);
        for (var index = 0; index < values.Count; index++)
        {
            if (values[index] is { } value)
                Point(xml, index, ChartXml.Text(value));
        }

        xml.Raw("</c:numCache></c:numRef>"u8);
    }

    private static void Formula(XmlBuffer xml, ReadOnlySpan<byte> begin, string place)
    {
        xml.Raw(begin);
        xml.Text(place);
        xml.Raw("</c:f>"u8);
    }

    private static void Point(XmlBuffer xml, int index, string text)
    {
        xml.Raw("<c:pt"u8);
        xml.Attribute("idx"u8, index);
        xml.Raw("><c:v>"u8);
        xml.Text(text);
        xml.Raw("</c:v></c:pt>"u8);
    }
}
