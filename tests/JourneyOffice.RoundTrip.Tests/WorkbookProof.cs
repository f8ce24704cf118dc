using System.Xml.Linq;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;
using JourneyOffice.Testing;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>Rows of the sheets of catalogues, figures, reviews and findings: new, moved, removed, and sheets that lost their map.</summary>
public sealed class WorkbookProof
{
    private static readonly JourneyMap Map = Whole();

    [Test]
    public void New_rows_of_every_sheet_become_entries_and_stay_through_updates()
    {
        var person = new WorkbookPerson(Files.Workbook(Map));
        Add(person, "Segments", ("Segment", "Gift clubs"), ("What marks them", "Buy together\nShare the cost"));
        Add(person, "Personas", ("Persona", "Tom, 51"), ("Segment", "Gift clubs"));
        Add(person, "Metrics", ("Metric", "Calls"), ("Better when", "lower"), ("Target", "12"));
        Add(person, "Figures", ("Metric", "Carts abandoned"), ("Where", "I pay"), ("Value", "64"), ("Cases", "900"), ("Period", "2025-Q2"), ("As of", "2025-06-30"));
        Add(person, "Evidence", ("Evidence", "Survey"), ("Numbers or stories", "Numbers"), ("How many", "80"), ("Consent", "Yes"), ("Nameless", "No"));
        Add(person, "Reviews", ("Department", "Service"), ("When", "2025-05-01"), ("Map version", "3"), ("Verdict", "changes"));
        Add(person, "Findings", ("Review", "Service"), ("About", "Delivery cost shown late"), ("Finding", "True on phones only"), ("Due", "2025-06-01"));
        Add(person, "Measures", ("Measure", "Calls about delivery"), ("Stands at", "40"), ("Target", "20"), ("By when", "2025-12-31"));
        Add(person, "Opportunities", ("Stage", "I pay"), ("Opportunity", "Say it on the product page"), ("Impact", "High"));
        Add(person, "ContentNeeds", ("Stage", "I wait"), ("Question or need", "Can I change the address?"));
        var edited = person.Save();
        var read = Files.Read(edited);
        var map = read.Map;
        var updated = Files.Update(edited, Map with { Version = 4, Title = "What the map says now" });
        Assert.Multiple(() =>
        {
            Assert.That(read.Findings.Select(finding => finding.Message("en")), Is.Empty);
            Assert.That(map.Segments[^1].Traits.Select(trait => trait.For("en")), Is.EqualTo(new[] { "Buy together", "Share the cost" }));
            Assert.That(map.Personas[^1].Segment, Is.EqualTo(map.Segments[^1].Id));
            Assert.That((map.Metrics[^1].BetterWhen, map.Metrics[^1].Target), Is.EqualTo((BetterWhen.Lower, 12m)));
            var figure = map.Observations[^1];
            Assert.That((figure.Metric, figure.Place, figure.Value, figure.N, figure.Period, figure.AsOf), Is.EqualTo(("k-abandon", "s-pay", 64m, 900, "2025-Q2", new DateOnly(2025, 6, 30))));
            Assert.That((map.Evidence[^1].Kind, map.Evidence[^1].N, map.Evidence[^1].Consent, map.Evidence[^1].Anonymised), Is.EqualTo((EvidenceKind.Quantitative, 80, true, false)));
            var review = map.Reviews[^1];
            Assert.That((review.Department, review.MapVersion, review.Verdict), Is.EqualTo(("d-service", 3, ReviewVerdict.Changes)));
            Assert.That((review.Findings[0].Item, review.Findings[0].Text?.For("en"), review.Findings[0].Due), Is.EqualTo(("i-Obstacle-4", "True on phones only", new DateOnly(2025, 6, 1))));
            Assert.That(map.Measures[^1].Target?.For("en"), Is.EqualTo("20"));
            Assert.That(map.Items.Single(item => item.Text?.For("en") == "Say it on the product page").Lane, Is.EqualTo("l-Opportunity"));
            Assert.That(map.Items.Single(item => item.Text?.For("en") == "Can I change the address?").Lane, Is.EqualTo("l-Question"));
            Assert.That(Scenario.Differences(Files.Read(updated.Bytes).Map, MapMerge.Merge(Map, Map with { Version = 4, Title = "What the map says now" }, map).Merged), Is.Empty);
            Assert.That(Scenario.Differences(Files.Read(Files.Update(updated.Bytes, map with { Version = 5 }).Bytes).Map, map with { Version = 5 }), Is.Empty);
        });
    }

    [Test]
    public void A_figure_of_another_period_is_a_new_figure_and_the_old_one_a_proposal()
    {
        var person = new WorkbookPerson(Files.Workbook(Map));
        var figures = person.Open("Figures");
        var key = figures.Read(0, 0);
        figures.Write(0, figures.ColumnOf("Period"), "2025-Q4");
        figures.Write(0, figures.ColumnOf("Value"), "58");
        var edited = person.Save();
        var read = Files.Read(edited);
        var kept = Files.Update(edited, Map with { Version = 4, Title = "Next" });
        var removed = CarrierOperations.Read(Files.Open(edited), new ReadOptions { AcceptRemovals = true });
        Assert.Multiple(() =>
        {
            Assert.That(read.Map.Observations.Select(figure => $"{figure.Period} {figure.Value}"), Is.EquivalentTo(new[] { "2025-Q4 58", "2025-Q1 71" }));
            Assert.That(read.ProposedRemovals, Is.EqualTo(new[] { FieldPath.Of("observations", key) }));
            Assert.That(Files.Read(kept.Bytes).Map.Observations, Has.Count.EqualTo(2));
            Assert.That(Files.Read(kept.Bytes).ProposedRemovals, Has.Count.EqualTo(1), "still only a proposal");
            Assert.That(removed.Map.Observations.Select(figure => figure.Period), Is.EqualTo(new[] { "2025-Q4" }));
        });
    }

    [Test]
    public void A_finding_under_another_review_is_a_finding_of_that_review()
    {
        var person = new WorkbookPerson(Files.Workbook(Map));
        var findings = person.Open("Findings");
        findings.Write(0, findings.ColumnOf("Review"), "Customer · A buyer · 2025-04-09");
        var read = Files.Read(person.Save());
        Assert.Multiple(() =>
        {
            Assert.That(read.Map.Reviews[1].Findings.Select(finding => finding.Text?.For("en")), Is.EqualTo(new[] { "Not on phones" }));
            Assert.That(read.ProposedRemovals, Is.EqualTo(new[] { FieldPath.Of("reviews", "r-shop", "findings", "f1") }));
        });
    }

    [Test]
    [Triggers("JO3011")]
    public void Two_rows_of_one_figure_are_said()
    {
        var person = new WorkbookPerson(Files.Workbook(Map));
        var figures = person.Open("Figures");
        figures.CopyRow(0);
        figures.Write(1, figures.ColumnOf("Value"), "12");
        var read = Files.Read(person.Save());
        Assert.Multiple(() =>
        {
            Assert.That(read.Findings.Select(finding => finding.Code), Does.Contain(SurfacesErrors.FigureTwice));
            Assert.That(Scenario.Differences(read.Map, Map), Is.Empty);
        });
    }

    [Test]
    public void What_an_entry_needs_can_not_be_emptied()
    {
        var person = new WorkbookPerson(Files.Workbook(Map));
        foreach (var (table, header) in new[] { ("Figures", "Metric"), ("Emotions", "Stage"), ("Items", "Lane") })
            person.Open(table).Write(0, person.Open(table).ColumnOf(header), "");
        var read = Files.Read(person.Save());
        Assert.Multiple(() =>
        {
            Assert.That(Scenario.Differences(read.Map, Map), Is.Empty);
            Assert.That(read.Findings.Count(finding => finding.Code == SurfacesErrors.UnreadableValue), Is.EqualTo(3));
        });
    }

    [Test]
    public void Removals_that_are_accepted_leave_nothing_that_names_what_is_gone()
    {
        var person = new WorkbookPerson(Files.Workbook(Map));
        foreach (var table in new[] { "Segments", "Metrics", "Evidence", "Reviews" })
            person.Open(table).DeleteRow(0);
        var read = CarrierOperations.Read(Files.Open(person.Save()), new ReadOptions { AcceptRemovals = true });
        Assert.Multiple(() =>
        {
            Assert.That(read.Map.Segments.Count + read.Map.Metrics.Count + read.Map.Observations.Count, Is.Zero);
            Assert.That(read.Map.Evidence.Select(evidence => evidence.Id), Is.EqualTo(new[] { "e-web" }));
            Assert.That(read.Map.Reviews.Select(review => review.Id), Is.EqualTo(new[] { "r-buyer" }));
            Assert.That(MapChecks.Check(read.Map, "map").Where(finding => finding.Severity == Severity.Error), Is.Empty);
        });
    }

    [Test]
    public void A_workbook_that_lost_its_map_is_adopted_by_headers([Values("en", "zh-Hans", "zh-Hant")] string language, [Values] bool withoutTables)
    {
        var stripped = Stripped(Files.Workbook(Map, language), withoutTables);
        var result = Files.Update(stripped, Map, new UpdateOptions { MapId = Map.Id });
        var shown = Files.Read(stripped).Map;
        Assert.Multiple(() =>
        {
            Assert.That(result.Conflicts.Select(conflict => $"{conflict.Path}: {conflict.Ours} / {conflict.Theirs}"), Is.Empty);
            Assert.That(shown.Reviews.SelectMany(review => review.Findings).Select(finding => finding.Id), Is.EqualTo(new[] { "f1" }));
            Assert.That(shown.Observations.Select(figure => figure.Value), Is.EqualTo(new[] { 71m }));
            Assert.That(shown.Evidence.Select(evidence => evidence.N), Is.EqualTo(new[] { 12, 41_000 }));
        });
    }

    [Test]
    public void What_findings_and_figures_are_about_is_known_without_the_map_also_among_equal_names_and_where_no_sheet_shows_it([Values] bool withoutTables)
    {
        var map = WithSpots();
        var read = Files.Read(Stripped(Files.Workbook(map), withoutTables)).Map;
        var hidden = read.Items.Single(item => item.Id == "i-hidden");
        Assert.Multiple(() =>
        {
            Assert.That(read.Reviews[0].Findings.Select(finding => finding.Item), Is.EqualTo(new[] { "i-twin", "i-hidden", "t-unpack" }));
            Assert.That(read.Observations.Select(figure => figure.Place), Is.EqualTo(new[] { "t-unpack" }));
            Assert.That((hidden.Lane, hidden.Stage, hidden.Text?.For("en")), Is.EqualTo(("l-hidden", "s-pay", "Seen by nobody")));
            Assert.That(read.Lanes.Single(lane => lane.Id == "l-hidden").Hidden, Is.True);
            Assert.That(read.Stages.Single(stage => stage.Id == "s-pay").Steps.Select(step => step.Name?.For("en")), Is.EqualTo(new[] { "I unpack" }));
            Assert.That(MapChecks.Check(read, "map").Where(finding => finding.Severity == Severity.Error), Is.Empty);
        });
    }

    [Test]
    public void A_name_that_people_typed_counts_more_than_what_the_hidden_cell_still_says()
    {
        var person = new WorkbookPerson(Files.Workbook(WithSpots()));
        person.Open("Findings").Write(0, person.Open("Findings").ColumnOf("About"), "I wait");
        var read = Files.Read(Stripped(person.Save(), withoutTables: false)).Map;
        Assert.That(read.Reviews[0].Findings[0].Item, Is.EqualTo("s-wait"));
    }

    [Test]
    public void A_first_review_that_the_map_took_out_while_a_person_changed_it_reads_as_the_first_until_that_is_settled()
    {
        var person = new WorkbookPerson(Files.Workbook(Map));
        person.Open("Reviews").Write(0, person.Open("Reviews").ColumnOf("Verdict"), "rejected");
        var updated = Files.Update(person.Save(), Map with { Version = 4, Reviews = [Map.Reviews[1]] });
        Assert.Multiple(() =>
        {
            Assert.That(updated.Conflicts.Select(conflict => conflict.Path), Is.EqualTo(new[] { FieldPath.Of("reviews", "r-shop") }));
            Assert.That(Files.Read(updated.Bytes).Map.Reviews.Select(review => review.Id), Is.EqualTo(new[] { "r-shop", "r-buyer" }));
        });
    }

    [Test]
    public void A_workbook_of_an_earlier_version_gets_no_new_sheets_and_keeps_its_items_where_they_are()
    {
        var old = File.ReadAllBytes(SharedFiles.InRepository("tests", "fixtures", "v1", "retailer.xlsx"));
        var carried = Files.Read(old).Map;
        var next = carried with
        {
            Version = carried.Version + 1,
            Items = [.. carried.Items.Select(item => item.Id == "i-Opportunity-4" ? item with { Text = item.Text!.With("en", "Show the cost on every page") } : item)],
        };
        var updated = Files.Update(old, next).Bytes;
        var items = new WorkbookPerson(updated).Open("Items");
        Assert.Multiple(() =>
        {
            Assert.That(Sheets(updated), Is.EqualTo(Sheets(old)));
            Assert.That(items.Read(items.RowOf("i-Opportunity-4"), items.ColumnOf("Text")), Is.EqualTo("Show the cost on every page"));
            Assert.That(Scenario.Differences(Files.Read(updated).Map, next), Is.Empty);
            Assert.That(Scenario.DifferentParts(updated, Files.Update(updated, next).Bytes), Is.Empty);
        });
    }

    private static void Add(WorkbookPerson person, string table, params (string Header, string Text)[] cells) =>
        person.Open(table).AddRow(cells.ToDictionary(cell => cell.Header, cell => cell.Text, StringComparer.Ordinal));

    private static IEnumerable<string> Sheets(byte[] file) =>
        new OfficeFile(file).Tree("xl/workbook.xml").Descendants(Names.Sheet + "sheet").Select(sheet => sheet.Attribute("name")!.Value);

    private static byte[] Stripped(byte[] workbook, bool withoutTables)
    {
        var file = new OfficeFile(workbook);
        file.StripCustomXml();
        foreach (var part in file.PartNames.Where(name => withoutTables && name.StartsWith("xl/tables/", StringComparison.Ordinal)).ToList())
            file.Remove(part);
        foreach (var relationships in file.PartNames.Where(name => withoutTables && name.EndsWith(".rels", StringComparison.Ordinal)).ToList())
            file.Tree(relationships).Root!.Elements().Where(element => element.Attribute("Type")!.Value.EndsWith("/table", StringComparison.Ordinal)).Remove();
        return file.Save();
    }

    // A finding about the second of two items of one text, one about an item of a hidden lane, one about a step.
    private static JourneyMap WithSpots()
    {
        var map = Whole();
        var twin = map.Items.Single(item => item.Id == "i-Obstacle-4");
        return map with
        {
            Lanes = [.. map.Lanes, new Lane { Id = "l-hidden", Kind = LaneKind.Note, Hidden = true }],
            Stages = [.. map.Stages.Select(stage => stage.Id == "s-pay" ? stage with { Steps = [new Step { Id = "t-unpack", Name = "I unpack" }] } : stage)],
            Items = [.. map.Items, twin with { Id = "i-twin" }, new Item { Id = "i-hidden", Lane = "l-hidden", Stage = "s-pay", Text = "Seen by nobody" }],
            Observations = [.. map.Observations.Select(figure => figure with { Place = "t-unpack" })],
            Reviews =
            [
                map.Reviews[0] with
                {
                    Findings = [.. new[] { "i-twin", "i-hidden", "t-unpack" }.Select((spot, index) => new ReviewFinding { Id = $"f{index}", Item = spot, Text = "Look" })],
                },
            ],
        };
    }

    private static JourneyMap Whole()
    {
        var map = Fixed.Retailer() with { Template = false };
        return map with
        {
            Reviews =
            [
                map.Reviews[0] with { Findings = [new ReviewFinding { Id = "f1", Item = "i-Obstacle-4", Text = "Not on phones", Owner = "Ms Wu", Due = new DateOnly(2025, 5, 1) }] },
                new Review { Id = "r-buyer", Customer = true, Person = "A buyer", When = new DateOnly(2025, 4, 9), Verdict = ReviewVerdict.Changes },
            ],
        };
    }
}
