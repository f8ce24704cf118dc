using System.Text;
using System.Xml;
using System.Xml.Linq;
using JourneyOffice.Packages;

namespace JourneyOffice.Workbooks;

/// <summary>The shared strings of a workbook, read when the first one is asked for.</summary>
internal sealed class SharedTexts(OfficePackage package)
{
    private List<string>? texts;
    private XElement[]? elements;

    /// <summary>The text at an index; empty where the list is shorter.</summary>
    public string Get(int index)
    {
        texts ??= Load();
        return index >= 0 && index < texts.Count ? texts[index] : "";
    }

    /// <summary>The element at an index, with the formatting of its runs.</summary>
    public XElement? Element(int index)
    {
        elements ??= Part is { } part ? package.ParsePart(part, reader => XElement.Load(reader).Elements().ToArray()) : [];
        return index >= 0 && index < elements.Length ? elements[index] : null;
    }

    /// <summary>Reads the text of an <c>si</c> or <c>is</c> element: its runs joined, phonetic hints left out. Ends behind it.</summary>
    public static string Read(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return "";
        }

        var text = new StringBuilder();
        var depth = reader.Depth;
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "t")
                text.Append(reader.ReadElementContentAsString());
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "rPh" or "phoneticPr" or "rPr")
                reader.Skip();
            else
                reader.Read();
        }

        reader.Read();
        return CellText.Unescape(text.ToString());
    }

    private string? Part => package.Relationships(package.MainPart)
        .FirstOrDefault(relationship => relationship.Type == RelationshipTypes.SharedStrings && package.Contains(relationship.Target))?.Target;

    private List<string> Load() => Part is { } part ? package.ParsePart(part, Load) : [];

    private static List<string> Load(XmlReader reader)
    {
        var loaded = new List<string>();
        reader.MoveToContent();
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
                loaded.Add(Read(reader));
            else
                reader.Read();
        }

        return loaded;
    }
}
