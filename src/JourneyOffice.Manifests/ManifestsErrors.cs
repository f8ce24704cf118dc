using System.Resources;
using JourneyOffice.Maps;

namespace JourneyOffice.Manifests;

/// <summary>The codes of this floor.</summary>
public static class ManifestsErrors
{
    private static readonly ResourceManager Texts = new("JourneyOffice.Manifests.Resources.Texts", typeof(ManifestsErrors).Assembly);

    /// <summary>An address from which Office takes no add-in: {0} the address.</summary>
    public static readonly ErrorCode BadAddress = new("JO8601", Severity.Error, Texts);

    /// <summary>A name that Office shows nowhere whole: {0} the name, {1} the most characters.</summary>
    public static readonly ErrorCode BadName = new("JO8602", Severity.Error, Texts);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ErrorCode> All { get; } = [BadAddress, BadName];
}
