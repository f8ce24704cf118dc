using System.Xml.Linq;
using JourneyOffice.Packages;

namespace JourneyOffice.Slides;

/// <summary>The namespaces of a deck that is frozen, Transitional or Strict.</summary>
internal sealed record FrozenNames(XmlNamespaces Form)
{
    /// <summary>PresentationML.</summary>
    public XNamespace Presentation { get; } = Form.Presentation;

    /// <summary>Relationship ids.</summary>
    public XNamespace Relationships { get; } = Form.Relationships;
}
