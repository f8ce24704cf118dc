using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>The tables that formulas look into, by kind.</summary>
/// <param name="tables">Those of the workbook; one that people took out has no columns.</param>
internal sealed class GridTables(IReadOnlyDictionary<string, GridTable> tables)
{
    /// <summary>The kinds that the workbook was written with.</summary>
    public IReadOnlyCollection<string> Kinds { get; } = [.. tables.Keys];

    /// <summary>The stages.</summary>
    public GridTable Stages => this["stages"];

    /// <summary>The emotions.</summary>
    public GridTable Emotions => this["emotions"];

    /// <summary>The obstacles.</summary>
    public GridTable Obstacles => this["obstacles"];

    /// <summary>The tables of other items, each of lanes of its own.</summary>
    public IEnumerable<string> Others => TableDefinition.OfItems.Where(kind => kind is not ("emotions" or "obstacles") && tables.ContainsKey(kind));

    /// <summary>A table; one without columns where the workbook has none of the kind.</summary>
    public GridTable this[string kind] => tables.GetValueOrDefault(kind) ?? GridTable.Missing(kind);

    /// <summary>The table that lists the items of a lane kind.</summary>
    public GridTable Of(LaneKind lane) => this[KindOf(lane)];

    /// <summary>The kind of that table.</summary>
    public string KindOf(LaneKind lane) => TableKinds.OfLane(lane, Kinds);

    /// <summary>The tables as they will be written.</summary>
    public static GridTables Of(IEnumerable<TableSheet> sheets) => new(sheets.ToDictionary(sheet => sheet.Kind, GridTable.From, StringComparer.Ordinal));

    /// <summary>The same with one table replaced.</summary>
    public GridTables With(string kind, GridTable table) =>
        new(tables.Where(known => known.Key != kind).Append(KeyValuePair.Create(kind, table)).ToDictionary(known => known.Key, known => known.Value, StringComparer.Ordinal));
}
