using JourneyOffice.Maps;

namespace JourneyOffice.Workbooks;

/// <summary>
/// The formulas of the map sheet. TEXTJOIN over IF, entered as array formulas: FILTER is not in every Excel, nor in LibreOffice.
/// Stages and lanes are compared by name, because names are what people read and type in the tables.
/// </summary>
internal sealed class GridFormulas(GridTables tables, string language, int stageCount)
{
    private readonly string assumed = MapTexts.Choice("basis", "assumption", language);
    private readonly string evidenced = MapTexts.Choice("basis", "evidenced", language);
    private readonly string marker = WorkbookTexts.Get("Map.Assumed", language);

    /// <summary>The name of a stage; an empty name stays empty (INDEX would give 0).</summary>
    public string Stage(int number, string suffix) =>
        $"INDEX({tables.Stages.Column("name")},{number})&{Quote(suffix)}";

    /// <summary>The name of the stage with the lowest score, if that is below the scale's middle; the highlighted column.</summary>
    public string LowPoint(decimal middle)
    {
        var score = tables.Emotions.Column("score");
        var lowest = $"MIN({score})";
        return $"IF(COUNT({score})=0,\"\",IF({lowest}<{CellText.Number(middle)},INDEX({tables.Emotions.Column("stage")},MATCH({lowest},{score},0))&\"\",\"\"))";
    }

    /// <summary>The line under the title with the share that is evidenced.</summary>
    public string Meta()
    {
        var (known, all) = (Known(""), All(""));
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
            return $"IFERROR(({Known(header)})/({All(header)}),\"\")";
        var table = tables.Of(row.LaneKind);
        var place = Place(table, row, cell, header);
        return $"_xlfn.TEXTJOIN(CHAR(10),TRUE,IF({place},{Words(table, row)},\"\"))";
    }

    private string Place(GridTable table, GridRow row, CellAddress cell, string header)
    {
        var stage = $"({table.Column("stage")}={header})";
        if (table.Has("toStage"))
            stage = $"({stage}+{Span(table, cell, header)}>0)";
        var lane = table.Has("lane") ? $"({table.Column("lane")}=$B{cell.Row - row.LaneOffset})" : null;
        return lane is null ? stage : $"{lane}*{stage}";
    }

    /// <summary>Whether an item began in this or an earlier stage and ends in this or a later one. MATCH would take ? and * in names for wildcards.</summary>
    private string Span(GridTable table, CellAddress cell, string header)
    {
        var first = $"$C${MapGrid.HeaderRow}:{header}";
        var last = $"{header}:${CellAddress.ColumnName(MapGrid.FirstStageColumn + stageCount - 1)}${MapGrid.HeaderRow}";
        string Among(string column, string range) => $"MMULT(({column}={range})*1,TRANSPOSE(COLUMN({range})^0))";
        return $"({table.Column("toStage")}<>\"\")*{Among(table.Column("stage"), first)}*{Among(table.Column("toStage"), last)}";
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
        return $"{level}&{figure}&IF({words}=\"\",\"\",IF({level}&{share}=\"\",\"\",IF({share}=\"\",\" · \",\" \"))&{words})";
    }

    private string Known(string header) => string.Join('+', Counted().Select(table => Count(table, header, evidenced)));

    private string All(string header) =>
        string.Join('+', Counted().Select(table => $"{Count(table, header, evidenced)}+{Count(table, header, assumed)}"));

    private IEnumerable<GridTable> Counted() => [tables.Emotions, tables.Obstacles, tables.Items];

    private static string Count(GridTable table, string header, string basis)
    {
        var place = header.Length == 0 ? "" : $"({table.Column("stage")}={header})*";
        var plain = table.Has("touchpoint") ? $"*({table.Column("touchpoint")}=\"\")" : "";
        return $"SUMPRODUCT({place}({table.Column("basis")}={Quote(basis)}){(plain.Length == 0 && place.Length == 0 ? "*1" : plain)})";
    }

    /// <summary>A text in a formula; quotation marks are doubled.</summary>
    private static string Quote(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
