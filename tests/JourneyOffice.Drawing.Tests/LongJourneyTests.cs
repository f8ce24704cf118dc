using JourneyOffice.Maps;
using JourneyOffice.Surfaces;
using JourneyOffice.Testing;

namespace JourneyOffice.Drawing.Tests;

/// <summary>What journeys that take several pages, or that loop, must not look like.</summary>
public sealed class LongJourneyTests
{
    private static readonly JourneyMap Software =
        MapJson.Read(File.ReadAllBytes(SharedFiles.InRepository("templates", "maps", "b2b-software.journey.json")));

    [Test]
    public void Pages_of_the_funnel_are_those_that_it_reaches()
    {
        var map = WithStagesAfter(Software, 24);
        Assert.That(Draw(map, PageKind.Funnel), Has.Count.EqualTo(1));
    }

    [Test]
    public void Stages_that_only_follow_each_other_make_no_page_of_ways()
    {
        var map = WithStagesAfter(Software, 24);
        Assert.That(Draw(map, PageKind.Paths), Has.Count.EqualTo(1));
    }

    [Test]
    public void No_way_runs_through_the_words_of_another([Values("en", "zh-Hans", "zh-Hant")] string language)
    {
        var page = Draw(Software, PageKind.Paths, language).Single();
        var labels = page.Elements.Where(element => element.Key.Element.StartsWith("label-", StringComparison.Ordinal)).ToList();
        var risers = page.Elements.Where(element => element.Geometry is FreeformGeometry).SelectMany(Risers).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(labels, Has.Count.EqualTo(Software.Paths.Count(path => path.Kind != PathKind.Next)));
            foreach (var label in labels)
                Assert.That(risers.Where(riser => riser.X > label.Box.X && riser.X < label.Box.Right && riser.Top < label.Box.Y && riser.Bottom > label.Box.Bottom), Is.Empty, label.Words);
        });
    }

    [Test]
    public void A_box_of_a_way_holds_its_stage_s_whole_name()
    {
        const string Name = "We put together what everybody in the whole house needs";
        var page = Draw(Software with { Stages = [.. Software.Stages.Select(stage => stage with { Name = Name })] }, PageKind.Paths)[0];
        var measurer = new TextMeasurer(ThemeFonts.Default);
        foreach (var box in page.Elements.Where(element => element.Key.Role == ElementRole.Stage))
            Assert.That(measurer.Height(box.Text!, Drawings.TextRoom(box)), Is.LessThanOrEqualTo(box.Box.Height / 12700.0));
    }

    [Test]
    public void The_index_of_forty_stages_shows_faces_without_words()
    {
        var page = Drawings.Draw(Drawings.WithStages(40)).First(page => page.Kind == PageKind.Index);
        Assert.Multiple(() =>
        {
            Assert.That(page.Elements.Count(element => element.Key.Role == ElementRole.Marker), Is.GreaterThanOrEqualTo(40));
            Assert.That(page.Elements.Count(element => element.Key.Role == ElementRole.MarkerLabel), Is.Zero);
            var scale = page.Elements.Where(element => element.Key.Element.StartsWith("scale-", StringComparison.Ordinal)).ToList();
            Assert.That(scale.SelectMany(one => scale.Where(other => other != one && Overlap(one.Box, other.Box))), Is.Empty);
        });
    }

    [Test]
    public void A_comparison_names_both_states([Values("en", "zh-Hans", "zh-Hant")] string language)
    {
        var slides = new SlideChoice { Kinds = [PageKind.Compare], Compared = Software with { State = MapState.Future } };
        var page = MapDrawing.Draw(Software, new DrawingOptions { Language = language, Slides = slides })[0];
        var expected = language switch { "en" => "Current and future state", "zh-Hans" => "现状与未来状态", _ => "現況與未來狀態" };
        Assert.That(Drawings.Find(page, "kicker", ElementRole.Kicker).Text!.Plain, Does.Contain(expected));
    }

    private static JourneyMap WithStagesAfter(JourneyMap map, int count) => map with
    {
        Stages = [.. map.Stages, .. Enumerable.Range(0, count).Select(index => new Stage { Id = $"s-later-{index}", Name = "Later" })],
    };

    private static bool Overlap(Box one, Box other) => one.X < other.Right && other.X < one.Right && one.Y < other.Bottom && other.Y < one.Bottom;

    private static IEnumerable<(long X, long Top, long Bottom)> Risers(PageElement way)
    {
        var points = ((FreeformGeometry)way.Geometry).Paths[0].Commands;
        for (var index = 1; index < points.Count; index++)
        {
            var (from, to) = (points[index - 1], points[index]);
            if (from.X == to.X)
                yield return (way.Box.X + Area.Emu(from.X), way.Box.Y + Area.Emu(Math.Min(from.Y, to.Y)), way.Box.Y + Area.Emu(Math.Max(from.Y, to.Y)));
        }
    }

    private static IReadOnlyList<Page> Draw(JourneyMap map, string kind, string language = "en") =>
        MapDrawing.Draw(map, new DrawingOptions { Language = language, Slides = new SlideChoice { Kinds = [kind] } });
}
