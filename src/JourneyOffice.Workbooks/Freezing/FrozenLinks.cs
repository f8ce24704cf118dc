using System.Xml.Linq;

namespace JourneyOffice.Workbooks;

/// <summary>The links of a frozen sheet: those of visible cells to the web, to mail and to visible sheets, without tips.</summary>
internal static class FrozenLinks
{
    /// <summary>Leaves out the others.</summary>
    /// <param name="grid">The sheet.</param>
    /// <param name="names">What defined names stand for, by name.</param>
    /// <param name="sheets">The names of the visible sheets.</param>
    public static void Clean(FrozenGrid grid, IReadOnlyDictionary<string, string> names, IReadOnlySet<string> sheets)
    {
        foreach (var list in grid.Root.Elements(grid.Root.Name.Namespace + "hyperlinks").ToList())
        {
            foreach (var link in list.Elements().ToList())
            {
                link.Attributes().Where(attribute => attribute.Name.LocalName is "tooltip" or "display" or "uid").Remove();
                var isSeen = CellRange.TryParse((string?)link.Attribute("ref"), out var range) && !grid.Visibility.Hides(range.First);
                if (!isSeen || !Leads(link, names, sheets))
                    link.Remove();
            }

            if (!list.HasElements)
                list.Remove();
        }
    }

    /// <summary>Leaves out links whose relationships may not stay.</summary>
    public static void Unlink(XElement sheet, IReadOnlySet<string> staying)
    {
        foreach (var list in sheet.Elements(sheet.Name.Namespace + "hyperlinks").ToList())
        {
            list.Elements().Where(link => Relationship(link) is { } id && !staying.Contains(id)).Remove();
            if (!list.HasElements)
                list.Remove();
        }
    }

    private static string? Relationship(XElement link) =>
        link.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "id" && attribute.Name.Namespace != XNamespace.None)?.Value;

    // Names are gone from the copy, so the link names the cells themselves.
    private static bool Leads(XElement link, IReadOnlyDictionary<string, string> names, IReadOnlySet<string> sheets)
    {
        if (Relationship(link) is not null)
            return true;
        var target = ((string?)link.Attribute("location") ?? "").TrimStart('#');
        if (FormulaToken.Split(names.GetValueOrDefault(target, target)) is not [{ Kind: FormulaTokenKind.Reference } only] || (only.Sheet is not null && !sheets.Contains(only.Sheet)))
            return false;
        var cells = only.Text.Replace("$", "", StringComparison.Ordinal);
        link.SetAttributeValue("location", only.Sheet is null ? cells : WorkbookPart.SheetReference(only.Sheet) + "!" + cells);
        return true;
    }
}
