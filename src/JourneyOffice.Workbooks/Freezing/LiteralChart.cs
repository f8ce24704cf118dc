using System.Globalization;
using System.Xml.Linq;
using JourneyOffice.Packages;

namespace JourneyOffice.Workbooks;

/// <summary>
/// A chart that holds its values itself and refers to no cells (ECMA-376 part 1, 21.2.2: <c>numLit</c> and <c>strLit</c> in place of
/// <c>numRef</c> and <c>strRef</c>): the cells behind it may be hidden, and would be drawn in place of what it keeps.
/// </summary>
internal static class LiteralChart
{
    /// <summary>Makes it one; false where a value was never calculated.</summary>
    public static bool TryMake(XDocument chart)
    {
        foreach (var reference in chart.Descendants().Where(element => element.Name.LocalName is "numRef" or "strRef" or "multiLvlStrRef").ToList())
        {
            if (reference.Elements().FirstOrDefault(element => element.Name.LocalName.EndsWith("Cache", StringComparison.Ordinal)) is not { } cache)
                return false;
            reference.ReplaceWith(Literal(reference, cache));
        }

        foreach (var text in chart.Descendants().Where(element => element.Name.LocalName == "rich" && element.Parent?.Parent is not null).ToList())
            TakeFormat(text);
        ChartLabels.Settle(chart);
        // What an extension still draws from cells is not drawn without them.
        chart.Descendants().Where(element => element.Name.LocalName == "ext" && element.Descendants().Any(child => child.Name.LocalName is "f" or "sqref")).ToList().ForEach(element => element.Remove());
        chart.Descendants().Where(element => element.Name.LocalName == "extLst" && !element.HasElements).ToList().ForEach(element => element.Remove());
        return true;
    }

    private static XElement Literal(XElement reference, XElement cache)
    {
        XNamespace names = reference.Name.Namespace;
        if (reference.Name.LocalName == "numRef")
            return new XElement(names + "numLit", cache.Elements().Where(element => element.Name.LocalName != "extLst"));
        if (reference.Parent?.Name.LocalName != "tx")
            return reference.Name.LocalName == "strRef" ? new XElement(names + "strLit", cache.Elements().Where(element => element.Name.LocalName != "extLst")) : Flat(cache);
        var words = string.Join(' ', cache.Elements(names + "pt").Select(point => point.Value));
        return reference.Parent.Parent?.Name.LocalName == "ser" ? new XElement(names + "v", words) : Rich(names, words);
    }

    // The name of a series is its text; any other is a paragraph.
    private static XElement Rich(XNamespace names, string words)
    {
        XNamespace drawing = names == XmlNamespaces.Strict.Chart ? XmlNamespaces.Strict.Drawing : XmlNamespaces.Transitional.Drawing;
        return new XElement(names + "rich", new XAttribute("taken", "1"),
            new XElement(drawing + "bodyPr"), new XElement(drawing + "lstStyle"), new XElement(drawing + "p", new XElement(drawing + "r", new XElement(drawing + "t", words))));
    }

    // A text that came from a cell has its format beside it; one of its own has it inside.
    private static void TakeFormat(XElement text)
    {
        if (text.Attribute("taken") is not { } mark)
            return;
        mark.Remove();
        if (text.Parent!.Parent!.Elements().FirstOrDefault(element => element.Name.LocalName == "txPr") is not { } format)
            return;
        foreach (var name in new[] { "bodyPr", "lstStyle" })
        {
            if (format.Elements().FirstOrDefault(element => element.Name.LocalName == name) is { } given)
                text.Elements().First(element => element.Name.LocalName == name).ReplaceWith(new XElement(given));
        }

        if (format.Descendants().FirstOrDefault(element => element.Name.LocalName == "pPr") is { } paragraph)
            text.Elements().Last().AddFirst(new XElement(paragraph));
        format.Remove();
    }

    // Groups of names have no such form: each name says its groups itself.
    private static XElement Flat(XElement cache)
    {
        XNamespace names = cache.Name.Namespace;
        var levels = cache.Elements(names + "lvl").Reverse().Select(level => level.Elements(names + "pt")
            .GroupBy(point => (int?)point.Attribute("idx") ?? 0).ToDictionary(group => group.Key, group => group.First().Value)).ToList();
        var count = (int?)cache.Element(names + "ptCount")?.Attribute("val") ?? levels.SelectMany(level => level.Keys).Select(key => key + 1).DefaultIfEmpty().Max();
        var groups = new string[levels.Count];
        var points = new List<XElement>();
        for (var index = 0; index < Math.Min(count, CellAddress.LastRow); index++)
        {
            for (var level = 0; level < levels.Count; level++)
                groups[level] = levels[level].TryGetValue(index, out var word) ? word : level < levels.Count - 1 ? groups[level] : "";
            points.Add(new XElement(names + "pt", new XAttribute("idx", index.ToString(CultureInfo.InvariantCulture)),
                new XElement(names + "v", string.Join(' ', groups.Where(group => !string.IsNullOrEmpty(group))))));
        }

        return new XElement(names + "strLit", new XElement(names + "ptCount", new XAttribute("val", points.Count)), points);
    }
}
