using JourneyOffice.Maps;
using JourneyOffice.Packages;

namespace JourneyOffice.OneDrive;

/// <summary>Files beyond the bounds.</summary>
internal static class Limits
{
    /// <summary>It is longer than what is read.</summary>
    public static JourneyException TooLong(string name, long length, long longest) => new(Finding(name, length, longest));

    /// <summary>It is longer than what is read, to be told.</summary>
    public static Finding Finding(string name, long length, long longest) => new(PackagesErrors.BeyondLimits, new Place(name), name, name, length, longest, "bytes");
}
