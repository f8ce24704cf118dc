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
        var used = UsedOn(package, slides, [.. offered.Select(placeholder => placeholder.Type)]);
        var footers = new List<Placeholder>();
        foreach (var placeholder in offered)
        {
            var words = used.TryGetValue(placeholder.Type, out var text) && text.Length > 0 ? text : placeholder.Text;
            if (slides.Count > 0 && !used.ContainsKey(placeholder.Type))
                continue;
            if (placeholder.Type == "ftr" && words.Trim().Length == 0)
                continue;
            var box = placeholder.Box is { Width: > 0 } own ? own : ofMaster[placeholder.Type].Select(known => known.Box).FirstOrDefault();
            footers.Add(placeholder with { Text = words, Box = box });
        }

        return footers;
    }

    // The types that slides have, with the first words that one of them says. Slides of ours follow the others; they don't tell what the deck
    // uses. In most decks the first slides tell all, and slides without a footer need no reading.
    private static Dictionary<string, string> UsedOn(OfficePackage package, IReadOnlyList<string> slides, IReadOnlyList<string> types)
    {
        var used = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var slide in slides.TakeWhile(_ => types.Any(type => used.GetValueOrDefault(type, "").Length == 0)).Where(slide => package.Mentions(slide, types)).Select(slide => SlideList.Open(package, slide)))
        {
            if (ShapeTree.Read(slide).Any(shape => SlideReader.KeyOf(slide, shape.Properties) is { Role: ElementRole.Anchor }))
                continue;
            foreach (var placeholder in Placeholder.On(slide).Where(placeholder => types.Contains(placeholder.Type, StringComparer.Ordinal) && used.GetValueOrDefault(placeholder.Type, "").Length == 0))
                used[placeholder.Type] = placeholder.Text;
        }

        return used;
    }
}
