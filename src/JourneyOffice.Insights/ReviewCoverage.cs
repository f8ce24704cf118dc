using JourneyOffice.Maps;

namespace JourneyOffice.Insights;

/// <summary>How a reviewer sees a stage.</summary>
public enum ReviewState
{
    /// <summary>Nobody of them has been asked.</summary>
    NotAsked,

    /// <summary>They were asked and have not answered.</summary>
    Open,

    /// <summary>They say it is so.</summary>
    Confirmed,

    /// <summary>They found something in this stage that is still to be put right.</summary>
    ToCorrect,

    /// <summary>They say it is not so.</summary>
    NotSo,

    /// <summary>They answered an older version of the map.</summary>
    Outdated,
}

/// <summary>A finding that is still to be put right.</summary>
/// <param name="Review">The review that it belongs to.</param>
/// <param name="Finding">The finding.</param>
/// <param name="Stage">Index of the stage that it is about; <see langword="null"/> where it is about none.</param>
/// <param name="IsOverdue">Whether it was due before the map's as-of date; never in a map without one.</param>
public sealed record OpenFinding(Review Review, ReviewFinding Finding, int? Stage, bool IsOverdue);

/// <summary>What one department, or the customers, say of the map.</summary>
/// <param name="Department">The department; <see langword="null"/> for customers.</param>
/// <param name="Review">Their latest review; <see langword="null"/> where they were not asked.</param>
/// <param name="IsOutdated">Whether it is about an older version of the map than this one.</param>
/// <param name="Stages">How they see each stage, in the map's order.</param>
public sealed record ReviewCoverage(Department? Department, Review? Review, bool IsOutdated, IReadOnlyList<ReviewState> Stages)
{
    /// <summary>Whether they have confirmed this version of the map, whatever is still to be put right.</summary>
    public bool HasAnswered => Review is { Verdict: not ReviewVerdict.Open } && !IsOutdated;

    /// <summary>
    /// The coverage of every department in the map's order, then of the customers (one row each as reviews name them; one without a review
    /// where none was asked). Of a department's reviews the one of the highest version counts, of these the latest, of these the last.
    /// </summary>
    public static IReadOnlyList<ReviewCoverage> Of(JourneyMap map)
    {
        var findings = OpenFindings(map);
        var result = map.Departments.Select(department => Of(map, department, Latest(map.Reviews.Where(review => !review.Customer && review.Department == department.Id)), findings)).ToList();
        var customers = map.Reviews.Where(review => review.Customer).ToList();
        if (customers.Count == 0)
            result.Add(Of(map, null, null, findings));
        foreach (var review in customers)
            result.Add(Of(map, null, review, findings));
        return result;
    }

    /// <summary>
    /// The findings that are still to be put right: those overdue first, then by the day they are due, those without one last; of the
    /// same day in the map's order.
    /// </summary>
    public static IReadOnlyList<OpenFinding> OpenFindings(JourneyMap map) =>
    [
        .. from review in map.Reviews
           from finding in review.Findings
           where finding.Status == FindingStatus.Open
           let isOverdue = map.AsOf is { } day && finding.Due < day
           orderby isOverdue descending, finding.Due ?? DateOnly.MaxValue
           select new OpenFinding(review, finding, StageOf(map, finding.Item), isOverdue),
    ];

    private static Review? Latest(IEnumerable<Review> reviews) =>
        reviews.Reverse().OrderByDescending(review => review.MapVersion ?? 0).ThenByDescending(review => review.When ?? DateOnly.MinValue).FirstOrDefault();

    private static ReviewCoverage Of(JourneyMap map, Department? department, Review? review, IReadOnlyList<OpenFinding> findings)
    {
        var isOutdated = review is { MapVersion: { } version } && version < map.Version;
        var stages = new ReviewState[map.Stages.Count];
        for (var stage = 0; stage < stages.Length; stage++)
            stages[stage] = StateOf(review, isOutdated, findings.Any(finding => ReferenceEquals(finding.Review, review) && finding.Stage == stage));
        return new ReviewCoverage(department, review, isOutdated, stages);
    }

    private static ReviewState StateOf(Review? review, bool isOutdated, bool hasFinding) =>
        review is null ? ReviewState.NotAsked
        : hasFinding ? ReviewState.ToCorrect
        : isOutdated ? ReviewState.Outdated
        : review.Verdict switch
        {
            ReviewVerdict.Open => ReviewState.Open,
            ReviewVerdict.Rejected => ReviewState.NotSo,
            _ => ReviewState.Confirmed,
        };

    // A finding names an item, a stage, or a touchpoint, which counts where it is placed first.
    private static int? StageOf(JourneyMap map, string? about)
    {
        if (about is null)
            return null;
        var item = map.Items.FirstOrDefault(item => item.Id == about) ?? map.Items.FirstOrDefault(item => item.Touchpoint == about);
        var stage = item?.Stage ?? about;
        for (var index = 0; index < map.Stages.Count; index++)
        {
            if (map.Stages[index].Id == stage || map.Stages[index].Steps.Any(step => step.Id == stage))
                return index;
        }

        return null;
    }
}
