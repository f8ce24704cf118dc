using System.Xml.Linq;

namespace JourneyOffice.Workbooks;

/// <summary>
/// The conditional formats of a frozen sheet. Those that ask neither for words nor for hidden cells stay; what others show now becomes the
/// look of the cells themselves, so that the copy looks the same and holds no word that nobody sees.
/// </summary>
/// <param name="grid">The sheet.</param>
/// <param name="styles">Where looks of cells are kept.</param>
/// <param name="sheets">The names of the visible sheets.</param>
/// <param name="shows">Whether a visible cell shows words.</param>
internal sealed class FrozenConditions(FrozenGrid grid, FrozenStyles? styles, IReadOnlySet<string> sheets, Func<string, bool> shows)
{
    private readonly Dictionary<FrozenCell, List<ConditionRule>> baked = new(ReferenceEqualityComparer.Instance);

    /// <summary>Does it.</summary>
    public void Freeze()
    {
        XNamespace spreadsheet = grid.Root.Name.Namespace;
        foreach (var format in grid.Root.Elements(spreadsheet + "conditionalFormatting").ToList())
            Freeze(format, FrozenGrid.Ranges((string?)format.Attribute("sqref")).ToList());
        foreach (var (cell, rules) in baked)
            Bake(cell, rules);
    }

    /// <summary>Whether a rule of the newer kind, which stands in an extension, may stay.</summary>
    public bool MayStay(XElement rule, string? references)
    {
        var ranges = FrozenGrid.Ranges(references).ToList();
        return ranges.Count > 0 && MayStay(new ConditionRule(rule), Scopes(ranges, grid.VisibleIn(ranges)));
    }

    private void Freeze(XElement format, List<CellRange> ranges)
    {
        // It said that the format belongs to a pivot table, which is gone.
        format.SetAttributeValue("pivot", null);
        var cells = grid.VisibleIn(ranges);
        var rules = format.Elements().Where(element => element.Name.LocalName == "cfRule").Select(node => (Node: node, Rule: new ConditionRule(node))).ToList();
        var staying = ranges.Count == 0 ? [] : rules.Where(rule => MayStay(rule.Rule, Scopes(ranges, cells))).ToList();
        // Rules for the same cells know which comes first; a look of the cell comes last of all.
        if (rules.Exists(rule => rule.Rule.Look is not null && !staying.Contains(rule)))
        {
            foreach (var rule in rules.Where(rule => rule.Rule.Look is not null && ranges.Count > 0 && TryBake(rule.Rule, ranges[0].First, cells)))
                staying.Remove(rule);
        }

        foreach (var (node, _) in rules.Except(staying).ToList())
            node.Remove();
        if (!format.Elements().Any(element => element.Name.LocalName == "cfRule"))
            format.Remove();
    }

    // Without words a rule is safe. With words it is where cells show them, but what can be worked out needs no words at all.
    private bool MayStay(ConditionRule rule, IEnumerable<ConditionScope> scopes) =>
        rule.Words.All(shows) && rule.AsksForVisible(scopes);

    private bool TryBake(ConditionRule rule, CellAddress origin, IReadOnlyList<FrozenCell> cells)
    {
        var holding = new List<FrozenCell>();
        foreach (var cell in cells)
        {
            switch (rule.Holds(new ConditionScope(grid, origin, cell.Address, sheets), cell.Value))
            {
                case null: return false;
                case true: holding.Add(cell); break;
            }
        }

        foreach (var cell in holding)
        {
            if (!baked.TryGetValue(cell, out var rules))
                baked[cell] = rules = [];
            rules.Add(rule);
        }

        return true;
    }

    private void Bake(FrozenCell cell, List<ConditionRule> rules)
    {
        var looks = new List<int>();
        foreach (var rule in rules.OrderBy(rule => rule.Priority))
        {
            looks.Add(rule.Look!.Value);
            if (rule.Stops)
                break;
        }

        if (styles is not null)
            cell.Node.SetAttributeValue("s", styles.Bake(cell.Style, looks));
    }

    private IEnumerable<ConditionScope> Scopes(List<CellRange> ranges, IReadOnlyList<FrozenCell> cells) =>
        cells.Select(cell => new ConditionScope(grid, ranges[0].First, cell.Address, sheets));
}
