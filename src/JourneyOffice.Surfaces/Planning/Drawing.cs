namespace JourneyOffice.Surfaces;

/// <summary>A fresh drawing of a map, its elements found by what they stand for, on whatever page.</summary>
internal sealed class Drawing
{
    private readonly Dictionary<(string Element, string Role), List<(Page Page, PageElement Element)>> elements = [];
    private readonly Dictionary<(string Element, string Role, int Page), (Page Page, PageElement Element)> onPages = [];
    private readonly List<(string Element, string Role)> connectors = [];
    private readonly Dictionary<ElementKey, PageElement> byKey = [];
    private readonly IReadOnlyDictionary<int, string> kinds;

    /// <summary>A drawing to be compared with a surface whose pages are of the given kinds, by their number.</summary>
    internal Drawing(IReadOnlyList<Page> pages, IReadOnlyDictionary<int, string> kinds)
    {
        Pages = pages;
        this.kinds = kinds;
        foreach (var page in pages)
        {
            foreach (var element in page.Elements)
            {
                var key = (element.Key.Element, element.Key.Role);
                if (!elements.TryGetValue(key, out var list))
                    elements[key] = list = [];
                if (element.Connection is not null && !list.Exists(entry => entry.Element.Connection is not null))
                    connectors.Add(key);
                list.Add((page, element));
                onPages.TryAdd((key.Element, key.Role, page.Number), (page, element));
                byKey.TryAdd(element.Key, element);
            }
        }
    }

    internal IReadOnlyList<Page> Pages { get; }

    /// <summary>What is drawn, in drawing order.</summary>
    internal IEnumerable<(string Element, string Role)> Keys => elements.Keys;

    /// <summary>What joins others where it is drawn, in drawing order.</summary>
    internal IReadOnlyList<(string Element, string Role)> Connectors => connectors;

    /// <summary>
    /// How an element is drawn for a page of the surface: on the fresh page with its number and kind, else on the first of its kind.
    /// An index page shows the same things in other words, so its elements are compared with none but another index page's.
    /// </summary>
    internal (Page Page, PageElement Element)? Find(string element, string role, int page = 0)
    {
        if (!elements.TryGetValue((element, role), out var list))
            return null;
        if (page == 0)
            return list.Find(entry => entry.Page.Kind != PageKind.Index) is { Page: not null } full ? full : list[0];
        var kind = kinds.GetValueOrDefault(page, PageKind.FamilyOf(page));
        if (onPages.TryGetValue((element, role, page), out var there) && there.Page.Kind == kind)
            return there;
        var ofKind = list.FindAll(entry => entry.Page.Kind == kind);
        // A map that has become shorter has no index page any more; the one in the file goes on with what the others say.
        if (ofKind.Count == 0)
        {
            var others = list.FindAll(entry => PageKind.FamilyOf(entry.Page.Kind) == PageKind.FamilyOf(page));
            return others.Count == 0 || Pages.Any(drawn => drawn.Kind == kind) ? null : others[0];
        }

        var own = ofKind.FindIndex(entry => entry.Page.Number == page);
        return ofKind[Math.Max(0, own)];
    }

    /// <summary>
    /// How what stands on a surface is drawn now: the name of a further row of curves, which a drawing with fewer rows lacks, as that of
    /// the first.
    /// </summary>
    internal (Page Page, PageElement Element)? FindShown(ElementKey key) => Find(key.Element, key.Role, key.Page)
        ?? (key.Role == ElementRole.LaneName && CurveRow.LaneOf(key.Element) is var lane && lane != key.Element ? Find(lane, key.Role, key.Page) : null);

    /// <summary>How an element is drawn on the very page that its key names.</summary>
    internal PageElement? Find(ElementKey key) => byKey.GetValueOrDefault(key);

    /// <summary>Whether an element belongs to a row of a table, on whatever page of its kind.</summary>
    internal bool IsBesideRow(ElementKey key) => key.Role == ElementRole.Ornament && Pages.Any(page =>
        PageKind.FamilyOf(page.Kind) == PageKind.FamilyOf(key.Page) && page.Elements.Any(element => element.Cell?.Row == key.Element));

    /// <summary>The cells of a table.</summary>
    internal IReadOnlyList<PageElement> CellsOf(ElementKey table) =>
        [.. Pages.Where(page => page.Number == table.Page).SelectMany(page => page.Elements).Where(element => element.Cell?.Table == table)];

    /// <summary>The pages of one family alone.</summary>
    internal Drawing Of(string family) => new([.. Pages.Where(page => PageKind.FamilyOf(page.Kind) == family)], kinds);

    /// <summary>The drawn reference shapes of a page.</summary>
    internal static PageFrame FrameOf(Page page) => PageFrame.Of(page.Elements.Select(element => (element.Key, element.Box)));
}
