using System.Xml;
using System.Xml.Linq;
using JourneyOffice.Maps;

namespace JourneyOffice.Packages;

/// <summary>What is done to every part of a frozen file: no comments of programs, no ids, no data of other programs, no links that lead nowhere.</summary>
public static class FrozenMarkup
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new System.Text.UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize };

    // By these ids a copy can be told from its original, and so which map it was made from.
    private static readonly HashSet<string> Identities = new(StringComparer.Ordinal) { "creationId", "rowId", "colId", "modId" };

    // Pictures in headers of sheets, as VML names them.
    private static readonly XName OldPicture = XNamespace.Get("urn:schemas-microsoft-com:office:office") + "relid";

    private static readonly HashSet<string> Links = new(StringComparer.Ordinal) { "hlinkClick", "hlinkHover", "hlinkMouseOver" };

    private static readonly HashSet<string> Removable = new(StringComparer.Ordinal)
    {
        "externalData", "audioFile", "videoFile", "wavAudioFile", "quickTimeFile", "snd", "custDataLst", "legacyDrawing", "tags", "custData", "embeddedFont",
    };

    /// <summary>Markup compatibility, the same in Transitional and Strict files.</summary>
    public static XNamespace Compatibility { get; } = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// <summary>Reads a part as a tree.</summary>
    /// <exception cref="JourneyException">The part is broken.</exception>
    public static XDocument Load(OfficePackage package, string part) =>
        package.ParsePart(part, reader => XDocument.Load(reader, LoadOptions.PreserveWhitespace));

    /// <summary>A tree as a part's bytes.</summary>
    public static byte[] Write(XDocument tree)
    {
        tree.Declaration = new XDeclaration("1.0", "UTF-8", "yes");
        using var output = new MemoryStream();
        using (var writer = XmlWriter.Create(output, Settings))
            tree.Save(writer);
        return output.ToArray();
    }

    /// <summary>Takes out what no program draws.</summary>
    public static void Clean(XDocument tree)
    {
        tree.DescendantNodes().Where(node => node is XComment or XProcessingInstruction).ToList().ForEach(node => node.Remove());
        tree.Descendants().Where(element => element.Name.LocalName == "custDataLst" || IsIdentity(element)).ToList().ForEach(element => element.Remove());
        tree.Descendants().Where(element => element.Name.LocalName == "extLst" && !element.HasElements).ToList().ForEach(element => element.Remove());
        foreach (var link in tree.Descendants().Where(element => Links.Contains(element.Name.LocalName)).ToList())
        {
            link.Attributes().Where(attribute => attribute.Name.LocalName is "tooltip" or "invalidUrl" or "tgtFrame").Remove();
            if (LeadsOut((string?)link.Attribute("action") ?? ""))
                link.Remove();
        }
    }

    /// <summary>The relationships that a tree names.</summary>
    public static HashSet<string> References(XDocument tree, XNamespace relationships) =>
        tree.Descendants().Attributes().Where(attribute => attribute.Name.Namespace == relationships || attribute.Name == OldPicture).Select(attribute => attribute.Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>Takes out what names a relationship that does not stay; gives an element that can't do without, or none.</summary>
    public static XElement? Unlink(XDocument tree, XNamespace relationships, IReadOnlySet<string> staying)
    {
        foreach (var attribute in tree.Descendants().Attributes().Where(attribute => attribute.Name.Namespace == relationships).ToList())
        {
            if (staying.Contains(attribute.Value) || attribute.Value.Length == 0 || attribute.Parent is not { Document: not null } element)
                continue;
            if (Links.Contains(element.Name.LocalName) || Removable.Contains(element.Name.LocalName))
                element.Remove();
            else if (attribute.Name.LocalName == "link")
                attribute.Remove();
            else if (element.Ancestors(Compatibility + "Choice").LastOrDefault() is { } choice)
                LeaveFallback(choice);
            else
                return element;
        }

        return null;
    }

    // Ink and the like: older programs draw the picture that stands beside it, and so does everybody now.
    private static void LeaveFallback(XElement choice)
    {
        var forms = choice.Parent!;
        choice.Remove();
        if (forms.Elements(Compatibility + "Choice").Any())
            return;
        var plain = forms.Elements().SelectMany(fallback => fallback.Elements()).ToList();
        plain.ForEach(element => element.Remove());
        forms.ReplaceWith(plain);
    }

    private static bool IsIdentity(XElement element) =>
        element.Name.LocalName == "ext" && element.Parent?.Name.LocalName == "extLst"
        && (element.Elements().Any(child => Identities.Contains(child.Name.LocalName)) || !element.Elements().All(IsOfOffice));

    private static bool IsOfOffice(XElement element) =>
        element.Name.NamespaceName.StartsWith("http://schemas.microsoft.com/", StringComparison.Ordinal)
        || element.Name.NamespaceName.StartsWith("http://schemas.openxmlformats.org/", StringComparison.Ordinal)
        || element.Name.NamespaceName.StartsWith("http://purl.oclc.org/ooxml/", StringComparison.Ordinal);

    private static bool LeadsOut(string action) =>
        action.StartsWith("ppaction://macro", StringComparison.OrdinalIgnoreCase) || action.StartsWith("ppaction://program", StringComparison.OrdinalIgnoreCase)
        || action.StartsWith("ppaction://customshow", StringComparison.OrdinalIgnoreCase) || action.StartsWith("ppaction://ole", StringComparison.OrdinalIgnoreCase)
        || action.StartsWith("ppaction://hlinkfile", StringComparison.OrdinalIgnoreCase) || action.StartsWith("ppaction://hlinkpres", StringComparison.OrdinalIgnoreCase);
}
