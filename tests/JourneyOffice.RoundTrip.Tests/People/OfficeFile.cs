using System.IO.Compression;
using System.Xml.Linq;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>
/// A package as the simulated person's program sees it: parts by name, XML as trees. It shares no code with the product, so
/// that a mistake in our zip or XML layer can't hide itself.
/// </summary>
internal sealed class OfficeFile
{
    private readonly List<string> order = [];
    private readonly Dictionary<string, byte[]> parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XDocument> trees = new(StringComparer.Ordinal);

    public OfficeFile(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            order.Add(entry.FullName);
            parts[entry.FullName] = content.ToArray();
        }
    }

    public IReadOnlyList<string> PartNames => order;

    public byte[] Bytes(string part) => parts[part];

    public bool Has(string part) => parts.ContainsKey(part);

    /// <summary>The tree of a part; changes to it are saved.</summary>
    public XDocument Tree(string part)
    {
        if (!trees.TryGetValue(part, out var tree))
            trees[part] = tree = XDocument.Load(new MemoryStream(parts[part]), LoadOptions.PreserveWhitespace);
        return tree;
    }

    public void Replace(string part, XDocument tree) => trees[part] = tree;

    public void Replace(string part, byte[] content)
    {
        trees.Remove(part);
        parts[part] = content;
    }

    public void Add(string part, XDocument tree, string contentType)
    {
        order.Add(part);
        trees[part] = tree;
        AddOverride(part, contentType);
    }

    public void Add(string part, byte[] content, string contentType)
    {
        order.Add(part);
        parts[part] = content;
        AddOverride(part, contentType);
    }

    /// <summary>The content type of a part, by its own entry or its extension's.</summary>
    public string TypeOf(string part)
    {
        var types = Tree("[Content_Types].xml").Root!.Elements().ToList();
        return (types.Find(element => (string?)element.Attribute("PartName") == "/" + part)
            ?? types.First(element => (string?)element.Attribute("Extension") == part[(part.LastIndexOf('.') + 1)..])).Attribute("ContentType")!.Value;
    }

    public void AddCopy(string part, string source)
    {
        order.Add(part);
        trees[part] = new XDocument(Tree(source));
        var types = Tree("[Content_Types].xml").Root!;
        var type = types.Elements().First(element => (string?)element.Attribute("PartName") == "/" + source).Attribute("ContentType")!.Value;
        AddOverride(part, type);
    }

    public void Remove(string part)
    {
        order.Remove(part);
        parts.Remove(part);
        trees.Remove(part);
        Tree("[Content_Types].xml").Root!.Elements().Where(element => (string?)element.Attribute("PartName") == "/" + part).Remove();
    }

    public string Relate(string source, string type, string target)
    {
        var name = RelationshipsOf(source);
        if (!Has(name) && !trees.ContainsKey(name))
        {
            order.Add(name);
            trees[name] = new XDocument(new XElement(Names.Relationships + "Relationships"));
        }

        var root = Tree(name).Root!;
        var number = root.Elements().Count() + 1;
        while (root.Elements().Any(known => known.Attribute("Id")?.Value == "rPerson" + number))
            number++;
        var id = "rPerson" + number;
        root.Add(new XElement(Names.Relationships + "Relationship",
            new XAttribute("Id", id), new XAttribute("Type", type), new XAttribute("Target", "/" + target)));
        return id;
    }

    public static string RelationshipsOf(string part)
    {
        var slash = part.LastIndexOf('/');
        return part[..(slash + 1)] + "_rels/" + part[(slash + 1)..] + ".rels";
    }

    /// <summary>Takes away every trace that Document Inspector takes: the custom XML parts.</summary>
    public void StripCustomXml()
    {
        foreach (var part in PartNames.Where(name => name.StartsWith("customXml/", StringComparison.Ordinal)).ToList())
            Remove(part);
        foreach (var relationships in PartNames.Where(name => name.EndsWith(".rels", StringComparison.Ordinal)).ToList())
        {
            Tree(relationships).Root!.Elements()
                .Where(element => element.Attribute("Type")!.Value.EndsWith("/customXml", StringComparison.Ordinal)).Remove();
        }
    }

    public byte[] Save()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in order)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                if (trees.TryGetValue(name, out var tree))
                    tree.Save(entry, SaveOptions.DisableFormatting);
                else
                    entry.Write(parts[name]);
            }
        }

        return stream.ToArray();
    }

    private void AddOverride(string part, string contentType) =>
        Tree("[Content_Types].xml").Root!.Add(new XElement(Names.ContentTypes + "Override",
            new XAttribute("PartName", "/" + part), new XAttribute("ContentType", contentType)));
}
