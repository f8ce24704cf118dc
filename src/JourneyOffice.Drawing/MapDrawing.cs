using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Drawing;

/// <summary>Draws maps: pages of positioned native shapes, ready for slides and pictures.</summary>
public static class MapDrawing
{
    /// <summary>
    /// The overview of a map: one page, or several by rule where it does not fit (an index page first where there are more than
    /// eight columns). Pure: the same map and options give the same pages.
    /// </summary>
    public static IReadOnlyList<Page> Draw(JourneyMap map, DrawingOptions options) => [];
}
