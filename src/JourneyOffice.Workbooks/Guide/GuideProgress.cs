using JourneyOffice.Maps;

namespace JourneyOffice.Workbooks;

/// <summary>A figure of the guide: a formula and what it gives.</summary>
/// <param name="Formula">The formula.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsArray">Whether it is entered as an array formula.</param>
internal sealed record GuideFigure(string Formula, int Value, bool IsArray = false);

/// <summary>
/// How far the six guided steps are: formulas over the tables and the map, each with the value that it gives now. What counts is the
/// method's "done when" of each step.
/// </summary>
internal sealed class GuideProgress(JourneyMap map, GridTables tables, MapGrid grid, string mapSheet, IReadOnlyList<string> departments)
{
    private readonly string sheet = WorkbookPart.SheetReference(mapSheet);

    /// <summary>What is done of a step, and of how much.</summary>
    /// <param name="step">The step's number from 1.</param>
    public (GuideFigure Done, GuideFigure All) Of(int step) => step switch
    {
        1 => (Goal(), Fixed(4)),
        2 => (Segment(), Fixed(3)),
        3 => Touchpoints(),
        4 => (Scored(), Stages()),
        5 => Filled(),
        _ => Reviewed(),
    };

    /// <summary>How many rows of a table say something in a column.</summary>
    public GuideFigure Rows(string kind, string column) => Count(kind, column);

    private static GuideFigure Fixed(int value) => new(value.ToString(System.Globalization.CultureInfo.InvariantCulture), value);

    private GuideFigure Goal()
    {
        var measures = tables["measures"];
        var formula = $"({First("goal")}<>\"\")+({First("scenario")}<>\"\")+({First("owner")}<>\"\")"
            + $"+(SUMPRODUCT(({measures.Column("baseline")}<>\"\")*({measures.Column("target")}<>\"\"))>0)";
        var value = Said("goal") + Said("scenario") + Said("owner")
            + (measures.Rows.Any(row => Text(row, "baseline").Length > 0 && Text(row, "target").Length > 0) ? 1 : 0);
        return new GuideFigure(formula, value);
    }

    private GuideFigure Segment()
    {
        var segments = tables["segments"];
        var (name, traits) = (segments.Column("name"), segments.Column("traits"));
        var formula = $"({First("segment")}<>\"\")+({First("persona")}<>\"\")+(SUMPRODUCT(({name}<>\"\")*({name}={First("segment")})*({traits}<>\"\"))>0)";
        var chosen = FirstText("segment");
        var value = Said("segment") + Said("persona")
            + (segments.Rows.Any(row => Text(row, "name").Length > 0 && Same(Text(row, "name"), chosen) && Text(row, "traits").Length > 0) ? 1 : 0);
        return new GuideFigure(formula, value);
    }

    private (GuideFigure, GuideFigure) Touchpoints()
    {
        var rows = grid.Rows.Where(row => row.LaneKind == LaneKind.Touchpoint && row.LaneOffset == 0 && row.Kind == GridRowKind.Card).Select(row => grid.RowOf(row.Key)).ToArray();
        var (owned, all, stages) = (Count("touchpoints", "department"), Count("touchpoints", "name"), Stages());
        var places = rows.Length == 0 ? "0" : $"SUMPRODUCT(({string.Join('+', rows.Select(row => $"({Range(row)}<>\"\")"))}>0)*1)";
        var value = Enumerable.Range(0, grid.Stages.Count).Count(stage => rows.Any(row => Cell(row, stage).Length > 0));
        return (new GuideFigure($"{places}+{owned.Formula}", value + owned.Value), new GuideFigure($"{stages.Formula}+{all.Formula}", stages.Value + all.Value));
    }

    private GuideFigure Scored()
    {
        var emotions = tables.Emotions;
        var formula = $"SUMPRODUCT((MMULT(TRANSPOSE(({emotions.Column("score")}<>\"\")*1),({emotions.Column("stage")}={Range(MapGrid.HeaderRow)})*1)>0)*({Range(MapGrid.HeaderRow)}<>\"\"))";
        var value = grid.Stages.Count(stage => stage.Length > 0 && emotions.Rows.Any(row => Text(row, "score").Length > 0 && Same(Text(row, "stage"), stage)));
        return emotions.Has("score") && emotions.Has("stage") ? new GuideFigure(formula, value, IsArray: true) : Fixed(0);
    }

    private (GuideFigure, GuideFigure) Filled()
    {
        var rows = grid.Rows.Where(row => row.LaneOffset == 0 && row.Kind != GridRowKind.Share).Select(row => grid.RowOf(row.Key)).ToArray();
        var stages = Stages();
        var value = rows.Sum(row => Enumerable.Range(0, grid.Stages.Count).Count(stage => Cell(row, stage).Length > 0));
        var formula = rows.Length == 0 ? "0" : $"SUMPRODUCT({string.Join('+', rows.Select(row => $"({Range(row)}<>\"\")"))})";
        return (new GuideFigure(formula, value), new GuideFigure($"{rows.Length}*{stages.Formula}", rows.Length * stages.Value));
    }

    private (GuideFigure, GuideFigure) Reviewed()
    {
        if (departments.Count == 0 || !tables["touchpoints"].Has("department"))
            return (Fixed(0), Fixed(0));
        var list = ChoiceLists.DefinedName(ChoiceList.Departments);
        var (owner, reviews) = (tables["touchpoints"].Column("department"), tables["reviews"]);
        var owning = $"(MMULT(({list}=TRANSPOSE({owner}))*1,ROW({owner})^0)>0)";
        var all = departments.Where(name => tables["touchpoints"].Rows.Any(row => Same(Text(row, "department"), name))).ToArray();
        var allFigure = new GuideFigure($"SUMPRODUCT({owning}*1)", all.Length, IsArray: true);
        if (!reviews.Has("department") || !reviews.Has("mapVersion"))
            return (Fixed(0), allFigure);
        var (department, version) = (reviews.Column("department"), reviews.Column("mapVersion"));
        var looked = $"(MMULT(({list}=TRANSPOSE({department}))*(TRANSPOSE({version})=$A$2),ROW({department})^0)>0)";
        var done = all.Count(name => reviews.Rows.Any(row => Same(Text(row, "department"), name) && row.TryGetValue("mapVersion", out var seen) && seen.Number == map.Version));
        return (new GuideFigure($"SUMPRODUCT({owning}*{looked})", done, IsArray: true), allFigure);
    }

    private GuideFigure Stages() => new($"SUMPRODUCT(({Range(MapGrid.HeaderRow)}<>\"\")*1)", grid.Stages.Count(stage => stage.Length > 0));

    private GuideFigure Count(string kind, string column) => new(
        $"SUMPRODUCT(({tables[kind].Column(column)}<>\"\")*1)", tables[kind].Has(column) ? tables[kind].Rows.Count(row => Text(row, column).Length > 0) : 0);

    private string First(string column) => $"INDEX({tables["goal"].Column(column)},1)";

    private string FirstText(string column) => tables["goal"].Rows is [var row, ..] ? Text(row, column) : "";

    private int Said(string column) => FirstText(column).Length > 0 ? 1 : 0;

    private string Range(int row) => $"{sheet}!$C${row}:${CellAddress.ColumnName(grid.LastColumn)}${row}";

    private string Cell(int row, int stage) => grid.TextAt(row, MapGrid.FirstStageColumn + stage);

    private static string Text(IReadOnlyDictionary<string, GridValue> row, string column) => row.TryGetValue(column, out var value) ? value.Text : "";

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
