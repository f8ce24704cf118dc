using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Slides;

/// <summary>The byte hand: applies patches to decks, touching only the slides concerned.</summary>
public static class DeckPatcher
{
    /// <summary>The deck with a patch applied and the new base kept in it; the very same bytes when nothing changes.</summary>
    public static byte[] Apply(OfficePackage package, Patch patch, JourneyMap newBase, DrawingOptions options) => throw new NotSupportedException();
}
