using System.Text.Json;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>The byte hand for workbooks: applies a patch to a file and leaves everything else as it is.</summary>
public static class WorkbookPatcher
{
    /// <summary>The workbook with the patch applied. Applying it again changes nothing.</summary>
    /// <param name="package">The workbook.</param>
    /// <param name="patch">What to do.</param>
    /// <param name="newBase">The map that the file carries from now on.</param>
    /// <param name="language">The language that the workbook was written in.</param>
    /// <param name="known">What the file carries, where it was read already.</param>
    /// <exception cref="JourneyException">A table or row is missing, rows can't move, or a part is broken.</exception>
    public static byte[] Apply(OfficePackage package, Patch patch, JourneyMap newBase, string language, CarriedMap? known = null)
    {
        var carried = known ?? Carried(package, newBase.Id);
        var workbook = new WorkbookEdit(package, carried?.Ledger.Parts.Keys ?? []);
        if (patch.Operations.Count == 0 && carried is not null
            && CarriedMapJson.Write(new CarriedMap(newBase, patch.Ledger with { Parts = carried.Ledger.Parts })).AsSpan().SequenceEqual(CarriedMapJson.Write(carried)))
            return workbook.Editor.Save();
        var tables = new TableLocator(package, carried?.Ledger ?? patch.Ledger).Find()
            .Select(table => new TableEdit(workbook, table, language)).ToList();
        foreach (var operation in patch.Operations)
            Apply(workbook, tables, operation);
        Refresh(workbook, package, tables, carried?.Base ?? newBase, newBase, language, WorkbookContent.Kinds(patch.Ledger), carried?.Ledger.Parts ?? patch.Ledger.Parts);
        if (patch.Operations.Count > 0 && HasOtherFormulas(workbook, tables))
            workbook.Recalculate();
        workbook.WriteParts();
        var ledger = patch.Ledger with { Parts = Checksums(workbook.Editor, tables, carried?.Ledger.Parts.Keys ?? []) };
        MapPart.Write(workbook.Editor, package, newBase.Id, CarriedMapJson.Write(new CarriedMap(newBase, ledger)));
        return workbook.Editor.Save();
    }

    private static void Apply(WorkbookEdit workbook, List<TableEdit> tables, PatchOperation operation)
    {
        TableEdit Table(string name) => tables.FirstOrDefault(table => table.Table.Definition.TableName == name)
            ?? throw new JourneyException(WorkbooksErrors.TableMissing, new Place(workbook.FileName), workbook.FileName, name);
        switch (operation)
        {
            case SetCell set: Table(set.Table).Set(set.Row, set.Column, set.Cell); break;
            case SetRowId set: Table(set.Table).SetId(set.Number, set.Id); break;
            case AddRow add: Table(add.Table).Add(add.Row, add.Columns, add.After); break;
            case DeleteRow delete: Table(delete.Table).Delete(delete.Row); break;
        }
    }

    private static void Refresh(
        WorkbookEdit workbook, OfficePackage package, List<TableEdit> tables, JourneyMap oldBase, JourneyMap newBase, string language,
        IReadOnlyCollection<string> kinds, IReadOnlyDictionary<string, uint> written)
    {
        var located = tables.Select(table => table.Table).ToArray();
        var content = WorkbookContent.Tables(newBase, language, kinds);
        new ListsRefresh(workbook, ChoiceLists.Of(newBase, language, content)).Apply();
        if (MapRefresh.Find(workbook, located) is not { } sheet)
            return;
        var reader = new TableReader(package, language);
        GridTable Grid(string kind)
        {
            var table = located.FirstOrDefault(table => table.Definition.Kind == kind);
            if (table is null)
                return GridTable.Missing(kind);
            return TableReader.Grid(table, workbook.Read(table.SheetPart, xml => reader.Rows(table, xml)));
        }

        var grids = new GridTables(kinds.ToDictionary(kind => kind, Grid, StringComparer.Ordinal));
        var missing = MissingTables.Of(kinds.Select(kind => grids[kind].Name), located);
        var old = WorkbookContent.Tables(oldBase, language, kinds);
        var had = grids.With("stages", Stages(old, oldBase, grids.Stages, language));
        var curve = MapRefresh.CurveOf(sheet);
        var (before, after) = (MapGrid.Of(oldBase, had, language, curve), MapGrid.Of(newBase, grids, language, curve));
        new MapRefresh(workbook, sheet, before, after, language, missing).Apply();
        if (curve is not null)
            Charts(new ChartRefresh(workbook, package, before, after, sheet.Sheet.Name), sheet, located, new CurveChart(after, newBase.Scale ?? Scale.Default, sheet.Sheet.Name, language), written);
        if (GuideRefresh.Find(workbook, located) is { } guide)
        {
            GuideGrid Guide(JourneyMap map, MapGrid grid, IReadOnlyList<TableSheet> tables) => GuideGrid.Of(map, grids, grid, sheet.Sheet.Name, language, tables);
            GuideRefresh.Apply(guide, Guide(oldBase, before, old), Guide(newBase, after, content), language, missing);
        }

        StageChoices.Refresh(workbook, after, sheet.Sheet.Name, located.FirstOrDefault(table => table.Definition.Kind == "stages"));
    }

    private static void Charts(
        ChartRefresh refresh, SheetEdit map, IReadOnlyList<LocatedTable> tables, CurveChart curve, IReadOnlyDictionary<string, uint> written)
    {
        if (curve.IsEmpty)
            return;
        refresh.Place(map.Sheet.Part);
        refresh.Apply(map.Sheet.Part, curve.OnMap(), written);
        if (tables.FirstOrDefault(table => table.Definition.Kind == "emotions") is { } emotions)
            refresh.Apply(emotions.SheetPart, curve.OnEmotions(), written);
    }

    /// <summary>The stages as the sheet has columns for them.</summary>
    private static GridTable Stages(IReadOnlyList<TableSheet> tables, JourneyMap map, GridTable now, string language)
    {
        var sheet = tables.FirstOrDefault(table => table.Kind == "stages") ?? WorkbookContent.Tables(map, language, ["stages"])[0];
        return GridTable.From(sheet) with { Name = now.Name, Headers = now.Headers };
    }

    private static CarriedMap? Carried(OfficePackage package, string mapId)
    {
        var part = MapPart.ReadAll(package).FirstOrDefault(part => part.MapId == mapId);
        try
        {
            return part is null ? null : CarriedMapJson.Read(part.Content);
        }
        catch (JsonException)
        {
            // Base and ledger can't be read: the file is treated as one that lost them.
            return null;
        }
    }

    /// <summary>Formulas that are not the map sheet's: their values are only right after a recalculation.</summary>
    private static bool HasOtherFormulas(WorkbookEdit workbook, List<TableEdit> tables)
    {
        var located = tables.Select(table => table.Table).ToArray();
        string?[] ours = [MapRefresh.Find(workbook, located)?.Sheet.Part, GuideRefresh.Find(workbook, located)?.Sheet.Part];
        return workbook.Sheets.Any(sheet => !ours.Contains(sheet.Part, StringComparer.Ordinal) && workbook.MayHaveFormulas(sheet.Part));
    }

    private static Dictionary<string, uint> Checksums(PackageEditor workbook, List<TableEdit> tables, IEnumerable<string> known)
    {
        var parts = tables.SelectMany(table => new[] { table.Table.SheetPart, table.Table.TablePart ?? table.Table.SheetPart }).Concat(known);
        return parts.Distinct(StringComparer.Ordinal).Where(workbook.Contains)
            .Order(StringComparer.Ordinal).ToDictionary(part => part, workbook.Checksum, StringComparer.Ordinal);
    }
}
