using System.Globalization;
using System.Xml.Linq;

namespace JourneyOffice.Workbooks;

/// <summary>The main part of a frozen workbook: its visible sheets, and what of them is printed.</summary>
internal sealed class FrozenBook
{
    private const string PrintArea = "_xlnm.Print_Area";
    private const string PrintTitles = "_xlnm.Print_Titles";
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal) { "workbookPr", "bookViews", "sheets", "definedNames" };

    private readonly XElement root;
    private readonly XNamespace spreadsheet;
    private readonly List<XElement> entries;
    private readonly List<XElement> visible;

    /// <summary>A workbook's main part.</summary>
    /// <param name="book">Its tree.</param>
    /// <param name="partOf">The part of a sheet by its relationship; <see langword="null"/> where it is no sheet that may stay.</param>
    public FrozenBook(XDocument book, Func<string, string?> partOf)
    {
        root = book.Root!;
        spreadsheet = root.Name.Namespace;
        entries = [.. root.Elements(spreadsheet + "sheets").Elements(spreadsheet + "sheet")];
        visible = [.. entries.Where(entry => (string?)entry.Attribute("state") is null or "visible" && partOf(IdOf(entry)) is not null)];
        Sheets = [.. visible.Select(entry => (NameOf(entry), partOf(IdOf(entry))!))];
        Names = root.Elements(spreadsheet + "definedNames").Elements().Where(name => name.Attribute("localSheetId") is null)
            .GroupBy(name => (string?)name.Attribute("name") ?? "", StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First().Value, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The visible sheets in order.</summary>
    public IReadOnlyList<(string Name, string Part)> Sheets { get; }

    /// <summary>What names of the whole workbook stand for.</summary>
    public IReadOnlyDictionary<string, string> Names { get; }

    /// <summary>The part of the sheet that is open when the copy is opened.</summary>
    public string ActivePart => Sheets[ActiveIndex].Part;

    private int ActiveIndex
    {
        get
        {
            var old = (int?)root.Elements(spreadsheet + "bookViews").Elements().FirstOrDefault()?.Attribute("activeTab") ?? 0;
            return Math.Max(old < entries.Count && old >= 0 ? visible.IndexOf(entries[old]) : 0, 0);
        }
    }

    /// <summary>Leaves out what is not shown.</summary>
    public void Clean()
    {
        var active = ActiveIndex;
        root.Elements().Where(element => !Kept.Contains(element.Name.LocalName)).Remove();
        foreach (var properties in root.Elements(spreadsheet + "workbookPr").ToList())
        {
            properties.RemoveNodes();
            properties.Attributes().Where(attribute => attribute.Name != "date1904" && attribute.Name != "defaultThemeVersion").Remove();
        }

        CleanViews(active);
        CleanNames();
        entries.Except(visible).Remove();
        visible.ForEach(entry => entry.Attributes().Where(attribute => attribute.Name.LocalName is not ("name" or "sheetId" or "id")).Remove());
    }

    private void CleanViews(int active)
    {
        var views = root.Elements(spreadsheet + "bookViews").Elements().ToList();
        views.Skip(1).Remove();
        foreach (var view in views.Take(1))
        {
            view.RemoveNodes();
            view.Attributes().Where(attribute => attribute.Name.Namespace != XNamespace.None || attribute.Name.LocalName is "firstSheet" or "visibility").Remove();
            view.SetAttributeValue("activeTab", active.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void CleanNames()
    {
        foreach (var list in root.Elements(spreadsheet + "definedNames").ToList())
        {
            foreach (var name in list.Elements().ToList())
            {
                var old = (int?)name.Attribute("localSheetId") ?? -1;
                var index = old >= 0 && old < entries.Count ? visible.IndexOf(entries[old]) : -1;
                if (index < 0 || (string?)name.Attribute("name") is not (PrintArea or PrintTitles) || !IsOf(name.Value, NameOf(visible[index])))
                {
                    name.Remove();
                    continue;
                }

                name.Attributes().Where(attribute => attribute.Name != "name").Remove();
                name.SetAttributeValue("localSheetId", index.ToString(CultureInfo.InvariantCulture));
            }

            if (!list.HasElements)
                list.Remove();
        }
    }

    // A formula may hold words; what is printed is mostly a range or two.
    private static bool IsOf(string formula, string sheet) =>
        FormulaToken.Split(formula)?.All(token => token is { Kind: FormulaTokenKind.Sign, Text: "," }
            || (token.Kind == FormulaTokenKind.Reference && string.Equals(token.Sheet, sheet, StringComparison.OrdinalIgnoreCase))) == true;

    private static string NameOf(XElement entry) => (string?)entry.Attribute("name") ?? "";

    private static string IdOf(XElement entry) =>
        entry.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "id" && attribute.Name.Namespace != XNamespace.None)?.Value ?? "";
}
