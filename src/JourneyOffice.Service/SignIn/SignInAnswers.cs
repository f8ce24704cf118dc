using System.Security.Claims;
using System.Text;
using JourneyOffice.Maps;
using JourneyOffice.OneDrive;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace JourneyOffice.Service;

/// <summary>What callers are told who did not sign in, or not as far as is needed (RFC 6750).</summary>
internal static class SignInAnswers
{
    /// <summary>401: there is no token, or one that does not hold.</summary>
    public static Task ChallengeAsync(JwtBearerChallengeContext context, SignInSettings settings)
    {
        context.HandleResponse();
        var failure = context.AuthenticateFailure;
        var code = failure switch
        {
            null => ServiceErrors.NotSignedIn,
            SecurityTokenExpiredException or SecurityTokenNotYetValidException or SecurityTokenInvalidLifetimeException => ServiceErrors.TokenOutOfTime,
            _ => ServiceErrors.TokenRefused,
        };
        context.Response.Headers.WWWAuthenticate = Bearer(settings, failure is null ? "" : ", error=\"invalid_token\"");
        return ProblemHandler.WriteAsync(context.HttpContext, new Finding(code, Place.None));
    }

    /// <summary>403: the token holds, but not the permission, or the program that brings it is not on the list.</summary>
    public static Task ForbidAsync(HttpContext context, SignInSettings settings)
    {
        var hasScope = TokenChecks.HasScope(context.User, settings);
        context.Response.Headers.WWWAuthenticate = Bearer(settings, hasScope ? "" : $", error=\"insufficient_scope\", scope=\"{settings.FullScope}\"");
        return ProblemHandler.WriteAsync(context, hasScope
            ? new Finding(ServiceErrors.ProgramNotAllowed, Place.None, Guid.TryParse(context.User.FindFirstValue("azp"), out var client) ? client.ToString() : "?")
            : new Finding(ServiceErrors.ScopeMissing, Place.None, settings.Scope));
    }

    /// <summary>401: the sign-in asks for more, such as a second factor; who signs in again hands the claims on (learn.microsoft.com/entra/identity-platform/claims-challenge).</summary>
    public static Task AskForMoreAsync(HttpContext context, SignInSettings settings, SignInNeededException asks)
    {
        context.Response.Headers.WWWAuthenticate = Bearer(settings, asks.Claims is null ? ", error=\"invalid_token\""
            : $", error=\"insufficient_claims\", claims=\"{Convert.ToBase64String(Encoding.UTF8.GetBytes(asks.Claims))}\"");
        return ProblemHandler.WriteAsync(context, asks.Finding, StatusCodes.Status401Unauthorized);
    }

    private static string Bearer(SignInSettings settings, string more) =>
        $"Bearer realm=\"\", authorization_uri=\"{settings.Authority.TrimEnd('/')}/{settings.Tenant}/oauth2/v2.0/authorize\"{more}";
}
