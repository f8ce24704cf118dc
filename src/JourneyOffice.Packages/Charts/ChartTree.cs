using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace JourneyOffice.Packages;

/// <summary>The XML of a chart part: its groups, series, references and caches.</summary>
internal sealed class ChartTree
{
    private static readonly Dictionary<string, ChartKind?> Kinds = new(StringComparer.Ordinal)
    {
        ["lineChart"] = ChartKind.Line, ["barChart"] = ChartKind.Columns, ["scatterChart"] = ChartKind.Scatter, ["bubbleChart"] = ChartKind.Bubbles,
    };

    private readonly XNamespace chart;
    private readonly XNamespace drawing;
    private readonly bool isStrict;

    /// <summary>The tree of a part.</summary>
    public ChartTree(OfficePackage package, string part)
    {
        Document = package.ParsePart(part, PartDocument.Load);
        var namespaces = XmlNamespaces.For(package);
        (chart, drawing, isStrict) = (namespaces.Chart, namespaces.Drawing, namespaces.IsStrict);
        Plot = Document.Descendants(chart + "plotArea").FirstOrDefault();
        Groups = [.. (Plot?.Elements() ?? []).Where(group => group.Elements(chart + "ser").Any())];
    }

    /// <summary>The document.</summary>
    public XDocument Document { get; }

    /// <summary>Where series and axes stand.</summary>
    public XElement? Plot { get; }

    /// <summary>The elements that hold series.</summary>
    public IReadOnlyList<XElement> Groups { get; }

    /// <summary>All series, as they stand now.</summary>
    public IReadOnlyList<XElement> Series => [.. Groups.Elements(chart + "ser")];

    /// <summary>How the chart is drawn; <see langword="null"/> where it is of another kind or of several.</summary>
    public ChartKind? Kind
    {
        get
        {
            if (Groups.Count != 1 || !Kinds.TryGetValue(Groups[0].Name.LocalName, out var kind))
                return null;
            return kind == ChartKind.Columns && Groups[0].Element(chart + "barDir")?.Attribute("val")?.Value == "bar" ? ChartKind.Bars : kind;
        }
    }

    /// <summary>An element of a series: its name (tx), its categories (cat), its values (val) and so on.</summary>
    public XElement? Part(XElement series, string name) => series.Element(chart + name);

    /// <summary>A child of any element; <see langword="null"/> where it is not there.</summary>
    public XElement? Child(XElement? element, string name) => element?.Element(chart + name);

    /// <summary>What says where an axis crosses the other.</summary>
    public XElement Crossing(decimal? value) => value is { } number
        ? new XElement(chart + "crossesAt", new XAttribute("val", ChartXml.Text(number))) : new XElement(chart + "crosses", new XAttribute("val", "autoZero"));

    /// <summary>A series' values: val, or yVal where points have coordinates.</summary>
    public XElement? Values(XElement series) => Part(series, "val") ?? Part(series, "yVal");

    /// <summary>The formula of a reference; empty where it has none.</summary>
    public string Formula(XElement? part) => part?.Elements().Elements(chart + "f").FirstOrDefault()?.Value ?? "";

    /// <summary>Sets the formula of a reference.</summary>
    public void SetFormula(XElement part, string formula) => part.Elements().Elements(chart + "f").First().Value = formula;

    /// <summary>Puts series in the place of those that are there; they are drawn in this order.</summary>
    public void Replace(IReadOnlyList<XElement> series)
    {
        var old = Series;
        if (!old.SequenceEqual(series))
        {
            var before = old[0].ElementsBeforeSelf().LastOrDefault();
            foreach (var element in old)
                element.Remove();
            if (before is null)
                Groups[0].AddFirst(series);
            else
                before.AddAfterSelf(series);
        }

        for (var index = 0; index < series.Count; index++)
            Number(series[index], "order", index);
    }

    /// <summary>Lets what is said of single points of a series follow them.</summary>
    /// <param name="series">The series.</param>
    /// <param name="former">The position that each point has now; −1 for a new one.</param>
    public void MovePoints(XElement series, IReadOnlyList<int> former)
    {
        var places = former.Select((now, index) => (now, index)).Where(point => point.now >= 0).ToDictionary(point => point.now, point => point.index);
        foreach (var list in new[] { Points(series, "dPt"), Labels(series) })
        {
            foreach (var point in list)
            {
                if (places.TryGetValue(Number(point, "idx"), out var place))
                    Number(point, "idx", place);
                else
                    point.Remove();
            }

            Sort([.. list.Where(point => point.Parent is not null)]);
        }
    }

    /// <summary>What is said of single points: c:dPt.</summary>
    public IReadOnlyList<XElement> Points(XElement series, string name) => [.. series.Elements(chart + name)];

    /// <summary>The labels of single points.</summary>
    public IReadOnlyList<XElement> Labels(XElement series) => [.. series.Elements(chart + "dLbls").Elements(chart + "dLbl")];

    /// <summary>Adds what is said of a point (c:dPt, c:dLbl) to a series, in its place.</summary>
    public void AddPoint(XElement series, XElement point, int index)
    {
        Number(point, "idx", index);
        var isLabel = point.Name.LocalName == "dLbl";
        if (isLabel && series.Element(chart + "dLbls") is { } labels)
        {
            labels.AddFirst(point);
        }
        else if (isLabel)
        {
            return;
        }
        else
        {
            // Name, look and marker come before it (21.2.2.174, CT_LineSer).
            series.Elements().Last(element => element.Name.LocalName is "idx" or "order" or "tx" or "spPr" or "marker").AddAfterSelf(point);
        }

        Sort(isLabel ? Labels(series) : Points(series, "dPt"));
    }

    /// <summary>A series as it would be written.</summary>
    public XElement Read(Chart drawn, int index, ChartReferences references)
    {
        using var xml = new XmlBuffer();
        xml.Raw("<c:root"u8);
        xml.Attribute("xmlns:c"u8, chart.NamespaceName);
        xml.Attribute("xmlns:a"u8, drawing.NamespaceName);
        xml.Raw(">"u8);
        ChartSeriesXml.Write(xml, drawn, index, references, new ChartDialect(drawn, isStrict));
        xml.Raw("</c:root>"u8);
        var series = XElement.Parse(Encoding.UTF8.GetString(xml.Written), LoadOptions.PreserveWhitespace).Elements().Single();
        series.Remove();
        return series;
    }

    /// <summary>A whole number that an element says by one of its children; −1 where it does not.</summary>
    public int Number(XElement element, string name) => Whole(element.Element(chart + name)?.Attribute("val")?.Value);

    /// <summary>Sets a whole number that an element says by one of its children.</summary>
    public void Number(XElement element, string name, int value) => element.Element(chart + name)?.SetAttributeValue("val", value);

    /// <summary>The words of a cache or of literals.</summary>
    public IReadOnlyList<string> Words(XElement? part)
    {
        if (part is null)
            return [];
        // The name of a series may stand there without any reference.
        if (part.Element(chart + "v") is { } alone)
            return [alone.Value];
        return [.. Points(part).Select(point => point ?? "")];
    }

    /// <summary>The numbers of a cache or of literals.</summary>
    public IReadOnlyList<decimal?> Numbers(XElement? part) => part is null ? [] : [.. Points(part).Select(Number)];

    /// <summary>Sets the points of a cache; its format and what others put there stay.</summary>
    public void SetPoints(XElement part, IReadOnlyList<string?> points)
    {
        if (Cache(part) is not { } cache)
            return;
        var count = cache.Element(chart + "ptCount") ?? AddCount(cache);
        count.SetAttributeValue("val", points.Count);
        var old = cache.Elements(chart + "pt").ToDictionary(point => point.Attribute("idx")?.Value ?? "", StringComparer.Ordinal);
        foreach (var point in old.Values)
            point.Remove();
        XElement last = count;
        for (var index = 0; index < points.Count; index++)
        {
            if (points[index] is not { } text)
                continue;
            var number = index.ToString(CultureInfo.InvariantCulture);
            // A point may have a number format of its own, which stays.
            var point = old.GetValueOrDefault(number) ?? new XElement(chart + "pt", new XAttribute("idx", number), new XElement(chart + "v"));
            point.Element(chart + "v")!.Value = text;
            last.AddAfterSelf(point);
            last = point;
        }
    }

    /// <summary>How the numbers of a cache are written.</summary>
    public string NumberFormat(XElement? part) => part is null ? "General" : Cache(part)?.Element(chart + "formatCode")?.Value ?? "General";

    /// <summary>Says which relationship leads to the embedded workbook; what stands after it in the schema stays behind it.</summary>
    public void SetWorkbook(XNamespace relationships, string id)
    {
        var root = Document.Root!;
        var data = root.Element(chart + "externalData");
        if (data is null)
        {
            data = new XElement(chart + "externalData", new XElement(chart + "autoUpdate", new XAttribute("val", "0")));
            var after = root.Elements().FirstOrDefault(element => element.Name.LocalName is "printSettings" or "userShapes" or "extLst");
            if (after is null)
                root.Add(data);
            else
                after.AddBeforeSelf(data);
        }

        data.SetAttributeValue(relationships + "id", id);
    }

    /// <summary>Id of the relationship to the workbook.</summary>
    public string? Workbook(XNamespace relationships) => Document.Root!.Element(chart + "externalData")?.Attribute(relationships + "id")?.Value;

    // Points stand in their order; where they stood among other children, they stand now.
    private void Sort(IReadOnlyList<XElement> points)
    {
        var sorted = points.OrderBy(point => Number(point, "idx")).Select(point => new XElement(point)).ToList();
        for (var index = 0; index < points.Count; index++)
            points[index].ReplaceWith(sorted[index]);
    }

    private XElement AddCount(XElement cache)
    {
        var count = new XElement(chart + "ptCount");
        if (cache.Element(chart + "formatCode") is { } format)
            format.AddAfterSelf(count);
        else
            cache.AddFirst(count);
        return count;
    }

    private XElement? Cache(XElement part) => part.DescendantsAndSelf()
        .FirstOrDefault(element => element.Name.Namespace == chart && element.Name.LocalName is "strCache" or "numCache" or "strLit" or "numLit");

    private string?[] Points(XElement part)
    {
        if (Cache(part) is not { } cache)
            return [];
        var points = cache.Elements(chart + "pt")
            .Select(point => (Index: Whole(point.Attribute("idx")?.Value), Text: point.Element(chart + "v")?.Value))
            .Where(point => point.Index >= 0).ToList();
        var count = Math.Max(Whole(cache.Element(chart + "ptCount")?.Attribute("val")?.Value), points.Select(point => point.Index + 1).DefaultIfEmpty().Max());
        var texts = new string?[Math.Clamp(count, 0, DataSheets.MostCells)];
        foreach (var (index, text) in points.Where(point => point.Index < texts.Length))
            texts[index] = text;
        return texts;
    }

    private static int Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    /// <summary>A number as caches and cells write it; <see langword="null"/> for what is none, such as "#N/A".</summary>
    public static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
