using System.Xml.Linq;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>
/// Makes a copy of a deck to hand out: what visible slides show, and nothing else. What stays is listed and the rest is left out, and
/// where something can neither stay nor go the deck is refused.
/// </summary>
public sealed class DeckFreezer
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static readonly KeptRelationships Kept = new(
        [RelationshipTypes.SlideMaster, RelationshipTypes.SlideLayout, RelationshipTypes.TableStyles, RelationshipTypes.PresentationProperties],
        [RelationshipTypes.Slide, Office + "video", Office + "audio", Office + "font", "http://schemas.microsoft.com/office/2007/relationships/media"]);

    private readonly OfficePackage package;
    private readonly FrozenNames names;
    private readonly PartFreezer parts;

    private DeckFreezer(OfficePackage package)
    {
        this.package = package;
        names = new FrozenNames(XmlNamespaces.For(package));
        parts = new PartFreezer(package, Kept, CleanKind, CantFreeze);
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
        parts.Reach();
        var shown = parts.Trees.Where(tree => IsShown(tree.Key)).OrderBy(tree => tree.Key, StringComparer.Ordinal).Select(tree => tree.Value).ToList();
        var language = parts.Tree(slides[0]).Descendants().Attributes("lang").FirstOrDefault()?.Value ?? "en";
        var shapes = new FrozenShapes(new FrozenTexts(shown, known), language);
        shown.ForEach(shapes.Rename);
        return parts.Save(TitleOf(parts.Tree(slides[0])), language, TypeOf);
    }

    /// <summary>The visible slides in order. The others, and what only they reach, are left out.</summary>
    private List<string> FindSlides()
    {
        var main = parts.Tree(package.MainPart);
        var targets = package.Relationships(package.MainPart).Where(relationship => relationship is { IsExternal: false, Type: RelationshipTypes.Slide } && package.Contains(relationship.Target))
            .ToLookup(relationship => relationship.Id, relationship => relationship.Target, StringComparer.Ordinal);
        var listed = main.Root!.Elements(names.Presentation + "sldIdLst").Elements().Select(entry => (string?)entry.Attribute(names.Relationships + "id") ?? "").Where(targets.Contains).ToList();
        var shown = listed.Where(id => !IsHidden(targets[id].First())).ToHashSet(StringComparer.Ordinal);
        parts.Hidden.UnionWith(package.Parts.Where(part => package.ContentType(part.Name) == ContentTypes.Slide).Select(part => part.Name));
        parts.Hidden.ExceptWith(shown.Select(id => targets[id].First()));
        if (shown.Count == 0)
            throw new JourneyException(SlidesErrors.NothingVisible, new Place(package.FileName), package.FileName);
        FrozenPresentation.Clean(main, names, shown);
        return [.. listed.Where(shown.Contains).Select(id => targets[id].First())];
    }

    private bool IsHidden(string slide) => package.ParsePart(slide, reader =>
    {
        reader.MoveToContent();
        return reader.GetAttribute("show") is "0" or "false" or "off";
    });

    private void CleanKind(string part, XDocument tree)
    {
        switch (package.ContentType(part))
        {
            case ContentTypes.Slide: FrozenSlide.Clean(tree, names, SizeOf("cx"), SizeOf("cy")); break;
            case ContentTypes.PresentationProperties: FrozenPresentation.CleanProperties(tree); break;
            case { } type when FrozenChart.IsChart(type): FrozenChart.Clean(tree); break;
        }
    }

    private long SizeOf(string side) =>
        FrozenSlide.Number(parts.Tree(package.MainPart).Root!.Element(names.Presentation + "sldSz"), side) ?? long.MaxValue / 4;

    private static string TitleOf(XDocument slide)
    {
        var title = slide.Descendants().FirstOrDefault(element => element.Name.LocalName == "ph" && (string?)element.Attribute("type") is "title" or "ctrTitle")?.Ancestors().ElementAtOrDefault(2);
        return string.Concat((title?.Descendants() ?? []).Select(element => element.Name.LocalName switch { "t" => element.Value, "br" => " ", _ => "" }));
    }

    // Slides and what is drawn on them; masters and layouts are the brand's.
    private bool IsShown(string part) => package.ContentType(part) is { } type && (type == ContentTypes.Slide || FrozenChart.IsDrawn(type));

    private static string? TypeOf(string? type) => type switch
    {
        ContentTypes.MacroPresentation => ContentTypes.Presentation,
        ContentTypes.MacroPresentationTemplate => ContentTypes.PresentationTemplate,
        ContentTypes.MacroPresentationShow => ContentTypes.PresentationShow,
        _ => null,
    };

    private JourneyException CantFreeze(string part, string element) => new(SlidesErrors.CantFreeze, new Place(package.FileName, part), package.FileName, part, element);
}
