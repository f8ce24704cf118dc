namespace JourneyOffice.Slides;

/// <summary>The namespaces that this floor tells apart; Transitional and Strict addresses of one vocabulary are the same here.</summary>
internal enum XmlVocabulary : byte
{
    /// <summary>Any other namespace, or none.</summary>
    Other,

    /// <summary>PresentationML, usually prefixed p.</summary>
    Presentation,

    /// <summary>DrawingML, usually prefixed a.</summary>
    Drawing,

    /// <summary>Relationship ids, usually prefixed r.</summary>
    Relationships,

    /// <summary>Markup compatibility, usually prefixed mc.</summary>
    Compatibility,

    /// <summary>DrawingML of 2014: creationId.</summary>
    Drawing2014,

    /// <summary>PresentationML of 2010: sections.</summary>
    Presentation2010,

    /// <summary>Charts, usually prefixed c.</summary>
    Chart,
}

/// <summary>Addresses of the namespaces.</summary>
internal static class XmlVocabularies
{
    /// <summary>The vocabulary of a namespace's address.</summary>
    public static XmlVocabulary Of(ReadOnlySpan<byte> address)
    {
        if (address.SequenceEqual("http://schemas.openxmlformats.org/drawingml/2006/main"u8)
            || address.SequenceEqual("http://purl.oclc.org/ooxml/drawingml/main"u8))
            return XmlVocabulary.Drawing;
        if (address.SequenceEqual("http://schemas.openxmlformats.org/presentationml/2006/main"u8)
            || address.SequenceEqual("http://purl.oclc.org/ooxml/presentationml/main"u8))
            return XmlVocabulary.Presentation;
        if (address.SequenceEqual("http://schemas.openxmlformats.org/officeDocument/2006/relationships"u8)
            || address.SequenceEqual("http://purl.oclc.org/ooxml/officeDocument/relationships"u8))
            return XmlVocabulary.Relationships;
        if (address.SequenceEqual("http://schemas.openxmlformats.org/drawingml/2006/chart"u8)
            || address.SequenceEqual("http://purl.oclc.org/ooxml/drawingml/chart"u8))
            return XmlVocabulary.Chart;
        if (address.SequenceEqual("http://schemas.openxmlformats.org/markup-compatibility/2006"u8))
            return XmlVocabulary.Compatibility;
        if (address.SequenceEqual("http://schemas.microsoft.com/office/drawing/2014/main"u8))
            return XmlVocabulary.Drawing2014;
        return address.SequenceEqual("http://schemas.microsoft.com/office/powerpoint/2010/main"u8)
            ? XmlVocabulary.Presentation2010
            : XmlVocabulary.Other;
    }
}
