using JourneyOffice.Drawing;
using JourneyOffice.Maps;

namespace JourneyOffice.Workbooks;

/// <summary>Makes a new workbook from a map.</summary>
public static class WorkbookWriter
{
    /// <summary>The workbook's bytes: the same map gives the same bytes.</summary>
    /// <param name="map">The map.</param>
    /// <param name="language">The reader's language, one of <see cref="LanguageFallback.Supported"/>.</param>
    /// <param name="theme">Fonts and colours.</param>
    /// <exception cref="JourneyException">A text is longer than a cell can hold.</exception>
    public static byte[] Build(JourneyMap map, string language, Theme theme) => throw new NotSupportedException();
}
