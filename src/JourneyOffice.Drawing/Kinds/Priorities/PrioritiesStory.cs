using System.Text.Json;
using JourneyOffice.Insights;
using JourneyOffice.Maps;

namespace JourneyOffice.Drawing;

/// <summary>What the page of impact and effort says in words: its title, by rule, and its notes.</summary>
internal static class PrioritiesStory
{
    /// <summary>
    /// The finding: quick wins against the heaviest obstacle, else that nothing is planned against it, else how many quick wins there
    /// are; else the topic.
    /// </summary>
    public static string Title(Sketch sketch, Words words, Priorities priorities)
    {
        var heaviest = priorities.Heaviest is { } obstacle ? sketch.Line(obstacle.Text) : "";
        if (priorities.QuickWinsAgainstHeaviest is { Count: > 0 } against)
            return KindText.WithSubject(sketch, KindText.Counted(words, "TitleHeaviest", against.Count), heaviest);
        if (priorities.Heaviest is not null && priorities.Unsolved.Contains(priorities.Heaviest))
            return KindText.WithSubject(sketch, words["TitleUnsolved"], heaviest);
        if (priorities.QuickWins is { Count: > 0 } wins)
            return KindText.Counted(words, "TitleQuick", wins.Count, priorities.Opportunities.Count);
        return KindText.Counted(words, "TitleTopic", priorities.Opportunities.Count, priorities.Opportunities.Count);
    }

    /// <summary>A page told in sentences.</summary>
    public static string Notes(KindPage page, PrioritiesPage plan, Priorities priorities)
    {
        var (sketch, words) = (page.Sketch, page.Words);
        var lines = new List<string> { Title(sketch, words, priorities) };
        var first = plan.Rows.Where(row => row.Opportunity is { IsQuickWin: true, IsOpen: true }).Select(row => sketch.Line(row.Opportunity.Item.Text)).ToList();
        if (first.Count > 0)
            lines.Add(words.Format("NoteFirst", string.Join(sketch.Words["Semicolon"], first)));
        lines.AddRange(plan.Rows.Select(row => Sentence(sketch, words, row)));
        if (page.Number == Surfaces.PageKind.FirstNumber(Surfaces.PageKind.Priorities) && priorities.Unsolved.Count > 0)
            lines.Add(words.Format("NoteUnsolved", string.Join(sketch.Words["Semicolon"], priorities.Unsolved.Select(obstacle => sketch.Line(obstacle.Text)))));
        return string.Join('\n', lines);
    }

    /// <summary>How far an opportunity is, in words.</summary>
    public static string Status(Sketch sketch, OpportunityStatus status) =>
        MapTexts.Choice("status", JsonNamingPolicy.CamelCase.ConvertName(status.ToString()), sketch.Language);

    private static string Sentence(Sketch sketch, Words words, PriorityRow row)
    {
        var item = row.Opportunity.Item;
        var rating = row.Opportunity.IsRated
            ? words.Format("NoteRating", MapTexts.Level(item.Impact!.Value, sketch.Language), MapTexts.Level(item.Effort!.Value, sketch.Language)) : words["NotRated"];
        string[] parts =
        [
            rating,
            item.Owner is null ? words["NoOwner"] : sketch.Line(item.Owner),
            item.Status is { } status ? Status(sketch, status) : words["NoStatus"],
        ];
        return words.Format("NoteRow", row.Number, sketch.Line(item.Text).TrimEnd('.', '。'), string.Join(sketch.Words["Semicolon"], parts));
    }
}
