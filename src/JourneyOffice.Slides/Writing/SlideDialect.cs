using JourneyOffice.Packages;

namespace JourneyOffice.Slides;

/// <summary>How a slide is spelled: its file's namespaces and its page's language.</summary>
/// <param name="Namespaces">Transitional or Strict.</param>
/// <param name="Language">BCP 47 tag of the page's language.</param>
internal sealed record SlideDialect(XmlNamespaces Namespaces, string Language)
{
    /// <summary>Whether percentages have their sign.</summary>
    public bool IsStrict => Namespaces.IsStrict;
}
