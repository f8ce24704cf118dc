namespace JourneyOffice.Slides;

/// <summary>An element's place in its part's bytes. Nodes are numbered in document order; 0 is the root, −1 is none.</summary>
internal struct XmlNode
{
    /// <summary>Offset of the start tag's '&lt;'.</summary>
    public int Start;

    /// <summary>Offset of the local name; the prefix, if any, stands between it and <see cref="Start"/>.</summary>
    public int LocalName;

    /// <summary>Offset after the name.</summary>
    public int NameEnd;

    /// <summary>Offset after the start tag's '&gt;'.</summary>
    public int ContentStart;

    /// <summary>Offset of the end tag's '&lt;'; where the element is empty, that of <see cref="ContentStart"/>.</summary>
    public int ContentEnd;

    /// <summary>Offset after the element.</summary>
    public int End;

    /// <summary>The element around it.</summary>
    public int Parent;

    /// <summary>The first element inside.</summary>
    public int FirstChild;

    /// <summary>The element after it in the same parent.</summary>
    public int NextSibling;

    /// <summary>The vocabulary of its namespace.</summary>
    public XmlVocabulary Vocabulary;

    /// <summary>True for <c>&lt;a/&gt;</c>.</summary>
    public bool IsEmptyTag;
}
