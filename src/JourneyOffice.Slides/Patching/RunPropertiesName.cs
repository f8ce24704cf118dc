using JourneyOffice.Packages;

namespace JourneyOffice.Slides;

/// <summary>a:rPr and a:endParaRPr hold the same (ECMA-376 part 1, 21.1.2.2.3 and 21.1.2.3.9); one becomes the other by its name.</summary>
internal static class RunPropertiesName
{
    /// <summary>The element under another name.</summary>
    public static byte[] Rename(ReadOnlySpan<byte> element, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> from, ReadOnlySpan<byte> to)
    {
        var head = 1 + prefix.Length + from.Length;
        using var xml = new XmlBuffer(element.Length + 32);
        xml.Raw("<"u8);
        xml.Raw(prefix);
        xml.Raw(to);
        if (element.EndsWith("/>"u8))
        {
            xml.Raw(element[head..]);
            return xml.ToArray();
        }

        xml.Raw(element[head..element.LastIndexOf("</"u8)]);
        xml.Raw("</"u8);
        xml.Raw(prefix);
        xml.Raw(to);
        xml.Raw(">"u8);
        return xml.ToArray();
    }
}
