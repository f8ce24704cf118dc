using System.Xml.Linq;

namespace JourneyOffice.Workbooks;

/// <summary>
/// Brings cells of formulas in step with the tables. Cells that still are as we wrote them get the new formula and value; what people
/// put in their place stays.
/// </summary>
/// <param name="sheet">The sheet.</param>
/// <param name="before">The cells as they were written.</param>
/// <param name="textWidth">The columns' width, by which rows become high enough; 0: rows keep their height.</param>
/// <param name="language">The workbook's language.</param>
/// <param name="missing">The tables that are not there.</param>
internal sealed class GridRefresh(SheetEdit sheet, IReadOnlyList<GridCell> before, double textWidth, string language, MissingTables missing)
{
    private readonly Dictionary<CellAddress, GridCell> written = before.ToDictionary(cell => cell.Address);

    /// <summary>Whether what the formulas refer to may have moved: then they are known by all but their references.</summary>
    public bool RefersElsewhere { get; init; }

    /// <summary>Whether rows or columns came or went, so that every cell is written anew.</summary>
    public bool Restructured { get; set; }

    /// <summary>Writes a cell at an address.</summary>
    public void Write(GridCell cell, CellAddress address)
    {
        var current = sheet.Cell(address);
        if (cell.Formula is not null)
            Formula(cell with { Address = address }, current, written.GetValueOrDefault(cell.Address));
        else if (cell.Text is not null)
            Constant(cell, address, current, written.GetValueOrDefault(cell.Address));
        else
            sheet.SetNumber(address, (decimal)cell.Number!.Value, Style(cell));
        if (textWidth > 0 && cell is { Text: { Length: > 0 } text, Style: CellStyle.MapCell or CellStyle.MapValue or CellStyle.MapUnit } && address.Column >= MapGrid.FirstStageColumn)
            sheet.RaiseRow(address.Row, RowHeights.For([new SizedText(text, textWidth)], language) + 6);
    }

    private void Constant(GridCell cell, CellAddress address, XElement? current, GridCell? before)
    {
        var isOurs = current is null || !SheetEdit.HasContent(current) || sheet.TextOf(current) == (before?.Text ?? "");
        if (isOurs || (Restructured && address.Row >= MapGrid.FirstLaneRow && address.Column <= MapGrid.LaneColumn))
            sheet.SetText(address, cell.Text ?? "", Style(cell));
    }

    private void Formula(GridCell cell, XElement? current, GridCell? before)
    {
        var formula = (string?)current?.Element(sheet.Namespace + "f");
        if (Restructured || current is null || IsOurs(formula, before))
        {
            if (formula == cell.Formula)
                Value(cell, current!);
            else if (Restructured || current is null || before?.Formula is not null || !SheetEdit.HasContent(current) || sheet.TextOf(current) == before?.Text)
                Set(cell);
        }
        else if (formula is not null && (formula.Contains("TEXTJOIN(", StringComparison.Ordinal) || formula.Contains("SUMPRODUCT(", StringComparison.Ordinal)))
        {
            Value(cell, current);
        }
    }

    private void Set(GridCell cell)
    {
        if (!missing.AreIn(cell.Formula!))
            sheet.SetFormula(cell, Style(cell));
        else if (cell.Text is { } text)
            sheet.SetText(cell.Address, text, Style(cell));
        else
            sheet.SetNumber(cell.Address, (decimal)cell.Number!.Value, Style(cell));
    }

    /// <summary>Whether a formula is the one we wrote, wherever what it refers to stands by now.</summary>
    private bool IsOurs(string? formula, GridCell? before) =>
        formula == before?.Formula || (RefersElsewhere && formula is not null && before?.Formula is { } ours && Shape(formula) == Shape(ours));

    private static string Shape(string formula) => FormulaRewriter.Rewrite(formula, _ => "#");

    private void Value(GridCell cell, XElement current)
    {
        var value = cell.Text ?? cell.Number!.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        var type = cell.Text is null ? null : cell.IsError ? "e" : "str";
        if (sheet.TextOf(current) == value && (string?)current.Attribute("t") == type)
            return;
        current.SetAttributeValue("t", type);
        current.SetElementValue(sheet.Namespace + "v", CellText.Escape(value));
        sheet.IsChanged = true;
    }

    /// <summary>The format of a cell of the same kind that is there: people may have changed it, and other programs number formats anew.</summary>
    private int? Style(GridCell cell)
    {
        var like = before.FirstOrDefault(other => other.Style == cell.Style && other.Address.Column >= MapGrid.LaneColumn && StyleAt(other.Address) > 0)
            ?? before.FirstOrDefault(other => other.Style == CellStyle.MapCell && StyleAt(other.Address) > 0);
        return like is null ? null : StyleAt(like.Address);
    }

    private int? StyleAt(CellAddress address) =>
        int.TryParse((string?)sheet.Cell(address)?.Attribute("s"), System.Globalization.CultureInfo.InvariantCulture, out var style) ? style : null;
}
