using JourneyOffice.Packages;

namespace JourneyOffice.Slides;

/// <summary>Puts a text body together again.</summary>
internal static class TextContentWriter
{
    /// <summary>The bytes of the p:txBody.</summary>
    public static byte[] Write(TextContent content)
    {
        using var xml = new XmlBuffer();
        xml.Raw(content.Head);
        foreach (var paragraph in content.Paragraphs)
        {
            xml.Raw(paragraph.Lead);
            xml.Raw(paragraph.Open);
            foreach (var piece in paragraph.Pieces)
                Piece(xml, piece);
            xml.Raw(paragraph.Tail);
        }

        xml.Raw(content.Foot);
        return xml.ToArray();
    }

    private static void Piece(XmlBuffer xml, TextPiece piece)
    {
        if (piece.Source is not null)
        {
            xml.Raw(piece.Source);
            return;
        }

        var template = piece.Template!;
        xml.Raw(template.Open);
        xml.Raw(template.Properties);
        xml.Raw(template.Middle);
        xml.Text(piece.Text);
        xml.Raw(template.Close);
    }
}
