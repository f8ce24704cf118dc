using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>Tells which of a table's columns are ours: by header in any language, else by what stood there when we wrote the table.</summary>
internal sealed class ColumnMatcher(TableDefinition definition, Ledger? known)
{
    /// <summary>The column that each header stands for; <see langword="null"/> for those that are not ours.</summary>
    /// <param name="headers">The headers in sheet order.</param>
    /// <param name="ids">The ids of the table's columns, where it has them: they stay when a header is renamed or moved.</param>
    /// <param name="idColumn">Index of the hidden column.</param>
    public IReadOnlyList<ColumnDefinition?> Match(IReadOnlyList<string> headers, IReadOnlyList<int> ids, int idColumn)
    {
        var matched = new ColumnDefinition?[headers.Count];
        var written = known?.Tables.FirstOrDefault(table => table.Kind == definition.Kind)?.Columns ?? [];
        var left = definition.Columns.ToList();

        void Take(int index, ColumnDefinition? column)
        {
            if (column is null || index == idColumn || matched[index] is not null || !left.Remove(column))
                return;
            matched[index] = column;
        }

        // The header as we wrote it tells most, then the words of the three languages, then the column's own id.
        for (var index = 0; index < headers.Count; index++)
            Take(index, Definition(written.FirstOrDefault(column => column.Header == headers[index])?.Id));
        for (var index = 0; index < headers.Count; index++)
            Take(index, left.FirstOrDefault(column => column.Accepts(headers[index])));
        for (var index = 0; index < headers.Count && index < ids.Count; index++)
        {
            // We number the id column 1 and the others from 2 in the order of the ledger.
            var place = ids[index] - 2;
            if (place >= 0 && place < written.Count)
                Take(index, Definition(written[place].Id));
        }

        return matched;
    }

    private ColumnDefinition? Definition(string? id) => definition.Columns.FirstOrDefault(column => column.Id == id);
}
