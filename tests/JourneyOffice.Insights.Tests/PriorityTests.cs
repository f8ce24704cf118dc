using JourneyOffice.Maps;

namespace JourneyOffice.Insights.Tests;

public sealed class PriorityTests
{
    private static readonly JourneyMap Map = new()
    {
        Id = "m1",
        Stages = [new() { Id = "s1" }],
        Lanes = [new() { Id = "o", Kind = LaneKind.Obstacle }, new() { Id = "p", Kind = LaneKind.Opportunity }, new() { Id = "s", Kind = LaneKind.Solution }, new() { Id = "h", Kind = LaneKind.Opportunity, Hidden = true }],
        Items =
        [
            Obstacle("light", Level.Low), Obstacle("heavy", Level.High), Obstacle("middle", Level.Medium),
            Change("win", Level.High, Level.Low, "heavy"), Change("even", Level.Medium, Level.Medium, "light"), Change("done", Level.High, Level.Low, "heavy") with { Status = OpportunityStatus.Done },
            Change("unrated", null, Level.Low, "nobody"), Change("hidden", Level.High, Level.Low, "middle") with { Lane = "h" }, Change("solution", Level.High, Level.Low, "middle") with { Lane = "s" },
        ],
    };

    [Test]
    public void Opportunities_are_listed_in_the_maps_order_with_what_they_solve()
    {
        var priorities = Priorities.Of(Map);
        Assert.That(priorities.Opportunities.Select(opportunity => $"{opportunity.Item.Id}:{string.Join('+', opportunity.Solves.Select(item => item.Id))}"),
            Is.EqualTo(new[] { "win:heavy", "even:light", "done:heavy", "unrated:" }));
        Assert.That(priorities.Opportunities.Select(opportunity => opportunity.IsRated), Is.EqualTo(new[] { true, true, true, false }));
    }

    [Test]
    public void A_quick_win_promises_more_than_it_costs_and_is_neither_done_nor_parked()
    {
        var priorities = Priorities.Of(Map);
        Assert.That(priorities.QuickWins.Select(win => win.Item.Id), Is.EqualTo(new[] { "win" }));
        Assert.That(priorities.QuickWinsAgainstHeaviest.Select(win => win.Item.Id), Is.EqualTo(new[] { "win" }));
    }

    [Test]
    public void Obstacles_that_no_shown_opportunity_solves_are_ranked() =>
        Assert.That(Priorities.Of(Map with { Items = [.. Map.Items.Where(item => item.Id != "win" && item.Id != "done")] }).Unsolved.Select(item => item.Id), Is.EqualTo(new[] { "heavy", "middle" }));

    [Test]
    public void Solutions_stand_in_where_there_are_no_opportunities() =>
        Assert.That(Priorities.Of(Map with { Items = [.. Map.Items.Where(item => item.Lane != "p")] }).Opportunities.Select(opportunity => opportunity.Item.Id), Is.EqualTo(new[] { "solution" }));

    private static Item Obstacle(string id, Level severity) => new() { Id = id, Lane = "o", Stage = "s1", Severity = severity, Frequency = 0.5m };

    private static Item Change(string id, Level? impact, Level effort, string solves) =>
        new() { Id = id, Lane = "p", Stage = "s1", Impact = impact, Effort = effort, Links = [new ItemLink(solves, LinkKind.Solves)] };
}
