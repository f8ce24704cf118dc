using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>A table as it is defined for every workbook: its name, its list in the map, its columns.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="Columns">Its columns.</param>
internal sealed record TableDefinition(string Kind, IReadOnlyList<ColumnDefinition> Columns)
{
    private static readonly string[] Order =
    [
        "goal", "measures", "stages", "segments", "personas", "touchpoints", "emotions", "obstacles", "opportunities", "contentNeeds", "items",
        "metrics", "figures", "evidence", "reviews", "findings",
    ];

    /// <summary>The tables in the order of their sheets.</summary>
    public static IReadOnlyList<TableDefinition> All { get; } = [.. Order.Select(kind => new TableDefinition(kind, TableColumns.Of(kind)))];

    /// <summary>The kinds that list items.</summary>
    public static IReadOnlyList<string> OfItems { get; } = [.. Order.Where(kind => TableKinds.ListOf(kind) == FieldPath.Of("items"))];

    /// <summary>The words that may stand above the hidden column of ids.</summary>
    public static ColumnDefinition IdColumn { get; } = new("id", "id", FieldFormat.Text, 10, IsPlain: true);

    /// <summary>The structured table's name, the same in every language.</summary>
    public string TableName => TableKinds.NameOf(Kind);

    /// <summary>The list in the map.</summary>
    public FieldPath List => TableKinds.ListOf(Kind);

    /// <summary>The definition of a kind of table.</summary>
    public static TableDefinition Of(string kind) => All.First(definition => definition.Kind == kind);
}
