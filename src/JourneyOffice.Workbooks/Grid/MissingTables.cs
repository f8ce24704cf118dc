namespace JourneyOffice.Workbooks;

/// <summary>
/// Tables of ours that are not in a workbook, since people made them plain ranges or deleted them. Excel refuses a formula that speaks of one, and takes it out of
/// the file with a message that something was damaged; so cells get what it comes to instead.
/// </summary>
/// <param name="names">Their names.</param>
public sealed class MissingTables(IEnumerable<string> names)
{
    private readonly string[] names = [.. names];

    /// <summary>The tables that the map's formulas speak of and that are not there.</summary>
    /// <param name="spokenOf">The names that formulas have for them.</param>
    /// <param name="located">What was found in the workbook; a plain range has no part of its own.</param>
    internal static MissingTables Of(IEnumerable<string> spokenOf, IReadOnlyList<LocatedTable> located) =>
        new(spokenOf.Where(name => !located.Any(table => table.TablePart is not null && table.Name.Equals(name, StringComparison.OrdinalIgnoreCase))));

    /// <summary>Whether a formula speaks of one: <c>Stages[Stage]</c>, and not <c>OurStages[Stage]</c>.</summary>
    /// <param name="formula">The formula.</param>
    public bool AreIn(string formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        return names.Any(name => Speaks(formula, name + "["));
    }

    private static bool Speaks(string formula, string reference)
    {
        for (var at = formula.IndexOf(reference, StringComparison.OrdinalIgnoreCase); at >= 0; at = formula.IndexOf(reference, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !(char.IsLetterOrDigit(formula[at - 1]) || formula[at - 1] is '_' or '.'))
                return true;
        }

        return false;
    }
}
