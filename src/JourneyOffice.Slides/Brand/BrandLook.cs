using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>How slides of ours look in somebody's own deck or template: its size, colours, fonts, layout, footers and room for its logo.</summary>
public sealed record BrandLook
{
    /// <summary>What ledgers call the theme that a deck brought along.</summary>
    public const string ThemeId = "deck";

    private const double EmuPerPoint = 12_700;

    /// <summary>Colours and fonts.</summary>
    public required Theme Theme { get; init; }

    /// <summary>The sheet: its size and what is kept free at its edges.</summary>
    public required PageFormat Format { get; init; }

    /// <summary>The layout's name in the deck.</summary>
    public required string LayoutName { get; init; }

    /// <summary>Whether the layout has a place for titles.</summary>
    public required bool HasTitle { get; init; }

    /// <summary>Whether the layout has places for other things besides, which stay empty.</summary>
    public required bool HasMoreThanTitle { get; init; }

    /// <summary>Whether the theme says how Chinese is set.</summary>
    public required bool HasChineseFonts { get; init; }

    /// <summary>Whether slides get the theme's plain ground, since the layout's own is a picture or of another colour.</summary>
    public required bool HasPlainGround { get; init; }

    /// <summary>What the footers say; empty where the deck uses none.</summary>
    public string FooterText => Footers.FirstOrDefault(footer => footer.Type == "ftr")?.Text ?? "";

    internal string Layout { get; init; } = "";

    internal IReadOnlyList<Placeholder> Footers { get; init; } = [];

    /// <summary>Reads how slides look that are put into a deck.</summary>
    /// <param name="package">The deck or template.</param>
    /// <param name="beside">The slide whose master is preferred; <see langword="null"/>: the first master.</param>
    /// <exception cref="JourneyException">The package is no presentation, has no layout, or a part is missing or broken.</exception>
    public static BrandLook Read(OfficePackage package, string? beside = null)
    {
        ArgumentNullException.ThrowIfNull(package);
        var presentation = SlideList.OpenPresentation(package);
        var layout = LayoutChoice.Of(package, beside) ?? throw new JourneyException(SlidesErrors.NoLayout, new Place(package.FileName), package.FileName);
        return Make(package, presentation, layout);
    }

    /// <summary>How slides look that stand on a layout already.</summary>
    internal static BrandLook Under(OfficePackage package, string slide)
    {
        var presentation = SlideList.OpenPresentation(package);
        return LayoutChoice.Under(package, slide) is { } layout ? Make(package, presentation, layout) : Read(package);
    }

    private static BrandLook Make(OfficePackage package, XmlIndex presentation, LayoutChoice layout)
    {
        var themePart = package.Relationships(layout.Master).FirstOrDefault(relationship => relationship is { IsExternal: false, Type: RelationshipTypes.Theme })?.Target ?? "";
        var theme = SlideList.Open(package, themePart);
        var colors = new BrandColors(theme, SlideList.Open(package, layout.Master));
        var fonts = BrandFonts.Read(theme);
        var footers = FooterPlaceholders.Of(package, presentation, layout);
        return new BrandLook
        {
            Theme = colors.ToTheme(theme.AttributeText(0, "name"u8) ?? "", fonts.ToThemeFonts()),
            Format = FormatOf(package, presentation, layout, footers),
            Layout = layout.Part,
            LayoutName = layout.Name,
            HasTitle = layout.HasTitle,
            HasMoreThanTitle = layout.HasMoreThanTitle,
            HasChineseFonts = fonts.HasChinese,
            HasPlainGround = SlideGround.MustBePlain(package, layout, theme, colors),
            Footers = footers,
        };
    }

    private static PageFormat FormatOf(OfficePackage package, XmlIndex presentation, LayoutChoice layout, IReadOnlyList<Placeholder> footers)
    {
        var size = presentation.Child(0, XmlVocabulary.Presentation, "sldSz"u8);
        // What a presentation without a size is: 10 × 7.5 in (ECMA-376 part 1, 19.2.1.36).
        var (width, height) = (presentation.AttributeLength(size, "cx"u8, 9_144_000) / EmuPerPoint, presentation.AttributeLength(size, "cy"u8, 6_858_000) / EmuPerPoint);
        var kept = new KeptEdges(width, height);
        var layoutXml = SlideList.Open(package, layout.Part);
        var shapes = Decorations(layoutXml);
        if (layoutXml.AttributeText(0, "showMasterSp"u8) is not ("0" or "false" or "off"))
            shapes = shapes.Concat(Decorations(SlideList.Open(package, layout.Master)));
        foreach (var box in shapes.Concat(footers.Select(footer => footer.Box)).OrderByDescending(box => box.Width * (double)box.Height))
            kept.Avoid(box);
        return BrandSheet.Of(width, height, kept.Edges, footers.Any(footer => footer.Type == "sldNum"));
    }

    private static IEnumerable<Box> Decorations(XmlIndex xml) =>
        from shape in ShapeTree.Read(xml)
        where Placeholder.Of(xml, shape) is null
        let box = shape.Transform.ToSlide(ShapeTree.BoxOf(xml, ShapeTree.TransformOf(xml, shape.Node)))
        where box.Width > 0 || box.Height > 0
        select box;
}
