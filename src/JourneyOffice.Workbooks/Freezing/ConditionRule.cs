using System.Xml.Linq;

namespace JourneyOffice.Workbooks;

/// <summary>A rule of a conditional format: whether it may stay as it is, and which cells it holds for.</summary>
internal sealed class ConditionRule
{
    private readonly XElement node;
    private readonly IReadOnlyList<IReadOnlyList<FormulaToken>?> formulas;
    private readonly IReadOnlyList<Func<Func<FormulaToken, object?>, object?>?> parsed;

    /// <summary>A rule, of the old kind or of the one in extensions.</summary>
    public ConditionRule(XElement node)
    {
        this.node = node;
        formulas = [.. node.Descendants().Where(IsFormula).Select(formula => FormulaToken.Split(formula.Value)),
            .. node.Descendants().Where(element => element.Name.LocalName == "cfvo" && (string?)element.Attribute("type") == "formula")
                .Select(point => (string?)point.Attribute("val")).OfType<string>().Select(FormulaToken.Split)];
        parsed = [.. formulas.Select(tokens => tokens is null ? null : ConditionFormula.Parse(tokens))];
    }

    /// <summary>Its place in the order of all rules of the sheet; the lowest is the strongest.</summary>
    public int Priority => (int?)node.Attribute("priority") ?? int.MaxValue;

    /// <summary>The look that it gives.</summary>
    public int? Look => (int?)node.Attribute("dxfId");

    /// <summary>Whether no weaker rule counts where it holds.</summary>
    public bool Stops => (string?)node.Attribute("stopIfTrue") is "1" or "true";

    /// <summary>The words that the rule asks for.</summary>
    public IEnumerable<string> Words =>
        formulas.SelectMany(tokens => tokens ?? []).Where(token => token.Kind == FormulaTokenKind.Text && token.Text.Length > 0).Select(token => token.Text)
            .Concat(node.Attributes("text").Select(attribute => attribute.Value));

    /// <summary>Whether it can be read, and asks for nothing but visible cells as seen from those that it stands for.</summary>
    public bool AsksForVisible(IEnumerable<ConditionScope> scopes)
    {
        if (formulas.Any(tokens => tokens is null || HasNames(tokens)))
            return false;
        var references = formulas.SelectMany(tokens => tokens!).Where(token => token.Kind == FormulaTokenKind.Reference).Distinct().ToList();
        return references.Count == 0 || scopes.All(scope => references.TrueForAll(scope.IsSeen));
    }

    /// <summary>Whether it holds for a cell; <see langword="null"/> where that is not known.</summary>
    public bool? Holds(ConditionScope scope, object? value)
    {
        if (parsed.Count == 0 || parsed.Contains(null))
            return null;
        var results = parsed.Select(formula => formula!(scope.Value)).ToList();
        var result = (string?)node.Attribute("type") == "cellIs" ? Compared(value, results) : results[0];
        if (ReferenceEquals(result, ConditionFormula.Unknown))
            return null;
        return result is not FormulaError && FormulaValues.Truth(result) == true;
    }

    private object? Compared(object? value, List<object?> results)
    {
        object? Is(string sign, int index) => FormulaValues.Operate(sign, value, results[index]);
        return ((string?)node.Attribute("operator"), results.Count) switch
        {
            ("equal" or null, 1) => Is("=", 0),
            ("notEqual", 1) => Is("<>", 0),
            ("lessThan", 1) => Is("<", 0),
            ("lessThanOrEqual", 1) => Is("<=", 0),
            ("greaterThan", 1) => Is(">", 0),
            ("greaterThanOrEqual", 1) => Is(">=", 0),
            ("between", 2) => FormulaFunctions.Call("AND", [Is(">=", 0), Is("<=", 1)]),
            ("notBetween", 2) => FormulaFunctions.Call("OR", [Is("<", 0), Is(">", 1)]),
            _ => ConditionFormula.Unknown,
        };
    }

    // A name stands for anything, and is gone from the copy.
    private static bool HasNames(IReadOnlyList<FormulaToken> tokens)
    {
        for (var index = 0; index < tokens.Count; index++)
        {
            var isCall = index + 1 < tokens.Count && tokens[index + 1] is { Kind: FormulaTokenKind.Sign, Text: "(" };
            if (tokens[index].Kind == FormulaTokenKind.Word && !isCall && tokens[index].Text.ToUpperInvariant() is not ("TRUE" or "FALSE"))
                return true;
        }

        return false;
    }

    private static bool IsFormula(XElement element) =>
        !element.HasElements && element.Name.LocalName is "formula" or "f" && element.Value.Length > 0;
}
