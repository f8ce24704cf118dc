using System.Globalization;
using System.Xml.Linq;
using JourneyOffice.Packages;

namespace JourneyOffice.Workbooks;

/// <summary>Brings our sheets from the workbook that they were made in to somebody's own: under free part names, in its counting of styles and tables.</summary>
/// <param name="ours">The workbook that they were made in.</param>
/// <param name="editor">The editor of the other.</param>
/// <param name="styles">How its styles are counted.</param>
/// <param name="firstTable">The first free number of a table.</param>
internal sealed class SheetTransplant(OfficePackage ours, PackageEditor editor, StyleMerge styles, int firstTable)
{
    private static readonly XNamespace Sheet = XmlNamespaces.Transitional.Spreadsheet;
    private readonly Dictionary<string, string> moved = new(StringComparer.Ordinal);
    private int nextTable = firstTable;

    /// <summary>Where our parts stand now, by what they were called.</summary>
    public IReadOnlyDictionary<string, string> Moved => moved;

    /// <summary>Brings sheets with their tables, drawings and charts.</summary>
    /// <param name="parts">Their parts in our workbook.</param>
    /// <returns>Their parts in the other.</returns>
    public IReadOnlyList<string> Bring(IReadOnlyList<string> parts) =>
        [.. parts.Zip(SideBySide.Each(parts, part => Restyled(ours.ParsePart(part, Load)))).Select(sheet => Bring(sheet.First, sheet.Second))];

    private string Bring(string part, byte[] content)
    {
        var sheet = Move(part, Free("xl/worksheets/sheet", ".xml"));
        editor.SetPart(sheet, content, ContentTypes.Worksheet);
        BringTargets(part, sheet);
        return sheet;
    }

    // In the order of their ids, so that the new ones are the same.
    private void BringTargets(string part, string to)
    {
        foreach (var relationship in ours.Relationships(part))
        {
            var target = relationship.Type switch
            {
                RelationshipTypes.Table => BringTable(relationship.Target),
                RelationshipTypes.Drawing => BringDrawing(relationship.Target),
                _ => BringAsIs(relationship.Target, "xl/charts/chart", ContentTypes.Chart),
            };
            var id = editor.AddRelationship(to, relationship.Type, target);
            if (id != relationship.Id)
                throw new InvalidOperationException($"'{part}' names '{relationship.Id}', not '{id}'.");
        }
    }

    private string BringTable(string part)
    {
        var table = ours.ParsePart(part, Load);
        table.SetAttributeValue("id", nextTable++);
        foreach (var style in table.DescendantsAndSelf().Attributes().Where(attribute => attribute.Name.LocalName.EndsWith("DxfId", StringComparison.Ordinal)))
            style.Value = Shifted(style.Value, styles.DifferentialStyles);
        var to = Move(part, Free("xl/tables/table", ".xml"));
        editor.SetPart(to, Bytes(table), ContentTypes.Table);
        return to;
    }

    private string BringDrawing(string part)
    {
        var to = BringAsIs(part, "xl/drawings/drawing", ContentTypes.Drawing);
        BringTargets(part, to);
        return to;
    }

    private string BringAsIs(string part, string stem, string type)
    {
        var to = Move(part, Free(stem, ".xml"));
        editor.SetPart(to, ours.ReadPart(part), type);
        return to;
    }

    private byte[] Restyled(XElement sheet)
    {
        foreach (var cell in sheet.Descendants())
        {
            var style = cell.Name.LocalName switch { "c" or "row" => "s", "col" => "style", "cfRule" => "dxfId", _ => null };
            if (style is not null && cell.Attribute(style) is { } number)
                number.Value = Shifted(number.Value, style == "dxfId" ? styles.DifferentialStyles : styles.CellStyles);
            else if (cell.Name == Sheet + "c")
                cell.SetAttributeValue("s", styles.CellStyles);
        }

        // Two sheets that are selected would be edited both at once.
        foreach (var view in sheet.Elements(Sheet + "sheetViews").Elements(Sheet + "sheetView"))
            view.SetAttributeValue("tabSelected", null);
        return Bytes(sheet);
    }

    private static XElement Load(System.Xml.XmlReader reader) => XElement.Load(reader, LoadOptions.PreserveWhitespace);

    private string Move(string part, string to) => moved[part] = to;

    private string Free(string stem, string end)
    {
        var number = 1;
        while (editor.Contains(Name(number)))
            number++;
        return Name(number);

        string Name(int count) => string.Create(CultureInfo.InvariantCulture, $"{stem}{count}{end}");
    }

    private static string Shifted(string number, int by) => (int.Parse(number, CultureInfo.InvariantCulture) + by).ToString(CultureInfo.InvariantCulture);

    private byte[] Bytes(XElement root) => XmlBytes.Of(new XDocument(editor.IsStrict ? Strict(root) : root));

    // The same tree as Strict files spell it.
    private static XElement Strict(XElement element) => new(
        Strict(element.Name), element.Attributes().Select(Strict), element.Nodes().Select(node => node is XElement child ? Strict(child) : (object)node));

    private static XAttribute Strict(XAttribute attribute) => attribute.IsNamespaceDeclaration
        ? new XAttribute(attribute.Name, XmlNamespaces.ToStrict(attribute.Value) ?? attribute.Value) : new XAttribute(Strict(attribute.Name), attribute.Value);

    private static XName Strict(XName name) => name.Namespace == XNamespace.None ? name : (XNamespace)(XmlNamespaces.ToStrict(name.NamespaceName) ?? name.NamespaceName) + name.LocalName;
}
