using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>
/// Rows of tables on slides. A row stays in the table where it stands, whatever page the fresh drawing has it on; a new one comes
/// behind the row that it follows in the drawing, as long as that slide has room; the others go to a further page.
/// </summary>
internal sealed class TableRowsPlan(PlanContext context)
{
    private readonly HashSet<(string Family, string Row)> placed = [];
    private readonly List<TableOnSlide> all = [];
    private readonly List<DrawnRow> homeless = [];

    internal void Follow()
    {
        all.AddRange(context.Slides.SelectMany(TablesOn));
        foreach (var family in all.GroupBy(table => (PageKind.FamilyOf(table.Key.Page), table.Key.Element)).ToList())
            Follow(family.Key.Item1, [.. family]);
    }

    /// <summary>Puts what stands beside the rows (icons) where the rows stand now.</summary>
    internal void Align(SlideState slide)
    {
        foreach (var table in all.Where(table => table.Key.Page == slide.Ledger!.Number))
        {
            foreach (var drawn in context.After.Pages.Where(page => PageKind.FamilyOf(page.Kind) == PageKind.FamilyOf(table.Key.Page)))
                Align(slide, table, drawn);
        }
    }

    /// <summary>Whether an element belongs to a row of a table on its page, and goes where the row goes.</summary>
    internal static bool IsBesideRow(Page page, PageElement element) =>
        element is { Cell: null, Table: null, Key.Role: ElementRole.Ornament } && page.Elements.Any(cell => cell.Cell?.Row == element.Key.Element);

    private void Align(SlideState slide, TableOnSlide table, Page drawn)
    {
        foreach (var element in drawn.Elements.Where(element => IsBesideRow(drawn, element)))
        {
            var cell = drawn.Elements.First(known => known.Cell?.Row == element.Key.Element);
            var key = element.Key with { Page = table.Key.Page };
            var stands = context.State.Originals.TryGetValue(key, out var shape) && !context.Deleted.Contains(key);
            if (table.TopOf(element.Key.Element) is not { } top)
                continue;
            var target = element.Box with { Y = top + element.Box.Y - cell.Box.Y };
            if (stands)
                context.Move(shape!, shape!.Element.Box with { Y = target.Y });
            else if (table.IsAdded(element.Key.Element))
                context.Add(slide, element with { Key = key, Box = target });
        }
    }

    /// <summary>Whether a kind of page has a table in the deck already: then its new rows are seen to here, whatever pages the drawing has.</summary>
    internal bool Shows(string kind) => all.Exists(table => PageKind.FamilyOf(table.Key.Page) == PageKind.FamilyOf(kind));

    /// <summary>Further pages for the rows that found no room on the slides.</summary>
    internal IReadOnlyList<Page> FurtherPages()
    {
        var pages = new List<Page>();
        foreach (var family in homeless.GroupBy(row => PageKind.FamilyOf(row.Page.Kind)))
        {
            var number = context.State.Carried.Ledger.Pages.Select(page => page.Number).Where(page => PageKind.FamilyOf(page) == family.Key).Max();
            var rest = family.ToList();
            while (rest.Count > 0)
            {
                var made = TableContinuation.Make(rest, ++number, out var count);
                pages.Add(made);
                context.Findings.Add(new Finding(SurfacesErrors.Continued, Place.None, count, number - PageKind.FirstNumber(family.Key) + 1));
                rest.RemoveRange(0, count);
            }
        }

        return pages;
    }

    private IEnumerable<TableOnSlide> TablesOn(SlideState slide) =>
        from shape in slide.Page.Elements
        where shape is { Cell: null, Key.Role: ElementRole.Table } && context.State.Originals.TryGetValue(shape.Key.Value, out var original) && original.Element == shape
        select new TableOnSlide(context, slide, shape);

    private void Follow(string family, List<TableOnSlide> tables)
    {
        foreach (var table in tables)
            placed.UnionWith(table.Rows.Values.Select(row => (family, row)));
        foreach (var page in context.After.Pages.Where(page => PageKind.FamilyOf(page.Kind) == family))
        {
            string? previous = null;
            foreach (var table in page.Elements.Where(element => element.Table is not null && element.Key.Element == tables[0].Key.Element))
            {
                foreach (var row in table.Table!.Rows)
                {
                    if (IsNew(family, row, table.Key))
                    {
                        if (tables.Find(known => known.Holds(previous)) is { } home && home.TryAdd(row, context.After.CellsOf(table.Key), previous!))
                            placed.Add((family, row.Id));
                        else
                            homeless.Add(new DrawnRow(page, table, row));
                    }

                    if (placed.Contains((family, row.Id)) || row.Id == PageTableRow.HeadId)
                        previous = row.Id;
                }
            }
        }

        foreach (var table in tables)
            table.Finish();
    }

    // A row that was drawn from the base and that stands nowhere was taken away by a person.
    private bool IsNew(string family, PageTableRow row, ElementKey table)
    {
        if (row.Id == PageTableRow.HeadId || placed.Contains((family, row.Id)) || context.Absent.Contains(row.Id))
            return false;
        var wasDrawn = context.Before.Pages.Where(page => PageKind.FamilyOf(page.Kind) == family).SelectMany(page => page.Elements)
            .Any(element => element.Key.Element == table.Element && element.Table is { } drawn && drawn.Rows.Any(known => known.Id == row.Id));
        if (wasDrawn)
            placed.Add((family, row.Id));
        return !wasDrawn;
    }
}
