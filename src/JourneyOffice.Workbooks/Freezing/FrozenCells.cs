using System.Xml.Linq;

namespace JourneyOffice.Workbooks;

/// <summary>The cells of a frozen sheet: what formulas gave in place of formulas, and nothing where nobody sees anything.</summary>
internal static class FrozenCells
{
    private static readonly HashSet<string> KeptOfRow = new(StringComparer.Ordinal) { "r", "spans", "s", "customFormat", "ht", "hidden", "customHeight", "outlineLevel", "collapsed", "thickTop", "thickBot" };

    /// <summary>Cleans the cells of a sheet; gives the first that holds what can neither stay nor go.</summary>
    /// <returns>The cell's place and what is wrong with it; nothing where all is well.</returns>
    public static (CellAddress Cell, FrozenHindrance Why)? Clean(FrozenGrid grid, FrozenSharedTexts? shared)
    {
        foreach (var (_, row) in grid.Rows)
        {
            row.Attributes().Where(attribute => !KeptOfRow.Contains(attribute.Name.ToString())).Remove();
            row.Elements().Where(element => element.Name.LocalName != "c").Remove();
        }

        foreach (var cell in grid.Cells)
        {
            // Files may leave out places that follow from the cells before, and those may go.
            cell.Node.SetAttributeValue("r", cell.Address.ToString());
            if (!grid.IsSeen(cell))
                Empty(grid, cell);
            else if (Clean(cell.Node, shared) is { } why)
                return (cell.Address, why);
        }

        return null;
    }

    /// <summary>Leaves a text and how it looks; hints how it is pronounced are no part of it.</summary>
    public static void LeaveText(XElement text) =>
        text.Elements().Where(element => element.Name.LocalName is not ("t" or "r")).Remove();

    // In hidden rows and columns nothing is left; other cells keep their grounds and edges.
    private static void Empty(FrozenGrid grid, FrozenCell cell)
    {
        if (!grid.Visibility.Covers(cell.Address) && grid.Visibility.Hides(cell.Address))
        {
            cell.Node.Remove();
            return;
        }

        cell.Node.RemoveNodes();
        cell.Node.Attributes().Where(attribute => attribute.Name.ToString() is not ("r" or "s")).Remove();
    }

    private static FrozenHindrance? Clean(XElement cell, FrozenSharedTexts? shared)
    {
        XNamespace spreadsheet = cell.Name.Namespace;
        // A picture in a cell, or a record of somebody's service: what stands there is only its shadow.
        if (cell.Attribute("vm") is not null)
            return FrozenHindrance.Record;
        var value = cell.Element(spreadsheet + "v");
        if (cell.Element(spreadsheet + "f") is { } formula)
        {
            if (value is null && cell.Element(spreadsheet + "is") is null)
                return FrozenHindrance.NotCalculated;
            formula.Remove();
        }

        cell.Elements().Where(element => element.Name.LocalName is not ("v" or "is")).Remove();
        cell.Attributes().Where(attribute => attribute.Name.ToString() is not ("r" or "s" or "t")).Remove();
        foreach (var text in cell.Elements(spreadsheet + "is"))
            LeaveText(text);
        switch ((string?)cell.Attribute("t"))
        {
            case "s": Share(cell, value, shared?.Keep(value?.Value)); break;
            case "str": Inline(cell, value); break;
        }

        return null;
    }

    private static void Share(XElement cell, XElement? value, string? place)
    {
        if (place is not null)
        {
            value!.Value = place;
            return;
        }

        value?.Remove();
        cell.Attribute("t")!.Remove();
    }

    // A text without a formula stands in the cell like one that was typed.
    private static void Inline(XElement cell, XElement? value)
    {
        XNamespace spreadsheet = cell.Name.Namespace;
        if (value is null || value.Value.Length == 0)
        {
            value?.Remove();
            cell.Attribute("t")!.Remove();
            return;
        }

        cell.SetAttributeValue("t", "inlineStr");
        value.ReplaceWith(new XElement(spreadsheet + "is", new XElement(spreadsheet + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), value.Value)));
    }
}
