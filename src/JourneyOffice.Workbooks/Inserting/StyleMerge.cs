using System.Globalization;
using System.Xml.Linq;

namespace JourneyOffice.Workbooks;

/// <summary>
/// Puts the looks of our cells behind those that somebody's workbook has: what stands there keeps its number, ours are counted on. Fonts and
/// colours are the theme's, so that ours take the workbook's own.
/// </summary>
internal sealed class StyleMerge
{
    private const int FirstOwnFormat = 164;

    private readonly XElement root;
    private readonly XNamespace sheet;
    private readonly Dictionary<string, string> formats = new(StringComparer.Ordinal);
    private int nextFormat;

    /// <summary>Merges our styles into a workbook's.</summary>
    /// <param name="styles">The workbook's styles, which are changed.</param>
    /// <param name="ours">Ours.</param>
    /// <param name="colors">The workbook's colours.</param>
    public StyleMerge(XElement styles, XElement ours, WorkbookColors colors)
    {
        root = styles;
        sheet = styles.Name.Namespace;
        nextFormat = Math.Max(FirstOwnFormat, styles.Descendants(sheet + "numFmt").Select(format => Number(format, "numFmtId") + 1).DefaultIfEmpty().Max());
        AddFormats(ours);
        var (fonts, fills, borders) = (Append(ours, "fonts"), Append(ours, "fills"), Append(ours, "borders"));
        foreach (var font in Section("fonts").Elements().Skip(fonts))
            colors.OnPaper(font);
        var named = AppendFormats(ours, "cellStyleXfs", fonts, fills, borders, 0);
        CellStyles = AppendFormats(ours, "cellXfs", fonts, fills, borders, named);
        NameStyles(ours, named);
        DifferentialStyles = AppendRules(ours);
        foreach (var rule in Section("dxfs").Elements().Skip(DifferentialStyles))
            colors.OnItsFill(rule);
    }

    /// <summary>What is added to the number of a cell's style.</summary>
    public int CellStyles { get; }

    /// <summary>What is added to the number of a conditional format's style.</summary>
    public int DifferentialStyles { get; }

    private void AddFormats(XElement ours)
    {
        foreach (var format in ours.Elements(ours.Name.Namespace + "numFmts").Elements())
        {
            var made = Copy(format);
            made.SetAttributeValue("numFmtId", Renumbered(Text(format, "numFmtId")));
            Section("numFmts").Add(made);
        }

        Count("numFmts");
    }

    private string Renumbered(string id)
    {
        if (int.Parse(id, CultureInfo.InvariantCulture) < FirstOwnFormat)
            return id;
        if (!formats.TryGetValue(id, out var known))
            formats[id] = known = (nextFormat++).ToString(CultureInfo.InvariantCulture);
        return known;
    }

    private int Append(XElement ours, string section)
    {
        var target = Section(section);
        var first = target.Elements().Count();
        target.Add(ours.Elements(ours.Name.Namespace + section).Elements().Select(Copy));
        Count(section);
        return first;
    }

    private int AppendFormats(XElement ours, string section, int fonts, int fills, int borders, int named)
    {
        var first = Append(ours, section);
        foreach (var format in Section(section).Elements().Skip(first))
        {
            format.SetAttributeValue("numFmtId", Renumbered(Text(format, "numFmtId")));
            format.SetAttributeValue("fontId", Number(format, "fontId") + fonts);
            format.SetAttributeValue("fillId", Number(format, "fillId") + fills);
            format.SetAttributeValue("borderId", Number(format, "borderId") + borders);
            if (format.Attribute("xfId") is not null)
                format.SetAttributeValue("xfId", Number(format, "xfId") + named);
        }

        return first;
    }

    // A name that is there already keeps its look: somebody may have restyled it.
    private void NameStyles(XElement ours, int named)
    {
        var taken = Section("cellStyles").Elements().Select(style => Text(style, "name")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var style in ours.Elements(ours.Name.Namespace + "cellStyles").Elements().Where(style => style.Attribute("builtinId") is null && taken.Add(Text(style, "name"))))
        {
            var made = Copy(style);
            made.SetAttributeValue("xfId", Number(style, "xfId") + named);
            Section("cellStyles").Add(made);
        }

        Count("cellStyles");
    }

    private int AppendRules(XElement ours)
    {
        var first = Append(ours, "dxfs");
        foreach (var format in Section("dxfs").Elements().Skip(first).Elements(sheet + "numFmt"))
            format.SetAttributeValue("numFmtId", Renumbered(Text(format, "numFmtId")));
        return first;
    }

    // The sections in their order (ECMA-376 part 1, 18.8.39).
    private XElement Section(string name)
    {
        if (root.Element(sheet + name) is { } known)
            return known;
        string[] order = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"];
        var before = order.TakeWhile(other => other != name).Select(other => root.Element(sheet + other)).LastOrDefault(element => element is not null);
        var made = new XElement(sheet + name);
        if (before is null)
            root.AddFirst(made);
        else
            before.AddAfterSelf(made);
        return made;
    }

    private void Count(string section) => Section(section).SetAttributeValue("count", Section(section).Elements().Count());

    // The same element in the namespace of the workbook.
    private XElement Copy(XElement element) => new(
        sheet + element.Name.LocalName, element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration), element.Elements().Select(Copy), element.HasElements || element.Value.Length == 0 ? null : element.Value);

    private static string Text(XElement element, string attribute) => (string?)element.Attribute(attribute) ?? "0";

    private static int Number(XElement element, string attribute) => int.TryParse(Text(element, attribute), CultureInfo.InvariantCulture, out var number) ? number : 0;
}
