using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing.Tests;

/// <summary>What lists do with a text that would fill its column beyond the page: it stands there whole, on the slide.</summary>
[TestFixture]
public sealed class LongRowTests
{
    private static readonly PageFormat[] Formats = [PageFormat.Wide, PageFormat.Standard, PageFormat.A4, PageFormat.A1];

    private static readonly Dictionary<string, Func<LocalizedText, JourneyMap>> Maps = new(StringComparer.Ordinal)
    {
        ["moments"] = text => Item(item => item.MomentOfTruth, item => item with { Text = text }),
        ["touchpoints"] = text => Drawings.Retailer with { Touchpoints = First(Drawings.Retailer.Touchpoints, touchpoint => touchpoint with { Name = text }) },
        ["content"] = text => Item(item => Kind(item) == LaneKind.InformationNeed, item => item with { Text = text }),
        ["department"] = text => Item(item => Kind(item) == LaneKind.Obstacle && item.Owner is not null, item => item with { Text = text }),
        ["persona portrait"] = text => Drawings.Retailer with { Personas = First(Drawings.Retailer.Personas, persona => persona with { Portrait = text }) },
        ["persona goals"] = text => Drawings.Retailer with { Personas = First(Drawings.Retailer.Personas, persona => persona with { Goals = [text, text, text] }) },
        ["persona measures"] = text => Drawings.Retailer with { Measures = First(Drawings.Retailer.Measures, measure => measure with { Name = text }) },
        ["persona others"] = text => Drawings.Retailer with { Personas = [.. Drawings.Retailer.Personas, new Persona { Id = "p-other", Name = text }] },
        ["evidence findings"] = text => Drawings.Retailer with { Reviews = First(Drawings.Retailer.Reviews, review => review with { Findings = [new ReviewFinding { Id = "f", Text = text }] }) },
        ["evidence reviewers"] = text => Drawings.Retailer with { Departments = First(Drawings.Retailer.Departments, department => department with { Name = text }) },
        ["evidence stages"] = text => Drawings.Retailer with { Stages = First(Drawings.Retailer.Stages, stage => stage with { Name = text }) },
        ["priorities"] = text => Item(item => item.Impact is not null, item => item with { Text = text }),
    };

    [Test]
    public void A_text_longer_than_its_column_is_high_stands_on_the_slide_whole(
        [ValueSource(nameof(Lists))] string list, [Values("en", "zh-Hans")] string language, [ValueSource(nameof(Formats))] PageFormat format)
    {
        var text = language == "en" ? string.Join(' ', Enumerable.Repeat("a name that nobody shortened", 52)) : string.Concat(Enumerable.Repeat("没有人缩短过的名称，", 68));
        var pages = Draw(Maps[list](new LocalizedText(text)), list, language, format);
        KindPages.AreSound(pages);
        Assert.That(pages.SelectMany(page => page.Findings), Is.Empty);
        Assert.That(pages.SelectMany(page => page.Elements).Count(element => element.Text?.Plain.Contains(text, StringComparison.Ordinal) == true), Is.GreaterThanOrEqualTo(1));
    }

    [Test]
    public void A_row_of_more_texts_than_a_page_holds_goes_on_on_the_next()
    {
        var moment = Drawings.Retailer.Items.First(item => item.MomentOfTruth);
        var lane = Drawings.Retailer.Lanes.First(known => known.Kind == LaneKind.Opportunity).Id;
        var plans = Enumerable.Range(0, 90).Select(index => new Item { Id = $"plan{index}", Lane = lane, Stage = moment.Stage, Text = $"Plan {index}", Links = [new ItemLink(moment.Id, LinkKind.Solves)] });
        var pages = KindPages.Draw(Drawings.Retailer with { Items = [.. Drawings.Retailer.Items, .. plans] }, PageKind.Moments);
        KindPages.AreSound(pages);
        var told = Drawings.All(pages, ElementRole.Response).SelectMany(element => element.Text!.Plain.Split('\n')).ToList();
        Assert.That(Enumerable.Range(0, 90).Select(index => $"Plan {index}"), Is.SubsetOf(told));
    }

    [Test]
    public void Every_row_stands_under_heads_of_its_own_columns()
    {
        var pages = Draw(Maps["moments"](new LocalizedText(string.Join(' ', Enumerable.Repeat("endless", 250)))), "moments", "en", PageFormat.Wide);
        foreach (var page in pages)
        {
            var heads = page.Elements.Where(element => element.Words == "Known from").ToList();
            foreach (var cell in page.Elements.Where(element => element.Key.Role == ElementRole.Source))
                Assert.That(heads.LastOrDefault(head => head.Box.Bottom <= cell.Box.Y)?.Box.X, Is.EqualTo(cell.Box.X), cell.Text!.Plain);
        }
    }

    private static string[] Lists() => [.. Maps.Keys];

    private static IReadOnlyList<Page> Draw(JourneyMap map, string list, string language, PageFormat format) => MapDrawing.Draw(map, new DrawingOptions
    {
        Language = language, Format = format, Slides = new SlideChoice { Kinds = [list.Split(' ')[0]], Department = "d-shop" },
    });

    private static LaneKind Kind(Item item) => Drawings.Retailer.Lanes.First(lane => lane.Id == item.Lane).Kind;

    private static JourneyMap Item(Func<Item, bool> isMeant, Func<Item, Item> change)
    {
        var meant = Drawings.Retailer.Items.First(isMeant);
        return Drawings.Retailer with { Items = [.. Drawings.Retailer.Items.Select(item => item == meant ? change(item) : item)] };
    }

    private static IReadOnlyList<T> First<T>(IReadOnlyList<T> entries, Func<T, T> change) => [change(entries[0]), .. entries.Skip(1)];
}
