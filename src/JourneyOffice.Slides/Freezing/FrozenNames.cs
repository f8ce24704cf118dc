using System.Xml.Linq;
using JourneyOffice.Packages;

namespace JourneyOffice.Slides;

/// <summary>The namespaces of a deck that is frozen, Transitional or Strict.</summary>
internal sealed record FrozenNames(XmlNamespaces Form)
{
    /// <summary>Markup compatibility, the same in both forms.</summary>
    public static XNamespace Compatibility { get; } = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// <summary>PresentationML.</summary>
    public XNamespace Presentation { get; } = Form.Presentation;

    /// <summary>DrawingML.</summary>
    public XNamespace Drawing { get; } = Form.Drawing;

    /// <summary>Relationship ids.</summary>
    public XNamespace Relationships { get; } = Form.Relationships;
}
