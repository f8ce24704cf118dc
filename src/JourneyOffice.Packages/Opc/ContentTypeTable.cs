using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace JourneyOffice.Packages;

/// <summary>What [Content_Types].xml says (ECMA-376 part 2, section 10.1.2.2): a type per extension, and per part where that differs.</summary>
internal sealed class ContentTypeTable
{
    private const string Namespace = "http://schemas.openxmlformats.org/package/2006/content-types";
    private readonly Dictionary<string, string> defaults = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> overrides = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> order = [];

    /// <summary>Whether anything was set or removed.</summary>
    public bool Changed { get; private set; }

    /// <summary>The table of a new package.</summary>
    public static ContentTypeTable New()
    {
        var table = new ContentTypeTable();
        table.defaults.Add("rels", ContentTypes.Relationships);
        table.defaults.Add("xml", ContentTypes.Xml);
        return table;
    }

    /// <summary>Reads the table.</summary>
    public static ContentTypeTable Read(XmlReader reader)
    {
        var table = new ContentTypeTable();
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.NamespaceURI != Namespace)
                continue;
            var type = reader.GetAttribute("ContentType") ?? "";
            if (reader.LocalName == "Default")
                table.defaults.TryAdd(reader.GetAttribute("Extension") ?? "", type);
            else if (reader.LocalName == "Override")
                table.AddOverride((reader.GetAttribute("PartName") ?? "").TrimStart('/'), type);
        }

        return table;
    }

    /// <summary>A copy to be edited.</summary>
    public ContentTypeTable Copy()
    {
        var copy = new ContentTypeTable();
        foreach (var (extension, type) in defaults)
            copy.defaults.Add(extension, type);
        foreach (var part in order)
            copy.AddOverride(part, overrides[part]);
        return copy;
    }

    /// <summary>A part's type.</summary>
    public string? Of(string part) => overrides.GetValueOrDefault(part) ?? defaults.GetValueOrDefault(PartName.Extension(part));

    /// <summary>Gives a part a type. Media get one for their extension, all else one of their own, as Office does.</summary>
    public void Set(string part, string type)
    {
        if (Of(part) == type)
            return;
        var extension = PartName.Extension(part);
        if (!overrides.ContainsKey(part) && IsMedia(type) && extension.Length > 0 && !defaults.ContainsKey(extension))
        {
            defaults.Add(extension, type);
        }
        else
        {
            overrides.Remove(part);
            AddOverride(part, type);
        }

        Changed = true;
    }

    /// <summary>Forgets a part.</summary>
    public void Remove(string part)
    {
        if (!overrides.Remove(part))
            return;
        order.RemoveAll(name => string.Equals(name, part, StringComparison.OrdinalIgnoreCase));
        Changed = true;
    }

    /// <summary>The table as a stream; of a file's own XML only what differs is touched.</summary>
    public byte[] ToBytes(XDocument? document) => document is null ? Encoding.UTF8.GetBytes(Compose()) : Update(document).ToPartBytes();

    private static bool IsMedia(string type) => type.StartsWith("image/", StringComparison.Ordinal) || type.StartsWith("audio/", StringComparison.Ordinal)
        || type.StartsWith("video/", StringComparison.Ordinal) || type is ContentTypes.EmbeddedWorkbook or ContentTypes.Relationships or ContentTypes.Xml;

    private void AddOverride(string part, string type)
    {
        if (overrides.TryAdd(part, type) && !order.Contains(part, StringComparer.OrdinalIgnoreCase))
            order.Add(part);
    }

    private string Compose()
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Types xmlns=\"" + Namespace + "\">", 4096);
        foreach (var (extension, type) in defaults)
            xml.Append("<Default Extension=\"").Append(extension).Append("\" ContentType=\"").Append(type).Append("\"/>");
        foreach (var part in order)
            xml.Append("<Override PartName=\"/").Append(System.Security.SecurityElement.Escape(part)).Append("\" ContentType=\"").Append(overrides[part]).Append("\"/>");
        return xml.Append("</Types>").ToString();
    }

    private XDocument Update(XDocument document)
    {
        var root = document.Root!;
        var written = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in root.Elements(XName.Get("Override", Namespace)).ToList())
        {
            var part = ((string?)element.Attribute("PartName") ?? "").TrimStart('/');
            if (!overrides.TryGetValue(part, out var type))
                element.Remove();
            else if (written.Add(part) && (string?)element.Attribute("ContentType") != type)
                element.SetAttributeValue("ContentType", type);
        }

        var known = root.Elements(XName.Get("Default", Namespace)).Select(element => (string?)element.Attribute("Extension") ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (extension, type) in defaults.Where(entry => !known.Contains(entry.Key)))
            root.AddFirst(new XElement(XName.Get("Default", Namespace), new XAttribute("Extension", extension), new XAttribute("ContentType", type)));
        foreach (var part in order.Where(part => !written.Contains(part)))
            root.Add(new XElement(XName.Get("Override", Namespace), new XAttribute("PartName", "/" + part), new XAttribute("ContentType", overrides[part])));
        return document;
    }
}
