using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using JourneyOffice.Maps;

namespace JourneyOffice.Packages;

/// <summary>The XML of the part that keeps a map, and of the properties part that Office wants beside each custom XML part.</summary>
internal static class MapPartXml
{
    private const string Root = "journeyOffice";
    private const string Plain = "1";
    private const string Packed = "2";
    private const int MaximumInflatedLength = 64 << 20;
    private const int PeekLength = 1024;

    /// <summary>Whether a part is ours, judged by its first bytes: custom XML is of the general XML type, so all others need no look.</summary>
    public static bool IsOurs(OfficePackage package, string part)
    {
        if (package.ContentType(part) is not (ContentTypes.Xml or "text/xml") || part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            return false;
        Span<byte> first = stackalloc byte[PeekLength];
        var length = package.Peek(part, first);
        return Mentions(first[..length], Encoding.UTF8) || Mentions(first[..length], Encoding.Unicode);
    }

    /// <summary>Reads a part of ours.</summary>
    public static MapPartContent Read(OfficePackage package, string part) => Unfold(package.ParsePart(part, ReadRoot), package.FileName, part);

    /// <summary>Reads the text of a part of ours that came without its file; <see langword="null"/> where it is somebody else's.</summary>
    public static MapPartContent? ReadText(string xml, string fileName, string place) =>
        xml.Contains(MapPart.Namespace, StringComparison.Ordinal) && xml.Contains(Root, StringComparison.Ordinal)
            ? Unfold(PartXml.Parse(xml, PackageLimits.Default, fileName, place, ReadRoot), fileName, place) : null;

    private static MapPartContent Unfold((string Map, string Version, string Encoding, string Text) root, string fileName, string part)
    {
        var (map, version, encoding, text) = root;
        if (version is not (Plain or Packed))
            throw new JourneyException(PackagesErrors.MapNewer, new Place(fileName, part), fileName, version);
        if (encoding != "deflate" || !Identifier.IsValid(map))
            throw Unreadable(fileName, part);
        var deflated = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, deflated, out var length) || Deflate.Expand(deflated.AsMemory(0, length), MaximumInflatedLength) is not { } expanded)
            throw Unreadable(fileName, part);
        var content = version == Packed ? JsonUnpacker.Unpack(expanded, MaximumInflatedLength) : expanded;
        return new MapPartContent(map, part, content ?? throw Unreadable(fileName, part));
    }

    /// <summary>The part that keeps <paramref name="json"/>.</summary>
    public static byte[] Compose(string mapId, byte[] json, string fileName)
    {
        var packed = JsonPacker.Pack(json);
        var deflated = packed is null
            ? Deflate.Compress(json, CompressionLevel.Optimal) : Deflate.Compress(packed.Bytes, packed.Ends, CompressionLevel.Optimal);
        if (deflated.Length > MapPart.MaximumDeflatedLength)
            throw new JourneyException(PackagesErrors.MapTooLarge, new Place(fileName), mapId, deflated.Length / 1000, MapPart.MaximumDeflatedLength / 1000);
        return Encoding.UTF8.GetBytes(
            $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<{Root} xmlns=\"{MapPart.Namespace}\" map=\"{mapId}\" version=\"{(packed is null ? Plain : Packed)}\" encoding=\"deflate\">{Convert.ToBase64String(deflated)}</{Root}>");
    }

    /// <summary>
    /// The properties part (ECMA-376 part 1, section 22.5). Its id must be a GUID; ours follows from the map's id, since chance
    /// would make two builds differ.
    /// </summary>
    public static byte[] ComposeProperties(string mapId, XmlNamespaces namespaces)
    {
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(MapPart.Namespace + "#" + mapId)).AsSpan(0, 16)).ToString("B").ToUpperInvariant();
        return Encoding.UTF8.GetBytes(
            $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<ds:datastoreItem ds:itemID=\"{id}\" xmlns:ds=\"{namespaces.CustomXml}\"><ds:schemaRefs><ds:schemaRef ds:uri=\"{MapPart.Namespace}\"/></ds:schemaRefs></ds:datastoreItem>");
    }

    private static bool Mentions(ReadOnlySpan<byte> bytes, Encoding encoding) =>
        bytes.IndexOf(encoding.GetBytes(MapPart.Namespace)) >= 0 && bytes.IndexOf(encoding.GetBytes(Root)) >= 0;

    private static (string Map, string Version, string Encoding, string Text) ReadRoot(XmlReader reader)
    {
        reader.MoveToContent();
        return (reader.GetAttribute("map") ?? "", reader.GetAttribute("version") ?? "", reader.GetAttribute("encoding") ?? "", reader.ReadElementContentAsString());
    }

    private static JourneyException Unreadable(string fileName, string part) =>
        new(PackagesErrors.MapUnreadable, new Place(fileName, part), fileName, part);
}
