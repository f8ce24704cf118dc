using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>The byte hand for workbooks: applies a patch to a file and leaves everything else as it is.</summary>
public static class WorkbookPatcher
{
    /// <summary>The workbook with the patch applied. Applying it again changes nothing.</summary>
    /// <param name="package">The workbook.</param>
    /// <param name="patch">What to do.</param>
    /// <param name="newBase">The map that the file carries from now on.</param>
    /// <param name="language">The language that the workbook was written in.</param>
    /// <param name="theme">Fonts and colours, for what is added.</param>
    /// <exception cref="JourneyException">A table or row is missing, rows can't move, or a part is broken.</exception>
    public static byte[] Apply(OfficePackage package, Patch patch, JourneyMap newBase, string language, Theme theme) =>
        throw new NotSupportedException();
}
