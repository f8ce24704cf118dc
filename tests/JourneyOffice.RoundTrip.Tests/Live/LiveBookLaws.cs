using System.Text.Json.Nodes;
using FsCheck;
using JourneyOffice.Carriers;
using JourneyOffice.Maps;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>A workbook that is open in Excel is read as its file is, and brought up to date to what the byte hand makes of that.</summary>
public sealed class LiveBookLaws
{
    private const int Cases = 20;
    private static readonly Arbitrary<Scenario.Case> Scenarios = Scenario.Of(14);

    [Test]
    public void An_open_workbook_reads_as_its_file() =>
        RealFiles.Check("live: read workbook", Scenarios, scenario =>
        {
            var edited = Edit(scenario);
            LiveReadLaws.SameReading(edited, new OfficeBookView(edited).Snapshot(), "workbook");
        }, Cases);

    [Test]
    public void An_open_workbook_comes_to_say_what_its_file_would() =>
        RealFiles.Check("live: plan workbook", Scenarios, scenario =>
        {
            var edited = Edit(scenario);
            var next = Files.Later(scenario.Map, scenario.Next);
            var hand = new OfficeBookHand(new OfficeBookView(edited).Snapshot());
            hand.Do(Plan(hand.Snapshot(), next));
            SameBook(hand.Snapshot(), edited, next);
        }, Cases);

    [Test]
    public void Broken_off_anywhere_a_workbook_is_finished_by_planning_again() =>
        RealFiles.Check("live: workbook broken off", Scenarios, scenario =>
        {
            var edited = Edit(scenario);
            var next = Files.Later(scenario.Map, scenario.Next);
            var whole = new OfficeBookHand(new OfficeBookView(edited).Snapshot());
            var patch = Plan(whole.Snapshot(), next);
            var count = whole.Do(patch);
            // Cells know one kind of line break: a row that was just put in says it otherwise than the map does.
            if (count == 0 || System.Text.Encoding.UTF8.GetString(MapJson.Write(next)).Contains("\\u000B", StringComparison.OrdinalIgnoreCase))
                return;
            var half = new OfficeBookHand(new OfficeBookView(edited).Snapshot());
            half.Do(patch, new Random(scenario.Seed).Next(count));
            half.Do(Plan(half.Snapshot(), next));
            SameBook(half.Snapshot(), edited, next);
        }, Cases);

    private static void SameBook(byte[] live, byte[] edited, JourneyMap next)
    {
        var (actual, expected) = (CarrierOperations.Read(LiveReadLaws.Open(live)), Files.Read(Files.Update(edited, next).Bytes));
        Assert.Multiple(() =>
        {
            Assert.That(Scenario.Differences(actual.Map, expected.Map), Is.Empty);
            Assert.That(actual.Conflicts.Select(conflict => conflict.Path), Is.EqualTo(expected.Conflicts.Select(conflict => conflict.Path)));
            Assert.That(Plan(live, next)["steps"]!.AsArray().Select(step => (string)step!["do"]!), Is.Empty, "a second plan is empty");
        });
    }

    private static JsonObject Plan(byte[] snapshot, JourneyMap next) =>
        JsonNode.Parse(LiveJson.Write(CarrierOperations.Plan(LiveReadLaws.Open(snapshot), Files.Open(MapJson.Write(next))).Patch))!.AsObject();

    private static byte[] Edit(Scenario.Case scenario) => WorkbookLaws.Edit(scenario.Map, scenario.Seed, [.. WorkbookOperations.Silent, .. WorkbookOperations.Telling], 2).File;
}
