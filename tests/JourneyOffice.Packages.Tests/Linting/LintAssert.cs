namespace JourneyOffice.Packages.Tests;

/// <summary>Says what lint finds in a package.</summary>
internal static class LintAssert
{
    /// <summary>Lint finds this code, and no other.</summary>
    public static void FindsOnly(string code, TextPackage package) => FindsOnly(code, package.ToBytes());

    /// <summary>Lint finds this code, and no other.</summary>
    public static void FindsOnly(string code, byte[] bytes)
    {
        var findings = PackageLint.Check(OfficePackage.Open(bytes, "file"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(findings.Select(finding => finding.Code.Id).Distinct(StringComparer.Ordinal), Is.EqualTo(new[] { code }));
            foreach (var finding in findings)
            {
                Assert.That(finding.Place.Path, Is.Not.Empty);
                foreach (var language in new[] { "en", "zh-Hans", "zh-Hant" })
                    Assert.That(finding.Message(language), Is.Not.Empty, language);
            }
        }
    }
}
