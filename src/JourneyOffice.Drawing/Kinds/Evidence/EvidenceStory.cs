using JourneyOffice.Insights;
using JourneyOffice.Maps;

namespace JourneyOffice.Drawing;

/// <summary>What the page of evidence and reviews says in words: its title, by rule, and its notes.</summary>
internal static class EvidenceStory
{
    /// <summary>
    /// The first two of: overdue findings, stages without stories, stages without numbers, departments that have not reviewed this version;
    /// where there is none of these, that all is well.
    /// </summary>
    public static string Title(Sketch sketch, Words words, EvidenceFacts facts)
    {
        var parts = Parts(sketch, words, facts).Take(2).ToList();
        return parts.Count switch
        {
            0 => words["TitleAll"],
            1 => parts[0].Words,
            _ => words.Format("TitleTwo", parts[0].Words, parts[1].IsName ? parts[1].Words : char.ToLowerInvariant(parts[1].Words[0]) + parts[1].Words[1..]),
        };
    }

    /// <summary>The pages told in sentences.</summary>
    public static string Notes(Sketch sketch, Words words, EvidenceFacts facts)
    {
        var lines = new List<string> { Title(sketch, words, facts) };
        lines.AddRange(facts.Coverage.Select(entry => words.Format(
            "NoteStage", sketch.Line(entry.Stage.Name), Sources(sketch, words, entry.Numbers, entry.HasNumbers, "NoNumbers"),
            Sources(sketch, words, entry.Stories, entry.HasStories, "NoStories"), Words.Share(Math.Round(entry.Share, 2)))));
        lines.AddRange(facts.Reviews.Select(entry => words.Format("NoteReview", NameOf(sketch, words, entry), VerdictOf(sketch, words, entry))));
        lines.AddRange(facts.Findings.Select(entry => words.Format(
            entry.IsOverdue ? "NoteOverdue" : "NoteFinding",
            sketch.Line(entry.Finding.Text).TrimEnd('.', '。'),
            entry.Finding.Owner is null ? words["NoOwner"] : sketch.Line(entry.Finding.Owner),
            entry.Finding.Due is { } day ? sketch.Words.Date(day) : words["NoDue"])));
        return string.Join('\n', lines);
    }

    private static IEnumerable<(string Words, bool IsName)> Parts(Sketch sketch, Words words, EvidenceFacts facts)
    {
        if (facts.Findings.Count(finding => finding.IsOverdue) is > 0 and var overdue)
            yield return (KindText.Counted(words, "PartOverdue", overdue), false);
        if (facts.Coverage.Count(entry => !entry.HasStories) is > 0 and var stories)
            yield return (KindText.Counted(words, "PartStories", stories), false);
        if (facts.Coverage.Count(entry => !entry.HasNumbers) is > 0 and var numbers)
            yield return (KindText.Counted(words, "PartNumbers", numbers), false);
        var departments = facts.Reviews.Where(review => review.Department is not null).ToList();
        var silent = departments.Where(review => !review.HasAnswered).ToList();
        if (sketch.Map.Reviews.Count == 0)
            yield return (words.Format("PartNobody", sketch.Map.Version), false);
        else if (silent.Count == 1)
            yield return (words.Format("PartReview.one", NameOf(sketch, words, silent[0]), sketch.Map.Version), true);
        else if (silent.Count > 1)
            yield return (words.Format("PartReview.many", KindText.Count(words, silent.Count), departments.Count, sketch.Map.Version), false);
    }

    private static string Sources(Sketch sketch, Words words, IReadOnlyList<Evidence> sources, bool isThere, string missing) =>
        sources.Count > 0 ? string.Join(sketch.Words["ListSeparator"], sources.Select(source => FooterPart.Source(sketch, source)))
        : isThere ? words["Measured"] : words[missing];

    private static string NameOf(Sketch sketch, Words words, ReviewCoverage review) =>
        review.Department is { } department ? sketch.Line(department.Name) : words["Customer"];

    private static string VerdictOf(Sketch sketch, Words words, ReviewCoverage coverage)
    {
        if (coverage.Review is not { } review)
            return words["NotAsked"];
        var verdict = MapTexts.Choice("verdict", System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(review.Verdict.ToString()), sketch.Language);
        return coverage.IsOutdated ? verdict + sketch.Words["ListSeparator"] + words.Format("OldVersion", review.MapVersion!.Value) : verdict;
    }
}
