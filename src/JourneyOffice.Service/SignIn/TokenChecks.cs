using System.Security.Claims;
using JourneyOffice.Maps;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.IdentityModel.Tokens;

namespace JourneyOffice.Service;

/// <summary>
/// Checks tokens as the Microsoft identity platform asks of whom they are made for (learn.microsoft.com/entra/identity-platform/access-tokens):
/// signature, lifetime, audience, issuer, tenant; then what they allow, and the program that brings them.
/// </summary>
internal static class TokenChecks
{
    // Clocks differ; a token that ended is not to live on for the five minutes that are usual.
    private static readonly TimeSpan Clocks = TimeSpan.FromMinutes(1);

    /// <summary>Adds them. Without sign-in everything is allowed: then only this machine is answered.</summary>
    public static void AddSignIn(this IServiceCollection services, SignInSettings? settings)
    {
        if (settings is null)
        {
            services.AddAuthorization();
            services.AddAuthentication();
            return;
        }

        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<Outbound>((options, outbound) => Set(options, settings, outbound));
        // Whatever does not say otherwise needs a token, also where there is nothing.
        services.AddAuthorization(options => options.FallbackPolicy = options.DefaultPolicy = new AuthorizationPolicyBuilder(JwtBearerDefaults.AuthenticationScheme).RequireAuthenticatedUser()
            .RequireAssertion(context => HasScope(context.User, settings) && IsAllowed(context.User, settings)).Build());
    }

    /// <summary>Whether a token holds the permission. Tokens of programs that act for nobody hold none.</summary>
    public static bool HasScope(ClaimsPrincipal user, SignInSettings settings) =>
        (user.FindFirstValue("scp") ?? "").Split(' ').Contains(settings.Scope, StringComparer.Ordinal);

    private static bool IsAllowed(ClaimsPrincipal user, SignInSettings settings) =>
        user.FindFirstValue("azp") is { } client && settings.Clients.Contains(client, StringComparer.OrdinalIgnoreCase);

    private static void Set(JwtBearerOptions options, SignInSettings settings, Outbound outbound)
    {
        options.Authority = settings.Issuer;
        options.BackchannelHttpHandler = outbound.CreateHandler();
        options.RequireHttpsMetadata = true;
        options.MapInboundClaims = false;
        // A token is handed on to nobody but the sign-in, and kept nowhere.
        options.SaveToken = false;
        options.IncludeErrorDetails = false;
        options.TokenValidationParameters = new TokenValidationParameters
        {
            // The issuer is the one that the signed-in tenant's own metadata name.
            ValidateIssuer = true,
            ValidAudiences = settings.TakenAudiences,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidateIssuerSigningKey = true,
            ClockSkew = Clocks,
            NameClaimType = "name",
        };
        options.Events = new JwtBearerEvents
        {
            OnMessageReceived = RequireKeysAsync,
            OnTokenValidated = context => TakeAsync(context, settings),
            OnChallenge = context => SignInAnswers.ChallengeAsync(context, settings),
            OnForbidden = context => SignInAnswers.ForbidAsync(context.HttpContext, settings),
        };
    }

    // Without the sign-in's keys no token can be judged, and that is nobody's token's fault.
    private static async Task RequireKeysAsync(MessageReceivedContext context)
    {
        if (context.Request.Headers.Authorization.Count == 0)
            return;
        try
        {
            await context.Options.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            throw new JourneyException(new Finding(ServiceErrors.SignInUnreachable, Place.None), problem);
        }
    }

    private static Task TakeAsync(TokenValidatedContext context, SignInSettings settings)
    {
        var principal = context.Principal!;
        var token = context.Request.Headers.Authorization.ToString();
        if (!string.Equals(principal.FindFirstValue("tid"), settings.Tenant, StringComparison.OrdinalIgnoreCase) || principal.FindFirstValue("ver") != "2.0"
            || Caller.Of(principal, token[(token.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim(), new DateTimeOffset(context.SecurityToken.ValidTo, TimeSpan.Zero)) is not { } caller)
        {
            context.Fail("It is another tenant's, of the old form, or of nobody.");
            return Task.CompletedTask;
        }

        context.HttpContext.Features.Set(caller);
        return Task.CompletedTask;
    }
}
