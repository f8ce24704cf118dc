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
            FieldFormat.Choice when column.Id == "basis" =>
                [($"{cell}=\"{MapTexts.Choice("basis", "assumption", language)}\"", DifferentialStyle.Assumed)],
            FieldFormat.Text when column.Id == "owner" => [(Missing(cell), DifferentialStyle.Missing)],
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
        var scale = map.Scale ?? Scale.Default;
        var middle = (scale.Min + scale.Max) / 2;
        var strong = (scale.Max - scale.Min) / 2 * 0.75m;
        return
        [
            ($"AND({condition},{score}>={CellText.Number(middle + strong)})", DifferentialStyle.StrongGood),
            ($"AND({condition},{score}<={CellText.Number(middle - strong)})", DifferentialStyle.StrongBad),
            ($"AND({condition},{score}>{CellText.Number(middle)})", DifferentialStyle.MildGood),
            ($"AND({condition},{score}<{CellText.Number(middle)})", DifferentialStyle.MildBad),
            ($"AND({condition},{score}={CellText.Number(middle)})", DifferentialStyle.Neutral),
        ];
    }

    /// <summary>Writes a rule; the first that holds wins.</summary>
    public static void Rule(SheetXmlWriter writer, string formula, DifferentialStyle style, int priority, bool stop = true) =>
        writer.Raw("<cfRule type=\"expression\" dxfId=\""u8).Number((int)style).Raw("\" priority=\""u8).Number(priority)
            .Raw(stop ? "\" stopIfTrue=\"1\"><formula>"u8 : "\"><formula>"u8).Text(formula).Raw("</formula></cfRule>"u8);

    /// <summary>An owner is missing where there is an obstacle, or something that was weighed or decided.</summary>
    private string Missing(string cell)
    {
        string Cell(string id) => "$" + CellAddress.ColumnName(table.Columns.ToList().FindIndex(column => column.Id == id) + 2) + firstRow.ToString(CultureInfo.InvariantCulture);
        var needed = table.Kind == "obstacles" ? $"{Cell("text")}<>\"\"" : $"OR({Cell("impact")}<>\"\",{Cell("status")}<>\"\")";
        return $"AND({cell}=\"\",{needed})";
    }

    private bool Validation(SheetXmlWriter writer, TableColumn column, int number)
    {
        var scale = map.Scale ?? Scale.Default;
        if (column.Choices is not null)
        {
            var name = ChoiceLists.NameFor(column, table.Kind);
            if (!listNames.Contains(name))
                return false;
            // Catalogues grow: a new channel is only asked about. Words of fixed lists are refused.
            var style = column.Format == FieldFormat.Entry ? "warning" : "stop";
            Begin(writer, $"type=\"list\" errorStyle=\"{style}\"", number, WorkbookTexts.Get("Input.Choice", language));
            writer.Raw("<formula1>"u8).Raw(name).Raw("</formula1></dataValidation>"u8);
            return true;
        }

        if (column.Format is not (FieldFormat.Score or FieldFormat.Share))
            return false;
        var (low, high) = column.Format == FieldFormat.Score ? (CellText.Number(scale.Min), CellText.Number(scale.Max)) : ("0", "1");
        var hint = column.Format == FieldFormat.Score ? WorkbookTexts.Get("Input.Score", language, low, high) : WorkbookTexts.Get("Input.Share", language);
        Begin(writer, "type=\"decimal\"", number, hint);
        writer.Raw("<formula1>"u8).Raw(low).Raw("</formula1><formula2>"u8).Raw(high).Raw("</formula2></dataValidation>"u8);
        return true;
    }

    private void Begin(SheetXmlWriter writer, string kind, int column, string hint) =>
        writer.Raw("<dataValidation "u8).Raw(kind).Raw(" allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\" error=\""u8).Text(hint)
            .Raw("\" sqref=\""u8).Raw(Column(column)).Raw("\">"u8);

    private string Column(int number) => CellRange.Of(firstRow, number, lastRow, number).ToString();

    private string Word(Level level) => $"\"{MapTexts.Level(level, language)}\"";
}
