using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Slides;

namespace JourneyOffice.Carriers;

/// <summary>Slides that came as files of their own.</summary>
internal static class LiveExport
{
    /// <summary>Opens one.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="fileName">The name by which messages call the document.</param>
    /// <param name="place">Where it stood in what was sent.</param>
    /// <param name="limits">The bounds on it.</param>
    /// <exception cref="JourneyException">It is no presentation, or holds none or several slides.</exception>
    public static OfficePackage Open(byte[] bytes, string fileName, string place, PackageLimits limits)
    {
        var package = OfficePackage.Open(bytes, place, limits);
        var slides = package.Kind.IsPresentation() ? DeckReader.Read(package, known: null).Pages.Count : 0;
        return slides == 1 ? package : throw new JourneyException(CarriersErrors.NotOneSlide, new Place(fileName, place), place, slides);
    }
}
