using JourneyOffice.Maps;

namespace JourneyOffice.Workbooks;

/// <summary>
/// The formulas of the map sheet. TEXTJOIN over IF, entered as array formulas: FILTER is not in every Excel, nor in LibreOffice.
/// Stages and lanes are compared by name, because names are what people read and type in the tables.
/// </summary>
internal sealed class GridFormulas(GridTables tables, IReadOnlyList<GridRow> rows, string language, int stageCount)
{
    private readonly string assumed = MapTexts.Choice("basis", "assumption", language);
    private readonly string evidenced = MapTexts.Choice("basis", "evidenced", language);
    private readonly string marker = WorkbookTexts.Get("Map.Assumed", language);

    /// <summary>The name of a stage; an empty name stays empty (INDEX would give 0).</summary>
    public string Stage(int number, string suffix) =>
        $"INDEX({tables.Stages.Column("name")},{number})&{Quote(suffix)}";

    private string Headers => $"$C${MapGrid.HeaderRow}:${CellAddress.ColumnName(MapGrid.FirstStageColumn + Math.Max(stageCount, 1) - 1)}${MapGrid.HeaderRow}";

    /// <summary>The stage with the lowest score, if that is below the scale's middle; of equal ones the earliest. The highlighted column.</summary>
    public string LowPoint(decimal middle)
    {
        var (score, stage) = (tables.Emotions.Column("score"), tables.Emotions.Column("stage"));
        var lowest = $"({score}=MIN({score}))*({score}<>\"\")";
        var first = $"MATCH(TRUE,MMULT(TRANSPOSE({lowest}),({stage}={Headers})*1)>0,0)";
        return $"IF(MIN({score})<{CellText.Number(middle)},IFERROR(INDEX({Headers},1,{first}),\"\"),\"\")";
    }

    /// <summary>The line under the title with the share that is evidenced.</summary>
    public string Meta()
    {
        var (known, all) = (Known(null), All(null));
        var share = $"ROUND(100*({known})/({all}),0)&{Quote(WorkbookTexts.Get("Map.Evidenced", language))}";
        return $"$A$2&IF(({all})=0,\"\",IF($A$2=\"\",\"\",\" · \")&{share})";
    }

    /// <summary>Who sets out and where they get stuck.</summary>
    public string Who() =>
        $"$A$3&IF($A$4=\"\",\"\",IF($A$3=\"\",\"\",\" · \")&{Quote(WorkbookTexts.Get("Map.Stuck.Before", language))}&$A$4&{Quote(WorkbookTexts.Get("Map.Stuck.After", language))})";

    /// <summary>The formula of a cell.</summary>
    public string Cell(GridRow row, CellAddress cell)
    {
        var header = $"{CellAddress.ColumnName(cell.Column)}${MapGrid.HeaderRow}";
        if (row.Kind == GridRowKind.Share)
            return $"IFERROR(({Known(cell)})/({All(cell)}),\"\")";
        var table = tables.Of(row.LaneKind);
        var place = Place(table, row, cell, header);
        return $"_xlfn.TEXTJOIN(CHAR(10),TRUE,IF({place},{Words(table, row)},\"\"))";
    }

    /// <summary>
    /// A stage's score on a curve; #N/A where there is none, which a chart leaves out. Rows of other stages are empty texts, not FALSE:
    /// where the table has one row, LibreOffice would take that for 0.
    /// </summary>
    public string CurveScore(GridRow row, CellAddress cell) =>
        $"IFERROR(AVERAGE(IF({OnCurve(row, cell)}*ISNUMBER({tables.Emotions.Column("score")}),{tables.Emotions.Column("score")},\"\")),NA())";

    /// <summary>The words at a point of a curve.</summary>
    public string CurveWord(GridRow row, CellAddress cell) =>
        $"_xlfn.TEXTJOIN(CHAR(10),TRUE,IF({OnCurve(row, cell)},{tables.Emotions.Column("text")}&\"\",\"\"))";

    /// <summary>The score of a stage where as many stages without one lie before it as the run's number says; #N/A elsewhere.</summary>
    public static string CurveLine(GridRow row, int scores, int column)
    {
        var score = new CellAddress(scores, column);
        var relation = row.Run == CurveRows.MostRuns - 1 ? ">=" : "=";
        return $"IFERROR(IF(SUMPRODUCT(ISNA($C{scores}:{score})*1){relation}{row.Run},{score},NA()),NA())";
    }

    /// <summary>The score of a stage where it lies in a band; #N/A elsewhere.</summary>
    public static string CurveMark(ScoreBands bands, GridRow row, int scores, int column)
    {
        var score = new CellAddress(scores, column).ToString();
        return $"IFERROR(IF({bands.Formula(row.Series, score)},{score},NA()),NA())";
    }

    private string OnCurve(GridRow row, CellAddress cell)
    {
        var emotions = tables.Emotions;
        var place = $"({emotions.Column("stage")}={CellAddress.ColumnName(cell.Column)}${MapGrid.HeaderRow})*({emotions.Column("series")}={Quote(row.Series)})";
        return emotions.Has("lane") ? $"({emotions.Column("lane")}=$B{cell.Row - row.LaneOffset})*{place}" : place;
    }

    private string Place(GridTable table, GridRow row, CellAddress cell, string header)
    {
        var stage = Covers(table, cell, header);
        return table.Has("lane") ? $"({table.Column("lane")}=$B{cell.Row - row.LaneOffset})*{stage}" : stage;
    }

    /// <summary>
    /// Whether an item stands in the stage or spans it: one end here or before, the other here or after. MATCH would take ? and * in
    /// names for wildcards, so names are compared one by one and counted.
    /// </summary>
    private string Covers(GridTable table, CellAddress cell, string header)
    {
        var (from, to) = (table.Column("stage"), table.Column("toStage"));
        if (!table.Has("toStage"))
            return $"({from}={header})";
        var before = $"$C${MapGrid.HeaderRow}:{header}";
        var after = $"{header}:${CellAddress.ColumnName(MapGrid.FirstStageColumn + stageCount - 1)}${MapGrid.HeaderRow}";
        string Among(string column, string range) => $"MMULT(({column}={range})*1,TRANSPOSE(COLUMN({range})^0))";
        return $"(({from}={header})+({to}<>\"\")*({Among(from, before)}*{Among(to, after)}+{Among(to, before)}*{Among(from, after)})>0)";
    }

    private string Words(GridTable table, GridRow row) => row.Kind switch
    {
        GridRowKind.Emotion => Emotion(table),
        GridRowKind.Severity => Severity(table),
        GridRowKind.Value => table.Column("value"),
        _ when row.LaneKind == LaneKind.Touchpoint => $"IF({table.Column("touchpoint")}=\"\",{table.Column("text")},{table.Column("touchpoint")})",
        _ => Marked(table, table.Column("text")),
    };

    private string Marked(GridTable table, string text) =>
        $"IF({text}=\"\",\"\",{text}&IF({table.Column("basis")}={Quote(assumed)},{Quote(marker)},\"\"))";

    private static string Emotion(GridTable table)
    {
        var (score, text) = (table.Column("score"), table.Column("text"));
        // The minus sign is U+2212 as on slides; a comma is what the number gets in many countries.
        var signed = $"IF({score}>0,\"+\",\"\")&SUBSTITUTE(SUBSTITUTE({score},\"-\",\"−\"),\",\",\".\")";
        return $"IF({score}=\"\",\"\",{signed}&IF({text}=\"\",\"\",\" \"))&{text}";
    }

    private static string Severity(GridTable table)
    {
        var (level, share, words) = (table.Column("severity"), table.Column("frequency"), table.Column("frequencyWords"));
        var percent = $"IFERROR(SUBSTITUTE(ROUND({share}*100,1),\",\",\".\")&\" %\",{share})";
        var figure = $"IF({share}=\"\",\"\",IF({level}=\"\",\"\",\" · \")&{percent})";
        return $"UPPER(LEFT({level},1))&MID({level},2,99)&{figure}&IF({words}=\"\",\"\",IF({level}&{share}=\"\",\"\",IF({share}=\"\",\" · \",\" \"))&{words})";
    }

    private string Known(CellAddress? cell) => string.Join('+', Counted().Select(kind => Count(kind, cell, evidenced)));

    private string All(CellAddress? cell) =>
        string.Join('+', Counted().Select(kind => $"{Count(kind, cell, evidenced)}+{Count(kind, cell, assumed)}"));

    private IEnumerable<string> Counted() => ["emotions", "obstacles", .. tables.Others.Where(kind => CountedLanes(kind).Any())];

    private string Count(string kind, CellAddress? cell, string basis)
    {
        var table = tables[kind];
        var factors = new List<string>();
        if (cell is { } place)
            factors.Add(Covers(table, place, $"{CellAddress.ColumnName(place.Column)}${MapGrid.HeaderRow}"));
        if (kind is not ("emotions" or "obstacles"))
            factors.Add($"({string.Join('+', CountedLanes(kind).Select(cell => $"({table.Column("lane")}={cell})"))}>0)");
        factors.Add($"({table.Column("basis")}={Quote(basis)})");
        return $"SUMPRODUCT({string.Join('*', factors)}{(factors.Count == 1 ? "*1" : "")})";
    }

    /// <summary>The names of the lanes in a table whose items can be evidenced, as references to their cells.</summary>
    private IEnumerable<string> CountedLanes(string kind)
    {
        for (var index = 0; index < rows.Count; index++)
        {
            if (GridRow.IsCountedLane(rows[index]) && tables.KindOf(rows[index].LaneKind) == kind)
                yield return $"$B${MapGrid.FirstLaneRow + index}";
        }
    }

    /// <summary>A text in a formula; quotation marks are doubled.</summary>
    private static string Quote(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
