namespace JourneyOffice.Surfaces;

/// <summary>A row of a table as it is drawn.</summary>
/// <param name="Page">The page of the drawing.</param>
/// <param name="Table">The table on it.</param>
/// <param name="Row">The row.</param>
internal sealed record DrawnRow(Page Page, PageElement Table, PageTableRow Row)
{
    /// <summary>Its cells, and what stands beside it.</summary>
    internal IEnumerable<PageElement> Parts => Page.Elements.Where(element => element.Cell?.Row == Row.Id || (element.Key.Element == Row.Id && TableRowsPlan.IsBesideRow(Page, element)));

    /// <summary>Its upper edge in the drawing.</summary>
    internal long Top => Page.Elements.First(element => element.Cell?.Row == Row.Id).Box.Y;
}

/// <summary>Makes a further page of a table: the first row's page with its head, its table reduced to the rows that go there.</summary>
internal static class TableContinuation
{
    /// <summary>A page with as many of the rows as it has room for above the footer, at least one.</summary>
    /// <param name="rows">The rows that have no place yet.</param>
    /// <param name="number">The page's number.</param>
    /// <param name="count">How many of them stand on it.</param>
    internal static Page Make(IReadOnlyList<DrawnRow> rows, int number, out int count)
    {
        var (page, table) = (rows[0].Page, rows[0].Table);
        var head = table.Table!.Rows[0];
        var floor = page.Elements.FirstOrDefault(element => element.Key.Role == ElementRole.Anchor)?.Box.Y ?? page.Height;
        var top = table.Box.Y + head.Height;
        var moved = new List<PageElement>();
        count = 0;
        while (count < rows.Count && (count == 0 || top + rows[count].Row.Height <= floor))
        {
            var row = rows[count++];
            var shift = top - row.Top;
            moved.AddRange(row.Parts.Select(part => part with { Box = part.Box with { Y = part.Box.Y + shift } }));
            top += row.Row.Height;
        }

        var reduced = table with
        {
            Table = table.Table with { Rows = [head, .. rows.Take(count).Select(row => row.Row)] },
            Box = table.Box with { Height = top - table.Box.Y },
        };
        var elements = page.Elements.Where(element => element.Cell is not { Row: not PageTableRow.HeadId } && !TableRowsPlan.IsBesideRow(page, element))
            .SelectMany(element => element.Key == table.Key ? [reduced, .. moved] : new[] { element });
        return page with
        {
            Number = number,
            Elements = [.. elements.Select(element => Numbered(element, reduced.Key with { Page = number }, number))],
            Title = $"{page.Title} ({number - PageKind.FirstNumber(page.Kind) + 1})",
            Findings = [],
        };
    }

    private static PageElement Numbered(PageElement element, ElementKey table, int number)
    {
        var numbered = ContinuationPlan.Number(element, number);
        return numbered.Cell is { } cell ? numbered with { Cell = cell with { Table = table } } : numbered;
    }
}
