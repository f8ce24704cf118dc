using System.IO.Compression;

namespace JourneyOffice.Packages;

/// <summary>Collects changes to a package and writes it anew; entries that are not changed are copied byte for byte.</summary>
public sealed class PackageEditor
{
    /// <summary>An editor of a package that was read.</summary>
    public PackageEditor(OfficePackage source) => throw new NotSupportedException();

    /// <summary>An editor of a new, empty package.</summary>
    public static PackageEditor Create() => throw new NotSupportedException();

    /// <summary>How hard the parts that are set are pressed.</summary>
    public CompressionLevel Compression { get; init; } = CompressionLevel.Optimal;

    /// <summary>Whether a part is there, with the changes so far.</summary>
    public bool Contains(string name) => throw new NotSupportedException();

    /// <summary>The relationships of a part with the changes so far.</summary>
    public IReadOnlyList<Relationship> Relationships(string part) => throw new NotSupportedException();

    /// <summary>Adds a part or replaces its content.</summary>
    /// <param name="name">Its name without leading slash.</param>
    /// <param name="content">The content, not yet compressed; not to be changed until saved.</param>
    /// <param name="contentType">Its type; <see langword="null"/> leaves what the package says.</param>
    public void SetPart(string name, ReadOnlyMemory<byte> content, string? contentType = null) => throw new NotSupportedException();

    /// <summary>Adds a part, or replaces its content, by one that was deflated before.</summary>
    public void SetDeflatedPart(string name, DeflatedPart part, string? contentType = null) => throw new NotSupportedException();

    /// <summary>Takes a part away with its own relationships and its content type. Relationships to it are the caller's to remove.</summary>
    public void RemovePart(string name) => throw new NotSupportedException();

    /// <summary>Adds a relationship and gives its id. <paramref name="type"/> is in Transitional form and written in the file's own.</summary>
    /// <param name="sourcePart">The part that has it; empty for the package.</param>
    /// <param name="type">One of <see cref="RelationshipTypes"/>.</param>
    /// <param name="target">A part name, or a URI where <paramref name="external"/>.</param>
    /// <param name="external">Whether it points out of the package.</param>
    public string AddRelationship(string sourcePart, string type, string target, bool external = false) => throw new NotSupportedException();

    /// <summary>Takes a relationship away; does nothing where it is not there.</summary>
    public void RemoveRelationship(string sourcePart, string id) => throw new NotSupportedException();

    /// <summary>The package's bytes with all changes: the same changes give the same bytes.</summary>
    public byte[] Save() => throw new NotSupportedException();
}
