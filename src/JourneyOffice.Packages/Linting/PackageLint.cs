using JourneyOffice.Maps;

namespace JourneyOffice.Packages;

/// <summary>
/// Finds what makes Office repair a file or drop content, and what shuts readers out, much of which OpenXmlValidator does not
/// see. The rules are listed in docs/lint.md.
/// </summary>
public static class PackageLint
{
    /// <summary>Checks a package: one streaming pass over each XML part. A damaged part is a finding, never an exception.</summary>
    /// <param name="package">The package.</param>
    /// <returns>The findings by part and code, the same for the same file.</returns>
    public static IReadOnlyList<Finding> Check(OfficePackage package)
    {
        var run = new LintRun(package);
        var rules = LintRules.All();
        foreach (var part in package.Parts.OrderBy(part => Rank(package.ContentType(part.Name))))
            LintWalk.Through(run, part.Name, rules);
        foreach (var rule in rules)
            rule.Finish(run);
        return
        [
            .. run.Findings.Distinct()
                .OrderBy(finding => finding.Place.Path, StringComparer.Ordinal).ThenBy(finding => finding.Code.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Tables before sheets before shared strings: so the texts of header cells need not all be kept.</summary>
    private static int Rank(string? contentType) => contentType switch
    {
        ContentTypes.Table => 0,
        ContentTypes.Worksheet => 1,
        ContentTypes.SharedStrings => 2,
        ContentTypes.CalculationChain => 3,
        _ => 1,
    };
}
