using System.Xml.Linq;
using JourneyOffice.Packages;
using JourneyOffice.Slides;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Look;

/// <summary>A deck with its slides as rendered.</summary>
/// <param name="Slides">The slides that are shown; hidden ones are not rendered.</param>
/// <param name="Theme">Its colours.</param>
internal sealed record LookedAtDeck(IReadOnlyList<LookedAtSlide> Slides, DeckTheme Theme)
{
    /// <summary>How many times larger than on a slide everything is drawn: what is tolerated on a poster is as much larger.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Brings a deck's shapes and its rendered pages together.</summary>
    /// <param name="package">The deck.</param>
    /// <param name="rendered">Its pages as rendered.</param>
    /// <param name="meant">The pages that it is meant to show: they say what the cells of tables, which have no names, stand for.</param>
    /// <exception cref="InvalidOperationException">There are more or fewer pages than slides.</exception>
    public static LookedAtDeck Read(OfficePackage package, IReadOnlyList<RenderedPage> rendered, IReadOnlyList<Page> meant)
    {
        var pages = DeckReader.Read(package, null).Pages.Where(page => !page.Hidden).ToList();
        if (pages.Count != rendered.Count)
            throw new InvalidOperationException($"The deck shows {pages.Count} slides, but {rendered.Count} pages were rendered.");
        var keys = meant.SelectMany(page => page.Elements).Select(element => element.Key).ToList();
        var slides = pages.Select((page, at) =>
        {
            var styles = Styles(package, page.Id);
            var shapes = TableCells.WithKeys(page, keys).Elements.Select(element => new LookedAtShape(element, styles.GetValueOrDefault(SlideStyles.IdOf(element), ShapeStyle.None)));
            return new LookedAtSlide(at + 1, [.. shapes], rendered[at]);
        });
        return new LookedAtDeck([.. slides], DeckTheme.Of(package, pages[0].Id));
    }

    private static IReadOnlyDictionary<string, ShapeStyle> Styles(OfficePackage package, string slide)
    {
        using var reader = package.OpenPart(slide);
        return SlideStyles.Read(XDocument.Load(reader));
    }
}
