using JourneyOffice.Insights;
using JourneyOffice.Maps;

namespace JourneyOffice.Drawing;

/// <summary>The page for executives in sentences, with what it had no room for: what is to be decided, and what should come of it.</summary>
internal static class ExecutiveNotes
{
    /// <summary>The notes.</summary>
    public static string Of(Sketch sketch, Words words, IReadOnlyList<Failure> failures)
    {
        var lines = new List<string> { sketch.Line(sketch.Map.Title) };
        foreach (var failure in failures)
            lines.Add(Sentence(sketch, words, failure));
        foreach (var failure in failures)
        {
            if (failure.Solution is { } solution && sketch.Line(solution.Text) is { Length: > 0 } what)
                lines.Add(words.Format("NoteDecide", what, solution.Owner is null ? words["NoOwner"] : sketch.Line(solution.Owner), Status(sketch, solution)));
        }

        foreach (var measure in sketch.Map.Measures)
            lines.Add(Outcome(sketch, words, measure));
        return string.Join('\n', lines.Where(line => line.Length > 0).Distinct(StringComparer.Ordinal));
    }

    private static string Sentence(Sketch sketch, Words words, Failure failure)
    {
        var rows = new FailureTexts(sketch, words, failure, isHighlighted: false, Brevity.Full).Rows().Select(row => row.Text.Plain.Replace('\n', ' ').Replace('\v', ' ')).ToList();
        return words.Format("NoteFailure", rows[2], rows[1].TrimEnd('.', '。'), rows[0], rows[3], rows[4]);
    }

    private static string Status(Sketch sketch, Item solution) =>
        MapTexts.Choice("status", System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName((solution.Status ?? OpportunityStatus.Proposed).ToString()), sketch.Language);

    private static string Outcome(Sketch sketch, Words words, Measure measure)
    {
        var (name, baseline, target) = (sketch.Line(measure.Name), sketch.Line(measure.Baseline), sketch.Line(measure.Target));
        if (name.Length == 0 || target.Length == 0)
            return "";
        var text = words.Format(baseline.Length == 0 ? "NoteTarget" : "NoteMeasure", name, baseline, target);
        return measure.By is { } by ? text + " " + sketch.Words.Format("By", sketch.Words.Date(by)) : text;
    }
}
