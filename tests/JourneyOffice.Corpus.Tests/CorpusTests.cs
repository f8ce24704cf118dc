using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.Corpus.Tests;

/// <summary>Sixty of other people's files, the same ones each time; the program of tools/Corpus tries all.</summary>
internal sealed class CorpusTests
{
    private const int Files = 60;

    private static readonly JourneyMap Map =
        MapJson.Read(File.ReadAllBytes(SharedFiles.InRepository("templates", "maps", "retailer-checkout.journey.json"))) with { Template = false };

    [Test]
    public void Sixty_real_files_come_off_right_or_with_one_clear_message()
    {
        var all = CorpusRun.FilesIn(SharedFiles.Require("corpus"));
        var chosen = Enumerable.Range(0, Files).Select(number => all[number * all.Count / Files]).ToList();
        var verdicts = CorpusRun.Over(chosen, Map).ToList();
        foreach (var line in CorpusRun.Summary(verdicts))
            TestContext.Out.WriteLine(line);
        Assert.Multiple(() =>
        {
            Assert.That(verdicts.Where(verdict => verdict.Outcome == Outcome.Failed).Select(verdict => $"{verdict.Task} {verdict.File}: {verdict.Reason}"), Is.Empty);
            Assert.That(verdicts.Where(verdict => verdict.Outcome == Outcome.Refused).Select(verdict => verdict.File).Distinct().Count(), Is.LessThanOrEqualTo(Files * 8 / 100));
        });
    }

    [Test]
    public void LibreOffice_opens_what_was_made_of_a_dozen_of_them()
    {
        if (Look.ExternalProgram.Missing().Contains("soffice"))
            Assert.Ignore("LibreOffice is not installed.");
        var all = CorpusRun.FilesIn(SharedFiles.Require("corpus"));
        var verdicts = CorpusRun.Over(Enumerable.Range(0, 12).Select(number => all[((number * 2) + 1) * all.Count / 24]), Map, opens: true).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(verdicts.Count(verdict => verdict.Task == "open"), Is.GreaterThanOrEqualTo(12));
            Assert.That(verdicts.Where(verdict => verdict.Outcome == Outcome.Failed).Select(verdict => $"{verdict.Task} {verdict.File}: {verdict.Reason}"), Is.Empty);
        });
    }

    [Test]
    public void A_file_that_is_none_is_refused_with_a_message()
    {
        var verdict = new FileTrial("letter.pptx", "Dear Sir or Madam"u8.ToArray(), Map).Run().Single();
        Assert.That((verdict.Task, verdict.Outcome, verdict.Reason[..2]), Is.EqualTo(("read", Outcome.Refused, "JO")));
    }
}
