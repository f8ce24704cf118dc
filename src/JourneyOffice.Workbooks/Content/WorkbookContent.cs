using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>What a map's workbook holds: its tables with every cell's text and the field that it shows.</summary>
public static class WorkbookContent
{
    /// <summary>The tables of a map in the order of their sheets: stages, touchpoints, emotions, obstacles, items.</summary>
    /// <param name="map">The map.</param>
    /// <param name="language">The reader's language, one of <see cref="LanguageFallback.Supported"/>.</param>
    public static IReadOnlyList<TableSheet> Tables(JourneyMap map, string language)
    {
        var rows = new RowWriter(map, language);
        return [.. TableDefinition.All.Select(definition => Table(definition, map, language, rows))];
    }

    private static TableSheet Table(TableDefinition definition, JourneyMap map, string language, RowWriter rows)
    {
        var lanes = Lanes(map, definition.Kind);
        var columns = definition.Columns;
        return new TableSheet
        {
            Kind = definition.Kind,
            SheetName = WorkbookTexts.Get("Sheet." + definition.Kind, language),
            TableName = definition.TableName,
            List = FieldPath.Of(definition.List),
            NewEntryFields = NewEntryFields(definition.Kind, lanes),
            Columns = [.. columns.Select(column => new TableColumn
            {
                Id = column.Id,
                Header = column.Header(language),
                Format = column.Format,
                Width = column.Width,
                Choices = column.Choices,
            })],
            Rows = definition.Kind switch
            {
                "stages" => [.. map.Stages.Select(stage => rows.Row(definition, columns, stage.Id, RowWriter.TextOf(stage)))],
                "touchpoints" => [.. map.Touchpoints.Select(touchpoint => rows.Row(definition, columns, touchpoint.Id, RowWriter.TextOf(touchpoint)))],
                _ => [.. Items(map, lanes).Select(item => rows.Row(definition, columns, item.Id, RowWriter.TextOf(item)))],
            },
        };
    }

    /// <summary>The shown lanes whose items a kind of table lists.</summary>
    internal static IReadOnlyList<Lane> Lanes(JourneyMap map, string kind) =>
        [.. map.Lanes.Where(lane => !lane.Hidden && TableDefinition.KindOfLane(lane.Kind) == kind)];

    private static IEnumerable<Item> Items(JourneyMap map, IReadOnlyList<Lane> lanes)
    {
        var ids = lanes.Select(lane => lane.Id).ToHashSet(StringComparer.Ordinal);
        return map.Items.Where(item => ids.Contains(item.Lane));
    }

    private static Dictionary<string, string> NewEntryFields(string kind, IReadOnlyList<Lane> lanes)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (kind is "emotions" or "obstacles" && lanes.Count > 0)
            fields["lane"] = lanes[0].Id;
        return fields;
    }
}
