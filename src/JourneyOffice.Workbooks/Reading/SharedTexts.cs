using System.Text;
using System.Xml;
using JourneyOffice.Packages;

namespace JourneyOffice.Workbooks;

/// <summary>The shared strings of a workbook, read when the first one is asked for.</summary>
internal sealed class SharedTexts(OfficePackage package)
{
    private List<string>? texts;

    /// <summary>The text at an index; empty where the list is shorter.</summary>
    public string Get(int index)
    {
        texts ??= Load();
        return index >= 0 && index < texts.Count ? texts[index] : "";
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

    private List<string> Load()
    {
        var part = package.Relationships(package.MainPart).FirstOrDefault(relationship => relationship.Type == RelationshipTypes.SharedStrings);
        return part is null || !package.Contains(part.Target) ? [] : package.ParsePart(part.Target, Load);
    }

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
