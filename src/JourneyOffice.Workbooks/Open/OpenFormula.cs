namespace JourneyOffice.Workbooks;

/// <summary>Formulas as people see them and as files hold them: functions that came after 2007 have a prefix in files (MS-XLSX 2.2.2).</summary>
internal static class OpenFormula
{
    private const string Future = "_xlfn.";

    // Those of our own formulas.
    private static readonly string[] Later = ["TEXTJOIN(", "NUMBERVALUE("];

    /// <summary>As a file holds it.</summary>
    public static string ToFile(string formula)
    {
        var text = formula.StartsWith('=') ? formula[1..] : formula;
        foreach (var function in Later)
            text = text.Replace(Future + function, function, StringComparison.Ordinal).Replace(function, Future + function, StringComparison.Ordinal);
        return text;
    }

    /// <summary>As people see it.</summary>
    public static string ToPeople(string formula) => "=" + formula.Replace(Future, "", StringComparison.Ordinal);
}
