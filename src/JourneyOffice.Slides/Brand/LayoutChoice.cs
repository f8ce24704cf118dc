using JourneyOffice.Packages;

namespace JourneyOffice.Slides;

/// <summary>
/// The layout on which slides of ours stand in somebody's deck: one with a title and nothing else, by its type, then by its
/// name, then by what stands on it. None is ever added.
/// </summary>
/// <param name="Part">The layout's part.</param>
/// <param name="Master">Its master's part.</param>
/// <param name="Name">Its name.</param>
/// <param name="HasTitle">Whether it has a place for titles.</param>
/// <param name="HasMoreThanTitle">Whether it has places for content besides.</param>
internal sealed record LayoutChoice(string Part, string Master, string Name, bool HasTitle, bool HasMoreThanTitle)
{
    // What PowerPoint calls "Title Only" where the type was lost.
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "Title Only", "Nur Titel", "Titre seul", "Solo el título", "Sólo el título", "Solo título", "Solo titolo", "Somente título", "Alleen titel", "Endast rubrik",
        "Kun tittel", "Kun titel", "Vain otsikko", "Tylko tytuł", "Только заголовок", "仅标题", "只有标题", "只有標題", "僅標題", "タイトルのみ", "제목만",
    };

    private enum Rank
    {
        TitleOnly,
        Named,
        TitleAlone,
        TitleAndMore,
        Blank,
        Cover,
        Nothing,
    }

    /// <summary>The layout to take; <see langword="null"/> in a deck without any.</summary>
    /// <param name="package">The deck.</param>
    /// <param name="beside">A slide whose master is preferred.</param>
    public static LayoutChoice? Of(OfficePackage package, string? beside)
    {
        var masters = Masters(package).ToList();
        if (beside is not null && Target(package, beside, RelationshipTypes.SlideLayout) is { } near && Target(package, near, RelationshipTypes.SlideMaster) is { } own && masters.Remove(own))
            masters.Insert(0, own);
        var candidates = from master in masters.Select((part, order) => (part, order))
                         from layout in Layouts(package, master.part)
                         let read = Read(package, layout, master.part)
                         orderby read.Rank < Rank.Blank ? 0 : 1, master.order, read.Rank, read.Content
                         select read.Choice;
        return candidates.FirstOrDefault();
    }

    /// <summary>The layout that a slide stands on.</summary>
    public static LayoutChoice? Under(OfficePackage package, string slide) =>
        Target(package, slide, RelationshipTypes.SlideLayout) is { } layout && Target(package, layout, RelationshipTypes.SlideMaster) is { } master
            ? Read(package, layout, master).Choice : null;

    private static (LayoutChoice Choice, Rank Rank, int Content) Read(OfficePackage package, string part, string master)
    {
        var layout = SlideList.Open(package, part);
        var placeholders = Placeholder.On(layout);
        var name = layout.AttributeText(layout.Child(0, XmlVocabulary.Presentation, "cSld"u8), "name"u8)?.Trim() ?? "";
        var content = placeholders.Count(placeholder => placeholder.IsContent);
        var hasTitle = placeholders.Any(placeholder => placeholder.IsTitle);
        var rank = layout.AttributeText(0, "type"u8) switch
        {
            "titleOnly" when hasTitle => Rank.TitleOnly,
            "title" or "secHead" => Rank.Cover,
            "blank" when !hasTitle => Rank.Blank,
            _ when hasTitle && content == 0 => Names.Contains(name) ? Rank.Named : Rank.TitleAlone,
            _ when hasTitle => Rank.TitleAndMore,
            _ when content == 0 => Rank.Blank,
            _ => Rank.Nothing,
        };
        return (new LayoutChoice(part, master, name, hasTitle, content > 0), rank, content);
    }

    private static IEnumerable<string> Masters(OfficePackage package) => package.Relationships(package.MainPart)
        .Where(relationship => relationship is { IsExternal: false, Type: RelationshipTypes.SlideMaster } && package.Contains(relationship.Target)).Select(relationship => relationship.Target);

    // In the order of the master's own list.
    private static IEnumerable<string> Layouts(OfficePackage package, string master)
    {
        var targets = package.Relationships(master).Where(relationship => relationship is { IsExternal: false, Type: RelationshipTypes.SlideLayout } && package.Contains(relationship.Target))
            .ToDictionary(relationship => relationship.Id, relationship => relationship.Target, StringComparer.Ordinal);
        var xml = SlideList.Open(package, master);
        var listed = xml.Children(xml.Child(0, XmlVocabulary.Presentation, "sldLayoutIdLst"u8))
            .Select(entry => xml.PrefixedAttribute(entry, "id"u8)).OfType<string>().Where(targets.ContainsKey).Select(id => targets[id]).ToList();
        return listed.Concat(targets.Values.Except(listed, StringComparer.Ordinal));
    }

    private static string? Target(OfficePackage package, string part, string type) => !package.Contains(part) ? null
        : package.Relationships(part).FirstOrDefault(relationship => !relationship.IsExternal && relationship.Type == type && package.Contains(relationship.Target))?.Target;
}
