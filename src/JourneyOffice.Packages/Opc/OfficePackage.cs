using System.Xml;

namespace JourneyOffice.Packages;

/// <summary>An Office file as it was read: its parts, their relationships and types. Never changed; see <see cref="PackageEditor"/>.</summary>
public sealed class OfficePackage
{
    /// <summary>Opens a package. Only its directory, its content types and its root relationships are read.</summary>
    public static OfficePackage Open(ReadOnlyMemory<byte> bytes, string fileName, PackageLimits? limits = null) => throw new NotSupportedException();

    /// <summary>The file's name as the person gave it.</summary>
    public string FileName => throw new NotSupportedException();

    /// <summary>What the file is.</summary>
    public PackageKind Kind => throw new NotSupportedException();

    /// <summary>Whether it is written in the Strict form of ISO 29500.</summary>
    public bool IsStrict => throw new NotSupportedException();

    /// <summary>Name of the part that holds the presentation or workbook.</summary>
    public string MainPart => throw new NotSupportedException();

    /// <summary>All entries in the file's order, relationship parts and [Content_Types].xml included, directories left out.</summary>
    public IReadOnlyList<PackagePart> Parts => throw new NotSupportedException();

    /// <summary>Whether a part is there. Names are compared without regard to case (ECMA-376 part 2, section 9.1.1.2).</summary>
    public bool Contains(string name) => throw new NotSupportedException();

    /// <summary>CRC-32 of a part's inflated bytes, from the zip directory: nothing is read.</summary>
    public uint Checksum(string name) => throw new NotSupportedException();

    /// <summary>A part's inflated bytes, checked against their CRC.</summary>
    public byte[] ReadPart(string name) => throw new NotSupportedException();

    /// <summary>A reader over an XML part that loads nothing from outside and refuses DTDs.</summary>
    public XmlReader OpenPart(string name) => throw new NotSupportedException();

    /// <summary>Reads an XML part; what is wrong in its XML comes as <see cref="PackagesErrors.InvalidXml"/> with part and line.</summary>
    public T ParsePart<T>(string name, Func<XmlReader, T> read) => throw new NotSupportedException();

    /// <summary>The relationships of a part in the file's order, or of the package where <paramref name="part"/> is empty.</summary>
    public IReadOnlyList<Relationship> Relationships(string part) => throw new NotSupportedException();

    /// <summary>A part's content type; <see langword="null"/> where the package gives it none.</summary>
    public string? ContentType(string name) => throw new NotSupportedException();
}
