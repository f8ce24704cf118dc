using JourneyOffice.Packages;

namespace JourneyOffice.Slides;

/// <summary>
/// Which relationships a frozen deck keeps: those that slides are drawn from. It is a list of what stays and not of what goes, so that
/// what nobody has thought of is left out.
/// </summary>
internal static class KeptRelationships
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Microsoft = "http://schemas.microsoft.com/office/";

    // They hold by being there; no element names them.
    private static readonly HashSet<string> Implied = new(StringComparer.Ordinal)
    {
        RelationshipTypes.SlideMaster, RelationshipTypes.SlideLayout, RelationshipTypes.Theme, RelationshipTypes.TableStyles, RelationshipTypes.PresentationProperties,
        Office + "themeOverride", Microsoft + "2011/relationships/chartStyle", Microsoft + "2011/relationships/chartColorStyle",
    };

    // An element names each of them; without it nothing shows what they lead to.
    private static readonly HashSet<string> Named = new(StringComparer.Ordinal)
    {
        RelationshipTypes.Slide, RelationshipTypes.Image, RelationshipTypes.Chart, RelationshipTypes.Hyperlink,
        Office + "video", Office + "audio", Office + "font", Office + "chartUserShapes", Office + "diagramData", Office + "diagramLayout", Office + "diagramQuickStyle",
        Office + "diagramColors", Microsoft + "2007/relationships/media", Microsoft + "2007/relationships/hdphoto", Microsoft + "2014/relationships/chartEx",
        Microsoft + "2017/06/relationships/model3d", DiagramDrawing,
    };

    /// <summary>The drawing of a diagram; the diagram's data names it.</summary>
    public const string DiagramDrawing = Microsoft + "2007/relationships/diagramDrawing";

    /// <summary>Whether a relationship may stay.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="gone">Whether a part of the deck is left out.</param>
    public static bool MayStay(Relationship relationship, Func<string, bool> gone)
    {
        if (!Implied.Contains(relationship.Type) && !Named.Contains(relationship.Type))
            return false;
        return relationship.IsExternal ? IsOfWeb(relationship.Target) : !gone(relationship.Target);
    }

    /// <summary>Whether an element has to name the relationship.</summary>
    public static bool IsNamed(Relationship relationship) => Named.Contains(relationship.Type);

    // The path of a file tells folders and persons, and leads nowhere for those whom the deck is handed to.
    private static bool IsOfWeb(string target) =>
        Uri.TryCreate(target, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https" or "mailto" or "tel");
}
