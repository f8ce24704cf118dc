using System.Globalization;
using JourneyOffice.Testing;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>
/// What is kept through accidents is what docs/analysis/identity.md says. Set JOURNEYOFFICE_REGENERATE to 1 to have its rows written anew, and look
/// at what changed.
/// </summary>
[NonParallelizable]
public sealed class IdentityTests
{
    private const string RegenerateVariable = "JOURNEYOFFICE_REGENERATE";
    private static readonly string Document = SharedFiles.InRepository("docs", "analysis", "identity.md");
    private static readonly AccidentScene[] Scenes = [new DeckAccidents(), new WorkbookAccidents()];

    private static IEnumerable<TestCaseData> Accidents => Scenes.SelectMany((scene, number) =>
        scene.Accidents.Select((accident, index) => new TestCaseData(number, index).SetArgDisplayNames(accident.ToString())));

    [TestCaseSource(nameof(Accidents))]
    public void What_an_accident_leaves_is_what_the_table_says(int scene, int accident)
    {
        var row = AccidentRow.Measure(Scenes[scene], Scenes[scene].Accidents[accident]).ToString();
        var start = string.Join('|', row.Split('|').Take(3)) + "|";
        var lines = File.ReadAllLines(Document);
        if (Environment.GetEnvironmentVariable(RegenerateVariable) == "1")
            File.WriteAllLines(Document, lines.Select(line => line.StartsWith(start, StringComparison.Ordinal) ? row : line));
        else
            Assert.That(lines.Where(line => line.StartsWith(start, StringComparison.Ordinal)), Is.EqualTo(new[] { row }), Document);
    }

    [Test]
    public void The_table_has_a_row_for_each_accident_and_no_other()
    {
        var rows = File.ReadAllLines(Document).Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Count(character => character == '|') == 9)
            .Select(line => line.Split('|')).Where(cells => cells[1].Trim() != "Program").Select(cells => $"{cells[1].Trim()}: {cells[2].Trim()}");
        Assert.That(rows, Is.EqualTo(Scenes.SelectMany(scene => scene.Accidents).Select(accident => accident.ToString())), string.Create(CultureInfo.InvariantCulture, $"{Document}"));
    }
}
