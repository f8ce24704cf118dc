using System.Text.Json;

namespace JourneyOffice.Carriers;

/// <summary>A worksheet: its used range, as Office.js gives it.</summary>
public sealed record LiveSheet
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The used range's first row, from 0 (<c>range.rowIndex</c>).</summary>
    public int RowIndex { get; init; }

    /// <summary>The used range's first column, from 0 (<c>range.columnIndex</c>).</summary>
    public int ColumnIndex { get; init; }

    /// <summary>What stands in the cells (<c>range.values</c>): texts, numbers, true and false; dates as numbers; empty texts for empty cells.</summary>
    public IReadOnlyList<IReadOnlyList<JsonElement>> Values { get => field ?? []; init; }

    /// <summary>The formulas (<c>range.formulas</c>), of the same size; a text that begins with = is one. Left out: there are none.</summary>
    public IReadOnlyList<IReadOnlyList<JsonElement>>? Formulas { get; init; }

    /// <summary>The number formats (<c>range.numberFormat</c>), of the same size. Left out: those of our columns.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? NumberFormat { get; init; }

    /// <summary>Rows that are hidden or filtered out, by their index from 0 on the sheet.</summary>
    public IReadOnlyList<int> HiddenRows { get => field ?? []; init; }

    /// <summary>The sheet's tables.</summary>
    public IReadOnlyList<LiveTable> Tables { get => field ?? []; init; }
}

/// <summary>A structured table.</summary>
public sealed record LiveTable
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The row of its headers, from 0 on the sheet (<c>table.getRange().rowIndex</c>).</summary>
    public required int RowIndex { get; init; }

    /// <summary>Its first column, from 0 on the sheet.</summary>
    public required int ColumnIndex { get; init; }

    /// <summary>Its rows, headers and totals among them.</summary>
    public required int RowCount { get; init; }

    /// <summary>Its columns.</summary>
    public required int ColumnCount { get; init; }

    /// <summary>Whether it has a row of totals.</summary>
    public bool ShowTotals { get; init; }

    /// <summary>The columns' ids (<c>table.columns.items[i].id</c>): they stay when a header is renamed.</summary>
    public IReadOnlyList<int> ColumnIds { get => field ?? []; init; }
}
