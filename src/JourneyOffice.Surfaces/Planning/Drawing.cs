namespace JourneyOffice.Surfaces;

/// <summary>A fresh drawing of a map, its elements found by what they stand for, on whatever page.</summary>
internal sealed class Drawing
{
    private readonly Dictionary<(string Element, string Role), List<(Page Page, PageElement Element)>> elements = [];

    internal Drawing(IReadOnlyList<Page> pages)
    {
        Pages = pages;
        foreach (var page in pages)
        {
            foreach (var element in page.Elements)
            {
                var key = (element.Key.Element, element.Key.Role);
                if (!elements.TryGetValue(key, out var list))
                    elements[key] = list = [];
                list.Add((page, element));
            }
        }
    }

    internal IReadOnlyList<Page> Pages { get; }

    /// <summary>What is drawn, in drawing order.</summary>
    internal IEnumerable<(string Element, string Role)> Keys => elements.Keys;

    /// <summary>How an element is drawn: on the page with that number if it is there, else on the first that has it.</summary>
    internal (Page Page, PageElement Element)? Find(string element, string role, int page = 0)
    {
        if (!elements.TryGetValue((element, role), out var list))
            return null;
        var own = list.FindIndex(entry => entry.Page.Number == page);
        return list[Math.Max(0, own)];
    }

    /// <summary>The drawn reference shapes of a page.</summary>
    internal static PageFrame FrameOf(Page page) => PageFrame.Of(page.Elements.Select(element => (element.Key, element.Box)));
}
