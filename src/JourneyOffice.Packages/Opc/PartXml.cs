using System.Xml;
using JourneyOffice.Maps;

namespace JourneyOffice.Packages;

/// <summary>How XML out of files is read: nothing loaded from outside, no DTD (and so no entity bombs), bounded.</summary>
internal static class PartXml
{
    /// <summary>A reader over the bytes of a part.</summary>
    public static XmlReader Open(byte[] content, PackageLimits limits, bool checkCharacters = true) =>
        Open(new MemoryStream(content, writable: false), limits, checkCharacters);

    /// <summary>A reader over a part that is inflated while it is read.</summary>
    public static XmlReader Open(Stream content, PackageLimits limits, bool checkCharacters = true) =>
        XmlReader.Create(content, Settings(limits, checkCharacters));

    /// <summary>Reads a part and says what is wrong in its XML with file, part and line.</summary>
    public static T Parse<T>(byte[] content, PackageLimits limits, string fileName, string part, Func<XmlReader, T> read) =>
        Parse(() => Open(content, limits), fileName, part, read);

    /// <summary>The same of a part that came as a text: what it declares of its encoding says nothing any more.</summary>
    public static T Parse<T>(string content, PackageLimits limits, string fileName, string part, Func<XmlReader, T> read) =>
        Parse(() => XmlReader.Create(new StringReader(content), Settings(limits, checkCharacters: true)), fileName, part, read);

    private static XmlReaderSettings Settings(PackageLimits limits, bool checkCharacters) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = limits.XmlCharacters,
        MaxCharactersFromEntities = 1024,
        CheckCharacters = checkCharacters,
        CloseInput = true,
    };

    private static T Parse<T>(Func<XmlReader> open, string fileName, string part, Func<XmlReader, T> read)
    {
        try
        {
            using var reader = open();
            return read(reader);
        }
        catch (XmlException problem)
        {
            throw new JourneyException(
                new Finding(PackagesErrors.InvalidXml, new Place(fileName, part), fileName, part, problem.LineNumber, problem.LinePosition), problem);
        }
    }
}
