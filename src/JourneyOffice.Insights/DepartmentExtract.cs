using JourneyOffice.Maps;

namespace JourneyOffice.Insights;

/// <summary>What of a map concerns one department.</summary>
/// <param name="Department">The department.</param>
/// <param name="Placements">Where its touchpoints stand, stage by stage.</param>
/// <param name="Unplaced">Its touchpoints that stand nowhere on the map.</param>
/// <param name="Obstacles">Obstacles that it answers for, and those in the stages of its touchpoints that nobody answers for.</param>
/// <param name="Plans">Opportunities and solutions that it answers for.</param>
/// <param name="Findings">Open findings of its own reviews, about its touchpoints, or that it is to put right; the first due first.</param>
/// <param name="Assumptions">What is only assumed in the stages of its touchpoints, stage by stage.</param>
/// <param name="LastReview">Its latest review.</param>
public sealed record DepartmentExtract(
    Department Department,
    IReadOnlyList<Item> Placements,
    IReadOnlyList<Touchpoint> Unplaced,
    IReadOnlyList<Item> Obstacles,
    IReadOnlyList<Item> Plans,
    IReadOnlyList<ReviewFinding> Findings,
    IReadOnlyList<Item> Assumptions,
    Review? LastReview)
{
    /// <summary>The extract; <see langword="null"/> where the map has no such department.</summary>
    /// <remarks>
    /// Owners are words, such as "Tom Baker, Online Shop": they mean a department where they name it in any language, or name a person who
    /// answers for one of its touchpoints.
    /// </remarks>
    public static DepartmentExtract? Find(JourneyMap map, string departmentId)
    {
        if (map.Departments.FirstOrDefault(known => known.Id == departmentId) is not { } department)
            return null;
        var board = new Board(map);
        var touchpoints = map.Touchpoints.Where(touchpoint => touchpoint.Department == departmentId).DistinctBy(touchpoint => touchpoint.Id).ToDictionary(touchpoint => touchpoint.Id, StringComparer.Ordinal);
        var names = NamesOf(department, touchpoints.Values);
        var items = map.Items.Where(item => board.KindOf(item) is not null && board.StageIndex(item) is not null).OrderBy(board.StageIndex).ToList();
        var placements = items.Where(item => item.Touchpoint is not null && touchpoints.ContainsKey(item.Touchpoint)).ToList();
        var stages = placements.Select(item => item.Stage).ToHashSet(StringComparer.Ordinal);
        var placed = placements.Select(item => item.Touchpoint!).ToHashSet(StringComparer.Ordinal);
        var obstacles = TopObstacles.InOrder(map, board).Where(item => board.StageIndex(item) is not null && (IsNamed(item.Owner, names) || (item.Owner is null && stages.Contains(item.Stage))));
        return new DepartmentExtract(
            department,
            placements,
            [.. touchpoints.Values.Where(touchpoint => !placed.Contains(touchpoint.Id))],
            [.. obstacles],
            [.. items.Where(item => board.KindOf(item) is LaneKind.Opportunity or LaneKind.Solution && IsNamed(item.Owner, names))],
            FindingsOf(map, departmentId, names, [.. touchpoints.Keys, .. placements.Select(item => item.Id)]),
            [.. items.Where(item => item.Basis == Basis.Assumption && stages.Contains(item.Stage) && EvidenceShare.Counts(board.KindOf(item)!.Value))],
            map.Reviews.Where(review => review.Department == departmentId).MaxBy(review => review.When ?? DateOnly.MinValue));
    }

    private static List<string> NamesOf(Department department, IEnumerable<Touchpoint> touchpoints) =>
    [
        .. new[] { department.Name }.Concat(touchpoints.Select(touchpoint => touchpoint.Responsible)).OfType<LocalizedText>()
            .SelectMany(text => text.Texts.Values).Where(name => name.Trim().Length > 1).Distinct(StringComparer.Ordinal),
    ];

    private static bool IsNamed(LocalizedText? owner, List<string> names) =>
        owner is not null && owner.Texts.Values.Any(text => names.Exists(name => text.Contains(name, StringComparison.OrdinalIgnoreCase)));

    private static List<ReviewFinding> FindingsOf(JourneyMap map, string departmentId, List<string> names, HashSet<string> own) =>
    [
        .. map.Reviews.SelectMany(review => review.Findings.Select(finding => (review, finding)))
            .Where(pair => pair.finding.Status == FindingStatus.Open
                && (pair.review.Department == departmentId || IsNamed(pair.finding.Owner, names) || (pair.finding.Item is { } item && own.Contains(item))))
            .Select(pair => pair.finding).DistinctBy(finding => finding.Id).OrderBy(finding => finding.Due ?? DateOnly.MaxValue),
    ];
}
