using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using JourneyOffice.Maps;
using JourneyOffice.Packages;

namespace JourneyOffice.OneDrive;

/// <summary>
/// What tells the content that people made from any other, also after SharePoint has written its own into the file: after an upload it rewrites
/// decks and workbooks (its columns into document properties and custom XML, another packing), whereupon length, hash and tags are others though
/// nobody changed anything.
/// </summary>
internal static class ContentMark
{
    private const string Core = "docProps/core.xml";
    private const int Length = 16;

    // What people type into a file's properties; the rest there is counted and dated by programs.
    private static readonly string[] Typed = ["title", "subject", "keywords", "description", "category"];

    /// <summary>The mark of a content.</summary>
    public static string Of(ReadOnlyMemory<byte> bytes, PackageLimits limits)
    {
        try
        {
            if (bytes.Span.StartsWith("PK"u8))
                return Of(OfficePackage.Open(bytes, "", limits));
        }
        catch (JourneyException)
        {
            // No package that can be read: byte for byte.
        }

        return Written(SHA256.HashData(bytes.Span));
    }

    private static string Of(OfficePackage package)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in package.Parts.Where(part => !IsHosts(package, part.Name)).OrderBy(part => part.Name, StringComparer.Ordinal))
            Add(string.Create(CultureInfo.InvariantCulture, $"{part.Name} {part.Crc32} {part.Length}"));
        foreach (var relationship in package.Relationships(package.MainPart).Where(relationship => relationship.Type != RelationshipTypes.CustomXml))
            Add($"{relationship.Id} {relationship.Target}");
        foreach (var map in MapPart.ReadAll(package))
        {
            Add(map.MapId);
            hash.AppendData(map.Content);
        }

        if (package.Contains(Core))
            package.ParsePart(Core, TypedIn).ForEach(Add);
        return Written(hash.GetHashAndReset());

        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
    }

    // Where SharePoint writes. What maps are kept in custom XML is taken in by itself.
    private static bool IsHosts(OfficePackage package, string name) =>
        name.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase) || name.StartsWith("customXml/", StringComparison.OrdinalIgnoreCase)
        || name == PartName.ContentTypes || name == PartName.RelationshipsOf("") || name == PartName.RelationshipsOf(package.MainPart);

    private static List<string> TypedIn(XmlReader reader) =>
        [.. XDocument.Load(reader).Root!.Elements().Where(element => Typed.Contains(element.Name.LocalName) && element.Value.Length > 0).Select(element => $"{element.Name.LocalName} {element.Value}").Order(StringComparer.Ordinal)];

    private static string Written(byte[] hash) => System.Buffers.Text.Base64Url.EncodeToString(hash.AsSpan(0, Length));
}
