using JourneyOffice.Maps;

namespace JourneyOffice.Insights;

/// <summary>An opportunity with what it solves.</summary>
/// <param name="Item">The opportunity.</param>
/// <param name="Solves">The shown obstacles that it is tied to as their solution, in the map's order.</param>
public sealed record Opportunity(Item Item, IReadOnlyList<Item> Solves)
{
    /// <summary>Whether both impact and effort are known.</summary>
    public bool IsRated => Item is { Impact: not null, Effort: not null };

    /// <summary>Whether it promises more than it costs: its impact is a higher level than its effort.</summary>
    public bool IsQuickWin => Item is { Impact: { } impact, Effort: { } effort } && impact > effort;

    /// <summary>Whether it can still be chosen: neither done nor parked.</summary>
    public bool IsOpen => Item.Status is not (OpportunityStatus.Done or OpportunityStatus.Parked);
}

/// <summary>What a map's opportunities come to: which are worth doing first, which obstacles nobody has an answer to.</summary>
public sealed record Priorities
{
    /// <summary>The shown opportunities in the map's order; a map without any is judged by its solutions.</summary>
    public required IReadOnlyList<Opportunity> Opportunities { get; init; }

    /// <summary>The shown obstacles that none of them solves, heaviest first (<see cref="TopObstacles.Weight"/>).</summary>
    public required IReadOnlyList<Item> Unsolved { get; init; }

    /// <summary>The heaviest obstacle; <see langword="null"/> in a map without any.</summary>
    public required Item? Heaviest { get; init; }

    /// <summary>Open opportunities whose impact is a higher level than their effort.</summary>
    public IReadOnlyList<Opportunity> QuickWins => [.. Opportunities.Where(opportunity => opportunity.IsQuickWin && opportunity.IsOpen)];

    /// <summary>The quick wins that solve the heaviest obstacle.</summary>
    public IReadOnlyList<Opportunity> QuickWinsAgainstHeaviest => [.. QuickWins.Where(win => win.Solves.Any(obstacle => obstacle.Id == Heaviest?.Id))];

    /// <summary>A map's priorities.</summary>
    public static Priorities Of(JourneyMap map)
    {
        var board = new Board(map);
        var obstacles = TopObstacles.InOrder(map, board).ToList();
        var opportunities = OfKind(map, board, LaneKind.Opportunity);
        if (opportunities.Count == 0)
            opportunities = OfKind(map, board, LaneKind.Solution);
        var solved = opportunities.SelectMany(opportunity => opportunity.Solves).Select(obstacle => obstacle.Id).ToHashSet(StringComparer.Ordinal);
        return new Priorities
        {
            Opportunities = opportunities,
            Unsolved = [.. obstacles.Where(obstacle => !solved.Contains(obstacle.Id))],
            Heaviest = obstacles.FirstOrDefault(),
        };
    }

    private static List<Opportunity> OfKind(JourneyMap map, Board board, LaneKind kind)
    {
        var obstacles = map.Items.Where(item => board.KindOf(item) == LaneKind.Obstacle).ToList();
        return
        [
            .. from item in map.Items
               where board.KindOf(item) == kind
               let solved = item.Links.Where(link => link.Kind == LinkKind.Solves).Select(link => link.To).ToHashSet(StringComparer.Ordinal)
               select new Opportunity(item, [.. obstacles.Where(obstacle => solved.Contains(obstacle.Id))]),
        ];
    }
}
