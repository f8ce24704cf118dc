using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using JourneyOffice.Maps;
using JourneyOffice.Packages;

namespace JourneyOffice.Slides;

/// <summary>The slides of a deck in the order in which they are shown.</summary>
internal static class SlideList
{
    // An update reads a slide and edits it right after; a package never changes, so neither does the index of its parts.
    private static readonly ConditionalWeakTable<OfficePackage, ConcurrentDictionary<string, XmlIndex>> Indexes = [];

    /// <summary>Part names of the slides: p:sldIdLst through the presentation's relationships. An entry that leads nowhere is left out.</summary>
    public static IReadOnlyList<string> Read(OfficePackage package, XmlIndex presentation)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var relationship in package.Relationships(package.MainPart))
        {
            if (!relationship.IsExternal && relationship.Type == RelationshipTypes.Slide)
                targets.TryAdd(relationship.Id, relationship.Target);
        }

        var names = new List<string>();
        var list = presentation.Child(0, XmlVocabulary.Presentation, "sldIdLst"u8);
        foreach (var entry in presentation.Children(list))
        {
            if (presentation.PrefixedAttribute(entry, "id"u8) is { } id && targets.TryGetValue(id, out var name) && package.Contains(name))
                names.Add(name);
        }

        return names;
    }

    /// <summary>The index of presentation.xml.</summary>
    /// <exception cref="JourneyException">The package is no presentation, or its main part is missing or broken.</exception>
    public static XmlIndex OpenPresentation(OfficePackage package)
    {
        if (!package.Kind.IsPresentation())
            throw new JourneyException(SlidesErrors.NotAPresentation, new Place(package.FileName), package.FileName);
        return Open(package, package.MainPart);
    }

    /// <summary>The index of a part.</summary>
    /// <exception cref="JourneyException">The part is missing or broken.</exception>
    public static XmlIndex Open(OfficePackage package, string part)
    {
        if (!package.Contains(part))
            throw new JourneyException(SlidesErrors.MissingPart, new Place(package.FileName, part), package.FileName, part);
        var indexes = Indexes.GetValue(package, _ => new ConcurrentDictionary<string, XmlIndex>(StringComparer.Ordinal));
        return indexes.GetOrAdd(part, _ => XmlIndex.Parse(package.ReadPart(part), new PartSource(package.FileName, part)));
    }
}
