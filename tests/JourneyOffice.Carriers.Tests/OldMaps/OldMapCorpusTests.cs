using JourneyOffice.Maps;

namespace JourneyOffice.Carriers.Tests;

/// <summary>Other people's files: hardly any is a map, and whatever is taken for one is a map without errors.</summary>
public sealed class OldMapCorpusTests
{
    private const double MostGuesses = 0.02;

    [Test]
    public void Real_files_are_refused_or_give_a_valid_map()
    {
        var files = Directory.EnumerateFiles(SharedFiles.Require("corpus"), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file).ToUpperInvariant() is ".PPTX" or ".PPTM" or ".POTX" or ".PPSX" or ".XLSX" or ".XLSM" or ".XLTX").Order(StringComparer.Ordinal).ToList();
        var (maps, wrong, refusals) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var file in files)
        {
            try
            {
                var read = CarrierOperations.Read(Carrier.Open(File.ReadAllBytes(file), Path.GetFileName(file)), new ReadOptions { AlsoOldMaps = true });
                maps.Add($"{string.Join("; ", read.Findings.Take(1).Select(finding => finding.Message("en")))} {string.Join(" | ", read.Map.Stages.Select(stage => stage.Name))} × {string.Join(" | ", read.Map.Lanes.Select(lane => $"{lane.Kind} {lane.Name}"))}");
                wrong.AddRange(MapChecks.Check(read.Map).Where(finding => finding.Severity == Severity.Error).Select(finding => $"{file}: {finding.Message("en")}"));
            }
            catch (JourneyException refusal)
            {
                refusals.Add(refusal.Finding.Code.Id);
            }
        }

        TestContext.Out.WriteLine($"{maps.Count} of {files.Count} taken for maps");
        TestContext.Out.WriteLine(string.Join(", ", refusals.CountBy(code => code, StringComparer.Ordinal).Select(code => $"{code.Key}: {code.Value}")));
        foreach (var map in maps)
            TestContext.Out.WriteLine(map);
        Assert.Multiple(() =>
        {
            Assert.That(wrong, Is.Empty);
            Assert.That(refusals.Count(code => code == "JO6003"), Is.GreaterThan(files.Count / 2), "They were looked at.");
            Assert.That(maps, Has.Count.LessThanOrEqualTo(files.Count * MostGuesses));
        });
    }
}
