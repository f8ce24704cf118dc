using System.Globalization;
using System.Xml.Linq;

namespace JourneyOffice.Workbooks;

/// <summary>The lists of a workbook's main part: its sheets and the names that stand for cells.</summary>
internal sealed class SheetList
{
    private readonly XElement root;
    private readonly XNamespace sheet;
    private readonly XNamespace relationships;

    /// <summary>The lists of a main part, which are changed.</summary>
    public SheetList(XElement root, XNamespace relationships)
    {
        (this.root, this.relationships) = (root, relationships);
        sheet = root.Name.Namespace;
    }

    /// <summary>The sheets' names.</summary>
    public IEnumerable<string> Names => Sheets.Select(entry => (string?)entry.Attribute("name") ?? "");

    /// <summary>The names that stand for cells in the whole workbook.</summary>
    public IEnumerable<string> DefinedNames => Defined.Where(name => name.Attribute("localSheetId") is null).Select(name => (string?)name.Attribute("name") ?? "");

    /// <summary>Whether people are kept from adding sheets.</summary>
    public bool IsProtected => (string?)root.Element(sheet + "workbookProtection")?.Attribute("lockStructure") is "1" or "true";

    /// <summary>Whether dates are counted from 1904.</summary>
    public bool CountsFrom1904 => (string?)root.Element(sheet + "workbookPr")?.Attribute("date1904") is "1" or "true";

    private IReadOnlyList<XElement> Sheets => [.. root.Elements(sheet + "sheets").Elements(sheet + "sheet")];

    private IReadOnlyList<XElement> Defined => [.. root.Elements(sheet + "definedNames").Elements(sheet + "definedName")];

    /// <summary>Puts sheets in, with the names that are defined for them.</summary>
    /// <param name="added">Name and relationship of each.</param>
    /// <param name="names">Our defined names, their sheets counted among ours.</param>
    /// <param name="place">The place of the first one, from 1; <see langword="null"/>: behind all.</param>
    public void Insert(IReadOnlyList<(string Name, string Relationship)> added, IEnumerable<XElement> names, int? place)
    {
        var first = Math.Min((place ?? Sheets.Count + 1) - 1, Sheets.Count);
        Shift(first, added.Count);
        var id = Sheets.Select(entry => Number(entry, "sheetId")).DefaultIfEmpty().Max();
        var made = added.Select(entry => new XElement(sheet + "sheet",
            new XAttribute("name", entry.Name), new XAttribute("sheetId", ++id), new XAttribute(relationships + "id", entry.Relationship))).ToList();
        if (first == 0)
            root.Element(sheet + "sheets")!.AddFirst(made);
        else
            Sheets[first - 1].AddAfterSelf(made);
        foreach (var name in names)
            Define(name, first);
    }

    // What counts sheets by their place goes along.
    private void Shift(int first, int count)
    {
        foreach (var name in Defined.Where(name => name.Attribute("localSheetId") is not null && Number(name, "localSheetId") >= first))
            name.SetAttributeValue("localSheetId", Number(name, "localSheetId") + count);
        foreach (var view in root.Elements(sheet + "bookViews").Elements(sheet + "workbookView"))
        {
            foreach (var attribute in new[] { "activeTab", "firstSheet" })
            {
                var isThere = view.Attribute(attribute) is not null;
                if (Number(view, attribute) >= first && (isThere || (attribute == "activeTab" && first == 0)))
                    view.SetAttributeValue(attribute, Number(view, attribute) + count);
            }
        }
    }

    private void Define(XElement name, int first)
    {
        var list = root.Element(sheet + "definedNames");
        if (list is null)
        {
            // Behind the sheets, what functions and other files they use (ECMA-376 part 1, 18.2.27).
            list = new XElement(sheet + "definedNames");
            root.Elements().Last(element => element.Name.LocalName is "sheets" or "functionGroups" or "externalReferences").AddAfterSelf(list);
        }

        var made = new XElement(sheet + "definedName", name.Attributes(), name.Value);
        if (made.Attribute("localSheetId") is not null)
            made.SetAttributeValue("localSheetId", Number(made, "localSheetId") + first);
        list.Add(made);
    }

    private static int Number(XElement element, string attribute) =>
        int.TryParse((string?)element.Attribute(attribute), CultureInfo.InvariantCulture, out var number) ? number : 0;
}
