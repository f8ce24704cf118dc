namespace JourneyOffice.Workbooks.Tests;

/// <summary>Formulas of conditional formats give what Excel gives, or say that they are not known.</summary>
public sealed class ConditionFormulaTests
{
    private static readonly Dictionary<string, object?> Cells = new(StringComparer.Ordinal) { ["A1"] = "emotion/x", ["B1"] = "−1.5 Tired", ["C1"] = 2d, ["D1"] = null, ["E1"] = new FormulaError("#N/A") };

    [TestCase("A1=\"EMOTION/X\"", true)]
    [TestCase("LEFT(A1,8)=\"emotion/\"", true)]
    [TestCase("AND(D1=\"\",A1<>\"\")", true)]
    [TestCase("D1=0", true)]
    [TestCase("C1>\"1\"", false, Description = "a text comes after every number")]
    [TestCase("AND(ISNUMBER(C1),C1>=1.5)", true)]
    [TestCase("_xlfn.NUMBERVALUE(SUBSTITUTE(LEFT(B1,FIND(\" \",B1&\" \")-1),\"−\",\"-\"),\".\")<=-1.5", true)]
    [TestCase("IFERROR(FIND(\"x\",B1),FALSE)", false)]
    [TestCase("NOT(ISERROR(SEARCH(\"TIRED\",B1)))", true)]
    [TestCase("OR(FALSE,C1*2-1=3)", true)]
    [TestCase("C1/200=1%", true)]
    [TestCase("IF(C1=2,A1=\"no\",TRUE)", false)]
    [TestCase("AND(C1=3,TODAY()>1)", false, Description = "false whatever the day is")]
    public void A_formula_that_is_known_gives_its_truth(string formula, bool expected) => Assert.That(Result(formula), Is.EqualTo(expected));

    [TestCase("AND(C1=2,TODAY()>1)")]
    [TestCase("COUNTIF(A1,\"x\")>0")]
    [TestCase("SEARCH(\"t*d\",B1)")]
    public void What_is_not_known_is_said_to_be(string formula) => Assert.That(Result(formula), Is.SameAs(ConditionFormula.Unknown));

    [TestCase("E1=1")]
    [TestCase("FIND(\"x\",\"y\")")]
    [TestCase("1/0")]
    [TestCase("A1+1")]
    public void An_error_stays_one(string formula) => Assert.That(Result(formula), Is.TypeOf<FormulaError>());

    [TestCase("Table1[Stage]=1")]
    [TestCase("[1]Sheet1!A1=1")]
    [TestCase("#REF!=1")]
    [TestCase("{1,2}=1")]
    public void What_cannot_be_read_is_not_guessed(string formula) => Assert.That(FormulaToken.Split(formula), Is.Null);

    [TestCase("Secret=1")]
    [TestCase("A1=")]
    [TestCase("(A1")]
    public void Names_and_torn_formulas_are_not_worked_out(string formula) => Assert.That(ConditionFormula.Parse(FormulaToken.Split(formula)!), Is.Null);

    [Test]
    public void A_reference_knows_its_sheet() =>
        Assert.That(FormulaToken.Split("'It''s one'!$B$2:C9,Map!A:B"), Is.EqualTo(new[]
        {
            new FormulaToken(FormulaTokenKind.Reference, "$B$2:C9", "It's one"), new FormulaToken(FormulaTokenKind.Sign, ","), new FormulaToken(FormulaTokenKind.Reference, "A:B", "Map"),
        }));

    private static object? Result(string formula) => ConditionFormula.Parse(FormulaToken.Split(formula)!)!(token => Cells[token.Text]);
}
