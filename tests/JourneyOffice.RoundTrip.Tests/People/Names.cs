using System.Xml.Linq;

namespace JourneyOffice.RoundTrip.Tests;

/// <summary>Namespaces of the formats, as the simulated person's program knows them.</summary>
internal static class Names
{
    public static readonly XNamespace Presentation = "http://schemas.openxmlformats.org/presentationml/2006/main";
    public static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public static readonly XNamespace Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    public static readonly XNamespace ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
}
