using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace JourneyOffice.Packages;

/// <summary>Small XML parts that are edited as a tree: white space, order and unknown content stay.</summary>
internal static class PartDocument
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None };

    /// <summary>Loads a part.</summary>
    public static XDocument Load(XmlReader reader) => XDocument.Load(reader, LoadOptions.PreserveWhitespace);

    /// <summary>The part's bytes: UTF-8 without byte order mark.</summary>
    public static byte[] ToPartBytes(this XDocument document)
    {
        document.Declaration ??= new XDeclaration("1.0", "UTF-8", "yes");
        using var output = new MemoryStream();
        using (var writer = XmlWriter.Create(output, Settings))
            document.Save(writer);
        return output.ToArray();
    }
}
