using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>What people wrote where a conflict waits, in shapes that have to be drawn anew: it must not go with the old shape.</summary>
internal static class PeoplesWords
{
    /// <summary>The element as it is to be drawn; noted among the new texts where that is not what the map gives.</summary>
    internal static PageElement In(PlanContext context, PageElement element)
    {
        if (element.Text is not { } drawn)
            return element;
        var body = context.Request.Conflicts.Aggregate(drawn, (text, conflict) =>
            conflict.Theirs is JsonValue value && value.TryGetValue<string>(out var words) ? With(text, conflict.Path, words) : text);
        if (ReferenceEquals(body, drawn))
            return element;
        context.NewTexts[element.Key] = body.Plain;
        return element with { Text = body };
    }

    private static TextBody With(TextBody body, FieldPath field, string words)
    {
        var first = body.Paragraphs.ToList().FindIndex(paragraph => paragraph.Runs.Any(Shows));
        if (first < 0)
            return body;
        var last = body.Paragraphs.ToList().FindLastIndex(paragraph => paragraph.Runs.Any(Shows));
        var lines = words.Split('\n').Select(line => new List<TextRun> { body.Paragraphs[first].Runs.First(Shows) with { Text = line } }).ToList();
        lines[0].InsertRange(0, body.Paragraphs[first].Runs.TakeWhile(run => !Shows(run)));
        lines[^1].AddRange(body.Paragraphs[last].Runs.Reverse().TakeWhile(run => !Shows(run)).Reverse());
        return body with
        {
            Paragraphs = [.. body.Paragraphs.Take(first), .. lines.Select(line => body.Paragraphs[first] with { Runs = line }), .. body.Paragraphs.Skip(last + 1)],
        };

        bool Shows(TextRun run) => run.Field is { Format: FieldFormat.Text } shown && shown.Path == field;
    }
}
