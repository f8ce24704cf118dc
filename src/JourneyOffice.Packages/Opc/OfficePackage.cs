using System.Collections.Concurrent;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using JourneyOffice.Maps;

namespace JourneyOffice.Packages;

/// <summary>
/// An Office file as it was read: its parts, their relationships and types. Never changed, and safe to read from several threads; see <see cref="PackageEditor"/>.
/// </summary>
public sealed class OfficePackage
{
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly PackageLimits limits;
    private readonly Dictionary<string, ZipEntry> byName;
    // Read as they are asked for, by several slides at a time.
    private readonly ConcurrentDictionary<string, IReadOnlyList<Relationship>> relationships = new(StringComparer.OrdinalIgnoreCase);
    private readonly ContentTypeTable types;

    private OfficePackage(ReadOnlyMemory<byte> bytes, string fileName, PackageLimits limits)
    {
        this.bytes = bytes;
        this.limits = limits;
        FileName = fileName;
        FileSignature.Check(bytes.Span, fileName);
        Entries = ZipDirectory.Read(bytes, fileName, limits);
        byName = Entries.Where(entry => !entry.IsFolder).ToDictionary(entry => entry.Name, StringComparer.OrdinalIgnoreCase);
        Parts = [.. Entries.Where(entry => !entry.IsFolder).Select(entry => new PackagePart(entry.Name, entry.Crc, entry.Length))];
        if (!Contains(PartName.ContentTypes))
            throw NoMainPart();
        types = ParsePart(PartName.ContentTypes, ContentTypeTable.Read);
        (MainPart, IsStrict) = FindMainPart();
        Kind = PackageKinds.Of(types.Of(MainPart));
    }

    /// <summary>Opens a package. Only its directory, its content types and its root relationships are read.</summary>
    /// <param name="bytes">The file's bytes, not to be changed while the package is used.</param>
    /// <param name="fileName">The name that messages use.</param>
    /// <param name="limits">The bounds; <see cref="PackageLimits.Default"/> where none are given.</param>
    /// <exception cref="JourneyException">The file is no package, protected, damaged, unsafe or too large.</exception>
    public static OfficePackage Open(ReadOnlyMemory<byte> bytes, string fileName, PackageLimits? limits = null) =>
        new(bytes, fileName, limits ?? PackageLimits.Default);

    /// <summary>The file's name as the person gave it.</summary>
    public string FileName { get; }

    /// <summary>The file's bytes as they were read, for those who find that nothing is to be changed.</summary>
    public ReadOnlyMemory<byte> Original => bytes;

    /// <summary>What the file is.</summary>
    public PackageKind Kind { get; }

    /// <summary>Whether it is written in the Strict form of ISO 29500.</summary>
    public bool IsStrict { get; }

    /// <summary>Name of the part that holds the presentation or workbook.</summary>
    public string MainPart { get; }

    /// <summary>All entries in the file's order, relationship parts and [Content_Types].xml included, folders left out.</summary>
    public IReadOnlyList<PackagePart> Parts { get; }

    internal IReadOnlyList<ZipEntry> Entries { get; }

    internal ReadOnlySpan<byte> Bytes => bytes.Span;

    /// <summary>The bounds within which it is read.</summary>
    public PackageLimits Limits => limits;

    internal ContentTypeTable Types => types;

    /// <summary>Whether a part is there. Names are compared without regard to case (ECMA-376 part 2, section 9.1.1.2).</summary>
    public bool Contains(string name) => byName.ContainsKey(name);

    /// <summary>CRC-32 of a part's inflated bytes, from the zip directory: nothing is read.</summary>
    public uint Checksum(string name) => Entry(name).Crc;

    /// <summary>How many bytes a part has inflated, from the zip directory: nothing is read.</summary>
    public long Length(string name) => Entry(name).Length;

    /// <summary>A part's inflated bytes, checked against their CRC.</summary>
    public byte[] ReadPart(string name) => ReadPart(name, limits.Tags);

    /// <summary>A part's inflated bytes for those who make no tree of them, so that any number of tags will do.</summary>
    public byte[] ReadPartToScan(string name) => ReadPart(name, int.MaxValue);

    private byte[] ReadPart(string name, int mostTags)
    {
        limits.Cancellation.ThrowIfCancellationRequested();
        var entry = Entry(name);
        Within(entry.Length, IsDirectory(entry.Name) ? Math.Min(limits.DirectoryLength, limits.ReadLength) : limits.ReadLength, "bytes", entry.Name);
        // What is not filled is never seen: it would be a damaged part.
        var content = GC.AllocateUninitializedArray<byte>((int)entry.Length);
        var data = Data(entry);
        var whole = entry.Method switch
        {
            0 => data.Length == content.Length && data.TryCopyTo(content),
            _ => Deflate.TryExpand(data, content),
        };
        if (!whole || Crc32.Of(content) != entry.Crc)
            throw Fail(PackagesErrors.DamagedPart, entry.Name);
        var measure = MarkupMeasure.Of(content, limits);
        Within(measure.Tags, mostTags, "tags", entry.Name);
        Within(measure.Depth, limits.Depth, "levels", entry.Name);
        return content;
    }

    /// <summary>
    /// Whether a part holds one of some words, whatever they stand for there. It is looked through as it is inflated and never held as a whole.
    /// </summary>
    /// <param name="name">The part.</param>
    /// <param name="words">Words that nobody escapes in XML, each of less than 64 KB.</param>
    public bool Mentions(string name, params IReadOnlyList<string> words)
    {
        var entry = Entry(name);
        Within(entry.Length, limits.ReadLength, "bytes", entry.Name);
        using var content = Inflating(entry);
        return ContentSearch.Holds(content, entry.Length, entry.Crc, [.. words.Select(Encoding.UTF8.GetBytes)]) ?? throw Fail(PackagesErrors.DamagedPart, entry.Name);
    }

    /// <summary>A reader over an XML part that loads nothing from outside and refuses DTDs. Its XmlException is the caller's: see <see cref="ParsePart"/>.</summary>
    public XmlReader OpenPart(string name) => PartXml.Open(ReadPart(name), limits);

    /// <summary>Reads an XML part; what is wrong in its XML comes as <see cref="PackagesErrors.InvalidXml"/> with part and line.</summary>
    public T ParsePart<T>(string name, Func<XmlReader, T> read) => PartXml.Parse(ReadPart(name), limits, FileName, Entry(name).Name, read);

    /// <summary>
    /// Reads the beginning of an XML part of any length, which is inflated only as far as the reader goes; <see langword="null"/> where that is
    /// broken or goes on too long. Nothing is checked against the part's CRC, so that it may tell where to look and nothing more.
    /// </summary>
    /// <param name="name">The part.</param>
    /// <param name="characters">How many characters may be read at most.</param>
    /// <param name="read">Reads them.</param>
    public T? ReadBeginning<T>(string name, int characters, Func<XmlReader, T> read)
        where T : class
    {
        try
        {
            using var content = Inflating(Entry(name));
            using var reader = PartXml.Open(content, limits with { XmlCharacters = characters });
            return read(reader);
        }
        catch (Exception problem) when (problem is InvalidDataException or XmlException)
        {
            return null;
        }
    }

    /// <summary>The relationships of a part in the file's order, or of the package where <paramref name="part"/> is empty.</summary>
    public IReadOnlyList<Relationship> Relationships(string part)
    {
        if (relationships.TryGetValue(part, out var known))
            return known;
        var name = PartName.RelationshipsOf(part);
        IReadOnlyList<Relationship> read = Contains(name) ? ParsePart(name, reader => RelationshipTable.Read(reader, part, Spell)) : [];
        return relationships[part] = read;
    }

    /// <summary>A part's content type; <see langword="null"/> where the package gives it none.</summary>
    public string? ContentType(string name) => types.Of(name);

    /// <summary>The first bytes of a part, inflated, as many as there is room for; gives their number, none of a damaged part.</summary>
    public int Peek(string name, Span<byte> destination)
    {
        var entry = Entry(name);
        var data = Data(entry);
        if (entry.Method != 0)
            return Deflate.Peek(data, destination);
        var length = Math.Min(data.Length, destination.Length);
        data.Span[..length].CopyTo(destination);
        return length;
    }

    internal RelationshipTable RelationshipsToEdit(string part)
    {
        var name = PartName.RelationshipsOf(part);
        return Contains(name)
            ? new RelationshipTable(part, Relationships(part), ParsePart(name, PartDocument.Load))
            : new RelationshipTable(part);
    }

    internal XDocument ContentTypesToEdit() => ParsePart(PartName.ContentTypes, PartDocument.Load);

    /// <summary>A target as the package spells it: other case, or percent-encoded where the entry's name is not.</summary>
    private string Spell(string target)
    {
        if (byName.TryGetValue(target, out var entry))
            return entry.Name;
        return target.Contains('%', StringComparison.Ordinal) && byName.TryGetValue(Uri.UnescapeDataString(target), out var plain) ? plain.Name : target;
    }

    private (string Part, bool IsStrict) FindMainPart()
    {
        var main = Relationships("").FirstOrDefault(relationship => relationship is { Type: RelationshipTypes.OfficeDocument, IsExternal: false });
        if (main is null || !Contains(main.Target))
            throw NoMainPart();
        var strict = ParsePart(PartName.RelationshipsOf(""), reader =>
        {
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute("Id") == main.Id)
                    return reader.GetAttribute("Type") != RelationshipTypes.OfficeDocument;
            }

            return false;
        });
        return (main.Target, strict);
    }

    private ZipEntry Entry(string name) => byName.TryGetValue(name, out var entry) ? entry : throw Fail(PackagesErrors.MissingPart, name);

    private ReadOnlyMemory<byte> Data(ZipEntry entry)
    {
        if (entry.Method is not (0 or 8) || (entry.Flags & 1) != 0)
            throw Fail(PackagesErrors.UnknownCompression, entry.Name);
        return bytes.Slice(entry.DataOffset, (int)entry.CompressedLength);
    }

    private Stream Inflating(ZipEntry entry)
    {
        var data = Data(entry);
        return entry.Method == 0 ? new MemoryStream(data.ToArray()) : Deflate.Open(data);
    }

    private static bool IsDirectory(string part) =>
        part.Equals(PartName.ContentTypes, StringComparison.OrdinalIgnoreCase) || PartName.SourceOf(part) is not null;

    private void Within(long value, long limit, string what, string part)
    {
        if (value > limit)
            throw new JourneyException(PackagesErrors.BeyondLimits, new Place(FileName, part), FileName, part, value, limit, what);
    }

    private JourneyException NoMainPart() => new(PackagesErrors.NoMainPart, new Place(FileName), FileName);

    private JourneyException Fail(ErrorCode code, string part) => new(code, new Place(FileName, part), FileName, part);
}
