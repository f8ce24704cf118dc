namespace JourneyOffice.Workbooks;

/// <summary>What a formula gives where it has no value, such as <c>#N/A</c>.</summary>
internal sealed record FormulaError(string Text);
