using System.Text;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>A page told in sentences, for the speaker's notes and for those who can't see it.</summary>
internal static class Story
{
    /// <summary>The story of a page: who and where to on the first, then what happens in each stage.</summary>
    public static string Of(Sketch sketch, PagePlan plan)
    {
        var story = new StringBuilder();
        Line(sketch.Line(sketch.Map.Title));
        if (plan.Part == 1 && plan.Group.IsFirst)
            Opening(sketch, Line);
        var byStage = Lines(sketch, plan);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in plan.Group.Columns)
        {
            if (!told.Add(column.Stage.Id) || !byStage.TryGetValue(column.Stage.Id, out var lines))
                continue;
            Line(sketch.Words.Format("NoteStage", sketch.Line(column.Stage.Name), string.Join(sketch.Words["NoteJoin"], lines)));
        }

        return story.ToString();

        void Line(string sentence)
        {
            if (sentence.Length == 0)
                return;
            if (story.Length > 0)
                story.Append('\n');
            story.Append(sentence);
        }
    }

    private static void Opening(Sketch sketch, Action<string> line)
    {
        foreach (var block in Summary.Of(sketch, inPanel: false))
            line(block.Text.Plain.Replace("\n", sketch.Words["NoteJoin"], StringComparison.Ordinal));
        if (sketch.Map.Period is not null)
            line(sketch.Line(sketch.Map.Period));
        if (sketch.Map.Owner is not null)
            line(sketch.Words.Format("Owner", sketch.Line(sketch.Map.Owner)));
    }

    private static Dictionary<string, List<string>> Lines(Sketch sketch, PagePlan plan)
    {
        var byStage = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var row in plan.Rows)
        {
            var lane = sketch.LaneName(row.Lane);
            var rowLines = new Dictionary<string, List<string>>(StringComparer.Ordinal);
            foreach (var placed in row.Items)
                Append(rowLines, plan.Group.Columns[placed.First].Stage.Id, Words(sketch, placed));
            foreach (var (stage, texts) in rowLines)
                Append(byStage, stage, lane + sketch.Words["Colon"] + string.Join(sketch.Words["Semicolon"], texts));
        }

        return byStage;
    }

    private static void Append(Dictionary<string, List<string>> lists, string key, string text)
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        list.Add(text);
    }

    private static string Words(Sketch sketch, PlacedItem placed)
    {
        if (placed.Text is not null)
            return placed.Text.Plain.Replace('\n', ' ').Replace('\v', ' ').TrimEnd('.', '。', ' ');
        var words = CurveSayings.TextOf(sketch, placed.Item, null, ColorSlot.Accent6).Plain.Replace('\n', ' ');
        return placed.Item.Why is null ? words : words + " – " + sketch.Line(placed.Item.Why).TrimEnd('.', '。', ' ');
    }
}
