using JourneyOffice.Drawing;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>How a deck was drawn, so that an update draws on with the same theme, sheet and language.</summary>
public static class DeckOptions
{
    private const double EmuPerPoint = 12_700;

    /// <summary>
    /// What the ledger says; where it says nothing (written by a version that did not keep it, or stripped off), what the deck's own
    /// theme and slide size show. A theme that people chose later is theirs: shapes name its slots, and the ledger's one only decides how strong tints are.
    /// Slides that stand in somebody's own deck are drawn for it as it is now.
    /// </summary>
    /// <param name="package">The deck.</param>
    /// <param name="ledger">Its ledger.</param>
    /// <exception cref="Maps.JourneyException">The ledger does not say it, and the presentation's part is missing or broken.</exception>
    public static DrawingOptions Of(OfficePackage package, Ledger ledger)
    {
        var theme = Theme.Find(ledger.Theme ?? ThemeOf(package));
        var format = PageFormat.Find(ledger.Format ?? FormatOf(package));
        var look = theme is null || format is null ? LookOf(package, ledger) : null;
        return new DrawingOptions { Language = ledger.Language, Theme = theme ?? look!.Theme, Slides = SlideChoice.Of(ledger), Format = format ?? look!.Format };
    }

    /// <summary>
    /// The same of a deck that is open in a program, of which no file is there: what the ledger says, and what a slide of it that came as a file shows.
    /// <see langword="null"/> where neither tells.
    /// </summary>
    /// <param name="slide">A slide of the deck as a file.</param>
    /// <param name="ledger">The deck's ledger.</param>
    /// <param name="width">The slides' width in points; 0: not known.</param>
    /// <param name="height">The slides' height in points.</param>
    public static DrawingOptions? OfOpen(OfficePackage? slide, Ledger ledger, double width, double height)
    {
        var theme = Theme.Find(ledger.Theme);
        var format = PageFormat.Find(ledger.Format) ?? (theme is null ? null : PageFormat.All.FirstOrDefault(format => Math.Abs(format.Width - width) < 1 && Math.Abs(format.Height - height) < 1));
        if (theme is not null && format is not null)
            return new DrawingOptions { Language = ledger.Language, Theme = theme, Slides = SlideChoice.Of(ledger), Format = format };
        if (slide is null)
            return null;
        var part = SlideList.Read(slide, SlideList.OpenPresentation(slide))[0];
        return Of(slide, ledger with { Pages = [new LedgerPage(part, "", 0, HiddenByPerson: false, [])] }) with { Slides = SlideChoice.Of(ledger) };
    }

    /// <summary>How slides look in somebody's own deck in which some of ours stand.</summary>
    internal static BrandLook LookOf(OfficePackage package, Ledger ledger) =>
        SlideOf(package, ledger) is { } slide ? BrandLook.Under(package, slide) : BrandLook.Read(package);

    // Slides that were put in while the deck was open have no names of parts in the ledger.
    private static string? SlideOf(OfficePackage package, Ledger ledger) =>
        ledger.Pages.FirstOrDefault(page => package.Contains(page.Id))?.Id
        ?? (ledger.Pages.SelectMany(page => page.Elements).FirstOrDefault()?.Key.Map is { } map
            ? SlideList.Read(package, SlideList.OpenPresentation(package)).FirstOrDefault(slide => package.Mentions(slide, [map])) : null);

    private static string? ThemeOf(OfficePackage package)
    {
        var part = package.Relationships(package.MainPart)
            .FirstOrDefault(relationship => relationship is { IsExternal: false, Type: RelationshipTypes.Theme })?.Target;
        if (part is null || !package.Contains(part))
            return null;
        var name = SlideList.Open(package, part).AttributeText(0, "name"u8);
        return Theme.All.FirstOrDefault(theme => theme.Name == name)?.Id;
    }

    private static string? FormatOf(OfficePackage package)
    {
        var presentation = SlideList.OpenPresentation(package);
        var size = presentation.Child(0, XmlVocabulary.Presentation, "sldSz"u8);
        return PageFormat.All.FirstOrDefault(format =>
            IsSame(presentation.AttributeLength(size, "cx"u8), format.Width) && IsSame(presentation.AttributeLength(size, "cy"u8), format.Height))?.Id;
    }

    // Other programs round to their own units.
    private static bool IsSame(long emu, double points) => Math.Abs((emu / EmuPerPoint) - points) < 1;
}
