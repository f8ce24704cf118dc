using JourneyOffice.Libraries;
using JourneyOffice.Maps;
using JourneyOffice.OneDrive;

namespace JourneyOffice.Service;

/// <summary>The HTTP statuses of what OneDrive refuses.</summary>
internal static class OneDriveStatuses
{
    private static readonly Dictionary<ErrorCode, int> Statuses = new()
    {
        [OneDriveErrors.NoAnswer] = StatusCodes.Status503ServiceUnavailable,
        [OneDriveErrors.SignInNeeded] = StatusCodes.Status401Unauthorized,
        [OneDriveErrors.NoRights] = StatusCodes.Status403Forbidden,
        [OneDriveErrors.OpenElsewhere] = StatusCodes.Status423Locked,
        [OneDriveErrors.NoRoom] = StatusCodes.Status507InsufficientStorage,
        [OneDriveErrors.TooLong] = StatusCodes.Status413PayloadTooLarge,
        [OneDriveErrors.BadLink] = StatusCodes.Status400BadRequest,
        [OneDriveErrors.BadInvitation] = StatusCodes.Status400BadRequest,
        [OneDriveErrors.Unexpected] = StatusCodes.Status502BadGateway,
        [OneDriveErrors.StrangeAddress] = StatusCodes.Status502BadGateway,
        [OneDriveErrors.PerhapsDone] = StatusCodes.Status502BadGateway,
        [OneDriveErrors.NoSearch] = StatusCodes.Status501NotImplemented,
        [OneDriveErrors.NoSuchPlace] = StatusCodes.Status404NotFound,
        [LibrariesErrors.NoSharing] = StatusCodes.Status501NotImplemented,
        [LibrariesErrors.SeenIsGone] = StatusCodes.Status410Gone,
    };

    /// <summary>The status of a code; <see langword="null"/>: it is another's.</summary>
    public static int? Of(ErrorCode code) => Statuses.TryGetValue(code, out var status) ? status : null;
}
