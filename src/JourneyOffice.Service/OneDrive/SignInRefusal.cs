using System.Text.RegularExpressions;
using Azure.Identity;
using JourneyOffice.Maps;
using JourneyOffice.OneDrive;
using Microsoft.Identity.Client;

namespace JourneyOffice.Service;

/// <summary>Why the sign-in did not let the service act for a caller, as something that the caller or whoever runs the service can do about it.</summary>
internal static partial class SignInRefusal
{
    // learn.microsoft.com/entra/identity-platform/reference-error-codes: nobody agreed to what is asked for.
    private static readonly string[] NoConsent = ["AADSTS65001", "AADSTS65004", "AADSTS90094"];

    /// <summary>What it means.</summary>
    public static Exception Of(AuthenticationFailedException problem) => problem switch
    {
        CredentialUnavailableException => new JourneyException(new Finding(ServiceErrors.CredentialRefused, Place.None, "managed identity"), problem),
        { InnerException: MsalUiRequiredException asks } => OfPerson(asks),
        { InnerException: MsalServiceException { StatusCode: > 0 and < 500 and not 429 } refused } =>
            new JourneyException(new Finding(ServiceErrors.CredentialRefused, Place.None, NumberIn(refused)), problem),
        _ => new JourneyException(new Finding(ServiceErrors.SignInUnreachable, Place.None), problem),
    };

    /// <summary>The number of an answer for the log; its words may name people.</summary>
    public static string ReasonOf(Exception problem) => problem.InnerException is MsalException known ? NumberIn(known) : (problem.InnerException ?? problem).GetType().Name;

    private static Exception OfPerson(MsalUiRequiredException asks)
    {
        if (!string.IsNullOrEmpty(asks.Claims))
            return new SignInNeededException(asks.Claims, asks);
        var isConsent = asks.Classification == UiRequiredExceptionClassification.ConsentRequired || NoConsent.Any(number => asks.Message.Contains(number, StringComparison.Ordinal));
        return isConsent ? new JourneyException(new Finding(ServiceErrors.ConsentMissing, Place.None), asks) : new SignInNeededException(null, asks);
    }

    private static string NumberIn(MsalException problem) => Number().Match(problem.Message) is { Success: true } number ? number.Value : Word().IsMatch(problem.ErrorCode) ? problem.ErrorCode : "?";

    [GeneratedRegex(@"AADSTS\d{4,7}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[\w-]{1,40}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
