using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace JourneyOffice.Workbooks;

/// <summary>Writes a tree as Office writes its parts: UTF-8 without mark, standalone, no indentation.</summary>
internal static class XmlBytes
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.Entitize,
        CheckCharacters = true,
    };

    /// <summary>The bytes.</summary>
    public static byte[] Of(XDocument document)
    {
        document.Declaration = new XDeclaration("1.0", "UTF-8", "yes");
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Settings))
            document.Save(writer);
        return stream.ToArray();
    }
}
