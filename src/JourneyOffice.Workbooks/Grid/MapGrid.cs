using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>A cell of the map sheet: a formula with its value, or a fixed text.</summary>
/// <param name="Address">Where it stands.</param>
/// <param name="Formula">The formula; <see langword="null"/>: the cell holds its value only.</param>
/// <param name="IsArray">Whether the formula is entered as an array formula.</param>
/// <param name="Text">Its value as text; <see langword="null"/> where it is a number.</param>
/// <param name="Number">Its value as a number.</param>
/// <param name="Style">Its format.</param>
internal sealed record GridCell(CellAddress Address, string? Formula, bool IsArray, string? Text, double? Number, CellStyle Style)
{
    /// <summary>What a formula gives that finds nothing: "#N/A".</summary>
    public const string NotAvailable = "#N/A";

    /// <summary>Whether the value is an error.</summary>
    public bool IsError => Formula is not null && Text == NotAvailable;
}

/// <summary>The map sheet as data: rows of lanes, columns of stages, every cell with formula and value.</summary>
internal sealed class MapGrid
{
    /// <summary>The row of the stages' names.</summary>
    public const int HeaderRow = 4;

    /// <summary>The first row below it.</summary>
    public const int FirstLaneRow = 5;

    /// <summary>The hidden column of keys.</summary>
    public const int KeyColumn = 1;

    /// <summary>The column of the lanes' names.</summary>
    public const int LaneColumn = 2;

    /// <summary>The first stage's column, C.</summary>
    public const int FirstStageColumn = 3;

    private readonly List<GridCell> cells = [];
    private readonly Dictionary<CellAddress, string> texts = [];
    private readonly Dictionary<CellAddress, double> numbers = [];

    private readonly Dictionary<string, int> numbersByKey = new(StringComparer.Ordinal);
    private readonly ScoreBands bands;

    private MapGrid(IReadOnlyList<GridRow> rows, IReadOnlyList<string> stages, ScoreBands bands)
    {
        (Rows, Stages, this.bands) = (rows, stages, bands);
        for (var index = 0; index < rows.Count; index++)
            numbersByKey.TryAdd(rows[index].Key, FirstLaneRow + index);
    }

    /// <summary>The rows from <see cref="FirstLaneRow"/> on.</summary>
    public IReadOnlyList<GridRow> Rows { get; }

    /// <summary>The stages' names as the header shows them.</summary>
    public IReadOnlyList<string> Stages { get; }

    /// <summary>All cells, by row and column.</summary>
    public IReadOnlyList<GridCell> Cells => cells;

    /// <summary>Whether stages of the same name had to be told apart.</summary>
    public bool HasTwins { get; private init; }

    /// <summary>The range of the stages' names as the header shows them.</summary>
    public CellRange Header => CellRange.Of(HeaderRow, FirstStageColumn, HeaderRow, LastColumn);

    /// <summary>The last stage's column; C where there is no stage.</summary>
    public int LastColumn => FirstStageColumn + Math.Max(Stages.Count, 1) - 1;

    /// <summary>The last row.</summary>
    public int LastRow => FirstLaneRow + Rows.Count - 1;

    /// <summary>The curve that is drawn, if any.</summary>
    public CurveRows? Curve { get; private init; }

    /// <summary>The cells that the chart of the curve covers; the words of its axis stand beside the lane's name.</summary>
    public CellRange CurveRoom => RowOf($"curve/{Curve?.Lane}") is var row ? CellRange.Of(row, LaneColumn, row, LastColumn) : default;

    /// <summary>The row of the scores that the first curve draws.</summary>
    public int CurveScoreRow => RowOf($"curvescore/{Curve?.Lane}/{Curve?.Series[0]}");

    /// <summary>The number of the row with a key; 0 where there is none.</summary>
    public int RowOf(string key) => numbersByKey.GetValueOrDefault(key);

    /// <summary>The text that a cell shows; empty for a number.</summary>
    public string TextAt(int row, int column) => texts.TryGetValue(new CellAddress(row, column), out var text) ? text : "";

    /// <summary>The number that a cell holds.</summary>
    public double? NumberAt(int row, int column) => numbers.TryGetValue(new CellAddress(row, column), out var number) ? number : null;

    /// <summary>The grid of a map over the tables as they are.</summary>
    public static MapGrid Of(JourneyMap map, GridTables tables, string language, CurveRows? curve)
    {
        var stages = tables.Stages.Rows.Select(row => row.GetValueOrDefault("name", GridValue.Empty).Text).ToArray();
        // The Stage column of a row says "Name (2)" for the second stage of a name, so the header has to say it too.
        var shown = UniqueNames.Of(stages);
        var suffixes = shown.Select((name, index) => name[stages[index].Length..]).ToArray();
        var grid = new MapGrid(GridRow.Of(map, language, curve), shown, ScoreBands.Of(map)) { Curve = curve, HasTwins = suffixes.Any(suffix => suffix.Length > 0) };
        grid.Fill(map, tables, new GridFormulas(tables, grid.Rows, language, shown.Count), new GridEvaluator(tables, grid.Rows, language, shown), suffixes, language);
        return grid;
    }

    private void Fill(JourneyMap map, GridTables tables, GridFormulas formulas, GridEvaluator values, string[] suffixes, string language)
    {
        var lowPoint = values.LowPoint(bands.Middle);
        var heading = new MapHeading(map, language);
        Constant(1, LaneColumn, WorkbookTexts.Get("Sheet.Map", language), CellStyle.Title);
        Title(tables, heading, language);
        if (map.Sample && LastColumn > FirstStageColumn)
            Constant(1, LastColumn, WorkbookTexts.Get("Map.Example", language), CellStyle.Example);
        Constant(2, KeyColumn, heading.Meta, CellStyle.Normal);
        Constant(2, LaneColumn, heading.State, CellStyle.Meta);
        Formula(2, FirstStageColumn, formulas.Meta(), values.Meta(heading.Meta), CellStyle.Meta);
        Constant(3, KeyColumn, heading.Who, CellStyle.Normal);
        Constant(3, LaneColumn, WorkbookTexts.Get("Map.Who", language), CellStyle.Meta);
        Formula(3, FirstStageColumn, formulas.Who(), values.Who(heading.Who, lowPoint), CellStyle.Normal);
        cells.Add(new GridCell(new CellAddress(HeaderRow, KeyColumn), formulas.LowPoint(bands.Middle), true, lowPoint, null, CellStyle.Normal));
        Constant(HeaderRow, LaneColumn, WorkbookTexts.Get("Map.Lane", language), CellStyle.Header);
        for (var stage = 0; stage < Stages.Count; stage++)
            Formula(HeaderRow, FirstStageColumn + stage, formulas.Stage(stage + 1, suffixes[stage]), Stages[stage], CellStyle.Header);
        for (var index = 0; index < Rows.Count; index++)
            Lane(index, formulas, values);
        Constant(LastRow + 2, FirstStageColumn, WorkbookTexts.Get("Hint.Map", language), CellStyle.Meta);
        foreach (var cell in cells.Where(cell => cell.Text is not null))
            texts.TryAdd(cell.Address, cell.Text!);
        foreach (var cell in cells.Where(cell => cell.Number is not null))
            numbers.TryAdd(cell.Address, cell.Number!.Value);
    }

    /// <summary>The title follows the goal sheet, where the workbook has one with that column.</summary>
    private void Title(GridTables tables, MapHeading heading, string language)
    {
        var goal = tables["goal"];
        if (!goal.Has("title") || goal.Rows.Count == 0)
        {
            Constant(1, FirstStageColumn, heading.Title, CellStyle.Title);
            return;
        }

        var (otherwise, said) = (WorkbookTexts.Get("Map.Title", language), goal.Rows[0].GetValueOrDefault("title", GridValue.Empty).Text);
        var cell = $"INDEX({goal.Column("title")},1)";
        Formula(1, FirstStageColumn, $"IF({cell}=\"\",\"{otherwise}\",SUBSTITUTE({cell},CHAR(10),\" \"))", said.Length == 0 ? otherwise : said.Replace('\n', ' '), CellStyle.Title);
    }

    private void Lane(int index, GridFormulas formulas, GridEvaluator values)
    {
        var row = Rows[index];
        var number = FirstLaneRow + index;
        Constant(number, KeyColumn, row.Key, CellStyle.Normal);
        Constant(number, LaneColumn, row.Label, CellStyle.Lane);
        var label = Rows[index - row.LaneOffset].Label;
        for (var stage = 0; stage < Stages.Count; stage++)
        {
            var address = new CellAddress(number, FirstStageColumn + stage);
            if (row.Kind == GridRowKind.Curve)
            {
                Constant(address.Row, address.Column, "", CellStyle.MapRoom);
                continue;
            }

            if (row.IsHidden)
            {
                cells.Add(OfCurve(row, address, label, stage, formulas, values));
                continue;
            }

            var formula = formulas.Cell(row, address);
            if (row.Kind != GridRowKind.Share)
                cells.Add(new GridCell(address, formula, true, values.Cell(row, label, stage), null, row.Style));
            else if (values.Share(stage) is { } share)
                cells.Add(new GridCell(address, formula, true, null, share, row.Style));
            else
                cells.Add(new GridCell(address, formula, true, "", null, row.Style));
        }
    }

    private GridCell OfCurve(GridRow row, CellAddress address, string label, int stage, GridFormulas formulas, GridEvaluator values)
    {
        if (row.Kind == GridRowKind.CurveWord)
            return new GridCell(address, formulas.CurveWord(row, address), true, values.CurveWord(row, label, stage), null, row.Style);
        var scores = row.Kind == GridRowKind.CurveMark ? CurveScoreRow : RowOf($"curvescore/{row.LaneId}/{row.Series}");
        var (formula, score) = row.Kind switch
        {
            GridRowKind.CurveLine => (GridFormulas.CurveLine(row, scores, address.Column), values.CurveLine(row, label, stage)),
            GridRowKind.CurveMark => (GridFormulas.CurveMark(bands, row, scores, address.Column), values.CurveMark(bands, row, Rows[scores - FirstLaneRow], label, stage)),
            _ => (formulas.CurveScore(row, address), values.CurveScore(row, label, stage)),
        };
        // As arrays, which LibreOffice computes when it opens the file.
        return new GridCell(address, formula, true, score is null ? GridCell.NotAvailable : null, score, row.Style);
    }

    private void Constant(int row, int column, string text, CellStyle style) =>
        cells.Add(new GridCell(new CellAddress(row, column), null, false, CellText.Lines(text), null, style));

    private void Formula(int row, int column, string formula, string value, CellStyle style) =>
        cells.Add(new GridCell(new CellAddress(row, column), formula, false, value, null, style));
}
