using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>What a map's workbook holds: its tables with every cell's text and the field that it shows.</summary>
public static class WorkbookContent
{
    // A map never changes, and one update asks for its tables several times.
    private static readonly ConditionalWeakTable<JourneyMap, ConcurrentDictionary<string, IReadOnlyList<TableSheet>>> Known = [];

    /// <summary>All tables of a map in the order of their sheets.</summary>
    /// <param name="map">The map.</param>
    /// <param name="language">The reader's language, one of <see cref="LanguageFallback.Supported"/>.</param>
    public static IReadOnlyList<TableSheet> Tables(JourneyMap map, string language) => Make(map, language, TableKinds.All);

    /// <summary>The tables of a map that a workbook was written with: those of earlier versions have fewer.</summary>
    /// <param name="map">The map.</param>
    /// <param name="language">The reader's language, one of <see cref="LanguageFallback.Supported"/>.</param>
    /// <param name="ledger">What was written into the workbook.</param>
    public static IReadOnlyList<TableSheet> Tables(JourneyMap map, string language, Ledger ledger) => Tables(map, language, Kinds(ledger));

    /// <summary>The kinds of table that a workbook was written with, each once; a kind that we don't know was never written by us.</summary>
    internal static IReadOnlyList<string> Kinds(Ledger ledger)
    {
        var written = ledger.Tables.Select(table => table.Kind).ToHashSet(StringComparer.Ordinal);
        return [.. TableDefinition.All.Select(definition => definition.Kind).Where(written.Contains)];
    }

    /// <summary>The tables of these kinds.</summary>
    internal static IReadOnlyList<TableSheet> Tables(JourneyMap map, string language, IReadOnlyCollection<string> kinds) =>
        Known.GetOrCreateValue(map).GetOrAdd($"{language} {string.Join(' ', kinds)}", _ => Make(map, language, kinds));

    private static IReadOnlyList<TableSheet> Make(JourneyMap map, string language, IReadOnlyCollection<string> kinds)
    {
        var rows = new RowWriter(map, language);
        return [.. TableDefinition.All.Where(definition => kinds.Contains(definition.Kind)).Select(definition => Table(definition, map, language, kinds, rows))];
    }

    private static TableSheet Table(TableDefinition definition, JourneyMap map, string language, IReadOnlyCollection<string> kinds, RowWriter rows)
    {
        var isOfItems = TableDefinition.OfItems.Contains(definition.Kind, StringComparer.Ordinal);
        var lanes = isOfItems ? Lanes(map, definition.Kind, kinds) : [];
        return new TableSheet
        {
            Kind = definition.Kind,
            SheetName = WorkbookTexts.Get("Sheet." + definition.Kind, language),
            TableName = definition.TableName,
            List = definition.List,
            NewEntryFields = NewEntryFields(definition.Kind, lanes),
            Columns = [.. definition.Columns.Select(column => new TableColumn
            {
                Id = column.Id,
                Header = column.Header(language),
                Format = column.Format,
                IsPlain = column.IsPlain,
                IsInput = column.IsInput,
                IsHidden = column.IsHidden,
                Width = column.Width,
                Choices = column.Choices,
            })],
            Rows = [.. (isOfItems ? Items(map, lanes) : rows.Ids(definition.List)).Select(id => rows.Row(definition, id))],
        };
    }

    /// <summary>The shown lanes whose items a kind of table lists.</summary>
    internal static IReadOnlyList<Lane> Lanes(JourneyMap map, string kind, IReadOnlyCollection<string> kinds) =>
        [.. map.Lanes.Where(lane => !lane.Hidden && TableKinds.OfLane(lane.Kind, kinds) == kind)];

    private static IEnumerable<string> Items(JourneyMap map, IReadOnlyList<Lane> lanes)
    {
        var ids = lanes.Select(lane => lane.Id).ToHashSet(StringComparer.Ordinal);
        return map.Items.Where(item => ids.Contains(item.Lane)).Select(item => item.Id);
    }

    private static Dictionary<string, string> NewEntryFields(string kind, IReadOnlyList<Lane> lanes)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        // In a table of many kinds of lanes nobody can tell which one is meant.
        if (kind != "items" && lanes.Count > 0)
            fields["lane"] = lanes[0].Id;
        return fields;
    }
}
