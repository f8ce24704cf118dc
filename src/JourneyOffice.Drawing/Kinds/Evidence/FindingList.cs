using JourneyOffice.Insights;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>What is still to be corrected: finding, stage, who found it, owner, due date, status; overdue ones first.</summary>
internal sealed class FindingList(Sketch sketch, Words words, Area body)
{
    private const double Gap = 12;
    private static readonly double[] Shares = [0.36, 0.13, 0.13, 0.16, 0.14, 0.08];
    private static readonly string[] Heads = ["Finding", "Stage", "FoundBy", "OwnerHead", "DueHead", "StatusHead"];

    private static readonly string[] Roles =
        [ElementRole.RowName, ElementRole.RowStage, ElementRole.GridMark, ElementRole.RowOwner, ElementRole.RowDue, ElementRole.RowStatus];

    private readonly double[] widths = [.. Shares.Select(share => Math.Floor((body.Width - ((Shares.Length - 1) * Gap)) * share * 100) / 100)];

    public BlockSection Section(IReadOnlyList<OpenFinding> findings) =>
        new([KindBlocks.Heading(sketch, "findings", words["FindingsHead"]), HeadRow()], [.. findings.Select(Row)]);

    private double X(int column) => body.X + widths.Take(column).Sum() + (column * Gap);

    private Block HeadRow() => new(sketch.Leading + 5, (page, y) =>
    {
        for (var column = 0; column < Heads.Length; column++)
        {
            var text = new TextComposer(sketch).Derived(words[Heads[column]], KindText.Head).Build(wrap: false);
            page.Page.Text("head-" + Heads[column], ElementRole.RowName, text.Plain, new Area(X(column), y, widths[column], sketch.Leading), text);
        }

        page.Page.Rule("findings-rule", "Rule", body.X, y + sketch.Leading + 3, body.Width, 0, new Stroke(new Paint(ColorSlot.Text2), 1.5));
    });

    private Block Row(OpenFinding entry)
    {
        TextBody[] texts = [Text(entry), Stage(entry), FoundBy(entry), Owner(entry), Due(entry), Status(entry)];
        var height = texts.Select((text, column) => sketch.Measurer.Height(text, widths[column])).Max() + 4;
        return new Block(height, (page, y) =>
        {
            for (var column = 0; column < texts.Length; column++)
            {
                var textHeight = sketch.Measurer.Height(texts[column], widths[column]);
                var area = new Area(X(column), y + ((height - textHeight) / 2), widths[column], textHeight);
                page.Page.Text(Element(entry), Roles[column], ShapeWords.Short(texts[column].Plain), area, texts[column]);
            }

            KindBlocks.Rule(page, ElementNames.Join("rule", entry.Review.Id, entry.Finding.Id), body, y + height);
        });
    }

    // A finding's id is unique in its review only.
    private static string Element(OpenFinding entry) => ElementNames.Join(entry.Review.Id, entry.Finding.Id);

    private static FieldPath Path(OpenFinding entry, string field) => FieldPath.Of("reviews", entry.Review.Id, "findings", entry.Finding.Id, field);

    private TextBody Text(OpenFinding entry) =>
        new TextComposer(sketch).Field(entry.Finding.Text, Path(entry, "text"), new TextStyle(ColorSlot.Text1, Bold: true)).Build();

    private TextBody Stage(OpenFinding entry)
    {
        var text = new TextComposer(sketch);
        if (entry.Stage is not { } index)
            return text.Derived(words["WholeMap"], new TextStyle(ColorSlot.Accent6)).Build();
        var stage = sketch.Map.Stages[index];
        return text.Field(stage.Name, FieldPath.Of("stages", stage.Id, "name"), new TextStyle(ColorSlot.Text1)).Build();
    }

    private TextBody FoundBy(OpenFinding entry)
    {
        var department = entry.Review.Customer ? null : sketch.Map.Departments.FirstOrDefault(known => known.Id == entry.Review.Department);
        var text = new TextComposer(sketch);
        return department is null
            ? text.Derived(words["Customer"], new TextStyle(ColorSlot.Text1)).Build()
            : text.Field(department.Name, FieldPath.Of("departments", department.Id, "name"), new TextStyle(ColorSlot.Text1)).Build();
    }

    private TextBody Owner(OpenFinding entry) =>
        new TextComposer(sketch).FieldOr(sketch, entry.Finding.Owner, Path(entry, "owner"), words["NoOwner"], new TextStyle(ColorSlot.Text1)).Build();

    private TextBody Due(OpenFinding entry)
    {
        var style = entry.IsOverdue || entry.Finding.Due is null ? KindText.Missing : new TextStyle(ColorSlot.Text1);
        var text = new TextComposer(sketch)
            .Value(entry.Finding.Due is { } day ? sketch.Words.Date(day) : words["NoDue"], Path(entry, "due"), FieldFormat.Date, style);
        if (entry.IsOverdue)
            text.Paragraph().Derived(words["Overdue"], KindText.Missing);
        return text.Build();
    }

    private TextBody Status(OpenFinding entry) => new TextComposer(sketch)
        .Value(MapTexts.Choice("findingStatus", "open", sketch.Language), Path(entry, "status"), FieldFormat.Choice, new TextStyle(ColorSlot.Text1)).Build();
}
