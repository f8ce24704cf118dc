using System.Text.RegularExpressions;

namespace JourneyOffice.Workbooks;

/// <summary>What a piece of a formula is.</summary>
internal enum FormulaTokenKind
{
    /// <summary>A quoted text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A cell or range, with its sheet where one stands before it.</summary>
    Reference,

    /// <summary>A function, a name, TRUE or FALSE.</summary>
    Word,

    /// <summary>An operator, bracket or separator.</summary>
    Sign,
}

/// <summary>A piece of a formula (ECMA-376 part 1, section 18.17.2).</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A text without its quotes, anything else as it is written.</param>
/// <param name="Sheet">The sheet that a reference names.</param>
internal sealed partial record FormulaToken(FormulaTokenKind Kind, string Text, string? Sheet = null)
{
    /// <summary>The pieces of a formula; <see langword="null"/> where it holds what is not known here: other workbooks, arrays, columns of tables.</summary>
    public static IReadOnlyList<FormulaToken>? Split(string formula)
    {
        var tokens = new List<FormulaToken>();
        var at = 0;
        foreach (Match match in Pieces().Matches(formula))
        {
            if (match.Index != at)
                return null;
            at += match.Length;
            if (Of(match) is { } token)
                tokens.Add(token);
        }

        return at == formula.Length ? tokens : null;
    }

    private static FormulaToken? Of(Match match)
    {
        var groups = match.Groups;
        if (groups["text"].Success)
            return new FormulaToken(FormulaTokenKind.Text, groups["text"].Value.Replace("\"\"", "\"", StringComparison.Ordinal));
        if (groups["reference"].Success)
            return new FormulaToken(FormulaTokenKind.Reference, groups["reference"].Value, SheetOf(groups));
        if (groups["number"].Success)
            return new FormulaToken(FormulaTokenKind.Number, match.Value);
        if (groups["word"].Success)
            return new FormulaToken(FormulaTokenKind.Word, match.Value);
        return groups["sign"].Success ? new FormulaToken(FormulaTokenKind.Sign, match.Value) : null;
    }

    private static string? SheetOf(GroupCollection groups) =>
        groups["quoted"].Success ? groups["quoted"].Value.Replace("''", "'", StringComparison.Ordinal)
        : groups["plain"].Success ? groups["plain"].Value
        : null;

    [GeneratedRegex("""
        \G(?:\s+
        |"(?<text>(?:[^"]|"")*)"
        |(?:(?:'(?<quoted>(?:[^'\[\]]|'')+)'|(?<plain>[\p{L}_][\p{L}\p{N}_.]*))!)?(?<reference>\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Za-z]{1,3}\$?[0-9]{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7})(?![\p{L}\p{N}_.(!])
        |(?<number>[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?|\.[0-9]+)(?![\p{L}_])
        |(?<word>[\p{L}_\\][\p{L}\p{N}_.\\]*)(?![!\[])
        |(?<sign><=|>=|<>|[-+*/^&=<>%(),]))
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pieces();
}
