using System.Collections;
using System.Reflection;
using JourneyOffice.Testing;

namespace JourneyOffice.Maps.Tests;

public sealed class TemplateTests
{
    // What a finished starter may still be told: that it holds examples, that a lane is hidden, that a department has not reviewed yet.
    private static readonly HashSet<string> Expected = ["JO1212", "JO1251", "JO1261"];

    private static IEnumerable<string> Templates => Directory.EnumerateFiles(SharedFiles.InRepository("templates", "maps"), "*.journey.json").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Finished => Templates.Where(file => !Path.GetFileName(file).StartsWith("blank.", StringComparison.Ordinal));

    [TestCaseSource(nameof(Templates))]
    public void A_map_of_the_starter_pack_is_read_without_errors(string file)
    {
        var findings = Findings(file);
        foreach (var finding in findings)
            TestContext.Out.WriteLine($"{finding.Code.Id} {finding.Place.Path} {finding.Message("en")}");
        Assert.That(findings.Where(finding => finding.Severity == Severity.Error), Is.Empty);
    }

    [TestCaseSource(nameof(Finished))]
    public void A_finished_starter_follows_the_method(string file)
    {
        var others = Findings(file).Where(finding => !Expected.Contains(finding.Code.Id));
        Assert.That(others.Select(finding => $"{finding.Code.Id} {finding.Place.Path}"), Is.Empty);
    }

    [TestCaseSource(nameof(Templates))]
    public void A_starter_is_marked_as_a_template_with_example_data(string file)
    {
        var map = Read(file);
        Assert.Multiple(() =>
        {
            Assert.That(map.Template, Is.True);
            Assert.That(map.Sample, Is.True);
        });
    }

    [TestCaseSource(nameof(Templates))]
    public void Each_text_of_a_starter_is_there_in_three_languages_and_with_each_script_s_own_quotes(string file)
    {
        var wrong = new List<string>();
        foreach (var text in TextsOf(Read(file)).Select(text => text.Texts))
        {
            if (text.TryGetValue(LocalizedText.Neutral, out var neutral))
            {
                if (neutral.Any(char.IsLetter))
                    wrong.Add(neutral);
            }
            else if (LanguageFallback.Supported.Any(language => !text.ContainsKey(language))
                || text["zh-Hans"].Contains('「', StringComparison.Ordinal) || text["zh-Hant"].Contains('“', StringComparison.Ordinal))
                wrong.Add(string.Join(" | ", text.Values));
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void No_two_starters_share_an_id_of_a_map_a_stage_or_an_item_but_the_pair_that_is_compared()
    {
        var ids = from file in Templates
                  let map = Read(file)
                  let family = Path.GetFileName(file).Split('-')[0]
                  from id in map.Stages.Select(stage => stage.Id).Concat(map.Items.Select(item => item.Id)).Distinct()
                  select (id, Family: family == "returns" ? family : map.Id);
        var maps = Templates.Select(file => Read(file).Id).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(maps, Is.Unique);
            Assert.That(ids.Distinct().GroupBy(entry => entry.id).Where(group => group.Count() > 1).Select(group => group.Key), Is.Empty);
        });
    }

    [Test]
    public void The_pair_keeps_the_ids_of_what_goes_on()
    {
        var (current, future) = (Read("returns-current"), Read("returns-future"));
        var gone = current.Items.Select(item => item.Id).Except(future.Items.Select(item => item.Id)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(future.BasedOn, Is.EqualTo(new MapReference(current.Id, current.Version, current.Segment)));
            Assert.That(future.Stages.Select(stage => stage.Id), Is.EqualTo(current.Stages.Select(stage => stage.Id)));
            Assert.That(gone, Has.Some.StartsWith("obstacle-"));
            Assert.That(future.Touchpoints.Select(touchpoint => touchpoint.Lifecycle), Is.SupersetOf(Enum.GetValues<TouchpointLifecycle>()));
        });
    }

    private static JourneyMap Read(string name) => MapJson.Read(File.ReadAllBytes(
        File.Exists(name) ? name : SharedFiles.InRepository("templates", "maps", name + ".journey.json")));

    private static List<Finding> Findings(string file)
    {
        var result = MapFile.Read(File.ReadAllBytes(file), Path.GetFileName(file));
        return [.. result.Findings, .. MapChecks.Check(result.Map, Path.GetFileName(file))];
    }

    private static IEnumerable<LocalizedText> TextsOf(object? value) => value switch
    {
        null or string => [],
        LocalizedText text => [text],
        IEnumerable list => list.Cast<object?>().SelectMany(TextsOf),
        _ when value.GetType().Assembly == typeof(JourneyMap).Assembly && !value.GetType().IsEnum =>
            value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(property => TextsOf(property.GetValue(value))),
        _ => [],
    };
}
