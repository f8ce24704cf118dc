using JourneyOffice.Maps;

namespace JourneyOffice.Packages;

/// <summary>Finds what makes Office repair a file or drop content, and what shuts readers out, much of which OpenXmlValidator does not see.</summary>
public static class PackageLint
{
    /// <summary>Checks a package; findings in the order of parts, the same for the same file.</summary>
    public static IReadOnlyList<Finding> Check(OfficePackage package) => throw new NotSupportedException();
}
