using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>
/// The footers that slides of ours take over from a deck: those that its other slides have, with the same words; in a template without
/// slides all that the layout offers.
/// </summary>
internal static class FooterPlaceholders
{
    /// <summary>Footer and number, where the layout has them and the deck uses them.</summary>
    public static IReadOnlyList<Placeholder> Of(OfficePackage package, XmlIndex presentation, LayoutChoice layout)
    {
        var offered = Placeholder.On(SlideList.Open(package, layout.Part)).Where(placeholder => placeholder.Type is "ftr" or "sldNum").DistinctBy(placeholder => placeholder.Type).ToList();
        if (offered.Count == 0)
            return [];
        var ofMaster = Placeholder.On(SlideList.Open(package, layout.Master)).Where(placeholder => placeholder.IsFooter).ToLookup(placeholder => placeholder.Type);
        var slides = SlideList.Read(package, presentation);
        var used = UsedOn(package, slides);
        var footers = new List<Placeholder>();
        foreach (var placeholder in offered)
        {
            var words = used[placeholder.Type].Select(known => known.Text).FirstOrDefault(text => text.Length > 0) ?? placeholder.Text;
            if (slides.Count > 0 && !used.Contains(placeholder.Type))
                continue;
            if (placeholder.Type == "ftr" && words.Trim().Length == 0)
                continue;
            var box = placeholder.Box is { Width: > 0 } own ? own : ofMaster[placeholder.Type].Select(known => known.Box).FirstOrDefault();
            footers.Add(placeholder with { Text = words, Box = box });
        }

        return footers;
    }

    // Slides of ours follow the others; they don't tell what the deck uses.
    private static ILookup<string, Placeholder> UsedOn(OfficePackage package, IReadOnlyList<string> slides) => slides
        .Select(slide => SlideList.Open(package, slide))
        .Where(slide => !ShapeTree.Read(slide).Any(shape => SlideReader.KeyOf(slide, shape.Properties) is { Role: ElementRole.Anchor }))
        .SelectMany(Placeholder.On).Where(placeholder => placeholder.IsFooter).ToLookup(placeholder => placeholder.Type);
}
