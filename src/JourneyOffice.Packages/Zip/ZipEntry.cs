namespace JourneyOffice.Packages;

/// <summary>An entry of a zip file as its central directory tells, with the places of its bytes in the file.</summary>
internal sealed record ZipEntry
{
    /// <summary>The name as written, which may hold backslashes or a leading slash.</summary>
    public required string WrittenName { get; init; }

    /// <summary>The name as a part name: forward slashes, no leading one.</summary>
    public required string Name { get; init; }

    /// <summary>General purpose flags.</summary>
    public required ushort Flags { get; init; }

    /// <summary>0 stored, 8 deflated; Office uses no other.</summary>
    public required ushort Method { get; init; }

    /// <summary>CRC-32 of the inflated bytes.</summary>
    public required uint Crc { get; init; }

    /// <summary>Length of the bytes as they stand in the file.</summary>
    public required long CompressedLength { get; init; }

    /// <summary>Length of the inflated bytes.</summary>
    public required long Length { get; init; }

    /// <summary>Where the record in the central directory begins.</summary>
    public required int CentralOffset { get; init; }

    /// <summary>Length of the record in the central directory.</summary>
    public required int CentralLength { get; init; }

    /// <summary>Where, counted from the central record's start, the 8-byte local offset of a zip64 field stands; 0 where there is none.</summary>
    public required int WideOffsetPosition { get; init; }

    /// <summary>Where the local header begins.</summary>
    public required int LocalOffset { get; init; }

    /// <summary>Where the compressed bytes begin.</summary>
    public int DataOffset { get; init; }

    /// <summary>Length of local header, compressed bytes and data descriptor together: what a raw copy takes along.</summary>
    public int LocalLength { get; init; }

    /// <summary>Whether it is a folder, which a package should not have.</summary>
    public bool IsFolder => Name.EndsWith('/');

    /// <summary>Whether a data descriptor follows the bytes (flag 3).</summary>
    public bool HasDescriptor => (Flags & 8) != 0;
}
