using System.Xml.Linq;

namespace JourneyOffice.Workbooks;

/// <summary>Writes into cells of a frozen sheet, whether they are there or not.</summary>
internal static class FrozenRows
{
    /// <summary>Writes a text into a cell of a row that is there.</summary>
    public static void Write(FrozenGrid grid, CellAddress address, string text)
    {
        XNamespace spreadsheet = grid.Root.Name.Namespace;
        if (grid.Rows.FirstOrDefault(row => row.Number == address.Row).Row is not { } row)
            return;
        var place = address.ToString();
        var cells = row.Elements(spreadsheet + "c").ToList();
        var cell = cells.Find(known => (string?)known.Attribute("r") == place);
        if (cell is null)
        {
            cell = new XElement(spreadsheet + "c", new XAttribute("r", place));
            if (cells.FindLast(known => CellAddress.TryParse((string?)known.Attribute("r"), out var other) && other.Column < address.Column) is { } before)
                before.AddAfterSelf(cell);
            else
                row.AddFirst(cell);
        }

        cell.SetAttributeValue("t", "inlineStr");
        cell.ReplaceNodes(new XElement(spreadsheet + "is", new XElement(spreadsheet + "t", text)));
    }
}
