namespace JourneyOffice.Packages;

/// <summary>Rules over all tables of a workbook, sheet by sheet.</summary>
internal abstract class SheetTableRule(Maps.ErrorCode code) : LintRule(code)
{
    public override void Finish(LintRun run)
    {
        foreach (var sheet in run.PartsOf(ContentTypes.Worksheet))
            Check(run, sheet, SheetTable.Of(run, sheet));
    }

    /// <summary>Checks the tables of one sheet.</summary>
    protected abstract void Check(LintRun run, string sheet, IReadOnlyList<SheetTable> tables);
}

/// <summary>Columns whose names are equal without regard to case: Excel repairs (exceljs#106).</summary>
internal sealed class ColumnNameTwiceRule() : SheetTableRule(LintErrors.ColumnNameTwice)
{
    protected override void Check(LintRun run, string sheet, IReadOnlyList<SheetTable> tables)
    {
        foreach (var table in tables)
        {
            foreach (var name in table.Columns.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(names => names.Count() > 1))
                Report(run, table.Part, table.Name, name.Key);
        }
    }
}

/// <summary>A table whose range is wider or narrower than its columns.</summary>
internal sealed class TableWidthRule() : SheetTableRule(LintErrors.TableWidth)
{
    protected override void Check(LintRun run, string sheet, IReadOnlyList<SheetTable> tables)
    {
        foreach (var table in tables)
        {
            if (table.Range is { } range && range.Width != table.Columns.Count)
                Report(run, table.Part, table.Name, range.Width, table.Columns.Count);
        }
    }
}

/// <summary>Two tables of one sheet that share cells.</summary>
internal sealed class TablesOverlapRule() : SheetTableRule(LintErrors.TablesOverlap)
{
    protected override void Check(LintRun run, string sheet, IReadOnlyList<SheetTable> tables)
    {
        for (var first = 0; first < tables.Count; first++)
        {
            foreach (var second in tables.Skip(first + 1))
            {
                if (tables[first].Range is { } range && second.Range is { } other && range.Overlaps(other))
                    Report(run, sheet, tables[first].Name, second.Name);
            }
        }
    }
}

/// <summary>A table's name obeys the rules of names (section 18.5.1.2, displayName).</summary>
internal sealed class TableNameRule() : SheetTableRule(LintErrors.TableName)
{
    protected override void Check(LintRun run, string sheet, IReadOnlyList<SheetTable> tables)
    {
        foreach (var table in tables)
        {
            if (!DefinedName.IsValid(table.Name))
                Report(run, table.Part, table.Name);
        }
    }
}

/// <summary>Table names and ids are unique in the whole workbook.</summary>
internal sealed class TableNameTwiceRule() : SheetTableRule(LintErrors.TableNameTwice)
{
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    protected override void Check(LintRun run, string sheet, IReadOnlyList<SheetTable> tables)
    {
        foreach (var table in tables)
        {
            if (!names.Add(table.Name))
                Report(run, table.Part, table.Name);
            if (!ids.Add(table.Id))
                Report(run, table.Part, table.Id);
        }
    }
}

/// <summary>A table that the sheet points to but leaves out of its tableParts: Excel drops it.</summary>
internal sealed class TableNotListedRule() : LintRule(LintErrors.TableNotListed)
{
    private readonly HashSet<string> listed = new(StringComparer.Ordinal);

    public override bool Reads(string contentType) => contentType == ContentTypes.Worksheet;

    public override void Begin(LintPart part) => listed.Clear();

    public override void Enter(LintPart part)
    {
        if (part.Element == "x:tablePart" && part.RelationshipId("id") is { } id)
            listed.Add(id);
    }

    public override void End(LintPart part)
    {
        foreach (var table in part.Run.Relationships(part.Name).Where(relationship => relationship.Type == RelationshipTypes.Table && !listed.Contains(relationship.Id)))
            part.Run.Report(Code, part.Name, "", "", table.Target);
    }
}
