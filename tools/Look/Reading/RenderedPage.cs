using System.Globalization;
using System.Text;
using System.Xml;

namespace JourneyOffice.Look;

/// <summary>A page as it was rendered: its words with their places in points.</summary>
/// <param name="Width">Width in points.</param>
/// <param name="Height">Height in points.</param>
/// <param name="Words">Its words.</param>
internal sealed record RenderedPage(double Width, double Height, IReadOnlyList<RenderedWord> Words)
{
    /// <summary>Reads what <c>pdftotext -bbox-layout</c> writes: XHTML with page, line and word elements.</summary>
    public static IReadOnlyList<RenderedPage> ReadAll(Stream stream)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false };
        using var reader = XmlReader.Create(stream, settings);
        var pages = new List<RenderedPage>();
        var words = new List<RenderedWord>();
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "page")
            {
                words = [];
                pages.Add(new RenderedPage(Number(reader, "width"), Number(reader, "height"), words));
            }
            else if (reader.LocalName == "word")
            {
                var area = new Area(Number(reader, "xMin"), Number(reader, "yMin"), Number(reader, "xMax"), Number(reader, "yMax"));
                reader.Read();
                words.Add(new RenderedWord(reader.Value.Normalize(NormalizationForm.FormKC), area));
            }
        }

        return pages;
    }

    private static double Number(XmlReader reader, string attribute) =>
        double.Parse(reader.GetAttribute(attribute)!, CultureInfo.InvariantCulture);
}

/// <summary>A word as it was rendered.</summary>
/// <param name="Text">Its characters, compatibility forms such as ligatures resolved.</param>
/// <param name="Area">Where it stands.</param>
internal sealed record RenderedWord(string Text, Area Area)
{
    // The areas reach from the font's ascent to its descent, which no letter fills: Carlito's and Noto Sans CJK's letters leave at
    // least a tenth of that height free at both ends.
    private const double Free = 0.1;

    /// <summary>Where its letters can be seen.</summary>
    public Area Ink => Area with { Top = Area.Top + (Free * (Area.Bottom - Area.Top)), Bottom = Area.Bottom - (Free * (Area.Bottom - Area.Top)) };
}
