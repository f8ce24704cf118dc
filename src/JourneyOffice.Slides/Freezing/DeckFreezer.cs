using System.Xml.Linq;
using JourneyOffice.Maps;
using JourneyOffice.Packages;

namespace JourneyOffice.Slides;

/// <summary>
/// Makes a copy of a deck to hand out: what visible slides show, and nothing else. What stays is listed and the rest is left out, and
/// where something can neither stay nor go the deck is refused.
/// </summary>
public sealed class DeckFreezer
{
    private readonly OfficePackage package;
    private readonly FrozenNames names;
    private readonly PackageEditor editor;
    private readonly Dictionary<string, XDocument> trees = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> reached = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> hidden = new(StringComparer.OrdinalIgnoreCase);

    private DeckFreezer(OfficePackage package)
    {
        this.package = package;
        names = new FrozenNames(XmlNamespaces.For(package));
        editor = new PackageEditor(package);
    }

    /// <summary>The frozen copy.</summary>
    /// <param name="package">The deck.</param>
    /// <param name="known">The texts of the map that the deck carries; <see langword="null"/> where it carries none. Alternative texts say none of them that no slide shows.</param>
    /// <exception cref="JourneyException">No slide is visible, a part is broken, or something on a slide can't be frozen.</exception>
    public static byte[] Freeze(OfficePackage package, IReadOnlyCollection<string>? known)
    {
        ArgumentNullException.ThrowIfNull(package);
        // Says what is wrong with a file that is no deck, or a broken one.
        SlideList.OpenPresentation(package);
        return new DeckFreezer(package).Freeze(known);
    }

    private byte[] Freeze(IReadOnlyCollection<string>? known)
    {
        var slides = FindSlides();
        Reach(package.MainPart);
        var texts = new FrozenTexts(trees.Where(tree => IsShown(tree.Key)).Select(tree => tree.Value), known);
        var language = trees[slides[0]].Descendants().Attributes("lang").FirstOrDefault()?.Value ?? "en";
        var shapes = new FrozenShapes(texts, language);
        foreach (var (_, tree) in trees.Where(tree => IsShown(tree.Key)).OrderBy(tree => tree.Key, StringComparer.Ordinal))
            shapes.Rename(tree);
        foreach (var (part, tree) in trees)
            editor.SetPart(part, FrozenMarkup.Write(tree), TypeOf(part));
        FreezePackage(TitleOf(trees[slides[0]]), language);
        foreach (var part in package.Parts.Select(part => part.Name).Where(name => !IsOfPackage(name) && !reached.Contains(name)))
            editor.RemovePart(part);
        return editor.Save();
    }

    /// <summary>The visible slides in order. The others, and what only they reach, are left out.</summary>
    private List<string> FindSlides()
    {
        var main = FrozenMarkup.Load(package, package.MainPart);
        var targets = package.Relationships(package.MainPart).Where(relationship => relationship is { IsExternal: false, Type: RelationshipTypes.Slide } && package.Contains(relationship.Target))
            .ToLookup(relationship => relationship.Id, relationship => relationship.Target, StringComparer.Ordinal);
        var listed = main.Root!.Elements(names.Presentation + "sldIdLst").Elements().Select(entry => (string?)entry.Attribute(names.Relationships + "id") ?? "").Where(targets.Contains).ToList();
        var shown = listed.Where(id => !IsHidden(targets[id].First())).ToHashSet(StringComparer.Ordinal);
        hidden.UnionWith(package.Parts.Where(part => package.ContentType(part.Name) == ContentTypes.Slide).Select(part => part.Name));
        hidden.ExceptWith(shown.Select(id => targets[id].First()));
        if (shown.Count == 0)
            throw new JourneyException(SlidesErrors.NothingVisible, new Place(package.FileName), package.FileName);
        FrozenPresentation.Clean(main, names, shown);
        trees[package.MainPart] = main;
        return [.. listed.Where(shown.Contains).Select(id => targets[id].First())];
    }

    private bool IsHidden(string slide) => package.ParsePart(slide, reader =>
    {
        reader.MoveToContent();
        return reader.GetAttribute("show") is "0" or "false" or "off";
    });

    /// <summary>Cleans a part and what it leads to.</summary>
    private void Reach(string first)
    {
        var open = new Stack<string>([first]);
        while (open.TryPop(out var part))
        {
            if (!reached.Add(part))
                continue;
            if (IsMarkup(part))
                CleanPart(part);
            foreach (var relationship in editor.Relationships(part).Where(relationship => !relationship.IsExternal && package.Contains(relationship.Target)))
                open.Push(relationship.Target);
        }
    }

    private void CleanPart(string part)
    {
        if (!trees.TryGetValue(part, out var tree))
            trees[part] = tree = FrozenMarkup.Load(package, part);
        FrozenMarkup.Clean(tree);
        CleanKind(part, tree);
        var staying = package.Relationships(part).Where(relationship => KeptRelationships.MayStay(relationship, hidden.Contains)).Select(relationship => relationship.Id).ToHashSet(StringComparer.Ordinal);
        if (!FrozenObjects.TryReplace(tree))
            throw CantFreeze(part, "oleObj");
        if (FrozenMarkup.Unlink(tree, names, staying) is { } element)
            throw CantFreeze(part, element.Name.LocalName);
        var used = FrozenMarkup.References(tree, names);
        used.UnionWith(DrawingsOfDiagrams(part, used));
        foreach (var relationship in package.Relationships(part))
        {
            if (!staying.Contains(relationship.Id) || (KeptRelationships.IsNamed(relationship) && !used.Contains(relationship.Id)))
                editor.RemoveRelationship(part, relationship.Id);
        }
    }

    private void CleanKind(string part, XDocument tree)
    {
        switch (package.ContentType(part))
        {
            case ContentTypes.Slide: FrozenSlide.Clean(tree, names, SizeOf("cx"), SizeOf("cy")); break;
            case ContentTypes.PresentationProperties: FrozenPresentation.CleanProperties(tree); break;
            case { } type when IsChart(type): FrozenChart.Clean(tree); break;
        }
    }

    // A diagram's data says by which relationship of the slide its drawing is found.
    private List<string> DrawingsOfDiagrams(string part, HashSet<string> used) =>
        [.. package.Relationships(part).Where(relationship => used.Contains(relationship.Id) && relationship.Type.EndsWith("/diagramData", StringComparison.Ordinal) && package.Contains(relationship.Target))
            .SelectMany(data => FrozenMarkup.Load(package, data.Target).Descendants().Attributes("relId").Select(attribute => attribute.Value))];

    private long SizeOf(string side) =>
        FrozenSlide.Number(trees[package.MainPart].Root!.Element(names.Presentation + "sldSz"), side) ?? long.MaxValue / 4;

    private void FreezePackage(string title, string language)
    {
        foreach (var relationship in editor.Relationships("").ToList())
        {
            if (relationship.Type == RelationshipTypes.CoreProperties && package.Contains(relationship.Target))
            {
                editor.SetPart(relationship.Target, PresentationXml.CoreProperties(title, language), ContentTypes.CoreProperties);
                reached.Add(relationship.Target);
            }
            else if (relationship.Type != RelationshipTypes.OfficeDocument)
            {
                editor.RemoveRelationship("", relationship.Id);
            }
        }
    }

    private static string TitleOf(XDocument slide)
    {
        var title = slide.Descendants().FirstOrDefault(element => element.Name.LocalName == "ph" && (string?)element.Attribute("type") is "title" or "ctrTitle")?.Ancestors().ElementAtOrDefault(2);
        return string.Concat((title?.Descendants() ?? []).Select(element => element.Name.LocalName switch { "t" => element.Value, "br" => " ", _ => "" }));
    }

    private bool IsMarkup(string part) =>
        package.ContentType(part) is { } type && !type.StartsWith("image/", StringComparison.OrdinalIgnoreCase)
        && (type.EndsWith("+xml", StringComparison.OrdinalIgnoreCase) || type.EndsWith("/xml", StringComparison.OrdinalIgnoreCase));

    // Slides and what is drawn on them; masters and layouts are the brand's.
    private bool IsShown(string part) =>
        package.ContentType(part) is { } type
        && (type == ContentTypes.Slide || IsChart(type) || type.Contains("diagramData", StringComparison.Ordinal) || type.Contains("diagramDrawing", StringComparison.Ordinal)
            || type.Contains("chartshapes", StringComparison.Ordinal));

    private static bool IsChart(string type) => type == ContentTypes.Chart || type.EndsWith(".chartex+xml", StringComparison.Ordinal);

    private string? TypeOf(string part) => package.ContentType(part) switch
    {
        ContentTypes.MacroPresentation => ContentTypes.Presentation,
        ContentTypes.MacroPresentationTemplate => ContentTypes.PresentationTemplate,
        ContentTypes.MacroPresentationShow => ContentTypes.PresentationShow,
        _ => null,
    };

    private JourneyException CantFreeze(string part, string element) => new(SlidesErrors.CantFreeze, new Place(package.FileName, part), package.FileName, part, element);

    private static bool IsOfPackage(string name) =>
        name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || name.Equals(PartName.ContentTypes, StringComparison.OrdinalIgnoreCase);
}
