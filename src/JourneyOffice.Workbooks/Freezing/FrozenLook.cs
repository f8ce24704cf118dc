using System.Globalization;
using System.Xml.Linq;

namespace JourneyOffice.Workbooks;

/// <summary>Makes the look that a condition gave a part of a cell's own format.</summary>
internal static class FrozenLook
{
    // The order of a font's and a border's pieces (ECMA-376 part 1, 18.8.22 and 18.8.4).
    private static readonly string[] FontOrder = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];
    private static readonly string[] BorderOrder = ["start", "end", "left", "right", "top", "bottom", "diagonal", "vertical", "horizontal"];

    /// <summary>Lays a look over a format.</summary>
    /// <param name="styles">The root of the styles.</param>
    /// <param name="format">The cell's format; changed in place.</param>
    /// <param name="look">The look (<c>dxf</c>).</param>
    public static void Apply(XElement styles, XElement format, XElement look)
    {
        XNamespace spreadsheet = styles.Name.Namespace;
        if (look.Element(spreadsheet + "font") is { } font)
            Put(styles, format, "fonts", "font", old => Over(old, font, FontOrder));
        if (look.Element(spreadsheet + "border") is { } border)
            Put(styles, format, "borders", "border", old => Over(old, new XElement(border.Name, border.Elements().Where(side => side.HasAttributes)), BorderOrder));
        if (look.Element(spreadsheet + "fill") is { } fill)
            Put(styles, format, "fills", "fill", old => Filled(old, fill));
        if (look.Element(spreadsheet + "numFmt") is { } number)
            PutNumber(styles, format, number);
    }

    private static void Put(XElement styles, XElement format, string listName, string name, Func<XElement, XElement> change)
    {
        XNamespace spreadsheet = styles.Name.Namespace;
        if (styles.Element(spreadsheet + listName) is not { } list)
            return;
        var entries = list.Elements().ToList();
        var old = (int?)format.Attribute(name + "Id") is { } id && id < entries.Count ? entries[id] : new XElement(spreadsheet + name);
        var made = change(old);
        var index = entries.FindIndex(entry => XNode.DeepEquals(entry, made));
        if (index < 0)
        {
            list.Add(made);
            index = entries.Count;
            list.SetAttributeValue("count", index + 1);
        }

        format.SetAttributeValue(name + "Id", index);
        format.SetAttributeValue("apply" + char.ToUpperInvariant(name[0]) + name[1..], "1");
    }

    private static XElement Over(XElement old, XElement over, string[] order)
    {
        var names = over.Elements().Select(element => element.Name.LocalName).ToHashSet(StringComparer.Ordinal);
        var pieces = old.Elements().Where(element => !names.Contains(element.Name.LocalName)).Concat(over.Elements());
        return new XElement(old.Name, old.Attributes(), pieces.OrderBy(element => Array.IndexOf(order, element.Name.LocalName)).Select(element => new XElement(element)));
    }

    // In a condition's look the colour of a plain ground is the second one (ECMA-376 part 1, 18.8.32); in a cell's it is the first.
    private static XElement Filled(XElement old, XElement fill)
    {
        var made = new XElement(old.Name, fill.Elements().Select(element => new XElement(element)));
        if (made.Elements().FirstOrDefault(element => element.Name.LocalName == "patternFill") is not { } pattern || (string?)pattern.Attribute("patternType") is not (null or "solid"))
            return made;
        XNamespace spreadsheet = old.Name.Namespace;
        if ((pattern.Element(spreadsheet + "bgColor") ?? pattern.Element(spreadsheet + "fgColor")) is not { } color)
            return made;
        pattern.SetAttributeValue("patternType", "solid");
        pattern.ReplaceNodes(new XElement(spreadsheet + "fgColor", color.Attributes()), new XElement(spreadsheet + "bgColor", new XAttribute("indexed", "64")));
        return made;
    }

    private static void PutNumber(XElement styles, XElement format, XElement number)
    {
        XNamespace spreadsheet = styles.Name.Namespace;
        var code = (string?)number.Attribute("formatCode") ?? "";
        var list = styles.Element(spreadsheet + "numFmts");
        if (list is null)
            styles.AddFirst(list = new XElement(spreadsheet + "numFmts"));
        var entry = list.Elements().FirstOrDefault(known => (string?)known.Attribute("formatCode") == code);
        if (entry is null)
        {
            // Numbers below 164 are Office's own (ECMA-376 part 1, 18.8.30).
            var id = list.Elements().Select(known => (int?)known.Attribute("numFmtId") ?? 0).Append(163).Max() + 1;
            list.Add(entry = new XElement(spreadsheet + "numFmt", new XAttribute("numFmtId", id.ToString(CultureInfo.InvariantCulture)), new XAttribute("formatCode", code)));
            list.SetAttributeValue("count", list.Elements().Count());
        }

        format.SetAttributeValue("numFmtId", (string?)entry.Attribute("numFmtId"));
        format.SetAttributeValue("applyNumberFormat", "1");
    }
}
