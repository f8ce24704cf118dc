using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>A slide of ours that is adopted: its shapes, and the columns and lanes that they make up.</summary>
internal sealed class AdoptedPage
{
    private AdoptedPage(SnapshotPage page, int number, List<SnapshotElement> elements)
    {
        (Page, Number, Elements) = (page, number, elements);
        var anchor = elements.Find(element => element.Key!.Value.Role == ElementRole.Anchor);
        Kind = anchor?.Key?.Element ?? PageKind.Overview;
        var language = ShapeName.ReadMark(anchor?.Name).Facts;
        Language = LanguageFallback.Supported.FirstOrDefault(known => known == language);
        Steps = [.. Of(ElementRole.Step).OrderBy(element => element.Box.CenterX)];
        Frame = PageFrame.Of(elements.Select(element => (element.Key!.Value, element.Box)).Concat(MissingBands()));
    }

    internal SnapshotPage Page { get; }

    internal int Number { get; }

    /// <summary>What the anchor says.</summary>
    internal string Kind { get; }

    /// <summary>The language that the anchor names, if it does.</summary>
    internal string? Language { get; }

    /// <summary>An index repeats what stands on the pages behind it, at times with less.</summary>
    internal bool IsIndex => Kind == PageKind.Index;

    /// <summary>Our shapes, from back to front.</summary>
    internal IReadOnlyList<SnapshotElement> Elements { get; }

    internal PageFrame Frame { get; }

    /// <summary>The steps' names from left to right, where steps are columns.</summary>
    internal IReadOnlyList<SnapshotElement> Steps { get; }

    /// <summary>The shapes in a role.</summary>
    internal IEnumerable<SnapshotElement> Of(string role) => Elements.Where(element => element.Key!.Value.Role == role);

    /// <summary>The shape that an element has in a role.</summary>
    internal SnapshotElement? Find(string element, string role) =>
        Elements.FirstOrDefault(known => known.Key!.Value.Role == role && known.Key.Value.Element == element);

    /// <summary>A slide's page of a map; <see langword="null"/> where the slide is not the map's.</summary>
    internal static AdoptedPage? Of(SnapshotPage page, string mapId)
    {
        var elements = page.Elements.Where(element => element.Key?.Map == mapId).ToList();
        var number = elements.Find(element => element.Key!.Value.Role == ElementRole.Anchor)?.Key?.Page
            ?? elements.GroupBy(element => element.Key!.Value.Page).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key;
        return number is null ? null
            : new AdoptedPage(page, number.Value, [.. elements.Where(element => element.Key!.Value.Page == number).DistinctBy(element => element.Key)]);
    }

    // A lane whose band was deleted still has its name: it reaches to its neighbours.
    private IEnumerable<(ElementKey Key, Box Box)> MissingBands()
    {
        var bands = Of(ElementRole.Band).ToList();
        foreach (var name in Of(ElementRole.LaneName))
        {
            if (bands.Exists(band => band.Key!.Value.Element == name.Key!.Value.Element))
                continue;
            var reach = bands.Count == 0 ? name.Box.Height * 2 : (long)bands.Average(band => band.Box.Height) / 2;
            var above = bands.Where(band => band.Box.Bottom <= name.Box.CenterY).Select(band => (long?)band.Box.Bottom).Max();
            var below = bands.Where(band => band.Box.Y >= name.Box.CenterY).Select(band => (long?)band.Box.Y).Min();
            var (top, bottom) = (above ?? name.Box.CenterY - reach, below ?? name.Box.CenterY + reach);
            yield return (name.Key!.Value with { Role = ElementRole.Band }, new Box(name.Box.X, top, name.Box.Width, bottom - top));
        }
    }
}
