using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using JourneyOffice.Maps;

namespace JourneyOffice.Packages;

/// <summary>The relationships of one part while they are edited. A file's own XML is kept but for what is added and removed.</summary>
internal sealed class RelationshipTable
{
    private const string Namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    private readonly string source;
    private readonly List<Relationship> entries;
    private readonly XDocument? document;

    /// <summary>An empty table.</summary>
    public RelationshipTable(string source)
    {
        this.source = source;
        entries = [];
    }

    /// <summary>A table as it was read.</summary>
    public RelationshipTable(string source, IEnumerable<Relationship> entries, XDocument document)
    {
        this.source = source;
        this.entries = [.. entries];
        this.document = document;
    }

    /// <summary>Whether anything was added or removed.</summary>
    public bool Changed { get; private set; }

    /// <summary>The relationships in order.</summary>
    public IReadOnlyList<Relationship> Entries => entries;

    /// <summary>Reads a relationships part; <paramref name="resolve"/> spells a target part as the package does.</summary>
    public static List<Relationship> Read(XmlReader reader, string source, Func<string, string> resolve)
    {
        var read = new List<Relationship>();
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "Relationship" || reader.NamespaceURI != Namespace)
                continue;
            var target = reader.GetAttribute("Target") ?? "";
            var external = reader.GetAttribute("TargetMode") == "External";
            read.Add(new Relationship(
                reader.GetAttribute("Id") ?? "",
                XmlNamespaces.ToTransitional(reader.GetAttribute("Type") ?? ""),
                external ? target : resolve(PartName.Resolve(source, target)),
                external));
        }

        return read;
    }

    /// <summary>Adds a relationship under the next free id.</summary>
    public string Add(string type, string target, bool external, bool strict, string fileName)
    {
        var written = strict ? XmlNamespaces.ToStrict(type) : type;
        if (written is null)
            throw new JourneyException(PackagesErrors.NoStrictForm, new Place(fileName, source), fileName, type[(type.LastIndexOf('/') + 1)..]);
        var id = NextId();
        entries.Add(new Relationship(id, type, target, external));
        if (document is not null)
            Add(document, id, written, Target(target, external), external);
        Changed = true;
        return id;
    }

    private static void Add(XDocument document, string id, string type, string target, bool external) => document.Root!.Add(new XElement(
        XName.Get("Relationship", Namespace),
        new XAttribute("Id", id),
        new XAttribute("Type", type),
        new XAttribute("Target", target),
        external ? new XAttribute("TargetMode", "External") : null));

    /// <summary>Removes a relationship.</summary>
    public void Remove(string id)
    {
        if (entries.RemoveAll(entry => entry.Id == id) == 0)
            return;
        document?.Root!.Elements().Where(element => (string?)element.Attribute("Id") == id).ToList().ForEach(element => element.Remove());
        Changed = true;
    }

    /// <summary>The relationships part.</summary>
    public byte[] ToBytes(bool strict) => document is null ? Encoding.UTF8.GetBytes(Compose(strict)) : document.ToPartBytes();

    private string Compose(bool strict)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"" + Namespace + "\">", 1024);
        foreach (var entry in entries)
        {
            xml.Append("<Relationship Id=\"").Append(entry.Id).Append("\" Type=\"").Append(strict ? XmlNamespaces.ToStrict(entry.Type) : entry.Type)
                .Append("\" Target=\"").Append(System.Security.SecurityElement.Escape(Target(entry.Target, entry.IsExternal)))
                .Append(entry.IsExternal ? "\" TargetMode=\"External\"/>" : "\"/>");
        }

        return xml.Append("</Relationships>").ToString();
    }

    private string Target(string target, bool external) => external ? target : PartName.Relative(source, target);

    private string NextId()
    {
        var highest = 0;
        foreach (var entry in entries)
        {
            if (entry.Id.StartsWith("rId", StringComparison.Ordinal)
                && int.TryParse(entry.Id.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                highest = Math.Max(highest, number);
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"rId{highest + 1}");
    }
}
