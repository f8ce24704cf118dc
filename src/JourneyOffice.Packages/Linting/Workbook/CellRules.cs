using System.Globalization;
using System.Text;

namespace JourneyOffice.Packages;

/// <summary>Cells of a row stand in the order of columns (section 18.3.1.4); Excel repairs.</summary>
internal sealed class CellOrderRule() : LintRule(LintErrors.CellOrder)
{
    private int last;

    public override bool Reads(string contentType) => contentType == ContentTypes.Worksheet;

    public override void Enter(LintPart part)
    {
        if (part.Element == "x:row")
        {
            last = 0;
        }
        else if (part.Element == "x:c")
        {
            if (part.Column < last)
                Report(part);
            last = part.Column;
        }
    }
}

/// <summary>A cell that comes twice in its row.</summary>
internal sealed class CellTwiceRule() : LintRule(LintErrors.CellTwice)
{
    private int last;

    public override bool Reads(string contentType) => contentType == ContentTypes.Worksheet;

    public override void Enter(LintPart part)
    {
        if (part.Element == "x:row")
        {
            last = 0;
        }
        else if (part.Element == "x:c")
        {
            if (part.Column == last)
                Report(part);
            last = part.Column;
        }
    }
}

/// <summary>Rows stand in order, each once.</summary>
internal sealed class RowOrderRule() : LintRule(LintErrors.RowOrder)
{
    private int last;

    public override bool Reads(string contentType) => contentType == ContentTypes.Worksheet;

    public override void Begin(LintPart part) => last = 0;

    public override void Enter(LintPart part)
    {
        if (part.Element != "x:row")
            return;
        if (part.Row <= last)
            Report(part, part.Row, last);
        last = part.Row;
    }
}

/// <summary>Addresses beyond XFD1048576, or in another row than the one that holds them.</summary>
internal sealed class CellBeyondGridRule() : LintRule(LintErrors.CellBeyondGrid)
{
    public override bool Reads(string contentType) => contentType == ContentTypes.Worksheet;

    public override void Enter(LintPart part)
    {
        if (part.Element == "x:c" && part.Attribute("r") is { } address && (!CellRange.TryParse(address, out var cell) || cell.Top != part.Row))
            Report(part, address);
    }
}

/// <summary>Values that do not fit their cell's type: words in a number, 2 in a boolean.</summary>
internal sealed class CellValueRule() : LintRule(LintErrors.CellValue)
{
    private readonly StringBuilder text = new();
    private string type = "";

    public override bool Reads(string contentType) => contentType == ContentTypes.Worksheet;

    public override void Enter(LintPart part)
    {
        if (part.Element == "x:c")
            type = part.Attribute("t") ?? "n";
        else if (part.Element == "x:v")
            text.Clear();
    }

    public override void Text(LintPart part, string text)
    {
        if (part.Element == "x:v" && type is "n" or "b")
            this.text.Append(text);
    }

    public override void Leave(LintPart part)
    {
        if (part.Element != "x:v" || type is not ("n" or "b") || text.Length == 0)
            return;
        var value = text.ToString().Trim();
        var fits = type == "b" ? value is "0" or "1" : double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);
        if (!fits)
            Report(part, value, type);
    }
}

/// <summary>Texts of cells hold at most 32,767 characters.</summary>
internal sealed class TextLengthRule() : LintRule(LintErrors.TextLength)
{
    private const int MaximumLength = 32_767;
    private int length;

    public override bool Reads(string contentType) => contentType is ContentTypes.Worksheet or ContentTypes.SharedStrings;

    public override void Enter(LintPart part)
    {
        if (part.Element is "x:si" or "x:is" or "x:v")
            length = 0;
    }

    public override void Text(LintPart part, string text)
    {
        if (part.Element is "x:t" or "x:v")
            length += text.Length;
    }

    public override void Leave(LintPart part)
    {
        if (part.Element is "x:si" or "x:is" or "x:v" && length > MaximumLength)
            Report(part, length);
    }
}

/// <summary>Formulas that begin with "=" or whose parentheses, quotes or brackets are not closed.</summary>
internal sealed class FormulaSyntaxRule() : LintRule(LintErrors.FormulaSyntax)
{
    private readonly StringBuilder text = new();

    public override bool Reads(string contentType) => contentType == ContentTypes.Worksheet || PackageKinds.Of(contentType).IsWorkbook();

    public override void Enter(LintPart part)
    {
        if (IsFormula(part.Element))
            text.Clear();
    }

    public override void Text(LintPart part, string text)
    {
        if (IsFormula(part.Element))
            this.text.Append(text);
    }

    public override void Leave(LintPart part)
    {
        if (IsFormula(part.Element) && text.Length > 0 && !IsWhole(text.ToString()))
            Report(part, text.ToString());
    }

    private static bool IsFormula(string element) => element is "x:f" or "x:formula1" or "x:formula2" or "x:formula" or "x:definedName" or "x:calculatedColumnFormula";

    /// <summary>
    /// Quotes double themselves inside texts and sheet names; inside the brackets of a structured reference an apostrophe escapes the
    /// next character and quotes are plain.
    /// </summary>
    private static bool IsWhole(string formula)
    {
        var (parentheses, brackets) = (0, 0);
        for (var at = 0; at < formula.Length; at++)
        {
            var character = formula[at];
            if (brackets > 0 && character == '\'')
            {
                at++;
            }
            else if (brackets == 0 && character is '"' or '\'')
            {
                at = formula.IndexOf(character, at + 1);
                if (at < 0)
                    return false;
            }
            else
            {
                brackets += character switch { '[' => 1, ']' => -1, _ => 0 };
                if (brackets == 0)
                    parentheses += character switch { '(' => 1, ')' => -1, _ => 0 };
                if (parentheses < 0 || brackets < 0)
                    return false;
            }
        }

        return parentheses == 0 && brackets == 0 && !formula.StartsWith('=');
    }
}
