using System.Globalization;
using System.Xml.Linq;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>What the shapes of a frozen deck or workbook are called: by what they show, else by what they are.</summary>
public sealed class FrozenShapes(FrozenTexts texts, string language)
{
    private const string MorphMark = "!!";

    // Transitions of the kind "morph" pair shapes whose names begin with the mark: equal names stay equal.
    private readonly Dictionary<string, string> morphs = new(StringComparer.Ordinal);
    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(LanguageFallback.ToSupported(language));

    /// <summary>Renames the shapes of a part.</summary>
    public void Rename(XDocument tree)
    {
        foreach (var properties in tree.Descendants().Where(element => element.Name.LocalName == "cNvPr").ToList())
        {
            var name = (string?)properties.Attribute("name") ?? "";
            var isOurs = ShapeName.TryParse(name, out _);
            var words = isOurs ? ShapeName.WordsOf(name) : name;
            if (name.Length > 0)
                properties.SetAttributeValue("name", NameOf(properties, words));
            foreach (var attribute in properties.Attributes().Where(attribute => attribute.Name == "descr" || attribute.Name == "title").ToList())
                attribute.Value = Alternative(properties, attribute, isOurs);
        }
    }

    private string Alternative(XElement properties, XAttribute attribute, bool isOurs)
    {
        if (attribute.Value.Length == 0)
            return "";
        var text = texts.Alternative(attribute.Value, isOurs);
        return text.Length > 0 || attribute.Name == "title" ? text : Kind(properties);
    }

    private string NameOf(XElement properties, string words)
    {
        if (words.StartsWith(MorphMark, StringComparison.Ordinal))
        {
            if (!morphs.TryGetValue(words, out var pair))
                morphs[words] = pair = MorphMark + (morphs.Count + 1).ToString(CultureInfo.InvariantCulture);
            return pair;
        }

        return words.Length > 0 && texts.Shows(words) ? words : $"{Kind(properties)} {(string?)properties.Attribute("id")}".TrimEnd();
    }

    private string Kind(XElement properties)
    {
        var shape = properties.Parent?.Parent;
        var key = shape?.Name.LocalName switch
        {
            "pic" => "Picture",
            "cxnSp" => "Line",
            "grpSp" or "spTree" => "Group",
            "graphicFrame" => shape.Descendants().Any(element => element.Name.LocalName == "tbl") ? "Table" : "Chart",
            _ => shape?.Descendants().Any(element => element.Name.LocalName == "t") == true ? "Text" : "Shape",
        };
        return SurfaceWords.Texts.GetString("Freeze." + key, culture)!;
    }
}
