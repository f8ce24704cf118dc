namespace JourneyOffice.Packages;

/// <summary>
/// Which relationships a frozen file keeps: those that slides or sheets are drawn from. It is a list of what stays and not of what goes, so
/// that what nobody has thought of is left out.
/// </summary>
public sealed class KeptRelationships
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Microsoft = "http://schemas.microsoft.com/office/";

    // They hold by being there; no element names them.
    private readonly HashSet<string> implied = new(StringComparer.Ordinal)
    {
        RelationshipTypes.Theme, Office + "themeOverride", Microsoft + "2011/relationships/chartStyle", Microsoft + "2011/relationships/chartColorStyle",
    };

    // An element names each of them; without it nothing shows what they lead to.
    private readonly HashSet<string> named = new(StringComparer.Ordinal)
    {
        RelationshipTypes.Image, RelationshipTypes.Chart, RelationshipTypes.Hyperlink, Office + "chartUserShapes",
        Office + "diagramData", Office + "diagramLayout", Office + "diagramQuickStyle", Office + "diagramColors", DiagramDrawing,
        Microsoft + "2007/relationships/hdphoto", Microsoft + "2014/relationships/chartEx", Microsoft + "2017/06/relationships/model3d",
    };

    /// <summary>The drawing of a diagram; the diagram's data names it.</summary>
    public const string DiagramDrawing = Microsoft + "2007/relationships/diagramDrawing";

    /// <summary>What drawings need in any file, and what else a kind of file keeps.</summary>
    /// <param name="implied">Types that no element names.</param>
    /// <param name="named">Types that hold where an element names them.</param>
    public KeptRelationships(IEnumerable<string> implied, IEnumerable<string> named)
    {
        this.implied.UnionWith(implied);
        this.named.UnionWith(named);
    }

    /// <summary>Whether a relationship may stay.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="gone">Whether a part of the file is left out.</param>
    public bool MayStay(Relationship relationship, Func<string, bool> gone)
    {
        ArgumentNullException.ThrowIfNull(relationship);
        ArgumentNullException.ThrowIfNull(gone);
        if (!implied.Contains(relationship.Type) && !named.Contains(relationship.Type))
            return false;
        return relationship.IsExternal ? IsOfWeb(relationship.Target) : !gone(relationship.Target);
    }

    /// <summary>Whether an element has to name the relationship.</summary>
    public bool IsNamed(Relationship relationship)
    {
        ArgumentNullException.ThrowIfNull(relationship);
        return named.Contains(relationship.Type);
    }

    // The path of a file tells folders and persons, and leads nowhere for those whom the file is handed to.
    private static bool IsOfWeb(string target) =>
        Uri.TryCreate(target, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https" or "mailto" or "tel");
}
