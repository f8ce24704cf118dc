using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Testing;
using JourneyOffice.Workbooks;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>A map that is put into an open workbook stands there as if it had been put into its file.</summary>
public sealed class LiveBookInsertLaws
{
    private const int Cases = 8;
    private const string Own = """{"version":1,"kind":"workbook","name":"own.xlsx","customXmlParts":[],"sheets":[{"name":"Budget","rowIndex":0,"columnIndex":0,"values":[["Sum",3]],"formulas":[["Sum","=1+2"]],"numberFormat":[["General","General"]],"hiddenRows":[],"tables":[{"name":"Costs","rowIndex":0,"columnIndex":0,"rowCount":1,"columnCount":2,"showTotals":false,"columnIds":[1,2]}]}]}""";
    private static readonly Arbitrary<Scenario.Case> Scenarios = Scenario.Of(14);
    private static readonly JourneyMap Map = CompareSlideTests.Starter("onboarding") with { Id = "mmine" };

    // Of the same template, and about something else.
    private static readonly JourneyMap Other = Map with
    {
        Id = "mother", Title = "Something else", Goal = "Another goal", Objective = "Another objective", Scenario = "Another scenario", Period = "Another period", Owner = "Somebody else",
    };

    [Test]
    public void It_reads_as_the_map_is_brought_up_to_date_and_leaves_what_was_there() =>
        RealFiles.Check("live: insert workbook", Scenarios, scenario =>
        {
            var hand = new OfficeBookHand(Encoding.UTF8.GetBytes(Own));
            hand.Do(Json(Plan(hand.Snapshot(), scenario.Map)));
            var (read, next) = (CarrierOperations.Read(LiveReadLaws.Open(hand.Snapshot())), Files.Later(scenario.Map, scenario.Next));
            var nothing = CarrierOperations.Plan(LiveReadLaws.Open(hand.Snapshot()), Files.Open(MapJson.Write(scenario.Map))).Patch.Steps;
            hand.Do(Json(CarrierOperations.Plan(LiveReadLaws.Open(hand.Snapshot()), Files.Open(MapJson.Write(next)))));
            var updated = CarrierOperations.Read(LiveReadLaws.Open(hand.Snapshot()));
            Assert.Multiple(() =>
            {
                Assert.That(Scenario.Differences(read.Map, scenario.Map), Is.Empty);
                Assert.That(read.Changes, Is.Empty);
                Assert.That(nothing, Is.Empty);
                Assert.That(Scenario.Differences(updated.Map, next), Is.Empty);
                Assert.That(JsonNode.Parse(hand.Snapshot())!["sheets"]![0]!.ToJsonString(), Is.EqualTo(JsonNode.Parse(Own)!["sheets"]![0]!.ToJsonString()));
            });
        }, Cases);

    [Test]
    public void Once_saved_the_byte_hand_has_nothing_to_do()
    {
        var plan = Plan(Encoding.UTF8.GetBytes(Own), Map);
        var step = (InsertSheetsStep)plan.Patch.Steps[0];
        var file = new OfficeFile(step.File);
        file.Add("customXml/item7.xml", Encoding.UTF8.GetBytes(((WriteMapStep)plan.Patch.Steps[^1]).Text), "application/xml");
        file.Relate("xl/workbook.xml", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml", "customXml/item7.xml");
        var saved = file.Save();
        Assert.Multiple(() =>
        {
            Assert.That(Files.Read(saved).Changes, Is.Empty);
            Assert.That(Files.Update(saved, Map).Bytes, Is.EqualTo(saved));
        });
    }

    [Test, Triggers("JO6080")]
    public void The_file_has_neither_charts_nor_comments_and_the_chart_shows_the_scores_by_stage()
    {
        var plan = Plan(Encoding.UTF8.GetBytes(Own), Map);
        var step = (InsertSheetsStep)plan.Patch.Steps[0];
        var (package, chart) = (OfficePackage.Open(step.File, "sheets.xlsx"), step.Charts.Single());
        var sheet = JsonNode.Parse(new OfficeBookView(step.File).Snapshot())!["sheets"]!.AsArray().First(sheet => (string)sheet!["name"]! == chart.Sheet)!;
        Assert.Multiple(() =>
        {
            Assert.That(package.Parts.Select(part => part.Name).Where(name => name.Contains("chart", StringComparison.Ordinal) || name.Contains("drawing", StringComparison.Ordinal) || name.Contains("comment", StringComparison.Ordinal) || name.Contains("customXml", StringComparison.Ordinal)), Is.Empty);
            Assert.That(PackageLint.Check(package).Concat(DeepLint.Check(step.File, "sheets.xlsx")).Where(finding => finding.Severity == Severity.Error), Is.Empty);
            Assert.That(step.Sheets, Does.Contain("Map").And.Contain("Stages"));
            Assert.That(Cells(sheet, chart.Categories), Is.EqualTo(Map.Stages.Select(stage => stage.Name!.For("en"))));
            Assert.That(Cells(sheet, chart.Series[0].Values), Has.Some.Matches<string>(value => double.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _)));
            Assert.That(new[] { chart.Top, chart.Width, chart.Height }, Has.All.GreaterThan(0));
            Assert.That(plan.Findings[0].Message("en"), Is.EqualTo($"Sheets to be added: {step.Sheets.Count}; charts: 1."));
        });
    }

    [TestCase(1)]
    [TestCase(2)]
    public void Broken_off_no_sheet_comes_twice_and_what_people_wrote_meanwhile_flows_back(int most)
    {
        var hand = new OfficeBookHand(Encoding.UTF8.GetBytes(Own));
        hand.Do(Json(Plan(hand.Snapshot(), Map)), most);
        var half = JsonNode.Parse(hand.Snapshot())!;
        var stages = half["sheets"]!.AsArray().First(sheet => (string)sheet!["name"]! == "Stages")!;
        var (row, column) = ((int)stages["tables"]![0]!["rowIndex"]! + 1 - (int)stages["rowIndex"]!, 1 - (int)stages["columnIndex"]!);
        (stages["values"]![row]![column], stages["formulas"]![row]![column]) = ("Meanwhile", "Meanwhile");
        var again = Plan(Encoding.UTF8.GetBytes(half.ToJsonString()), Map);
        var other = new OfficeBookHand(Encoding.UTF8.GetBytes(half.ToJsonString()));
        other.Do(Json(again));
        var sheets = JsonNode.Parse(other.Snapshot())!["sheets"]!.AsArray();
        Assert.Multiple(() =>
        {
            Assert.That(again.Patch.Steps.OfType<InsertSheetsStep>().SelectMany(step => step.Sheets), Is.Empty);
            Assert.That(sheets.Single(sheet => (string)sheet!["name"]! == "Map")!["charts"]!.AsArray(), Has.Count.EqualTo(1));
            Assert.That(CarrierOperations.Read(LiveReadLaws.Open(other.Snapshot())).Map.Stages[0].Name!.For("en"), Is.EqualTo("Meanwhile"));
        });
    }

    [TestCase("Map", "Costs")]
    [TestCase("Costs", "stages")]
    [Triggers("JO5010")]
    public void Names_that_are_taken_are_said(string sheet, string table)
    {
        var book = Own.Replace("\"Budget\"", $"\"{sheet}\"", StringComparison.Ordinal).Replace("\"Costs\"", $"\"{table}\"", StringComparison.Ordinal);
        Fails(Encoding.UTF8.GetBytes(book), Map, WorkbooksErrors.NamesTaken);
    }

    [Test]
    public void A_second_map_and_a_map_that_is_there_are_refused_as_in_files()
    {
        var hand = new OfficeBookHand(Encoding.UTF8.GetBytes(Own));
        hand.Do(Json(Plan(hand.Snapshot(), Map)));
        Fails(hand.Snapshot(), Map, CarriersErrors.MapIsThere);
        // Nor is a workbook whose part was stripped off taken for another map that was made of the same template.
        var stripped = JsonNode.Parse(hand.Snapshot())!;
        stripped["customXmlParts"] = new JsonArray();
        Fails(Encoding.UTF8.GetBytes(stripped.ToJsonString()), Other, WorkbooksErrors.NamesTaken);
        // One that was made from the same template has rows with the same ids.
        Fails(hand.Snapshot(), Map with { Id = "mother" }, WorkbooksErrors.OneMap);
    }

    private static void Fails(byte[] book, JourneyMap map, ErrorCode code) =>
        Assert.That(() => Plan(book, map), Throws.TypeOf<JourneyException>().With.Property("Finding").Property("Code").EqualTo(code));

    private static IEnumerable<string> Cells(JsonNode sheet, string address)
    {
        var corners = address.Split(':').Select(corner => (Row: int.Parse(corner.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]), null) - 1, Column: corner[0] - 'A')).ToList();
        return Enumerable.Range(corners[0].Column, corners[1].Column - corners[0].Column + 1)
            .Select(column => sheet["values"]![corners[0].Row - (int)sheet["rowIndex"]!]![column - (int)sheet["columnIndex"]!]!.ToString());
    }

    private static PlanResult Plan(byte[] book, JourneyMap map) => CarrierOperations.PlanInsertion(LiveReadLaws.Open(book), Files.Open(MapJson.Write(map)), new InsertOptions { Language = "en" });

    private static JsonObject Json(PlanResult plan) => JsonNode.Parse(LiveJson.Write(plan.Patch))!.AsObject();
}
