using System.Xml.Linq;

namespace JourneyOffice.Workbooks;

/// <summary>Labels of charts that take their words from cells keep the words ([MS-ODRAWXML] datalabelsRange).</summary>
internal static class ChartLabels
{
    /// <summary>Makes plain words of the fields that ask for cells.</summary>
    public static void Settle(XDocument chart)
    {
        foreach (var field in chart.Descendants().Where(element => element.Name.LocalName == "fld" && (string?)element.Attribute("type") is "CELLRANGE" or "CELLREF" or "TXLINK").ToList())
        {
            var words = field.Elements().FirstOrDefault(element => element.Name.LocalName == "t")?.Value ?? "";
            if ((string?)field.Attribute("type") == "CELLRANGE")
                words = FromRange(field) ?? words;
            var names = field.Name.Namespace;
            field.ReplaceWith(new XElement(names + "r", field.Elements().Where(element => element.Name.LocalName == "rPr"), new XElement(names + "t", words)));
        }

        chart.Descendants().Where(element => element.Name.LocalName == "showDataLabelsRange").ToList().ForEach(element => element.Remove());
        chart.Descendants().Where(element => element.Name.LocalName == "ext" && !element.HasElements).ToList().ForEach(element => element.Remove());
    }

    // The series keeps the words of the whole range, and the label knows its place among them.
    private static string? FromRange(XElement field)
    {
        var label = field.Ancestors().FirstOrDefault(element => element.Name.LocalName == "dLbl");
        var index = (string?)label?.Elements().FirstOrDefault(element => element.Name.LocalName == "idx")?.Attribute("val");
        return label?.Ancestors().FirstOrDefault(element => element.Name.LocalName == "ser")?.Descendants().FirstOrDefault(element => element.Name.LocalName == "dlblRangeCache")?
            .Elements().FirstOrDefault(point => point.Name.LocalName == "pt" && (string?)point.Attribute("idx") == index)?.Value;
    }
}
