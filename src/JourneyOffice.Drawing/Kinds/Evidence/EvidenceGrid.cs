using System.Globalization;
using JourneyOffice.Insights;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>The grid of some neighbouring stages: what each rests on, and who confirmed it.</summary>
internal sealed class EvidenceGrid
{
    private const double HeadWidth = 180;
    private const double WideHead = 0.6;
    private const double NarrowestColumn = 84;
    private const double SignRoom = 15;
    private const double RowAir = 4;

    private readonly Sketch sketch;
    private readonly Words words;
    private readonly EvidenceFacts facts;
    private readonly Range stages;
    private readonly Area body;
    private readonly double headWidth;
    private readonly double column;

    private EvidenceGrid(Sketch sketch, Words words, EvidenceFacts facts, Range stages, Area body, double headWidth)
    {
        (this.sketch, this.words, this.facts, this.stages, this.body, this.headWidth) = (sketch, words, facts, stages, body, headWidth);
        column = Math.Floor((body.Width - headWidth) / (stages.End.Value - stages.Start.Value) * 100) / 100;
    }

    private double TextRoom => column - SignRoom - 6;

    private double HeadRoom => headWidth - 8;

    /// <summary>
    /// The grids of all stages, as few as hold them. Where a row would be higher than a page, fewer stages stand beside each other, then reviewers get more room.
    /// </summary>
    /// <param name="sketch">The map.</param>
    /// <param name="words">The kind's words.</param>
    /// <param name="facts">What is shown.</param>
    /// <param name="body">A page's body.</param>
    /// <param name="room">The height that a page's body has at least, in points.</param>
    public static IReadOnlyList<BlockSection> Sections(Sketch sketch, Words words, EvidenceFacts facts, Area body, double room)
    {
        List<BlockSection> lowest = [];
        foreach (var heads in new[] { HeadWidth, Math.Floor(body.Width * WideHead) })
        {
            for (var most = Math.Max(1, (int)((body.Width - heads) / NarrowestColumn)); most >= 1; most--)
            {
                var sections = Share(facts.Coverage.Count, most).Select(stages => new EvidenceGrid(sketch, words, facts, stages, body, heads).Section()).ToList();
                if (lowest.Count == 0 || Needed(sections) < Needed(lowest))
                    lowest = sections;
                if (Needed(lowest) <= room)
                    return lowest;
            }
        }

        return lowest;

        static double Needed(List<BlockSection> sections) => sections.Max(section => section.Needed);
    }

    // Balanced.
    private static IEnumerable<Range> Share(int count, int most)
    {
        var grids = (count + most - 1) / most;
        var size = (count + grids - 1) / grids;
        for (var first = 0; first < count; first += size)
            yield return first..Math.Min(count, first + size);
    }

    /// <summary>The grid as blocks under the stages' names.</summary>
    private BlockSection Section()
    {
        var coverage = facts.Coverage.Take(stages).ToList();
        var rows = new List<Block>
        {
            Row("numbers", Label("Numbers"), [.. coverage.Select(entry => SourceCell(entry.Numbers, entry.Figures, "NoNumbers"))]),
            Row("stories", Label("Stories"), [.. coverage.Select(entry => SourceCell(entry.Stories, 0, "NoStories"))]),
            ShareRow(coverage),
            KindBlocks.Heading(sketch, "reviews", words.Format("ReviewsHead", sketch.Map.Version), 6),
        };
        rows.AddRange(facts.Reviews.Select(ReviewRow));
        return new BlockSection([KindBlocks.Heading(sketch, "coverage", words["CoverageHead"]), StageNames(coverage)], rows, BeginsPage: true);
    }

    private double X(int index) => body.X + headWidth + (index * column);

    private Block StageNames(List<EvidenceCoverage> coverage)
    {
        var names = coverage.Select(entry => new TextComposer(sketch).Field(entry.Stage.Name, FieldPath.Of("stages", entry.Stage.Id, "name"), KindText.Head).Build(anchor: VerticalAnchor.Bottom)).ToList();
        var height = names.Max(name => sketch.Measurer.Height(name, column - 6));
        return new Block(height + 5, (page, y) =>
        {
            for (var index = 0; index < names.Count; index++)
                page.Page.Text(coverage[index].Stage.Id, ElementRole.RowName, ShapeWords.Short(names[index].Plain), new Area(X(index), y, column - 6, height), names[index]);
            page.Page.Rule("stages-rule", "Rule", body.X, y + height + 3, body.Width, 0, new Stroke(new Paint(ColorSlot.Text2), 1.5));
        });
    }

    private Block Row(string id, TextBody head, IReadOnlyList<(GridSign Sign, TextBody Text)> cells)
    {
        var headHeight = sketch.Measurer.Height(head, HeadRoom);
        var height = Math.Max(headHeight, cells.Max(cell => sketch.Measurer.Height(cell.Text, TextRoom))) + RowAir;
        return new Block(height, (page, y) =>
        {
            var middle = y + (height / 2);
            page.Page.Text(id, ElementRole.RowName, ShapeWords.Short(head.Plain), new Area(body.X, middle - (headHeight / 2), HeadRoom, headHeight), head);
            for (var index = 0; index < cells.Count; index++)
            {
                var (stage, (sign, text)) = (facts.Coverage[stages.Start.Value + index].Stage.Id, cells[index]);
                var textHeight = sketch.Measurer.Height(text, TextRoom);
                sign.Draw(page.Page, ElementNames.Join("sign", id, stage), ShapeWords.Short(text.Plain), X(index), middle);
                page.Page.Text(ElementNames.Join(id, stage), ElementRole.GridMark, ShapeWords.Short(text.Plain), new Area(X(index) + SignRoom, middle - (textHeight / 2), TextRoom, textHeight), sketch.WithoutLoneCharacter(text, TextRoom));
            }

            KindBlocks.Rule(page, ElementNames.Join("rule", id), body, y + height);
        });
    }

    private TextBody Label(string key) => new TextComposer(sketch).Derived(words[key], new TextStyle(ColorSlot.Text1, Bold: true)).Build();

    private (GridSign Sign, TextBody Text) SourceCell(IReadOnlyList<Evidence> sources, int figures, string missing)
    {
        var text = new TextComposer(sketch);
        if (sources.Count == 0 && figures == 0)
            return (GridMarks.Missing, text.Derived(words[missing], KindText.Missing).Build());
        if (sources.Count == 0)
            return (GridMarks.There, text.Derived(KindText.Counted(words, "Figures", figures, figures), new TextStyle(ColorSlot.Text1)).Build());
        var strongest = sources.MaxBy(source => source.N ?? 0)!;
        var name = FooterPart.Source(sketch, strongest);
        text.Derived(name.Length > 0 ? name : words["Source"], new TextStyle(ColorSlot.Text1));
        if (sources.Count > 1)
            text.Paragraph().Derived(words.Format("More", sources.Count - 1), new TextStyle(ColorSlot.Accent6));
        return (GridMarks.There, text.Build());
    }

    private Block ShareRow(List<EvidenceCoverage> coverage)
    {
        const double barWidth = 40;
        const double barHeight = 4.8;
        var head = Label("ShareEvidenced");
        var headHeight = sketch.Measurer.Height(head, HeadRoom);
        var height = headHeight + RowAir;
        return new Block(height, (page, y) =>
        {
            var middle = y + (height / 2);
            page.Page.Text("share", ElementRole.RowName, head.Plain, new Area(body.X, middle - (headHeight / 2), HeadRoom, headHeight), head);
            for (var index = 0; index < coverage.Count; index++)
            {
                var (id, share) = (coverage[index].Stage.Id, coverage[index].Share);
                var paint = new Paint(ColorSlot.Accent6);
                var bar = new Area(X(index), middle - (barHeight / 2), barWidth, barHeight);
                page.Page.Ornament(ElementNames.Join("bar", id), "Bar", bar, Geometry.Rectangle, new Paint(ColorSlot.Background1), new Stroke(paint, 0.75));
                if (share > 0)
                    page.Page.Ornament(ElementNames.Join("filled", id), "Bar", bar with { Width = barWidth * (double)share }, Geometry.Rectangle, paint);
                var text = new TextComposer(sketch).Derived(Words.Share(Math.Round(share, 2)), new TextStyle(ColorSlot.Text1, Bold: true)).Build(wrap: false);
                page.Page.Text(ElementNames.Join("share", id), ElementRole.GridMark, text.Plain, new Area(X(index) + barWidth + 6, middle - (sketch.Leading / 2), column - barWidth - 10, sketch.Leading), text);
            }

            KindBlocks.Rule(page, "rule-share", body, y + height);
        });
    }

    private Block ReviewRow(ReviewCoverage coverage)
    {
        var id = coverage.Department?.Id ?? coverage.Review?.Id ?? "customers";
        return Row(id, Reviewer(coverage), [.. coverage.Stages.Take(stages).Select(state =>
        {
            var (sign, key, style) = GridMarks.Of(state);
            return (sign, new TextComposer(sketch).Derived(words[key], style).Build());
        })]);
    }

    private TextBody Reviewer(ReviewCoverage coverage)
    {
        var (bold, quiet) = (new TextStyle(ColorSlot.Text1, Bold: true), new TextStyle(ColorSlot.Accent6));
        var text = new TextComposer(sketch);
        if (coverage.Department is { } department)
            text.Field(department.Name, FieldPath.Of("departments", department.Id, "name"), bold);
        else
            text.Derived(words["Customer"], bold);
        if (coverage.Review is not { } review)
            return text.Build();
        text.Paragraph();
        if (review.Person is not null)
            text.Field(review.Person, FieldPath.Of("reviews", review.Id, "person"), quiet);
        if (review.Person is not null && review.When is not null)
            text.Derived(" · ", quiet);
        if (review.When is { } day)
            text.Value(sketch.Words.Date(day), FieldPath.Of("reviews", review.Id, "when"), FieldFormat.Date, quiet);
        if (coverage.IsOutdated)
            text.Paragraph().Derived(words.Format("OldVersion", review.MapVersion!.Value.ToString(CultureInfo.InvariantCulture)), KindText.Missing);
        return text.Build();
    }
}
