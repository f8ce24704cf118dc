using System.Xml.Linq;
using JourneyOffice.Maps;

namespace JourneyOffice.Packages;

/// <summary>
/// Goes from a file's main part along the relationships that may stay, cleans each part on the way, and leaves out the parts that it never came to.
/// </summary>
/// <param name="package">The file.</param>
/// <param name="kept">Which relationships may stay.</param>
/// <param name="clean">Cleans a part by its kind, before its relationships are looked at.</param>
/// <param name="refuse">The error for an element that can neither stay nor go, by part and name.</param>
public sealed class PartFreezer(OfficePackage package, KeptRelationships kept, Action<string, XDocument> clean, Func<string, string, JourneyException> refuse)
{
    private readonly XNamespace relationshipIds = XmlNamespaces.For(package).Relationships;
    private readonly Dictionary<string, XDocument> trees = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> reached = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The frozen copy's parts.</summary>
    public PackageEditor Editor { get; } = new(package);

    /// <summary>The parts that were taken apart, by name.</summary>
    public IReadOnlyDictionary<string, XDocument> Trees => trees;

    /// <summary>Parts that are left out whatever leads to them.</summary>
    public HashSet<string> Hidden { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A part as a tree, to be changed in place.</summary>
    /// <exception cref="JourneyException">The part is broken.</exception>
    public XDocument Tree(string part) => trees.TryGetValue(part, out var tree) ? tree : trees[part] = FrozenMarkup.Load(package, part);

    /// <summary>Adds a part that is drawn in place of something that goes.</summary>
    public void Add(string part, XDocument tree, string contentType)
    {
        trees[part] = tree;
        Editor.SetPart(part, FrozenMarkup.Write(tree), contentType);
    }

    /// <summary>Cleans the main part and what it leads to.</summary>
    /// <exception cref="JourneyException">A part is broken, or holds what can neither stay nor go.</exception>
    public void Reach()
    {
        var open = new Stack<string>([package.MainPart]);
        while (open.TryPop(out var part))
        {
            if (!reached.Add(part))
                continue;
            if (IsMarkup(part))
                Clean(part);
            foreach (var relationship in Editor.Relationships(part).Where(relationship => !relationship.IsExternal && Editor.Contains(relationship.Target)))
                open.Push(relationship.Target);
        }
    }

    /// <summary>The copy's bytes.</summary>
    /// <param name="title">The title that the document's properties say now.</param>
    /// <param name="language">And its language.</param>
    /// <param name="typeOf">A part's content type where it changes, by its old one; <see langword="null"/>: it stays.</param>
    public byte[] Save(string title, string language, Func<string?, string?> typeOf)
    {
        ArgumentNullException.ThrowIfNull(typeOf);
        foreach (var (part, tree) in trees.Where(tree => Editor.Contains(tree.Key)))
            Editor.SetPart(part, FrozenMarkup.Write(tree), typeOf(package.ContentType(part)));
        foreach (var relationship in Editor.Relationships("").ToList())
        {
            if (relationship.Type == RelationshipTypes.CoreProperties && package.Contains(relationship.Target))
            {
                Editor.SetPart(relationship.Target, FrozenMarkup.Write(Properties(title, language)), ContentTypes.CoreProperties);
                reached.Add(relationship.Target);
            }
            else if (relationship.Type != RelationshipTypes.OfficeDocument)
            {
                Editor.RemoveRelationship("", relationship.Id);
            }
        }

        var staying = reached.Concat(reached.Select(PartName.RelationshipsOf)).Append(PartName.RelationshipsOf("")).Append(PartName.ContentTypes).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in package.Entries.Select(entry => entry.Name).Where(name => !staying.Contains(name)))
            Editor.RemovePart(entry);
        return Editor.Save();
    }

    // No author, no dates, no keywords.
    private static XDocument Properties(string title, string language)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace terms = "http://purl.org/dc/elements/1.1/";
        return new XDocument(new XElement(core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", core), new XAttribute(XNamespace.Xmlns + "dc", terms), new XElement(terms + "title", title), new XElement(terms + "language", language)));
    }

    private void Clean(string part)
    {
        var tree = Tree(part);
        FrozenMarkup.Clean(tree);
        clean(part, tree);
        var staying = Editor.Relationships(part).Where(relationship => kept.MayStay(relationship, Hidden.Contains)).Select(relationship => relationship.Id).ToHashSet(StringComparer.Ordinal);
        if (!FrozenObjects.TryReplace(tree))
            throw refuse(part, "oleObj");
        if (FrozenMarkup.Unlink(tree, relationshipIds, staying) is { } element)
            throw refuse(part, element.Name.LocalName);
        var used = FrozenMarkup.References(tree, relationshipIds);
        used.UnionWith(DrawingsOfDiagrams(part, used));
        foreach (var relationship in Editor.Relationships(part).ToList())
        {
            if (!staying.Contains(relationship.Id) || (kept.IsNamed(relationship) && !used.Contains(relationship.Id)))
                Editor.RemoveRelationship(part, relationship.Id);
        }
    }

    // A diagram's data says by which relationship of the drawing its own drawing is found.
    private List<string> DrawingsOfDiagrams(string part, HashSet<string> used) =>
        [.. package.Relationships(part).Where(relationship => used.Contains(relationship.Id) && relationship.Type.EndsWith("/diagramData", StringComparison.Ordinal) && package.Contains(relationship.Target))
            .SelectMany(data => FrozenMarkup.Load(package, data.Target).Descendants().Attributes("relId").Select(attribute => attribute.Value))];

    private bool IsMarkup(string part) =>
        Editor.ContentType(part) is { } type && !type.StartsWith("image/", StringComparison.OrdinalIgnoreCase)
        && (type.EndsWith("+xml", StringComparison.OrdinalIgnoreCase) || type.EndsWith("/xml", StringComparison.OrdinalIgnoreCase)
            || type.EndsWith("vmlDrawing", StringComparison.OrdinalIgnoreCase));
}
