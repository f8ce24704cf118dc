using System.Globalization;
using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>The conditional formats and the data validations of a table's columns.</summary>
internal sealed class TableRules(TableSheet table, JourneyMap map, string language, IReadOnlySet<string> listNames, int firstRow, int lastRow)
{
    private int priority;

    /// <summary>Writes both, in the order of the format.</summary>
    public void Write(SheetXmlWriter writer)
    {
        for (var index = 0; index < table.Columns.Count; index++)
            Format(writer, table.Columns[index], index + 2);
        var validations = new SheetXmlWriter();
        var count = 0;
        for (var index = 0; index < table.Columns.Count; index++)
            count += Validation(validations, table.Columns[index], index + 2) ? 1 : 0;
        if (count > 0)
            writer.Raw("<dataValidations count=\""u8).Number(count).Raw("\">"u8).Raw(validations.ToArray()).Raw("</dataValidations>"u8);
    }

    private void Format(SheetXmlWriter writer, TableColumn column, int number)
    {
        var cell = CellAddress.ColumnName(number) + firstRow.ToString(CultureInfo.InvariantCulture);
        (string Formula, DifferentialStyle Style)[] rules = column.Format switch
        {
            FieldFormat.Score => Scores(map, $"{cell}", $"ISNUMBER({cell})"),
            FieldFormat.Level when column.Id == "severity" =>
            [
                ($"{cell}={Word(Level.High)}", DifferentialStyle.High),
                ($"{cell}={Word(Level.Medium)}", DifferentialStyle.Medium),
                ($"{cell}={Word(Level.Low)}", DifferentialStyle.Low),
            ],
            FieldFormat.Level when column.Id == "impact" && table.Kind == "opportunities" => [($"{cell}={Word(Level.High)}", DifferentialStyle.Promising)],
            FieldFormat.Choice => Choices(cell, column.Id),
            FieldFormat.Flag when column.Id == "momentOfTruth" => [($"{cell}<>\"\"", DifferentialStyle.Missing)],
            FieldFormat.Text when column.Id == "owner" => [(Missing(cell), DifferentialStyle.Missing)],
            FieldFormat.Date when column.Id is "due" or "reviewDate" => [(Overdue(cell), DifferentialStyle.Missing)],
            _ => [],
        };
        if (rules.Length == 0)
            return;
        writer.Raw("<conditionalFormatting sqref=\""u8).Raw(Column(number)).Raw("\">"u8);
        foreach (var (formula, style) in rules)
            Rule(writer, formula, style, ++priority);
        writer.Raw("</conditionalFormatting>"u8);
    }

    /// <summary>The rules of scores: strong from three quarters of the half scale on, mild below, an edge in the middle.</summary>
    public static (string Formula, DifferentialStyle Style)[] Scores(JourneyMap map, string score, string condition)
    {
        var bands = ScoreBands.Of(map);
        return
        [
            ($"AND({condition},{score}>={CellText.Number(bands.Best)})", DifferentialStyle.StrongGood),
            ($"AND({condition},{score}<={CellText.Number(bands.Worst)})", DifferentialStyle.StrongBad),
            ($"AND({condition},{score}>{CellText.Number(bands.Middle)})", DifferentialStyle.MildGood),
            ($"AND({condition},{score}<{CellText.Number(bands.Middle)})", DifferentialStyle.MildBad),
            ($"AND({condition},{score}={CellText.Number(bands.Middle)})", DifferentialStyle.Neutral),
        ];
    }

    /// <summary>Writes a rule; the first that holds wins.</summary>
    public static void Rule(SheetXmlWriter writer, string formula, DifferentialStyle style, int priority, bool stop = true) =>
        writer.Raw("<cfRule type=\"expression\" dxfId=\""u8).Number((int)style).Raw("\" priority=\""u8).Number(priority)
            .Raw(stop ? "\" stopIfTrue=\"1\"><formula>"u8 : "\"><formula>"u8).Text(formula).Raw("</formula></cfRule>"u8);

    /// <summary>An owner is missing where there is an obstacle, or something that was weighed or decided.</summary>
    private string Missing(string cell)
    {
        var needed = table.Kind switch
        {
            "goal" => $"{Cell("goal")}<>\"\"",
            "obstacles" or "opportunities" => $"{Cell("text")}<>\"\"",
            "contentNeeds" => $"{Cell("status")}<>\"\"",
            "findings" => $"AND({Cell("text")}<>\"\",{Cell("status")}={Choice("findingStatus", "open")})",
            _ => $"OR({Cell("impact")}<>\"\",{Cell("status")}<>\"\")",
        };
        return $"AND({cell}=\"\",{needed})";
    }

    /// <summary>A date that has passed: of a finding that is still open, of the map's next review.</summary>
    private string Overdue(string cell)
    {
        var isPast = $"ISNUMBER({cell}),{cell}<TODAY()";
        return table.Kind == "findings" ? $"AND({isPast},{Cell("status")}={Choice("findingStatus", "open")})" : $"AND({isPast})";
    }

    private (string, DifferentialStyle)[] Choices(string cell, string column) => column switch
    {
        "basis" => [($"{cell}={Choice("basis", "assumption")}", DifferentialStyle.Assumed)],
        "verdict" =>
        [
            ($"{cell}={Choice("verdict", "confirmed")}", DifferentialStyle.Confirmed),
            ($"{cell}={Choice("verdict", "changes")}", DifferentialStyle.Missing),
            ($"{cell}={Choice("verdict", "rejected")}", DifferentialStyle.HighlightValue),
        ],
        "status" when table.Kind == "findings" => [($"{cell}={Choice("findingStatus", "done")}", DifferentialStyle.Confirmed)],
        "status" when table.Kind != "goal" => [($"{cell}={Choice("status", "done")}", DifferentialStyle.Confirmed)],
        _ => [],
    };

    private string Cell(string id) =>
        "$" + CellAddress.ColumnName(table.Columns.ToList().FindIndex(column => column.Id == id) + 2) + firstRow.ToString(CultureInfo.InvariantCulture);

    private string Choice(string field, string value) => $"\"{MapTexts.Choice(field, value, language)}\"";

    private bool Validation(SheetXmlWriter writer, TableColumn column, int number)
    {
        var scale = map.Scale ?? Scale.Default;
        if (column.Choices is not null)
        {
            var name = ChoiceLists.NameFor(column, table.Kind);
            if (!listNames.Contains(name))
                return false;
            // Catalogues grow: a new channel is only asked about. Words of fixed lists are refused.
            // A cell may name several pieces of evidence; a review may be named by its department.
            var style = column.Format == FieldFormat.Entry ? "warning" : "stop";
            var isChecked = column.Choices is not (ChoiceList.Evidence or ChoiceList.Reviews);
            Begin(writer, $"type=\"list\" errorStyle=\"{style}\"", number, WorkbookTexts.Get("Input.Choice", language), isChecked);
            writer.Raw("<formula1>"u8).Raw(name).Raw("</formula1></dataValidation>"u8);
            return true;
        }

        (string Type, string Low, string High, string Hint)? rule = column.Format switch
        {
            FieldFormat.Score => ("decimal", CellText.Number(scale.Min), CellText.Number(scale.Max), "Input.Score"),
            FieldFormat.Share => ("decimal", "0", "1", "Input.Share"),
            FieldFormat.Number => ("decimal", "-999999999999999", "999999999999999", "Input.Number"),
            FieldFormat.Count => ("whole", "0", "2147483647", "Input.Count"),
            FieldFormat.Date => ("date", "61", "2958465", "Input.Date"),
            _ => null,
        };
        if (rule is not var (type, low, high, hint))
            return false;
        Begin(writer, $"type=\"{type}\"", number, WorkbookTexts.Get(hint, language, low, high));
        writer.Raw("<formula1>"u8).Raw(low).Raw("</formula1><formula2>"u8).Raw(high).Raw("</formula2></dataValidation>"u8);
        return true;
    }

    private void Begin(SheetXmlWriter writer, string kind, int column, string hint, bool isChecked = true) =>
        writer.Raw("<dataValidation "u8).Raw(kind).Raw(" allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\""u8).Raw(isChecked ? "1"u8 : "0"u8).Raw("\" error=\""u8).Text(hint)
            .Raw("\" sqref=\""u8).Raw(Column(column)).Raw("\">"u8);

    private string Column(int number) => CellRange.Of(firstRow, number, lastRow, number).ToString();

    private string Word(Level level) => $"\"{MapTexts.Level(level, language)}\"";
}
