using System.Xml.Linq;

namespace JourneyOffice.Workbooks;

/// <summary>A visible sheet with what its cells hold, before anything is taken out of them.</summary>
internal sealed class FrozenGrid
{
    private readonly Dictionary<CellAddress, FrozenCell> cells = [];
    private readonly SortedList<int, List<FrozenCell>> byRow = [];
    private readonly List<CellRange> drawnByValue;
    private readonly FrozenStyles? styles;

    /// <summary>Reads a sheet.</summary>
    public FrozenGrid(string name, string part, XElement root, SharedTexts shared, FrozenStyles? styles)
    {
        (Name, Part, Root, this.styles) = (name, part, root, styles);
        Rows = [.. FrozenCell.Rows(root)];
        Visibility = new SheetVisibility(root, Rows);
        Cells = [.. FrozenCell.Of(Rows, shared)];
        foreach (var cell in Cells)
            cells[cell.Address] = cell;
        foreach (var row in Cells.GroupBy(cell => cell.Address.Row).OrderBy(row => row.Key))
            byRow.Add(row.Key, [.. row]);
        drawnByValue = [.. root.Elements(root.Name.Namespace + "conditionalFormatting")
            .Where(format => format.Elements().Any(rule => (string?)rule.Attribute("type") is "dataBar" or "iconSet" or "colorScale"))
            .SelectMany(format => Ranges((string?)format.Attribute("sqref")))];
    }

    /// <summary>The sheet's name.</summary>
    public string Name { get; }

    /// <summary>Its part.</summary>
    public string Part { get; }

    /// <summary>Its tree.</summary>
    public XElement Root { get; }

    /// <summary>Its rows with their numbers.</summary>
    public IReadOnlyList<(int Number, XElement Row)> Rows { get; }

    /// <summary>Its cells in the order of the file.</summary>
    public IReadOnlyList<FrozenCell> Cells { get; }

    /// <summary>Which of them are seen.</summary>
    public SheetVisibility Visibility { get; }

    /// <summary>What a cell holds, seen or not.</summary>
    public object? Value(CellAddress address) => cells.TryGetValue(address, out var cell) ? cell.Value : null;

    /// <summary>What visible cells show as words.</summary>
    public IEnumerable<string> Shown => Cells.Where(IsSeen).Select(cell => cell.Value is FormulaError error ? error.Text : FormulaValues.Text(cell.Value)).Where(text => text.Length > 0);

    /// <summary>Whether anybody sees what a cell holds; a format may hide it (ECMA-376 part 1, 18.8.31).</summary>
    public bool IsSeen(FrozenCell cell)
    {
        if (Visibility.Hides(cell.Address))
            return false;
        return (cell.Value, styles?.NumberFormat(cell.Style).Trim()) switch
        {
            (double, ";;" or ";;;") => drawnByValue.Exists(range => range.Contains(cell.Address)),
            (_, ";;;") => false,
            _ => true,
        };
    }

    /// <summary>The cells of ranges that are not hidden, each once.</summary>
    public IReadOnlyList<FrozenCell> VisibleIn(IReadOnlyList<CellRange> ranges)
    {
        var found = new HashSet<FrozenCell>(ReferenceEqualityComparer.Instance);
        foreach (var range in ranges)
        {
            for (var at = FirstRow(range.First.Row); at < byRow.Count && byRow.Keys[at] <= range.Last.Row; at++)
                found.UnionWith(byRow.Values[at].Where(cell => range.Contains(cell.Address) && !Visibility.Hides(cell.Address)));
        }

        return [.. found];
    }

    private int FirstRow(int row)
    {
        var (low, high) = (0, byRow.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (byRow.Keys[middle] < row)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The ranges of a list of references.</summary>
    public static IEnumerable<CellRange> Ranges(string? list)
    {
        foreach (var reference in (list ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (CellRange.TryParse(reference, out var range))
                yield return range;
        }
    }
}
