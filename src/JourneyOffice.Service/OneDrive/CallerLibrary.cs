using JourneyOffice.Libraries;
using JourneyOffice.OneDrive;
using JourneyOffice.Packages;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Configuration.Json;

namespace JourneyOffice.Service;

/// <summary>OneDrive as the library of each caller: made for one request, of that request's caller, and never anybody else's.</summary>
internal static class CallerLibrary
{
    /// <summary>Adds it.</summary>
    public static void AddCallerLibrary(this IServiceCollection services, SignInSettings signIn, OneDriveSettings settings, PackageLimits limits)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton(provider => new ServiceCredential(signIn, settings, provider.GetRequiredService<Outbound>()));
        services.TryAddSingleton<IUserCredentials, OnBehalfOf>();
        services.AddSingleton(provider => new OneDriveConnection(settings.Options(limits), provider.GetRequiredService<Outbound>().CreateHandler()));
        services.TryAddScoped<IMapLibrary>(provider => new OneDriveLibrary(
            provider.GetRequiredService<IUserCredentials>().Of(Caller.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!)),
            provider.GetRequiredService<OneDriveConnection>()));
    }

    /// <summary>Looks at what can be wrong before the first caller does: the certificate, the options, and where a secret stands.</summary>
    /// <exception cref="Maps.JourneyException">A setting is wrong; the message names it (<see cref="ServiceErrors.BadSetting"/>).</exception>
    public static void Check(WebApplication service)
    {
        service.Services.GetRequiredService<ServiceCredential>();
        service.Services.GetRequiredService<OneDriveConnection>();
        foreach (var name in new[] { nameof(OneDriveSettings.ClientSecret), nameof(OneDriveSettings.CertificatePassword) })
        {
            var setting = $"Journey:OneDrive:{name}";
            if (((IConfigurationRoot)service.Configuration).Providers.LastOrDefault(provider => provider.TryGet(setting, out _)) is JsonConfigurationProvider { Source.Path: { } file }
                && Path.GetFileName(file).StartsWith("appsettings", StringComparison.OrdinalIgnoreCase))
            {
                ServiceLog.SecretInFile(service.Logger, setting, Path.GetFileName(file));
            }
        }
    }
}
