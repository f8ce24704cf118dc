using System.Resources;
using JourneyOffice.Maps;

namespace JourneyOffice.OneDrive;

/// <summary>The codes of this floor.</summary>
public static class OneDriveErrors
{
    private static readonly ResourceManager Texts = new("JourneyOffice.OneDrive.Resources.Texts", typeof(OneDriveErrors).Assembly);

    /// <summary>Microsoft Graph gave no answer in time: {0} what was asked for.</summary>
    public static readonly ErrorCode NoAnswer = new("JO8501", Severity.Error, Texts);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ErrorCode> All { get; } = [NoAnswer];
}
