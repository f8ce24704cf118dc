using JourneyOffice.Insights;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>The lists of a department's extract, one under the other; a list with nothing in it says so in one line.</summary>
internal sealed class DepartmentSections(Sketch sketch, Words words, DepartmentExtract extract, Area body)
{
    private const double HeadingHeight = 20;
    private const double SectionGap = 12;

    private readonly DepartmentCells cells = new(sketch, words);

    /// <summary>All lists.</summary>
    public IReadOnlyList<FlowBlock> Blocks() =>
    [
        .. Section("touchpoints", "Touchpoints", [("Stage", 2.5), ("Touchpoint", 3), ("Feeling", 4), ("Plan", 2)], Touchpoints()),
        .. Section("work", "Work", [("What", 4), ("Weight", 2.5), ("Stage", 2), ("Owner", 3)], [.. extract.Obstacles.Select(cells.Obstacle), .. extract.Plans.Select(cells.Plan)]),
        .. Section("findings", "Findings", [("Finding", 5), ("About", 2.5), ("Owner", 2.5), ("Due", 1.5)], [.. extract.Findings.Select(cells.Finding)]),
        .. Section("confirm", "Confirm", [("Assumption", 5), ("Lane", 2.5), ("Stage", 2.5)], [.. extract.Assumptions.Select(cells.Assumption)], Review()),
    ];

    /// <summary>The extract in sentences.</summary>
    public string Notes()
    {
        var lines = new List<string> { sketch.Line(extract.Department.Name) is { Length: > 0 } name ? name : extract.Department.Id };
        foreach (var (key, rows) in new (string, IReadOnlyList<IReadOnlyList<ListCell>>)[]
        {
            ("Touchpoints", Touchpoints()), ("Work", [.. extract.Obstacles.Select(cells.Obstacle), .. extract.Plans.Select(cells.Plan)]),
            ("Findings", [.. extract.Findings.Select(cells.Finding)]), ("Confirm", [.. extract.Assumptions.Select(cells.Assumption)]),
        })
        {
            var told = rows.Select(row => string.Join(sketch.Words["ListSeparator"], row.Select(cell => cell.Text.Plain.Replace('\n', ' ').Replace('\v', ' ')).Where(text => text.Length > 0)));
            lines.Add(words[key] + sketch.Words["Colon"] + (rows.Count == 0 ? words["No" + key] : string.Join(sketch.Words["Semicolon"], told)));
        }

        lines.Add(Review().Text);
        return string.Join('\n', lines);
    }

    private List<IReadOnlyList<ListCell>> Touchpoints() => [.. extract.Placements.Select(cells.Placement), .. extract.Unplaced.Select(cells.Unplaced)];

    private (string Text, bool IsMissing) Review()
    {
        if (extract.LastReview is not { } review)
            return (words["NoReview"], true);
        var verdict = MapTexts.Choice("verdict", System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(review.Verdict.ToString()), sketch.Language);
        var when = review.When is { } day ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : words["NoDay"];
        var isOld = review.MapVersion is { } version && version < sketch.Map.Version;
        return (words.Format(isOld ? "ReviewOld" : "Review", verdict, when, review.MapVersion), isOld || review.Verdict != ReviewVerdict.Confirmed);
    }

    private IEnumerable<FlowBlock> Section(
        string id, string head, IReadOnlyList<(string Head, double Share)> columns, List<IReadOnlyList<ListCell>> rows, (string Text, bool IsMissing)? remark = null)
    {
        var heading = Heading(id, words[head], rows.Count == 0 && remark is null ? (words["No" + head], false) : remark, rows.Count > 0);
        yield return heading;
        var table = new ListTable(sketch, id, body.X, body.Width, [.. columns.Select(column => new ListColumn(words[column.Head], column.Share))]);
        foreach (var block in ListRows.Blocks(table, [.. rows.Select(row => new ListRow(row[0].Element, row))], body.Height - heading.Height))
            yield return block;
        yield return new FlowBlock(SectionGap, static (_, _) => { }) { IsSpace = true };
    }

    private FlowBlock Heading(string id, string head, (string Text, bool IsMissing)? remark, bool hasRows)
    {
        var text = new TextComposer(sketch, 15).Derived(head, new TextStyle(ColorSlot.Text2, Bold: true, Size: 12));
        if (remark is { } said)
            text.Derived("  " + said.Text, new TextStyle(said.IsMissing ? ColorSlot.Accent5 : ColorSlot.Accent6));
        var heading = text.Build(anchor: VerticalAnchor.Top);
        var height = sketch.Measurer.Height(heading, body.Width);
        return new FlowBlock(height + (HeadingHeight - 15), (page, y) => page.Text("section-" + id, ElementRole.Ornament, heading.Plain, new Area(body.X, y, body.Width, height), heading))
        {
            KeepsWithNext = hasRows,
        };
    }
}
