using JourneyOffice.Maps;
using JourneyOffice.Surfaces;
using JourneyOffice.Testing;

namespace JourneyOffice.Drawing.Tests;

[TestFixture]
public sealed class PrioritiesTests
{
    private static readonly string[] Names = ["Cost on page", "Guest checkout", "Return label in the parcel", "Same-day delivery in cities", "Free returns at lockers near work"];

    [Test]
    public void The_retailers_opportunities_stand_on_one_page(
        [Values("en", "zh-Hans", "zh-Hant")] string language, [Values("16:9", "4:3", "a4", "a3", "a1")] string format)
    {
        var pages = KindPages.Draw(Drawings.Retailer, PageKind.Priorities, language, PageFormat.Find(format));
        KindPages.AreSound(pages);
        Assert.That(pages, Has.Count.EqualTo(1));
    }

    [Test]
    public void Twenty_five_stand_on_one_page_without_overlap_each_number_in_the_list_beside_it([Values("en", "zh-Hans", "zh-Hant")] string language)
    {
        var pages = KindPages.Draw(WithOpportunities(25), PageKind.Priorities, language);
        KindPages.AreSound(pages);
        var page = pages.Single();
        var bubbles = page.Elements.Where(element => element.Key.Role == ElementRole.Bubble).ToList();
        Assert.That(bubbles, Has.Count.EqualTo(25));
        foreach (var bubble in bubbles)
        {
            Assert.That(Drawings.Find(page, bubble.Key.Element, ElementRole.RowNumber).Text!.Plain, Is.EqualTo(bubble.Text!.Plain));
            Assert.That(Drawings.Find(page, bubble.Key.Element, ElementRole.RowOwner).Text!.Plain, Is.Not.Empty);
            Assert.That(Drawings.Find(page, bubble.Key.Element, ElementRole.RowStatus).Text!.Plain, Is.Not.Empty);
        }
    }

    [TestCase("en", "Show the delivery cost on the product page already", "Jonas Weber"), TestCase("en", "Return label in the parcel and how to use it", "Leo Grant, Customer Service")]
    [TestCase("zh-Hans", "在商品页就显示完整的运费和预计的送达日期", "陈涛，网店团队")]
    public void Twenty_five_long_names_stand_on_one_page_where_the_other_columns_leave_them_room(string language, string name, string owner)
    {
        var map = WithOpportunities(25);
        var items = map.Items.Select(item => item.Impact is null ? item : item with { Text = name, Owner = owner });
        var pages = KindPages.Draw(map with { Items = [.. items] }, PageKind.Priorities, language);
        KindPages.AreSound(pages);
        Assert.Multiple(() =>
        {
            Assert.That(pages, Has.Count.EqualTo(1));
            Assert.That(pages[0].Elements.SelectMany(element => element.Text?.Paragraphs ?? []).SelectMany(paragraph => paragraph.Runs).Min(run => run.Size), Is.EqualTo(10));
        });
    }

    [TestCase(1), TestCase(12), TestCase(13), TestCase(60), TestCase(300)]
    public void Any_number_is_continued_on_further_pages_with_each_once_in_plot_and_list(int count)
    {
        var pages = KindPages.Draw(WithOpportunities(count), PageKind.Priorities);
        KindPages.AreSound(pages);
        Assert.Multiple(() =>
        {
            Assert.That(Drawings.All(pages, ElementRole.Bubble).Select(element => element.Key.Element), Is.Unique.And.Exactly(count).Items);
            Assert.That(Drawings.All(pages, ElementRole.RowNumber).Select(element => element.Text!.Plain), Is.EqualTo(Enumerable.Range(1, count).Select(number => $"{number}")));
        });
    }

    [Test]
    public void A_hundred_of_the_same_impact_and_effort_don_t_overlap()
    {
        var map = WithOpportunities(100);
        KindPages.AreSound(KindPages.Draw(map with { Items = [.. map.Items.Select(item => item.Impact is null ? item : item with { Impact = Level.High, Effort = Level.Low })] }, PageKind.Priorities));
    }

    [Test]
    public void Overlong_names_stand_in_the_list_in_full()
    {
        var text = string.Join(' ', Enumerable.Repeat("a very long opportunity that nobody shortened", 6));
        var map = WithOpportunities(20);
        var pages = KindPages.Draw(map with { Items = [.. map.Items.Select(item => item.Impact is null ? item : item with { Text = text })] }, PageKind.Priorities);
        KindPages.AreSound(pages);
        Assert.That(Drawings.All(pages, ElementRole.RowName).Count(element => element.Text!.Plain.StartsWith(text, StringComparison.Ordinal)), Is.EqualTo(20));
    }

    [Test, Triggers("JO3503")]
    public void A_name_longer_than_a_page_is_reported()
    {
        var map = WithOpportunities(2);
        var text = string.Join(' ', Enumerable.Repeat("endless", 2000));
        var pages = KindPages.Draw(map with { Items = [.. map.Items.Select(item => item.Id == "op0" ? item with { Text = text } : item)] }, PageKind.Priorities);
        Assert.That(pages.SelectMany(page => page.Findings).Select(finding => finding.Code.Id), Does.Contain("JO3503"));
    }

    [Test]
    public void One_more_at_the_end_moves_no_bubble()
    {
        var (before, after) = (Places(WithOpportunities(9)), Places(WithOpportunities(10)));
        Assert.That(before.All(place => after[place.Key] == place.Value), Is.True);

        static Dictionary<string, Box> Places(JourneyMap map) =>
            Drawings.All(KindPages.Draw(map, PageKind.Priorities), ElementRole.Bubble).ToDictionary(element => element.Key.Element, element => element.Box, StringComparer.Ordinal);
    }

    [Test]
    public void Decided_is_filled_proposed_outlined_parked_grey_assumed_dashed()
    {
        var page = Rated((OpportunityStatus.Decided, Basis.Evidenced), (OpportunityStatus.Proposed, Basis.Evidenced), (OpportunityStatus.Parked, Basis.Evidenced), (OpportunityStatus.Proposed, Basis.Assumption));
        var looks = Enumerable.Range(0, 4).Select(index => Drawings.Find(page, $"op{index}", ElementRole.Bubble)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(looks[0].Fill!.Value.Slot, Is.EqualTo(ColorSlot.Accent1));
            Assert.That(looks[1].Fill!.Value.Slot, Is.EqualTo(ColorSlot.Background1));
            Assert.That(looks[2].Stroke!.Paint.Slot, Is.EqualTo(ColorSlot.Accent6));
            Assert.That(looks.Select(look => look.Stroke!.Dash == Dash.Dash), Is.EqualTo(new[] { false, false, false, true }));
            Assert.That(looks[0].AltText, Does.Contain("Impact").And.Contain("Cost on page"));
        });
    }

    [Test]
    public void Only_fields_where_impact_is_above_effort_are_tinted()
    {
        var cells = KindPages.Draw(Drawings.Retailer, PageKind.Priorities)[0].Elements.Where(element => element.Key.Role == ElementRole.PlotCell);
        Assert.That(cells.Where(cell => cell.Fill!.Value.Slot == ColorSlot.Accent3).Select(cell => cell.Key.Element), Is.EquivalentTo(new[] { "high-low", "high-medium", "medium-low" }));
    }

    [Test]
    public void The_title_is_the_finding_and_falls_back_to_the_topic()
    {
        var map = WithOpportunities(3);
        JourneyMap With(Level impact, Level effort, string solves) => map with
        {
            Items = [.. map.Items.Select(item => item.Impact is null ? item : item with { Impact = impact, Effort = effort, Status = null, Links = [new ItemLink(solves, LinkKind.Solves)] })],
        };
        Assert.Multiple(() =>
        {
            Assert.That(Title(With(Level.High, Level.Low, "obstacle-cart")), Is.EqualTo("Three quick wins solve the heaviest obstacle: No delivery price"));
            Assert.That(Title(With(Level.High, Level.Low, "obstacle-wait")), Is.EqualTo("Nothing solves the heaviest obstacle yet: No delivery price"));
            Assert.That(Title(With(Level.Low, Level.Low, "obstacle-cart")), Is.EqualTo("Impact and effort of 3 opportunities"));
            Assert.That(KindPages.Draw(map with { Items = [] }, PageKind.Priorities), Is.Empty);
        });

        static string Title(JourneyMap map) => KindPages.Draw(map, PageKind.Priorities)[0].Title;
    }

    [Test]
    public void Obstacles_that_nothing_solves_are_named_heaviest_first_at_most_three()
    {
        var map = WithOpportunities(2);
        var page = KindPages.Draw(map with { Items = [.. map.Items.Select(item => item with { Links = [] })] }, PageKind.Priorities)[0];
        Assert.That(page.Elements.Where(element => element.Key is { Role: ElementRole.RowName } key && key.Element.StartsWith("obstacle-", StringComparison.Ordinal)).Select(element => element.Key.Element),
            Is.EqualTo(Insights.TopObstacles.Find(map, 3).Select(obstacle => obstacle.Id)));
    }

    private static Page Rated(params (OpportunityStatus Status, Basis Basis)[] looks)
    {
        var map = WithOpportunities(looks.Length);
        var items = map.Items.Select(item => item.Impact is null ? item : item with { Status = looks[item.Id[2] - '0'].Status, Basis = looks[item.Id[2] - '0'].Basis });
        return KindPages.Draw(map with { Items = [.. items] }, PageKind.Priorities)[0];
    }

    private static JourneyMap WithOpportunities(int count) => Drawings.Retailer with
    {
        Items =
        [
            .. Drawings.Retailer.Items.Where(item => item.Impact is null),
            .. Enumerable.Range(0, count).Select(index => new Item
            {
                Id = $"op{index}", Lane = "l-opportunity", Stage = Drawings.Retailer.Stages[index % 7].Id, Text = Names[index % 5], Impact = (Level)(index % 3), Effort = (Level)(index / 3 % 3),
                Status = (OpportunityStatus)(index % 5), Owner = index % 6 == 0 ? null : new LocalizedText("Jonas Weber"), Basis = (Basis)(index % 2), Links = [new ItemLink("obstacle-need", LinkKind.Solves)],
            }),
        ],
    };
}
