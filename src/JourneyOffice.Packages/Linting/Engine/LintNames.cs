namespace JourneyOffice.Packages;

/// <summary>The customary prefixes by which rules name elements.</summary>
internal static class LintNames
{
    /// <summary>The prefix of a namespace with its colon; <c>?:</c> for one that no rule knows.</summary>
    public static string Prefix(string uri) => XmlNamespaces.ToTransitional(uri) switch
    {
        "http://schemas.openxmlformats.org/presentationml/2006/main" => "p:",
        "http://schemas.openxmlformats.org/drawingml/2006/main" => "a:",
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main" => "x:",
        "http://schemas.openxmlformats.org/drawingml/2006/chart" => "c:",
        "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" => "xdr:",
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => "mc:",
        "http://schemas.openxmlformats.org/package/2006/content-types" => "ct:",
        "http://schemas.openxmlformats.org/package/2006/relationships" => "rel:",
        "http://schemas.microsoft.com/office/drawing/2014/main" => "a16:",
        "http://schemas.microsoft.com/office/drawing/2017/decorative" => "adec:",
        "http://schemas.microsoft.com/office/powerpoint/2010/main" => "p14:",
        _ => "?:",
    };
}
