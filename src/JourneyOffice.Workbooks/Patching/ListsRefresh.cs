namespace JourneyOffice.Workbooks;

/// <summary>Brings the words that drop-downs offer in step with the map's catalogues and lanes.</summary>
internal sealed class ListsRefresh(WorkbookEdit workbook, IReadOnlyList<WordList> lists)
{
    /// <summary>Writes the words where their defined names point to; a list whose cells below are taken keeps its length.</summary>
    public void Apply()
    {
        foreach (var name in workbook.Document(workbook.MainPart).Descendants().Where(element => element.Name.LocalName == "definedName").ToArray())
        {
            var list = lists.FirstOrDefault(list => list.Name == (string?)name.Attribute("name"));
            if (list is null || Find(name.Value) is not var (sheet, range) || Words(sheet, range).SequenceEqual(list.Words, StringComparer.Ordinal))
                continue;
            var bottom = range.First.Row + list.Words.Count - 1;
            for (var row = range.Last.Row + 1; row <= bottom; row++)
            {
                if (sheet.Cell(new CellAddress(row, range.First.Column)) is { } cell && SheetEdit.HasContent(cell))
                    bottom = row - 1;
            }

            for (var row = range.First.Row; row <= Math.Max(bottom, range.Last.Row); row++)
                sheet.SetText(new CellAddress(row, range.First.Column), row <= bottom ? list.Words[row - range.First.Row] : "");
            if (bottom == range.Last.Row)
                continue;
            name.Value = WorkbookPart.Reference(sheet.Sheet.Name, CellRange.Of(range.First.Row, range.First.Column, bottom, range.First.Column));
            workbook.Changed(workbook.MainPart);
        }
    }

    private (SheetEdit Sheet, CellRange Range)? Find(string reference)
    {
        (SheetEdit, CellRange)? found = null;
        _ = FormulaRewriter.Rewrite(reference, part =>
        {
            var sheet = workbook.Sheets.FirstOrDefault(sheet => string.Equals(sheet.Name, part.Sheet, StringComparison.OrdinalIgnoreCase));
            if (sheet is not null && CellRange.TryParse(part.Text, out var range) && range.First.Column == range.Last.Column)
                found = (workbook.Sheet(sheet.Part), range);
            return part.Text;
        });
        return found;
    }

    private static IEnumerable<string> Words(SheetEdit sheet, CellRange range) => Enumerable
        .Range(range.First.Row, range.Last.Row - range.First.Row + 1)
        .Select(row => sheet.TextOf(sheet.Cell(new CellAddress(row, range.First.Column))));
}
