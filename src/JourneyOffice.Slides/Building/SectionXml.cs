using System.Globalization;
using System.Text;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>The sections of a new deck, as presentation.xml lists them behind everything else ([MS-PPTX] 2.7.14, sectionLst).</summary>
internal static class SectionXml
{
    /// <summary>Writes the extension with all sections, each with its neighbouring slides; nothing for a deck without sections.</summary>
    public static void Write(XmlBuffer xml, IReadOnlyList<Page> pages)
    {
        if (!pages.Any(page => page.Section is not null))
            return;
        xml.Raw("""<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">"""u8);
        string? open = null;
        for (var index = 0; index < pages.Count; index++)
        {
            var name = pages[index].Section ?? "";
            if (name != open)
            {
                Close(xml, open);
                xml.Raw("<p14:section"u8);
                xml.Attribute("name"u8, name);
                xml.Attribute("id"u8, Id(name, index));
                xml.Raw("><p14:sldIdLst>"u8);
                open = name;
            }

            xml.Raw("<p14:sldId"u8);
            xml.Attribute("id"u8, PresentationXml.FirstSlideId + index);
            xml.Raw("/>"u8);
        }

        Close(xml, open);
        xml.Raw("</p14:sectionLst></p:ext></p:extLst>"u8);
    }

    private static void Close(XmlBuffer xml, string? open)
    {
        if (open is not null)
            xml.Raw("</p14:sldIdLst></p14:section>"u8);
    }

    // A well-formed GUID that follows from the section: the same deck gives the same bytes.
    private static string Id(string name, int first)
    {
        var low = Crc32.Of(Encoding.UTF8.GetBytes(name));
        return string.Create(CultureInfo.InvariantCulture, $"{{{low:X8}-{first:X4}-4000-8000-{low ^ 0x5A5A5A5A:X8}0000}}");
    }
}
