using System.Xml.Linq;

namespace JourneyOffice.Slides;

/// <summary>The main part of a frozen deck, and how it is shown.</summary>
internal static class FrozenPresentation
{
    private static readonly HashSet<string> Left = new(StringComparer.Ordinal) { "notesMasterIdLst", "handoutMasterIdLst", "custShowLst", "custDataLst", "smartTags" };

    /// <summary>Takes out masters of what is not shown, shows of their own, data of other programs, and the slides that are left out.</summary>
    public static void Clean(XDocument presentation, FrozenNames names, IReadOnlySet<string> slideIds)
    {
        var root = presentation.Root!;
        root.Elements().Where(element => Left.Contains(element.Name.LocalName)).Remove();
        // Entries of slides carry their relationship, entries of sections only the number; so the numbers are looked up first.
        var entries = root.Elements(names.Presentation + "sldIdLst").Elements().ToList();
        var kept = entries.Where(entry => slideIds.Contains((string?)entry.Attribute(names.Relationships + "id") ?? "")).ToList();
        var numbers = kept.Select(entry => (string?)entry.Attribute("id")).ToHashSet(StringComparer.Ordinal);
        entries.Except(kept).Remove();
        foreach (var list in root.Elements(names.Presentation + "extLst").ToList())
        {
            list.Elements().Where(extension => !extension.Elements().Any(child => child.Name.LocalName == "sectionLst")).Remove();
            list.Descendants().Where(entry => entry.Name.LocalName == "sldId" && !numbers.Contains((string?)entry.Attribute("id"))).Remove();
            list.Descendants().Where(section => section.Name.LocalName == "section" && !section.Descendants().Any(entry => entry.Name.LocalName == "sldId")).Remove();
            list.Elements().Where(extension => !extension.Descendants().Any(section => section.Name.LocalName == "section")).Remove();
            if (!list.HasElements)
                list.Remove();
        }
    }

    /// <summary>Keeps how the show runs, and nothing of which slides it leaves out or how they were printed.</summary>
    public static void CleanProperties(XDocument properties)
    {
        properties.Root!.Elements().Where(element => element.Name.LocalName != "showPr").Remove();
        properties.Root.Elements().Elements().Where(element => element.Name.LocalName is "custShow" or "sldRg" or "extLst").Remove();
    }
}
