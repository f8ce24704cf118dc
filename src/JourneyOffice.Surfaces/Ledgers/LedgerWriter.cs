using System.Text.Json;
using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Makes the ledger of what is about to be written.</summary>
public static class LedgerWriter
{
    /// <summary>Version of this program, as ledgers name it.</summary>
    public static string Generator { get; } = typeof(LedgerWriter).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>The ledger of a deck. Page ids are empty and part checksums missing: the hand that writes the parts fills them in.</summary>
    public static Ledger ForPages(IReadOnlyList<Page> pages, MapDocument map, string language) => new()
    {
        Kind = SurfaceKind.Deck,
        Language = language,
        Generator = Generator,
        Pages = [.. pages.Select(page => ForPage(page, map, language))],
    };

    /// <summary>The ledger of a workbook; part checksums are filled in by the hand.</summary>
    public static Ledger ForTables(IReadOnlyList<TableSheet> tables, MapDocument map, string language) => new()
    {
        Kind = SurfaceKind.Workbook,
        Language = language,
        Generator = Generator,
        Tables = [.. tables.Select(table => ForTable(table, map, language))],
    };

    /// <summary>The map that a deck compares its own with, as ledgers keep it (<see cref="Ledger.Compared"/>).</summary>
    public static JsonElement? ComparedWith(JourneyMap? map)
    {
        if (map is null)
            return null;
        using var document = JsonDocument.Parse(MapJson.Write(map));
        return document.RootElement.Clone();
    }

    /// <summary>What the ledger says of a new page.</summary>
    internal static LedgerPage ForPage(Page page, MapDocument map, string language) =>
        new("", page.Kind, page.Number, HiddenByPerson: false, [.. page.Elements.Select(element => ForElement(element, map, language))]);

    /// <summary>What the ledger says of a new element.</summary>
    internal static LedgerElement ForElement(PageElement element, MapDocument map, string language) => new()
    {
        Key = element.Key,
        Box = element.Cell is null ? element.Box : default,
        Segments = [.. TextPieces.Of(element.Text, map, language).Select(piece => piece.Segment)],
    };

    /// <summary>What the ledger says of a table.</summary>
    internal static LedgerTable ForTable(TableSheet table, MapDocument map, string language)
    {
        var bindings = new List<LedgerColumn>();
        for (var column = 0; column < table.Columns.Count; column++)
            bindings.Add(TableFields.ColumnOf(table, column, language));
        var ledger = new LedgerTable(
            table.TableName, table.Kind, [.. table.Columns.Select(column => new SnapshotColumn(column.Id, column.Header))],
            [.. table.Rows.Select(row => row.Id)], new Dictionary<string, string>(StringComparer.Ordinal))
        {
            List = table.List,
            NewEntryFields = table.NewEntryFields,
            Bindings = bindings,
        };
        return ledger with { Fields = Exceptions(table, ledger, map, language) };
    }

    private static SortedDictionary<string, string> Exceptions(TableSheet table, LedgerTable ledger, MapDocument map, string language)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var entry = TableRows.PathOf(table.List, row.Id);
            var node = map.Get(entry) as JsonObject;
            for (var column = 0; column < table.Columns.Count; column++)
            {
                if (row.Cells[column].Field is { } field && !TableFields.Follows(field.Path, ledger.Bindings[column], entry, node, language))
                    fields[$"{row.Id}/{table.Columns[column].Id}"] = field.Path.Value;
            }
        }

        return fields;
    }
}
