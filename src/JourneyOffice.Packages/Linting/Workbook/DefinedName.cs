using System.Text.RegularExpressions;

namespace JourneyOffice.Packages;

/// <summary>What Excel takes as a name of a range or table: a letter, underscore or backslash, then letters, digits, dots and underscores; no cell.</summary>
internal static partial class DefinedName
{
    private const int MaximumLength = 255;

    /// <summary>Whether a text can be a name.</summary>
    public static bool IsValid(string name) =>
        name.Length is > 0 and <= MaximumLength && Pattern().IsMatch(name) && !CellRange.TryParse(name, out _) && !RowColumn().IsMatch(name);

    [GeneratedRegex(@"^[\p{L}_\\][\p{L}\p{M}\p{N}\p{So}_.\\?]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();

    /// <summary>R, C, R1C1 and the like name cells in the other notation.</summary>
    [GeneratedRegex(@"^(?:R[0-9]*)?(?:C[0-9]*)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RowColumn();
}
