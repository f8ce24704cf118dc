namespace JourneyOffice.Surfaces;

/// <summary>
/// Rows of tables on slides. A row stays in the table where it stands, whatever page the fresh drawing has it on; a new one comes
/// behind the row that it follows in the drawing, as long as that slide has room; the others go to a further page.
/// </summary>
internal sealed class TableRowsPlan(PlanContext context)
{
    private readonly HashSet<(string Family, string Row)> placed = [];
    private readonly List<TableOnSlide> all = [];

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

    /// <summary>
    /// A fresh page as it is added: of its tables only the rows that stand nowhere yet; <see langword="null"/> where none is left.
    /// </summary>
    internal Page? Reduce(Page page)
    {
        var family = PageKind.FamilyOf(page.Kind);
        if (!page.Elements.Any(element => element.Table is not null))
            return page;
        var elements = page.Elements.Where(element => element.Cell is not { } cell || IsWanted(family, cell.Row)).Select(element => element.Table is not { } table ? element
            : element with { Table = table with { Rows = [.. table.Rows.Where(row => IsWanted(family, row.Id))] } }).ToList();
        return elements.Exists(element => element.Table is { Rows.Count: > 1 })
            ? page with { Elements = [.. elements.Select(element => element.Table is null ? element : element with { Box = element.Box with { Height = element.Table.Rows.Sum(row => row.Height) } })] } : null;
    }

    private bool IsWanted(string family, string row) => row == PageTableRow.HeadId || !placed.Contains((family, row));

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
                    if (IsNew(family, row, table.Key) && tables.Find(known => known.Holds(previous)) is { } home && home.TryAdd(row, context.After.CellsOf(table.Key), previous!))
                        placed.Add((family, row.Id));
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
