using System.Globalization;

namespace JourneyOffice.Workbooks;

/// <summary>
/// A formula of a conditional format, to be worked out cell by cell. It knows what such formulas are mostly made of; anything else gives
/// <see cref="Unknown"/>, and so does what depends on that.
/// </summary>
internal sealed class ConditionFormula
{
    /// <summary>A value that is not known here.</summary>
    public static readonly object Unknown = new();

    private readonly IReadOnlyList<FormulaToken> tokens;
    private int at;

    private ConditionFormula(IReadOnlyList<FormulaToken> tokens) => this.tokens = tokens;

    /// <summary>What the formula gives, by what a reference holds; <see langword="null"/> where it can't be read.</summary>
    public static Func<Func<FormulaToken, object?>, object?>? Parse(IReadOnlyList<FormulaToken> tokens)
    {
        var formula = new ConditionFormula(tokens);
        var parsed = formula.Comparison();
        return parsed is not null && formula.at == tokens.Count ? new Func<Func<FormulaToken, object?>, object?>(cell => parsed.Value(cell)) : null;
    }

    private Node? Comparison() => Chain(Joined, ["=", "<>", "<", ">", "<=", ">="]);

    private Node? Joined() => Chain(Sum, ["&"]);

    private Node? Sum() => Chain(Product, ["+", "-"]);

    private Node? Product() => Chain(Signed, ["*", "/"]);

    private Node? Chain(Func<Node?> part, string[] signs)
    {
        var left = part();
        while (left is not null && Sign(signs) is { } sign)
        {
            var (first, second) = (left, part());
            left = second is null ? null : new Node(cell => FormulaValues.Operate(sign, first.Value(cell), second.Value(cell)));
        }

        return left;
    }

    private Node? Signed()
    {
        if (Sign(["-", "+"]) is not { } sign)
            return Share();
        return Signed() is { } inner ? new Node(cell => FormulaValues.Operate(sign, 0d, inner.Value(cell))) : null;
    }

    private Node? Share()
    {
        var inner = Single();
        while (inner is not null && Sign(["%"]) is not null)
        {
            var part = inner;
            inner = new Node(cell => FormulaValues.Operate("/", part.Value(cell), 100d));
        }

        return inner;
    }

    private Node? Single()
    {
        if (Sign(["("]) is not null)
            return Comparison() is { } inner && Sign([")"]) is not null ? inner : null;
        if (at == tokens.Count)
            return null;
        var token = tokens[at++];
        return token.Kind switch
        {
            FormulaTokenKind.Text => new Node(_ => token.Text),
            FormulaTokenKind.Number => Constant(double.Parse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture)),
            FormulaTokenKind.Reference => new Node(cell => cell(token)),
            FormulaTokenKind.Word when Sign(["("]) is not null => Call(token.Text),
            FormulaTokenKind.Word when token.Text.ToUpperInvariant() is "TRUE" or "FALSE" => Constant(token.Text.Length == 4),
            _ => null,
        };
    }

    private Node? Call(string name)
    {
        var arguments = new List<Node>();
        if (Sign([")"]) is null)
        {
            do
            {
                if (Comparison() is not { } argument)
                    return null;
                arguments.Add(argument);
            }
            while (Sign([","]) is not null);
            if (Sign([")"]) is null)
                return null;
        }

        return new Node(cell => FormulaFunctions.Call(name, [.. arguments.Select(argument => argument.Value(cell))]));
    }

    private string? Sign(string[] signs) =>
        at < tokens.Count && tokens[at].Kind == FormulaTokenKind.Sign && Array.IndexOf(signs, tokens[at].Text) >= 0 ? tokens[at++].Text : null;

    private static Node Constant(object value) => new(_ => value);

    /// <summary>A part of a formula that was read.</summary>
    private sealed record Node(Func<Func<FormulaToken, object?>, object?> Value);
}
