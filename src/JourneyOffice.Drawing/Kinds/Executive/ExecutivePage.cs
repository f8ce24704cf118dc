using JourneyOffice.Insights;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>Lays the page for executives out: three columns above, the journey below.</summary>
internal sealed class ExecutivePage
{
    private const double ColumnGap = 18;
    private const double RuleTop = 4;
    private const double RowsTop = 10;
    private const double RowGap = 5;
    private const double JourneyGap = 30;
    private const double JourneyLeast = 130;
    private const double PersonIcon = 13.2;
    private const double BesideIcon = 17;

    private readonly Sketch sketch;
    private readonly Words words;
    private readonly IReadOnlyList<Failure> failures;
    private readonly Brevity brevity;
    private readonly KindPage page;
    private readonly string? highlighted;
    private readonly double columnWidth;

    public ExecutivePage(SlideKind kind, Sketch sketch, Words words, IReadOnlyList<Failure> failures, Brevity brevity)
    {
        (this.sketch, this.words, this.failures, this.brevity) = (sketch, words, failures, brevity);
        var (title, stage) = new ExecutiveTitle(sketch, words, failures).Make();
        highlighted = stage;
        page = new KindPage(kind, sketch, words, title);
        columnWidth = (page.Body.Width - ((ExecutiveKind.Failures - 1) * ColumnGap)) / ExecutiveKind.Failures;
    }

    /// <summary>The page.</summary>
    public Page Draw()
    {
        var columns = failures.Select((failure, index) => new FailureTexts(sketch, words, failure, index == Highlighted, brevity).Rows()).ToList();
        var rows = Enumerable.Range(0, columns[0].Count).Select(row => columns.Max(column => HeightOf(column[row]))).ToList();
        var bottom = page.Body.Y + RowsTop + rows.Sum() + ((rows.Count - 1) * RowGap);
        var room = new Area(page.Body.X, bottom + JourneyGap, page.Body.Width, page.Body.Bottom - bottom - JourneyGap);
        var journey = room.Height >= JourneyLeast ? new JourneyLine(page.Page, words, room, highlighted, failures, brevity) : null;
        journey?.DrawGround();
        page.DrawHead();
        for (var index = 0; index < ExecutiveKind.Failures; index++)
        {
            if (index < columns.Count)
                DrawColumn(index, failures[index], columns[index], rows);
            else
                DrawNothing(index);
        }

        journey?.Draw();
        return Finish(bottom);
    }

    private Page Finish(double bottom)
    {
        var findings = new List<Finding>();
        var place = new Place(Words: sketch.Read(sketch.Map.Title));
        if (bottom > page.Body.Bottom + 0.01)
            findings.Add(new Finding(DrawingErrors.PageTooLong, place, words["Kind"]));
        var drawn = page.Finish(ExecutiveNotes.Of(sketch, words, failures));
        if (brevity == Brevity.Shortest && WordBudget.IsExceeded(drawn, words.IsChinese))
            findings.Add(new Finding(DrawingErrors.PageTooWordy, place, WordBudget.Count(drawn, words.IsChinese), words.IsChinese ? WordBudget.Characters : WordBudget.Words));
        return drawn with { Findings = findings };
    }

    // The column that the title points to.
    private int Highlighted => highlighted is null ? -1 : failures.TakeWhile(failure => failure.Stage?.Id != highlighted).Count();

    private double X(int column) => page.Body.X + (column * (columnWidth + ColumnGap));

    private double Room(string role) => columnWidth - (role == ElementRole.RowOwner ? BesideIcon : 0);

    private double HeightOf((string Role, TextBody Text) row) => sketch.Measurer.Height(row.Text, Room(row.Role));

    private void DrawColumn(int column, Failure failure, IReadOnlyList<(string Role, TextBody Text)> texts, List<double> heights)
    {
        var id = failure.Item.Id;
        DrawRule(PageBuilder.Beside("rule", id), column, column == Highlighted ? ColorSlot.Accent2 : ColorSlot.Text2, failure.Item.Basis == Basis.Assumption);
        var y = page.Body.Y + RowsTop;
        for (var row = 0; row < texts.Count; row++)
        {
            var (role, text) = texts[row];
            text = sketch.WithoutLoneCharacter(text, Room(role));
            var indent = columnWidth - Room(role);
            if (indent > 0)
                page.Page.Icon(PageBuilder.Beside("icon", id), "person", new Area(X(column), y + 1, PersonIcon, PersonIcon), ColorSlot.Accent6);
            page.Page.Text(id, role, words[role] + ": " + text.Plain.Replace('\n', ' ').Replace('\v', ' '), new Area(X(column) + indent, y, columnWidth - indent, heights[row]), text);
            y += heights[row] + RowGap;
        }
    }

    // Three are asked for; where the map knows fewer it is said, rather than left to be wondered at.
    private void DrawNothing(int column)
    {
        DrawRule(FormattableString.Invariant($"rule-{column}"), column, ColorSlot.Accent5, isDashed: true);
        var text = new TextComposer(sketch, 20).Derived(words["NoFailure"], new TextStyle(ColorSlot.Accent5, Bold: true, Size: 16)).Build(anchor: VerticalAnchor.Top);
        var area = new Area(X(column), page.Body.Y + RowsTop + 12, columnWidth, sketch.Measurer.Height(text, columnWidth));
        page.Page.Text(FormattableString.Invariant($"none-{column}"), ElementRole.Ornament, text.Plain, area, text);
    }

    private void DrawRule(string element, int column, ColorSlot slot, bool isDashed) =>
        page.Page.Rule(element, "Rule", X(column), page.Body.Y + RuleTop, columnWidth, 0, new Stroke(new Paint(slot), 2.25, isDashed ? Dash.Dash : Dash.Solid));
}
