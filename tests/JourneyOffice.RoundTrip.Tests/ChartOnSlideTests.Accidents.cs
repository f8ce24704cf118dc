using System.Globalization;
using System.Xml.Linq;
using JourneyOffice.Carriers;
using JourneyOffice.Surfaces;
using JourneyOffice.Testing;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>What people and programs do to a chart's data beside typing a score: rows added, sorted, deleted, parts lost.</summary>
public sealed partial class ChartOnSlideTests
{
    [Test]
    public void What_people_add_to_the_data_stays_and_is_said()
    {
        var person = Person();
        person.Charts[0].TypeInSheet("A3", "I compare");
        var chart = person.Charts[0];
        chart.Series[0].AddAfterSelf(Own(chart, "C"));
        var edited = person.Save();
        var result = Files.Update(edited, Changed(Map, ("emotion-need", 2)));
        var after = new DeckPerson(result.Bytes).Charts[0];
        Assert.Multiple(() =>
        {
            Assert.That(Scenario.Differences(Files.Read(edited).Map, Map), Is.Empty);
            Assert.That(after.Series, Has.Count.EqualTo(2));
            Assert.That((after.InSheet("B2"), after.InSheet("C2"), after.InSheet("C1")), Is.EqualTo(("2", "1", "Ours")));
            Assert.That(Faults(result.Bytes), Is.Empty);
        });
    }

    [Test]
    [Triggers("JO3012")]
    public void Columns_and_lines_in_one_keep_their_series_and_that_is_said()
    {
        var person = new DeckPerson(Files.Deck(Map, "en", "emotions"));
        var chart = person.Charts[0];
        var lines = chart.Series[0].Parent!;
        var columns = new XElement(lines.Name.Namespace + "barChart",
            new XElement(lines.Name.Namespace + "barDir", new XAttribute("val", "col")), new XElement(lines.Name.Namespace + "grouping", new XAttribute("val", "clustered")),
            Own(chart, "C"), lines.Elements().Where(element => element.Name.LocalName == "axId"));
        columns.Descendants().Where(element => element.Name.LocalName is "marker" or "smooth").Remove();
        lines.AddBeforeSelf(columns);
        var edited = person.Save();
        var need = Map.Items.First(item => item.Id == "emotion-need");
        var next = Changed(Map, ("emotion-wait", 2));
        next = next with
        {
            Lanes = [.. next.Lanes, Map.Lanes.First(lane => lane.Id == need.Lane) with { Id = "second", Name = "Another curve" }],
            Items = [.. next.Items, need with { Id = "other-need", Lane = "second", Score = -1 }],
        };
        var result = Files.Update(edited, next);
        var after = new DeckPerson(result.Bytes).Charts[0];
        Assert.Multiple(() =>
        {
            Assert.That(result.Findings.Select(finding => finding.Code), Does.Contain(SurfacesErrors.SeriesFixed));
            Assert.That(after.Series, Has.Count.EqualTo(2));
            Assert.That(after.Drawn(1, 4), Is.EqualTo("2"), "values are brought all the same");
            Assert.That(CarrierOperations.Status(Files.Open(result.Bytes)).Edits, Is.Empty);
            Assert.That(Scenario.Differences(Files.Read(result.Bytes).Map, next), Is.Empty);
            Assert.That(Files.Update(result.Bytes, next).Bytes, Is.EqualTo(result.Bytes), "a second update changes nothing");
            Assert.That(new DeckPerson(Files.Update(result.Bytes, Files.Later(next, Map)).Bytes).Charts[0].Drawn(1, 4), Is.EqualTo(Map.Items.First(item => item.Id == "emotion-wait").Score!.Value.ToString(CultureInfo.InvariantCulture)));
            Assert.That(Faults(result.Bytes), Is.Empty);
        });
    }

    [Test]
    public void Rows_that_a_person_sorted_say_nothing_and_stay_sorted()
    {
        var person = Person();
        var chart = person.Charts[0];
        var names = chart.Categories.ToList();
        var values = Enumerable.Range(0, 7).Select(row => chart.Drawn(0, row)!).ToList();
        var order = Enumerable.Range(0, 7).OrderByDescending(row => decimal.Parse(values[row], CultureInfo.InvariantCulture)).ToList();
        var cached = chart.Series[0].Element(chart.Series[0].Name.Namespace + "cat")!.Descendants().Where(element => element.Name.LocalName == "v").ToList();
        for (var row = 0; row < 7; row++)
        {
            chart.TypeInSheet(FormattableString.Invariant($"A{row + 2}"), names[order[row]]);
            cached[row].Value = names[order[row]];
            chart.Type(0, row, values[order[row]]);
        }

        var edited = person.Save();
        var result = Files.Update(edited, Changed(Map, ("emotion-wait", 0)));
        var after = new DeckPerson(result.Bytes).Charts[0];
        Assert.Multiple(() =>
        {
            Assert.That(Files.Read(edited).Changes, Is.Empty);
            Assert.That(after.Categories, Is.EqualTo(order.Select(row => names[row])));
            Assert.That(after.Drawn(0, order.IndexOf(4)), Is.EqualTo("0"));
            Assert.That(CarrierOperations.Status(Files.Open(result.Bytes)).Edits, Is.Empty);
        });
    }

    [Test]
    public void A_row_that_a_person_deleted_stays_away_and_says_nothing()
    {
        var person = Person();
        var chart = person.Charts[0];
        var series = chart.Series[0];
        foreach (var formula in series.Descendants().Where(element => element.Name.LocalName == "f"))
            formula.Value = formula.Value.Replace("$8", "$7", StringComparison.Ordinal);
        foreach (var cache in series.Descendants().Where(element => element.Name.LocalName is "strCache" or "numCache" && element.Elements().Any(count => count.Attribute("val")?.Value == "7")).ToList())
        {
            cache.Elements().First(element => element.Name.LocalName == "ptCount").SetAttributeValue("val", 6);
            cache.Elements().Where(element => element.Attribute("idx")?.Value == "6").Remove();
        }

        var edited = person.Save();
        var result = Files.Update(edited, Changed(Map, ("emotion-need", 2), ("emotion-return", -1)));
        Assert.Multiple(() =>
        {
            Assert.That(Files.Read(edited).Changes, Is.Empty);
            Assert.That(Files.Read(edited).ProposedRemovals, Is.Empty);
            Assert.That(new DeckPerson(result.Bytes).Charts[0].Categories, Has.Count.EqualTo(6));
            Assert.That(Scenario.Differences(Files.Read(result.Bytes).Map, Changed(Map, ("emotion-need", 2), ("emotion-return", -1))), Is.Empty);
        });
    }

    [Test]
    public void A_chart_that_lost_its_workbook_is_read_by_what_it_draws_and_gets_a_new_one()
    {
        var person = Person();
        var chart = person.Charts[0];
        chart.Type(0, 3, "-1");
        chart.Tree.Elements().Where(element => element.Name.LocalName == "externalData").Remove();
        person.File.Tree(OfficeFile.RelationshipsOf(chart.Part)).Root!.RemoveNodes();
        person.File.Remove("ppt/embeddings/workbook1.xlsx");
        var edited = person.Save();
        var result = Files.Update(edited, Changed(Map, ("emotion-need", 2)));
        Assert.Multiple(() =>
        {
            Assert.That(ScoreOf(Files.Read(edited).Map, "emotion-checkout"), Is.EqualTo(-1));
            Assert.That(new DeckPerson(result.Bytes).Charts[0].InSheet("B5"), Is.EqualTo("-1"));
            Assert.That(Faults(result.Bytes), Is.Empty);
        });
    }

    [Test]
    public void In_a_file_that_lost_base_and_ledger_the_chart_stays_and_that_is_said()
    {
        var file = new OfficeFile(Files.Deck(Map, "en", "overview", "emotions"));
        file.StripCustomXml();
        var result = Files.Update(file.Save(), Changed(Map, ("emotion-need", 2)), new UpdateOptions { Prefer = Preference.Map });
        Assert.Multiple(() =>
        {
            Assert.That(result.Findings.Select(finding => finding.Code), Does.Contain(SurfacesErrors.SlidesLeft));
            Assert.That(new DeckPerson(result.Bytes).Charts[0].Drawn(0, 0), Is.EqualTo("1"));
        });
    }

    [Test]
    [Triggers("JO3010")]
    public void A_chart_that_can_not_be_read_is_said()
    {
        var person = Person();
        person.Charts[0].Tree.Descendants().Where(element => element.Name.LocalName == "ser").Remove();
        Assert.That(Files.Read(person.Save()).Findings.Select(finding => finding.Code), Does.Contain(SurfacesErrors.ChartUnread));
    }

    // A series of the person's own with the same values, in the first free column of the sheet.
    private static XElement Own(DeckPerson.Chart chart, string column)
    {
        var second = new XElement(chart.Series[0]);
        foreach (var formula in second.Descendants().Where(element => element.Name.LocalName == "f"))
            formula.Value = formula.Value.Replace("$B$", $"${column}$", StringComparison.Ordinal);
        second.Elements().First(element => element.Name.LocalName == "idx").SetAttributeValue("val", 1);
        second.Elements().First(element => element.Name.LocalName == "order").SetAttributeValue("val", 1);
        second.Elements().First(element => element.Name.LocalName == "tx").Descendants().Last(element => !element.HasElements).Value = "Ours";
        chart.TypeInSheet(column + "1", "Ours");
        for (var row = 0; row < 7; row++)
            chart.TypeInSheet(DeckPerson.Chart.Cell(column[0] - 'B', row), chart.Drawn(0, row)!);
        return second;
    }

    [Test]
    public void Nothing_changed_changes_not_a_byte_and_fifty_updates_leave_the_file_as_large()
    {
        var deck = Files.Deck(Map, "en", "emotions");
        Assert.That(Files.Update(deck, Map).Bytes, Is.EqualTo(deck));
        var now = deck;
        for (var round = 1; round <= 50; round++)
            now = Files.Update(now, Changed(Map, ("emotion-need", round % 3)) with { Version = Map.Version + round }).Bytes;
        Assert.That(now.Length, Is.EqualTo(deck.Length).Within(1).Percent);
    }

    [Test]
    public void A_relayout_leaves_one_chart_with_one_workbook()
    {
        var person = Person();
        person.Charts[0].Drag(2_000_000, 0);
        var result = Files.Update(person.Save(), Changed(Map, ("emotion-need", 2)), new UpdateOptions { Relayout = true });
        var names = new OfficeFile(result.Bytes).PartNames;
        Assert.Multiple(() =>
        {
            Assert.That(names.Count(name => name.StartsWith("ppt/charts/chart", StringComparison.Ordinal)), Is.EqualTo(1));
            Assert.That(names.Count(name => name.StartsWith("ppt/embeddings/", StringComparison.Ordinal)), Is.EqualTo(1));
            Assert.That(new DeckPerson(result.Bytes).Charts[0].Drawn(0, 0), Is.EqualTo("2"));
            Assert.That(Faults(result.Bytes), Is.Empty);
        });
    }
}
