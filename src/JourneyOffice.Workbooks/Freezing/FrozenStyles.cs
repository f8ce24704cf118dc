using System.Globalization;
using System.Xml.Linq;

namespace JourneyOffice.Workbooks;

/// <summary>The styles of a frozen workbook: looks that conditions gave become looks of cells, and what nothing shows any more goes.</summary>
internal sealed class FrozenStyles
{
    private readonly XElement root;
    private readonly XNamespace spreadsheet;
    private readonly List<XElement> formats;
    private readonly List<XElement> differential;
    private readonly Dictionary<int, string> codes = [];
    private readonly Dictionary<string, int> baked = new(StringComparer.Ordinal);

    /// <summary>The styles of a workbook.</summary>
    public FrozenStyles(XDocument styles)
    {
        root = styles.Root!;
        spreadsheet = root.Name.Namespace;
        formats = [.. root.Elements(spreadsheet + "cellXfs").Elements(spreadsheet + "xf")];
        differential = [.. root.Elements(spreadsheet + "dxfs").Elements(spreadsheet + "dxf")];
    }

    /// <summary>The format of cells of a style with the looks that conditions gave them, the strongest first.</summary>
    public int Bake(int style, IReadOnlyList<int> looks)
    {
        var key = string.Join(' ', looks.Prepend(style).Select(number => number.ToString(CultureInfo.InvariantCulture)));
        if (baked.TryGetValue(key, out var known))
            return known;
        if (style >= formats.Count)
            return style;
        var format = new XElement(formats[style]);
        foreach (var look in looks.Reverse().Where(look => look >= 0 && look < differential.Count))
            FrozenLook.Apply(root, format, differential[look]);
        var list = root.Element(spreadsheet + "cellXfs")!;
        list.Add(format);
        formats.Add(format);
        list.SetAttributeValue("count", formats.Count);
        return baked[key] = formats.Count - 1;
    }

    /// <summary>The code of a style's number format; empty for those that are built in.</summary>
    public string NumberFormat(int style)
    {
        if (!codes.TryGetValue(style, out var code))
            codes[style] = code = FindNumberFormat(style);
        return code;
    }

    /// <summary>Takes out what nothing shows: formats with words in them, names of styles, looks of conditions and tables that went.</summary>
    /// <param name="used">The styles of visible cells, rows and columns.</param>
    /// <param name="looks">The looks that conditions still give.</param>
    /// <param name="tableStyles">What the styles of tables are called now, by their old names.</param>
    public void Clean(IReadOnlySet<int> used, IReadOnlySet<int> looks, IReadOnlyDictionary<string, string> tableStyles)
    {
        root.Elements(spreadsheet + "extLst").Remove();
        var custom = root.Elements(spreadsheet + "numFmts").Elements().ToList();
        var shown = formats.Where((_, index) => used.Contains(index)).Select(format => (string?)format.Attribute("numFmtId") ?? "").ToHashSet(StringComparer.Ordinal);
        custom.RemoveAll(format => shown.Contains((string?)format.Attribute("numFmtId") ?? ""));
        var gone = custom.Select(format => (string?)format.Attribute("numFmtId") ?? "").ToHashSet(StringComparer.Ordinal);
        foreach (var format in formats.Concat(root.Elements(spreadsheet + "cellStyleXfs").Elements()).Where(format => gone.Contains((string?)format.Attribute("numFmtId") ?? "")))
            format.SetAttributeValue("numFmtId", "0");
        custom.ForEach(format => format.Remove());
        Recount("numFmts");
        CleanTables(tableStyles, out var lookOfTables);
        for (var index = 0; index < differential.Count; index++)
        {
            // Emptied and not taken out: others are counted by their place.
            if (!looks.Contains(index) && !lookOfTables.Contains(index))
                differential[index].RemoveNodes();
        }

        NameNeutrally();
    }

    private string FindNumberFormat(int style)
    {
        var id = style < formats.Count ? (string?)formats[style].Attribute("numFmtId") : null;
        return (string?)root.Elements(spreadsheet + "numFmts").Elements().FirstOrDefault(format => (string?)format.Attribute("numFmtId") == id)?.Attribute("formatCode") ?? "";
    }

    private void CleanTables(IReadOnlyDictionary<string, string> names, out HashSet<int> looks)
    {
        looks = [];
        foreach (var style in root.Elements(spreadsheet + "tableStyles").Elements().ToList())
        {
            if (!names.TryGetValue((string?)style.Attribute("name") ?? "", out var name))
            {
                style.Remove();
                continue;
            }

            style.SetAttributeValue("name", name);
            style.Attributes().Where(attribute => attribute.Name.Namespace != XNamespace.None).Remove();
            looks.UnionWith(style.Elements().Select(element => (int?)element.Attribute("dxfId") ?? -1));
        }

        root.Elements(spreadsheet + "tableStyles").Attributes().Where(attribute => attribute.Name.LocalName is "defaultPivotStyle" or "defaultTableStyle").Remove();
        foreach (var list in root.Elements(spreadsheet + "tableStyles"))
            list.SetAttributeValue("count", list.Elements().Count());
    }

    // The names of styles are seen only by those who look for them; those of Office's own are its own.
    private void NameNeutrally()
    {
        var number = 0;
        foreach (var style in root.Elements(spreadsheet + "cellStyles").Elements())
        {
            style.Elements().Remove();
            style.Attributes().Where(attribute => attribute.Name.Namespace != XNamespace.None).Remove();
            if (style.Attribute("builtinId") is null)
                style.SetAttributeValue("name", "Style " + (++number).ToString(CultureInfo.InvariantCulture));
        }
    }

    private void Recount(string name)
    {
        foreach (var list in root.Elements(spreadsheet + name).ToList())
        {
            list.SetAttributeValue("count", list.Elements().Count());
            if (!list.HasElements)
                list.Remove();
        }
    }
}
