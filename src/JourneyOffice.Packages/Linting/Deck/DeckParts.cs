namespace JourneyOffice.Packages;

/// <summary>Which parts of a deck rules read.</summary>
internal static class DeckParts
{
    /// <summary>Parts that hold shapes.</summary>
    public static bool HoldsShapes(string contentType) => contentType is ContentTypes.Slide or ContentTypes.SlideLayout or ContentTypes.SlideMaster
        or ContentTypes.NotesSlide or ContentTypes.NotesMaster or ContentTypes.HandoutMaster;

    /// <summary>The presentation itself, in all its kinds.</summary>
    public static bool IsPresentation(string contentType) => PackageKinds.Of(contentType).IsPresentation();

    /// <summary>Parts with DrawingML in decks and workbooks.</summary>
    public static bool HoldsDrawing(string contentType) => HoldsShapes(contentType) || contentType is ContentTypes.Drawing or ContentTypes.Chart;
}
