using JourneyOffice.Maps;

namespace JourneyOffice.Packages;

/// <summary>The codes of lint.</summary>
public static class LintErrors
{
    /// <summary>All codes, by id.</summary>
    public static IReadOnlyList<ErrorCode> All { get; } = [];
}
