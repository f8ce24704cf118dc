using System.Globalization;
using System.Xml.Linq;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>
/// Finds our tables: by the structured table's name, else by the words of the headers in any language beside an id column. Programs
/// that know no structured tables leave the headers; those are looked for in the first rows of sheets without a table.
/// </summary>
internal sealed class TableLocator(OfficePackage package, Ledger? known)
{
    private const int RowsToSearch = 20;

    // Up to how many bytes a sheet is read as a whole, to be told where it is broken; and how many characters of a longer one are.
    private const int LongestSheet = 4 << 20;
    private const int LongestBeginning = 1 << 20;

    /// <summary>At least this share of a kind's headers must be there when the name is not.</summary>
    private const double EnoughHeaders = 0.6;

    private readonly SharedTexts strings = new(package);

    // A workbook of an earlier version has fewer tables: what else looks like one of ours there is people's own.
    private readonly IReadOnlyList<TableDefinition> wanted =
        [.. TableDefinition.All.Where(definition => known is null || known.Tables.Any(table => table.Kind == definition.Kind))];

    /// <summary>Our tables in the order of <see cref="TableDefinition.All"/>.</summary>
    public IReadOnlyList<LocatedTable> Find()
    {
        var found = new Dictionary<string, LocatedTable>(StringComparer.Ordinal);
        var plain = new List<WorkbookSheet>();
        var candidates = new List<Candidate>();
        foreach (var sheet in WorkbookSheets.Of(package))
        {
            var tables = Tables(sheet).ToArray();
            candidates.AddRange(tables.Select(table => table with { IsAlone = tables.Length == 1 }));
            if (tables.Length == 0)
                plain.Add(sheet);
        }

        foreach (var candidate in candidates)
        {
            var definition = wanted.FirstOrDefault(definition => string.Equals(definition.TableName, candidate.Name, StringComparison.OrdinalIgnoreCase));
            if (definition is not null && Locate(candidate, definition) is { } table)
                found.TryAdd(definition.Kind, table);
        }

        foreach (var candidate in candidates)
            AddByHeaders(found, candidate);
        if (found.Count < wanted.Count)
        {
            foreach (var sheet in plain)
            {
                if (HeaderRow(sheet) is { } candidate)
                    AddByHeaders(found, candidate);
            }
        }

        return [.. wanted.Where(definition => found.ContainsKey(definition.Kind)).Select(definition => found[definition.Kind])];
    }

    private void AddByHeaders(Dictionary<string, LocatedTable> found, Candidate candidate)
    {
        if (found.Values.Any(table => table.SheetPart == candidate.Sheet.Part && table.Range == candidate.Range))
            return;
        var best = wanted
            .Select(definition => (definition, share: Share(definition, candidate)))
            .MaxBy(match => match.share);
        if (best.share >= EnoughHeaders && !found.ContainsKey(best.definition.Kind) && Locate(candidate, best.definition) is { } table)
            found.Add(best.definition.Kind, table);
    }

    private static double Share(TableDefinition definition, Candidate candidate)
    {
        var matched = definition.Columns.Count(column => candidate.Headers.Any(column.Accepts));
        return (double)matched / Math.Max(definition.Columns.Count, candidate.Headers.Count - 1);
    }

    private IEnumerable<Candidate> Tables(WorkbookSheet sheet)
    {
        foreach (var relationship in package.Relationships(sheet.Part))
        {
            if (relationship.Type != RelationshipTypes.Table || relationship.IsExternal || !package.Contains(relationship.Target))
                continue;
            var root = package.ParsePart(relationship.Target, reader => XElement.Load(reader));
            if (!CellRange.TryParse((string?)root.Attribute("ref"), out var range) || (string?)root.Attribute("headerRowCount") == "0")
                continue;
            var headers = root.Elements(root.Name.Namespace + "tableColumns").Elements()
                .Select(column => CellText.Unescape((string?)column.Attribute("name") ?? "")).ToArray();
            var ids = root.Elements(root.Name.Namespace + "tableColumns").Elements()
                .Select(column => Whole((string?)column.Attribute("id")) ?? 0).ToArray();
            var totals = Whole((string?)root.Attribute("totalsRowCount")) ?? 0;
            yield return new Candidate((string?)root.Attribute("displayName") ?? "", sheet, relationship.Target, range, totals, headers, ids);
        }
    }

    /// <summary>A row of headers with an id column in the first rows of a sheet without tables, and the rows below it.</summary>
    private Candidate? HeaderRow(WorkbookSheet sheet)
    {
        var rows = package.Length(sheet.Part) <= LongestSheet
            ? package.ParsePart(sheet.Part, reader => SheetReader.Rows(reader, 1, RowsToSearch, strings))
            : package.ReadBeginning(sheet.Part, LongestBeginning, reader => SheetReader.Rows(reader, 1, RowsToSearch, strings)) ?? [];
        foreach (var row in rows)
        {
            var cells = row.Cells.Where(cell => cell.Value.Kind == RawKind.Text).OrderBy(cell => cell.Key).ToArray();
            if (cells.Length < 3 || !cells.Any(cell => TableDefinition.IdColumn.Accepts(cell.Value.Text)))
                continue;
            var (left, right) = (cells[0].Key, cells[^1].Key);
            var headers = Enumerable.Range(left, right - left + 1)
                .Select(column => row.Cells.TryGetValue(column, out var cell) ? cell.Text : "").ToArray();
            var id = left + headers.ToList().FindIndex(TableDefinition.IdColumn.Accepts);
            var bottom = LastRow(sheet, row.Number, left, right, id);
            return new Candidate("", sheet, null, CellRange.Of(row.Number, left, bottom, right), 0, headers, []);
        }

        return null;
    }

    private int LastRow(WorkbookSheet sheet, int header, int left, int right, int id)
    {
        // The list ends at the first row with nothing in its columns, unless rows that we wrote follow: one between was emptied. A map has at most 10,000 items.
        var written = (known?.Tables ?? []).SelectMany(table => table.RowIds).ToHashSet(StringComparer.Ordinal);
        var rows = package.ParsePart(sheet.Part, reader => SheetReader.Rows(reader, header + 1, header + 20_000, strings));
        var last = header;
        foreach (var row in rows)
        {
            var isOurs = row.Cells.TryGetValue(id, out var cell) && written.Contains(cell.Text.Trim());
            if (isOurs || (row.Number == last + 1 && row.Cells.Any(other => other.Key >= left && other.Key <= right && other.Value.Kind != RawKind.Empty)))
                last = row.Number;
            else if (written.Count == 0)
                break;
        }

        return Math.Max(last, header + 1);
    }

    private LocatedTable? Locate(Candidate candidate, TableDefinition definition)
    {
        var id = -1;
        for (var index = 0; index < candidate.Headers.Count && id < 0; index++)
        {
            if (TableDefinition.IdColumn.Accepts(candidate.Headers[index]))
                id = index;
        }

        // A renamed id column is still the one that was first.
        if (id < 0)
            id = candidate.Ids.ToList().IndexOf(1);
        if (id < 0 || candidate.Headers.Count != candidate.Range.Last.Column - candidate.Range.First.Column + 1)
            return null;
        var columns = new ColumnMatcher(definition, known).Match(candidate.Headers, candidate.Ids, id);
        var left = candidate.Range.First.Column;
        return new LocatedTable(
            definition, candidate.Name, candidate.Sheet.Name, candidate.Sheet.Part, candidate.TablePart, candidate.Range, candidate.TotalsRows, left + id,
            [.. columns.Select((column, index) => new LocatedColumn(column, candidate.Headers[index], left + index)).Where(column => column.Number != left + id)])
        {
            MayContinueBelow = candidate.IsAlone && candidate.TotalsRows == 0,
        };
    }

    private static int? Whole(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private sealed record Candidate(
        string Name, WorkbookSheet Sheet, string? TablePart, CellRange Range, int TotalsRows, IReadOnlyList<string> Headers, IReadOnlyList<int> Ids)
    {
        /// <summary>Whether it is the only table of its sheet.</summary>
        public bool IsAlone { get; init; }
    }
}
