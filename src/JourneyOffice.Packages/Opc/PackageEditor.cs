using System.IO.Compression;

namespace JourneyOffice.Packages;

/// <summary>Collects changes to a package and writes it anew; entries that are not changed are copied byte for byte.</summary>
public sealed class PackageEditor
{
    // What is smaller is deflated sooner than another thread has begun.
    private const int LeastBesideLength = 2048;

    private readonly OfficePackage? source;
    private readonly Dictionary<string, Change?> changes = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> added = [];
    private readonly Dictionary<string, RelationshipTable> relationships = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> relationshipSources = [];
    private readonly ContentTypeTable types;

    /// <summary>An editor of a package that was read.</summary>
    public PackageEditor(OfficePackage source)
    {
        this.source = source;
        types = source.Types.Copy();
    }

    private PackageEditor(CompressionLevel compression)
    {
        types = ContentTypeTable.New();
        Compression = compression;
    }

    /// <summary>An editor of a new, empty package.</summary>
    /// <param name="compression">How hard its parts are pressed.</param>
    public static PackageEditor Create(CompressionLevel compression = CompressionLevel.Optimal) => new(compression);

    /// <summary>How hard the parts that are set are pressed.</summary>
    public CompressionLevel Compression { get; init; } = CompressionLevel.Optimal;

    /// <summary>Whether the package is in the Strict form.</summary>
    public bool IsStrict => source?.IsStrict ?? false;

    /// <summary>The namespaces to write parts in.</summary>
    public XmlNamespaces Namespaces => IsStrict ? XmlNamespaces.Strict : XmlNamespaces.Transitional;

    /// <summary>Name of the part that holds the presentation or workbook; empty while a new package has none.</summary>
    public string MainPart =>
        Relationships("").FirstOrDefault(relationship => relationship.Type == RelationshipTypes.OfficeDocument)?.Target ?? "";

    internal string FileName => source?.FileName ?? "";

    /// <summary>Whether a part is there, with the changes so far.</summary>
    public bool Contains(string name) =>
        changes.TryGetValue(name, out var change) ? change is not null : source?.Contains(name) ?? false;

    /// <summary>CRC-32 of a part's content with the changes so far.</summary>
    /// <exception cref="ArgumentException">The part is not there.</exception>
    public uint Checksum(string name) => changes.TryGetValue(name, out var change)
        ? change?.Checksum ?? throw new ArgumentException($"The part '{name}' was taken away.", nameof(name))
        : source?.Checksum(name) ?? throw new ArgumentException($"There is no part '{name}'.", nameof(name));

    /// <summary>The relationships of a part with the changes so far.</summary>
    public IReadOnlyList<Relationship> Relationships(string part) =>
        relationships.TryGetValue(part, out var table) ? table.Entries : Untouched(part)?.Relationships(part) ?? [];

    /// <summary>Whether any part, or the package, has a relationship to a part, with the changes so far.</summary>
    public bool IsTarget(string name)
    {
        var sources = (source?.Parts.Select(part => part.Name) ?? []).Concat(added).Append("").Where(part => part.Length == 0 || Contains(part));
        return sources.Any(part => Relationships(part).Any(relationship => !relationship.IsExternal && string.Equals(relationship.Target, name, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>A part's content type with the changes so far.</summary>
    public string? ContentType(string name) => types.Of(name);

    /// <summary>Adds a part or replaces its content. A large one is deflated beside whatever the caller goes on with.</summary>
    /// <param name="name">Its name without leading slash.</param>
    /// <param name="content">The content, not yet compressed; not to be changed any more.</param>
    /// <param name="contentType">Its type; <see langword="null"/> leaves what the package says.</param>
    public void SetPart(string name, ReadOnlyMemory<byte> content, string? contentType = null)
    {
        var (checksum, level) = (Crc32.Of(content.Span), Compression);
        DeflatedPart Deflated() => DeflatedPart.From(content.Span, checksum, level);
        Set(name, new Change(checksum, content.Length < LeastBesideLength ? Task.FromResult(Deflated()) : Task.Run(Deflated)), contentType);
    }

    /// <summary>
    /// Adds a part, or replaces its content, by what a buffer holds. The buffer is the editor's from now on: it goes back to its pool
    /// when its content is deflated.
    /// </summary>
    /// <param name="name">Its name without leading slash.</param>
    /// <param name="content">The content, not yet compressed.</param>
    /// <param name="contentType">Its type; <see langword="null"/> leaves what the package says.</param>
    public void SetPart(string name, XmlBuffer content, string? contentType = null)
    {
        var (checksum, level) = (Crc32.Of(content.Written), Compression);
        Set(name, new Change(checksum, Task.Run(() => Deflated(content, checksum, level))), contentType);
    }

    /// <summary>Adds a part, or replaces its content, by one that was deflated before.</summary>
    /// <param name="name">Its name without leading slash.</param>
    /// <param name="part">The content.</param>
    /// <param name="contentType">Its type; <see langword="null"/> leaves what the package says.</param>
    public void SetDeflatedPart(string name, DeflatedPart part, string? contentType = null) =>
        Set(name, new Change(part.Crc32, Task.FromResult(part)), contentType);

    /// <summary>Takes a part away with its own relationships and its content type. Relationships to it are the caller's to remove.</summary>
    public void RemovePart(string name)
    {
        changes[name] = null;
        changes[PartName.RelationshipsOf(name)] = null;
        relationships.Remove(name);
        relationshipSources.RemoveAll(part => string.Equals(part, name, StringComparison.OrdinalIgnoreCase));
        types.Remove(name);
        // Some programs give these a type of their own.
        types.Remove(PartName.RelationshipsOf(name));
    }

    /// <summary>Adds a relationship and gives its id. <paramref name="type"/> is in Transitional form and written in the file's own.</summary>
    /// <param name="sourcePart">The part that has it; empty for the package.</param>
    /// <param name="type">One of <see cref="RelationshipTypes"/>.</param>
    /// <param name="target">A part name, or a URI where <paramref name="external"/>.</param>
    /// <param name="external">Whether it points out of the package.</param>
    /// <exception cref="Maps.JourneyException">The file is Strict and the type has no Strict form.</exception>
    public string AddRelationship(string sourcePart, string type, string target, bool external = false) =>
        Table(sourcePart).Add(type, target, external, IsStrict, FileName);

    /// <summary>Takes a relationship away; does nothing where it is not there.</summary>
    public void RemoveRelationship(string sourcePart, string id) => Table(sourcePart).Remove(id);

    /// <summary>The package's bytes with all changes: the same changes give the same bytes.</summary>
    public byte[] Save()
    {
        WriteRelationships();
        var outputs = new List<ZipOutput>();
        if (source is null)
            outputs.Add(new ZipOutput(PartName.ContentTypes, null, Deflated(types.ToBytes(null))));
        foreach (var entry in source?.Entries ?? [])
        {
            if (entry.Name.Equals(PartName.ContentTypes, StringComparison.OrdinalIgnoreCase) && types.Changed)
                outputs.Add(new ZipOutput(entry.Name, null, Deflated(types.ToBytes(source!.ContentTypesToEdit()))));
            else if (!changes.TryGetValue(entry.Name, out var change))
                outputs.Add(new ZipOutput(entry.Name, entry, null));
            else if (change is not null)
                outputs.Add(new ZipOutput(entry.Name, null, change.Part.GetAwaiter().GetResult()));
        }

        foreach (var name in added)
        {
            if (changes[name] is { } content)
                outputs.Add(new ZipOutput(name, null, content.Part.GetAwaiter().GetResult()));
        }

        return ZipWriter.Write(outputs, source is null ? [] : source.Bytes);
    }

    private void Set(string name, Change change, string? contentType)
    {
        if (!(source?.Contains(name) ?? false) && !added.Contains(name, StringComparer.OrdinalIgnoreCase))
            added.Add(name);
        changes[name] = change;
        if (contentType is not null)
            types.Set(name, contentType);
    }

    private RelationshipTable Table(string part)
    {
        if (relationships.TryGetValue(part, out var table))
            return table;
        table = Untouched(part)?.RelationshipsToEdit(part) ?? new RelationshipTable(part);
        relationshipSources.Add(part);
        return relationships[part] = table;
    }

    /// <summary>The source where it still says which relationships a part has: those of a removed part are gone.</summary>
    private OfficePackage? Untouched(string part) => changes.ContainsKey(PartName.RelationshipsOf(part)) ? null : source;

    private void WriteRelationships()
    {
        foreach (var part in relationshipSources)
        {
            var table = relationships[part];
            if (table.Changed)
                SetDeflatedPart(PartName.RelationshipsOf(part), DeflatedRelationships.Of(table.ToBytes(IsStrict), Compression), ContentTypes.Relationships);
        }
    }

    private static DeflatedPart Deflated(XmlBuffer content, uint checksum, CompressionLevel level)
    {
        using (content)
            return DeflatedPart.From(content.Written, checksum, level);
    }

    private DeflatedPart Deflated(byte[] content) => DeflatedPart.From(content, Compression);

    /// <summary>A part's new content; its checksum is known before it is deflated.</summary>
    private sealed record Change(uint Checksum, Task<DeflatedPart> Part);
}
