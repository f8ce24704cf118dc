using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing.Tests;

[TestFixture]
public sealed class EvidenceTests
{
    private static readonly string[] Packed = ["retailer-checkout", "online-school-beginner", "b2b-software", "patient-service", "returns-future"];

    [Test]
    public void Maps_of_the_pack_are_drawn_soundly([Values("en", "zh-Hans", "zh-Hant")] string language, [Values("16:9", "4:3", "a4", "a3", "a1")] string format)
    {
        foreach (var name in Packed)
            KindPages.AreSound(KindPages.Draw(Pack(name), PageKind.Evidence, language, PageFormat.Find(format)));
    }

    [Test]
    public void The_retailers_evidence_reviews_and_findings_stand_on_one_page([Values("en", "zh-Hans", "zh-Hant")] string language) =>
        Assert.That(KindPages.Draw(Drawings.Retailer, PageKind.Evidence, language).Select(page => page.Elements.Count), Has.Exactly(1).Items);

    [TestCase(1), TestCase(12), TestCase(40)]
    public void Any_number_of_stages_is_shared_out_over_pages(int stages)
    {
        var map = Drawings.WithStages(stages);
        var pages = KindPages.Draw(map, PageKind.Evidence);
        KindPages.AreSound(pages);
        Assert.That(Drawings.All(pages, ElementRole.GridMark).Count(element => element.Key.Element.StartsWith("share-", StringComparison.Ordinal)), Is.EqualTo(stages));
    }

    [Test]
    public void Ids_as_long_as_they_may_be_make_names_that_can_be_read_back()
    {
        var (stage, review) = (new string('s', Identifier.MaximumLength), new string('r', Identifier.MaximumLength));
        var map = Drawings.Retailer with
        {
            Stages = [.. Drawings.Retailer.Stages.Take(1).Select(known => known with { Id = stage })],
            Reviews = [new Review { Id = review, Customer = true, Findings = [new ReviewFinding { Id = new string('f', Identifier.MaximumLength), Text = "Not so", Item = stage }] }],
        };
        KindPages.AreSound(KindPages.Draw(map, PageKind.Evidence));
    }

    [Test]
    public void Many_findings_and_departments_are_continued()
    {
        var departments = Enumerable.Range(0, 40).Select(index => new Department { Id = $"d{index}", Name = $"Department {index}" }).ToList();
        var findings = Enumerable.Range(0, 60).Select(index => new ReviewFinding { Id = $"f{index}", Text = $"Finding {index}" }).ToList();
        var map = Drawings.Retailer with { Departments = departments, Reviews = [new Review { Id = "r", Department = "d0", Verdict = ReviewVerdict.Changes, Findings = findings }] };
        var pages = KindPages.Draw(map, PageKind.Evidence);
        KindPages.AreSound(pages);
        Assert.That(Drawings.All(pages, ElementRole.RowDue).Count(), Is.EqualTo(60));
    }

    [Test]
    public void Overdue_findings_come_first_and_are_counted_against_the_maps_own_date()
    {
        var review = new Review
        {
            Id = "r", Department = "d-shop", MapVersion = 3, Verdict = ReviewVerdict.Changes,
            Findings = [Due("later", "2026-12-01"), Due("none", null), Due("past", "2026-09-29"), Due("today", "2026-09-30"), Due("done", "2020-01-01") with { Status = FindingStatus.Done }],
        };
        var map = Drawings.Retailer with { Reviews = [review] };
        var page = KindPages.Draw(map, PageKind.Evidence)[^1];
        var due = page.Elements.Where(element => element.Key.Role == ElementRole.RowDue).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(due.Select(element => element.Key.Element), Is.EqualTo(new[] { "r-past", "r-today", "r-later", "r-none" }));
            Assert.That(due.Select(element => element.Text!.Plain), Is.EqualTo(new[] { "29 September 2026\nOverdue", "30 September 2026", "1 December 2026", "No date yet" }));
            Assert.That(KindPages.Draw(map with { AsOf = null }, PageKind.Evidence).SelectMany(drawn => drawn.Elements).Any(element => element.Text?.Plain.Contains("Overdue") == true), Is.False);
        });
    }

    [Test]
    public void A_stage_without_stories_says_so_in_cell_and_title()
    {
        var map = Drawings.Retailer with { Items = [.. Drawings.Retailer.Items.Select(item => item.Stage == "s-cart" || item.ToStage is not null ? item with { Evidence = [] } : item)] };
        var page = KindPages.Draw(map, PageKind.Evidence)[0];
        Assert.That(Drawings.Find(page, "stories-s-cart", ElementRole.GridMark).Text!.Plain, Is.EqualTo("No stories yet"));
        Assert.That(page.Title, Does.StartWith("One stage still lacks stories"));
    }

    [Test]
    public void Each_department_has_a_sign_and_a_word_for_each_stage_and_old_reviews_are_marked()
    {
        var reviews = Drawings.Retailer.Reviews.Select(review => review.Id == "r-marketing" ? review with { MapVersion = 2 } : review).ToList();
        var page = KindPages.Draw(Drawings.Retailer with { Reviews = reviews }, PageKind.Evidence)[0];
        Assert.Multiple(() =>
        {
            Assert.That(Word("d-marketing", "s-need"), Is.EqualTo("Outdated"));
            Assert.That(Drawings.Find(page, "d-marketing", ElementRole.RowName).Text!.Plain, Does.EndWith("version 2, outdated"));
            Assert.That(Word("d-shop", "s-need"), Is.EqualTo("To correct"));
            Assert.That(Word("d-shop", "s-cart"), Is.EqualTo("Confirmed"));
            Assert.That(Word("d-finance", "s-cart"), Is.EqualTo("Not asked"));
            Assert.That(Drawings.Find(page, "sign-d-shop-s-need", ElementRole.Ornament).Decorative, Is.True);
        });

        string Word(string department, string stage) => Drawings.Find(page, $"{department}-{stage}", ElementRole.GridMark).Text!.Plain;
    }

    [Test]
    public void A_map_that_rests_on_nothing_has_no_such_page() =>
        Assert.That(KindPages.Draw(Drawings.Retailer with { Evidence = [], Reviews = [], Items = [] }, PageKind.Evidence), Is.Empty);

    private static ReviewFinding Due(string id, string? day) => new() { Id = id, Text = id, Item = "s-cart", Due = day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) };

    private static JourneyMap Pack(string name) => MapJson.Read(File.ReadAllBytes(JourneyOffice.Testing.SharedFiles.InRepository("templates", "maps", name + ".journey.json")));
}
