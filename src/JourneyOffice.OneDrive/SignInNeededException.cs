using JourneyOffice.Maps;

namespace JourneyOffice.OneDrive;

/// <summary>
/// The caller's sign-in is not (or no longer) enough for Microsoft Graph: the token has run out, consent is missing, or the organisation asks
/// for more, such as a second factor. Only the caller can answer that: it signs in again, with <see cref="Claims"/> if there are any.
/// </summary>
public sealed class SignInNeededException : JourneyException
{
    /// <summary>An exception with the claims that Entra ID asks for.</summary>
    public SignInNeededException(string? claims, Exception? innerException = null)
        : base(new Finding(OneDriveErrors.SignInNeeded, Place.None), innerException) => Claims = claims;

    /// <summary>
    /// What the next sign-in has to ask for: the claims request of OpenID Connect as JSON, for the parameter "claims"; <see langword="null"/>:
    /// nothing beyond signing in. It holds no personal data, and is no secret.
    /// </summary>
    public string? Claims { get; }
}
