using FsCheck;
using JourneyOffice.Maps;
using JourneyOffice.Packages;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>P7: what is built and what is updated passes lint and Microsoft's validator, also after people worked on it.</summary>
public sealed class OutputLaws
{
    private static readonly Arbitrary<Scenario.Case> Scenarios = Scenario.Of(16);

    [Test]
    public void P7_Built_and_updated_decks_pass_lint_and_validator() =>
        RealFiles.Check("P7 deck", Scenarios, scenario =>
        {
            var (edited, _) = Scenario.Edit(scenario.Map, scenario.Seed, DeckOperations.Telling, 2);
            Assert.Multiple(() =>
            {
                Assert.That(Faults(Files.Deck(scenario.Map)), Is.Empty, "built");
                Assert.That(Faults(Files.Update(edited, Files.Later(scenario.Map, scenario.Next)).Bytes).Except(Faults(edited), StringComparer.Ordinal), Is.Empty, "updated");
            });
        });

    [Test]
    public void P7_Built_and_updated_workbooks_pass_lint_and_validator() =>
        RealFiles.Check("P7 workbook", Scenarios, scenario =>
        {
            var workbook = Files.Workbook(scenario.Map);
            Assert.Multiple(() =>
            {
                Assert.That(Faults(workbook), Is.Empty, "built");
                Assert.That(Faults(Files.Update(workbook, Files.Later(scenario.Map, scenario.Next)).Bytes), Is.Empty, "updated");
            });
        });

    // Remarks on accessibility of what a person left without words are no faults of the file.
    private static IReadOnlyList<string> Faults(byte[] file) =>
    [
        .. PackageLint.Check(OfficePackage.Open(file, "file.office")).Concat(DeepLint.Check(file, "file.office"))
            .Where(finding => finding.Severity == Severity.Error)
            .Select(finding => $"{finding.Code.Id} {finding.Message("en")} ({finding.Place.Path})"),
    ];
}
