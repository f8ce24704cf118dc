using JourneyOffice.Testing;

namespace JourneyOffice.Maps.Tests;

public sealed class TemplateTests
{
    private static IEnumerable<string> Templates => Directory.EnumerateFiles(SharedFiles.InRepository("templates", "maps"), "*.journey.json").Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Templates))]
    public void A_map_of_the_starter_pack_is_read_without_errors(string file)
    {
        var result = MapFile.Read(File.ReadAllBytes(file), Path.GetFileName(file));
        var findings = MapChecks.Check(result.Map, Path.GetFileName(file)).ToList();
        foreach (var finding in findings)
            TestContext.Out.WriteLine($"{finding.Code.Id} {finding.Place.Path} {finding.Message("en")}");
        Assert.That(findings.Where(finding => finding.Severity == Severity.Error), Is.Empty);
    }
}
