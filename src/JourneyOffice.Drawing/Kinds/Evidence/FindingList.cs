using JourneyOffice.Insights;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>What is still to be corrected: finding, stage, who found it, owner, due date, status; overdue ones first.</summary>
internal sealed class FindingList
{
    private const double Gap = 12;
    private const double RowAir = 4;
    private const double LeastColumn = 54;
    private static readonly double[] Shares = [0.36, 0.13, 0.13, 0.16, 0.14, 0.08];
    private static readonly string[] Heads = ["Finding", "Stage", "FoundBy", "OwnerHead", "DueHead", "StatusHead"];

    private static readonly string[] Roles =
        [ElementRole.RowName, ElementRole.RowStage, ElementRole.GridMark, ElementRole.RowOwner, ElementRole.RowDue, ElementRole.RowStatus];

    private readonly Sketch sketch;
    private readonly Words words;
    private readonly Area body;
    private readonly IReadOnlyList<double> widths;

    private FindingList(Sketch sketch, Words words, Area body, IReadOnlyList<double> widths) =>
        (this.sketch, this.words, this.body, this.widths) = (sketch, words, body, widths);

    /// <summary>The list under its heads. A finding whose row would be higher than a page has columns, and so heads, of its own.</summary>
    /// <param name="sketch">The map.</param>
    /// <param name="words">The kind's words.</param>
    /// <param name="body">A page's body.</param>
    /// <param name="room">The height that a page's body has at least, in points.</param>
    /// <param name="findings">The findings.</param>
    public static IReadOnlyList<BlockSection> Sections(Sketch sketch, Words words, Area body, double room, IReadOnlyList<OpenFinding> findings)
    {
        var cells = body.Width - ((Shares.Length - 1) * Gap);
        double[] usual = [.. Shares.Select(share => Math.Floor(cells * share * 100) / 100)];
        var heading = KindBlocks.Heading(sketch, "findings", words["FindingsHead"]);
        var sections = new List<BlockSection>();
        var rows = new List<Block>();
        var list = new FindingList(sketch, words, body, usual);
        foreach (var finding in findings)
        {
            var texts = list.Texts(finding);
            if (heading.Height + list.HeadRow().Height + list.Height(texts) <= room)
            {
                rows.Add(list.Row(finding, texts));
                continue;
            }

            Close();
            var fitted = new FindingList(sketch, words, body, RowFit.Widths(texts, cells, LeastColumn, (column, width) => sketch.Measurer.Height(texts[column], width)));
            var heads = new[] { heading, fitted.HeadRow() };
            sections.Add(new BlockSection(heads, fitted.Rows(finding, texts, room - heads.Sum(head => head.Height)), BeginsPage: true));
        }

        Close();
        return sections;

        void Close()
        {
            if (rows.Count > 0)
                sections.Add(new BlockSection([heading, list.HeadRow()], rows, BeginsPage: sections.Count > 0));
            rows = [];
        }
    }

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

    private TextBody[] Texts(OpenFinding entry) => [Text(entry), Stage(entry), FoundBy(entry), Owner(entry), Due(entry), Status(entry)];

    private double Height(IEnumerable<TextBody?> texts) => texts.Select((text, column) => text is null ? 0 : sketch.Measurer.Height(text, widths[column])).Max() + RowAir;

    private List<Block> Rows(OpenFinding entry, TextBody[] texts, double room) =>
        [.. RowFit.Parts(texts, room - RowAir, (column, text) => sketch.Measurer.Height(text, widths[column])).Select(part => Row(entry, part))];

    private Block Row(OpenFinding entry, IReadOnlyList<TextBody?> texts)
    {
        var height = Height(texts);
        return new Block(height, (page, y) =>
        {
            for (var column = 0; column < texts.Count; column++)
            {
                if (texts[column] is not { } text)
                    continue;
                var textHeight = sketch.Measurer.Height(text, widths[column]);
                var area = new Area(X(column), y + ((height - textHeight) / 2), widths[column], textHeight);
                page.Page.Text(Element(entry), Roles[column], ShapeWords.Short(text.Plain), area, text);
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
