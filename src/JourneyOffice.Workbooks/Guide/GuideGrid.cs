using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>A link of the guide to a sheet.</summary>
/// <param name="Cell">Where it stands.</param>
/// <param name="Target">The defined name that it leads to.</param>
internal sealed record GuideLink(CellAddress Cell, string Target);

/// <summary>The start sheet as data: what the workbook is, the six guided steps with their progress, the sheets, the legend.</summary>
internal sealed class GuideGrid
{
    /// <summary>The column of topics.</summary>
    public const int TopicColumn = 2;

    /// <summary>The column of paragraphs and questions.</summary>
    public const int TextColumn = 3;

    /// <summary>The last column: links.</summary>
    public const int LastColumn = 8;

    private const int DoneColumn = 4;
    private const int AllColumn = 5;
    private const int CountedColumn = 6;
    private const int ProgressColumn = 7;

    /// <summary>The first of the two columns with the legend's looks.</summary>
    public const int LookColumn = ProgressColumn;

    // The widest of the columns beside the list of sheets.
    private const int MeaningColumn = CountedColumn;

    /// <summary>The sheet that each guided step is done on.</summary>
    private static readonly string[] StepSheets = ["goal", "segments", "touchpoints", "emotions", "Map", "reviews"];

    private static readonly string[] Looks =
        ["input", "computed", "strongGood", "mildGood", "neutral", "mildBad", "strongBad", "high", "medium", "low", "assumed", "missing", "highlight"];

    private readonly string language;
    private readonly List<GridCell> cells = [];
    private readonly List<GridCell> legend = [];
    private readonly List<GuideLink> links = [];
    private int row = 1;

    private GuideGrid(string language) => this.language = language;

    /// <summary>All cells, by row.</summary>
    public IReadOnlyList<GridCell> Cells => cells;

    /// <summary>The legend beside the list of sheets. It has no keys, since its rows are the sheets': an update leaves it as it is.</summary>
    public IReadOnlyList<GridCell> Legend => legend;

    /// <summary>The links.</summary>
    public IReadOnlyList<GuideLink> Links => links;

    /// <summary>Rows whose text reaches over all columns.</summary>
    public List<int> WideRows { get; } = [];

    /// <summary>First and last row of the steps.</summary>
    public (int First, int Last) Steps { get; private set; }

    /// <summary>First and last row of the legend below its heads.</summary>
    public (int First, int Last) LegendRows { get; private set; }

    /// <summary>The last row.</summary>
    public int LastRow => row - 1;

    /// <summary>The name under which a sheet is linked to.</summary>
    public static string LinkName(string sheet) => "JO_Go_" + sheet;

    /// <summary>The guide over tables and map as they are.</summary>
    public static GuideGrid Of(JourneyMap map, GridTables tables, MapGrid grid, string mapSheet, string language, IReadOnlyList<TableSheet> sheets)
    {
        var guide = new GuideGrid(language);
        var departments = map.Departments.Select(entry => entry.Name?.For(language, map.Language) ?? "").Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        guide.Head(map, grid, mapSheet);
        guide.Texts();
        guide.StepRows(new GuideProgress(map, tables, grid, mapSheet, departments));
        guide.LegendTexts();
        guide.SheetRows(new GuideProgress(map, tables, grid, mapSheet, departments), sheets);
        return guide;
    }

    private void Head(JourneyMap map, MapGrid grid, string mapSheet)
    {
        for (; row <= 3; row++)
        {
            Constant(TopicColumn, row == 1 ? Word("Sheet.Start") : grid.TextAt(row, MapGrid.LaneColumn), row == 1 ? CellStyle.Title : CellStyle.Meta);
            var reference = $"{WorkbookPart.SheetReference(mapSheet)}!$C${row}";
            Formula(TextColumn, reference, grid.TextAt(row, MapGrid.FirstStageColumn), row switch { 1 => CellStyle.Title, 2 => CellStyle.Meta, _ => CellStyle.Normal });
        }

        if (map.Sample)
            cells.Add(new GridCell(new CellAddress(1, LastColumn), null, false, Word("Map.Example"), null, CellStyle.Example));
        cells.Add(new GridCell(new CellAddress(2, 1), null, false, null, map.Version, CellStyle.Normal));
        row++;
    }

    private void Texts()
    {
        foreach (var topic in new[] { "What", "Fill", "Next" })
        {
            Key("text/" + topic);
            Constant(TopicColumn, Word($"Start.{topic}"), CellStyle.Topic);
            Constant(TextColumn, Word($"Start.{topic}.Text"), CellStyle.Paragraph);
            WideRows.Add(row++);
        }

        row++;
    }

    private void StepRows(GuideProgress progress)
    {
        Header("Start.Step", "Start.Question", "Start.Done", "Start.All", "Start.Counted", "Start.Progress", "Start.Go");
        var first = row;
        for (var step = 1; step <= StepSheets.Length; step++)
        {
            var (done, all) = progress.Of(step);
            Key($"step/{step}");
            Constant(TopicColumn, $"{step} {Word($"Start.Step{step}")}", CellStyle.Topic);
            Constant(TextColumn, Word($"Start.Step{step}.Question"), CellStyle.MapCell);
            Figure(DoneColumn, done, CellStyle.Count);
            Figure(AllColumn, all, CellStyle.Count);
            Constant(CountedColumn, Word($"Start.Step{step}.Counted"), CellStyle.Computed);
            cells.Add(new GridCell(
                new CellAddress(row, ProgressColumn), $"IF($E{row}=0,0,$D{row}/$E{row})", false, null, all.Value == 0 ? 0 : (double)done.Value / all.Value, CellStyle.Progress));
            Link(LastColumn, StepSheets[step - 1]);
            row++;
        }

        Steps = (first, row - 1);
        row++;
    }

    private void SheetRows(GuideProgress progress, IReadOnlyList<TableSheet> sheets)
    {
        Header("Start.Sheet", "Start.Holds", "Start.Rows");
        Sheet("Map");
        foreach (var sheet in sheets)
        {
            Figure(DoneColumn, progress.Rows(sheet.Kind, FirstColumn(sheet)), CellStyle.Count);
            Sheet(sheet.Kind);
        }

        Sheet("Lists");
    }

    /// <summary>The first column that every row fills in.</summary>
    private static string FirstColumn(TableSheet sheet) => sheet.Kind switch
    {
        "reviews" => "verdict",
        "findings" => "text",
        _ => sheet.Columns.First(column => column.IsInput).Id,
    };

    private void Sheet(string sheet)
    {
        Key("sheet/" + sheet);
        Link(TopicColumn, sheet);
        Constant(TextColumn, Word("Hint." + sheet), CellStyle.MapCell);
        row++;
    }

    // Beside the sheets, so that the sheet prints on one page. The rows to come are theirs, and more than there are looks.
    private void LegendTexts()
    {
        Look(row, "Start.Legend", CellStyle.Header, "Start.Meaning", CellStyle.Header);
        for (var index = 0; index < Looks.Length; index++)
        {
            var style = Looks[index] switch { "input" => CellStyle.Input, "computed" => CellStyle.Computed, _ => CellStyle.MapCell };
            Look(row + 1 + index, $"Legend.{Looks[index]}", style, $"Legend.{Looks[index]}.Text", CellStyle.MapCell);
        }

        LegendRows = (row + 1, row + Looks.Length);
    }

    private void Look(int at, string look, CellStyle style, string meaning, CellStyle meaningStyle)
    {
        legend.Add(new GridCell(new CellAddress(at, MeaningColumn), null, false, Word(meaning), null, meaningStyle));
        legend.Add(new GridCell(new CellAddress(at, LookColumn), null, false, Word(look), null, style));
        legend.Add(new GridCell(new CellAddress(at, LastColumn), null, false, "", null, style));
    }

    private void Header(params ReadOnlySpan<string> words)
    {
        Key("head/" + words[0]);
        for (var index = 0; index < words.Length; index++)
            Constant(TopicColumn + index, Word(words[index]), CellStyle.Header);
        row++;
    }

    private void Key(string key) => cells.Add(new GridCell(new CellAddress(row, 1), null, false, key, null, CellStyle.Normal));

    private void Link(int column, string sheet)
    {
        Constant(column, Word("Sheet." + sheet), CellStyle.Link);
        links.Add(new GuideLink(new CellAddress(row, column), LinkName(sheet)));
    }

    private void Constant(int column, string text, CellStyle style) => cells.Add(new GridCell(new CellAddress(row, column), null, false, text, null, style));

    private void Formula(int column, string formula, string value, CellStyle style) =>
        cells.Add(new GridCell(new CellAddress(row, column), formula, false, value, null, style));

    private void Figure(int column, GuideFigure figure, CellStyle style) =>
        cells.Add(new GridCell(new CellAddress(row, column), figure.Formula, figure.IsArray, null, figure.Value, style));

    private string Word(string key) => WorkbookTexts.Get(key, language);
}
