using System.Globalization;
using System.Xml;

namespace JourneyOffice.Packages;

/// <summary>A part while it is streamed: the current element, those it stands in, and the shape or cell around it.</summary>
internal sealed class LintPart(LintRun run, string name, string contentType, XmlReader reader)
{
    private readonly List<string> path = [];
    private readonly Dictionary<(string Namespace, string Name), string> names = [];
    private string shapeId = "";

    /// <summary>The run.</summary>
    public LintRun Run => run;

    /// <summary>The part's name.</summary>
    public string Name => name;

    /// <summary>The part's content type.</summary>
    public string ContentType => contentType;

    /// <summary>The current element with the customary prefix: "p:sp", whatever prefix and form (Transitional, Strict) the file uses.</summary>
    public string Element => path[^1];

    /// <summary>The element around the current one; empty at the root.</summary>
    public string Parent => path.Count > 1 ? path[^2] : "";

    /// <summary>How many elements are open, the current one included.</summary>
    public int Depth => path.Count;

    /// <summary>The reader, standing on the current element.</summary>
    public XmlReader Reader => reader;

    /// <summary>Name of the shape around; empty outside shapes.</summary>
    public string ShapeName { get; private set; } = "";

    /// <summary>In sheets: the current row.</summary>
    public int Row { get; private set; }

    /// <summary>In sheets: the current column, 1 for A.</summary>
    public int Column { get; private set; }

    /// <summary>The place for machines.</summary>
    public string Mark => Cell.Length > 0 ? "!" + Cell : shapeId.Length > 0 ? "#" + shapeId : "";

    /// <summary>The place for people.</summary>
    public string Words => Cell.Length > 0 ? Cell : ShapeName;

    /// <summary>In sheets: the address of the current cell; empty outside.</summary>
    public string Cell { get; private set; } = "";

    /// <summary>An attribute without namespace.</summary>
    public string? Attribute(string attribute) => reader.GetAttribute(attribute);

    /// <summary>An attribute in the namespace of relationship ids, in either form.</summary>
    public string? RelationshipId(string attribute) =>
        reader.GetAttribute(attribute, XmlNamespaces.Transitional.Relationships) ?? reader.GetAttribute(attribute, XmlNamespaces.Strict.Relationships);

    /// <summary>Whether an element of this name is open around the current one.</summary>
    public bool Inside(string element) => path.LastIndexOf(element, path.Count - 1) is >= 0 and var at && at < path.Count - 1;

    /// <summary>Steps into the element on which the reader stands.</summary>
    public void Push()
    {
        var key = (reader.NamespaceURI, reader.LocalName);
        if (!names.TryGetValue(key, out var element))
            names[key] = element = LintNames.Prefix(key.NamespaceURI) + key.LocalName;
        path.Add(element);
        switch (element)
        {
            case "p:cNvPr" or "xdr:cNvPr":
                shapeId = Attribute("id") ?? "";
                ShapeName = Attribute("name") is { Length: > 0 } given ? given : shapeId;
                break;
            case "x:row":
                Row = int.TryParse(Attribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : Row + 1;
                Column = 0;
                break;
            case "x:c":
                EnterCell();
                break;
        }
    }

    /// <summary>Steps out of the current element.</summary>
    public void Pop()
    {
        switch (Element)
        {
            case "p:sp" or "p:pic" or "p:graphicFrame" or "p:cxnSp" or "p:grpSp" or "xdr:sp" or "xdr:pic" or "xdr:graphicFrame" or "xdr:cxnSp":
                ShapeName = shapeId = "";
                break;
            case "x:c":
                Cell = "";
                break;
        }

        path.RemoveAt(path.Count - 1);
    }

    private void EnterCell()
    {
        var written = Attribute("r");
        if (written is not null && CellRange.TryParse(written, out var range))
            (Column, Cell) = (range.Left, written);
        else
            (Column, Cell) = (Column + 1, written ?? CellRange.Address(Row, Column + 1));
    }
}
