using JourneyOffice.Maps;
using JourneyOffice.Testing;

namespace JourneyOffice.Corpus.Tests;

/// <summary>Sixty of other people's files, the same ones each time; the program of tools/Corpus tries all.</summary>
internal sealed class CorpusTests
{
    private const int Files = 60;

    [Test]
    public void Sixty_real_files_come_off_right_or_with_one_clear_message()
    {
        var map = MapJson.Read(File.ReadAllBytes(SharedFiles.InRepository("templates", "maps", "retailer-checkout.journey.json"))) with { Template = false };
        var all = CorpusRun.FilesIn(SharedFiles.Require("corpus"));
        var chosen = Enumerable.Range(0, Files).Select(number => all[number * all.Count / Files]).ToList();
        var verdicts = CorpusRun.Over(chosen, map).ToList();
        foreach (var line in CorpusRun.Summary(verdicts))
            TestContext.Out.WriteLine(line);
        Assert.Multiple(() =>
        {
            Assert.That(verdicts.Where(verdict => verdict.Outcome == Outcome.Failed).Select(verdict => $"{verdict.Task} {verdict.File}: {verdict.Reason}"), Is.Empty);
            Assert.That(verdicts.Where(verdict => verdict.Outcome == Outcome.Refused).Select(verdict => verdict.File).Distinct().Count(), Is.LessThanOrEqualTo(Files * 8 / 100));
        });
    }

    [Test]
    public void A_file_that_is_none_is_refused_with_a_message()
    {
        var map = MapJson.Read(File.ReadAllBytes(SharedFiles.InRepository("templates", "maps", "retailer-checkout.journey.json")));
        var verdict = new FileTrial("letter.pptx", "Dear Sir or Madam"u8.ToArray(), map).Run().Single();
        Assert.That((verdict.Task, verdict.Outcome, verdict.Reason[..2]), Is.EqualTo(("read", Outcome.Refused, "JO")));
    }
}
