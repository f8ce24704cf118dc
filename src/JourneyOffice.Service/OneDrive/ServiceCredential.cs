using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace JourneyOffice.Service;

/// <summary>How the service shows the sign-in who it is: with a secret, a certificate, or a managed identity that vouches for it.</summary>
internal sealed class ServiceCredential : IDisposable
{
    private readonly SignInSettings signIn;
    private readonly OneDriveSettings settings;
    private readonly HttpClient client;
    private readonly X509Certificate2? certificate;
    private readonly ManagedIdentityCredential? identity;

    /// <summary>Takes the credential that is set.</summary>
    /// <exception cref="Maps.JourneyException">The certificate is not there, can't be read or has ended; the message names the setting (<see cref="ServiceErrors.BadSetting"/>).</exception>
    public ServiceCredential(SignInSettings signIn, OneDriveSettings settings, Outbound outbound)
    {
        (this.signIn, this.settings) = (signIn, settings);
        client = new HttpClient(outbound.CreateHandler());
        certificate = settings.CertificateFile.Length > 0 ? Checked("CertificateFile", () => OfFile(settings)) : settings.CertificateThumbprint.Length > 0 ? Checked("CertificateThumbprint", () => OfStore(settings.CertificateThumbprint)) : null;
        if (settings.ManagedIdentity.Length > 0)
            identity = new ManagedIdentityCredential(settings.ManagedIdentity == "system" ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(settings.ManagedIdentity));
    }

    /// <summary>Acts for the user of a token.</summary>
    public OnBehalfOfCredential For(string userToken)
    {
        var options = new OnBehalfOfCredentialOptions
        {
            AuthorityHost = new Uri(signIn.Authority),
            // The settings name the host; nobody else is asked whether it is one.
            DisableInstanceDiscovery = true,
            Transport = new HttpClientTransport(client),
            Retry = { MaxRetries = 2, NetworkTimeout = TimeSpan.FromSeconds(20) },
        };
        return identity is not null ? new OnBehalfOfCredential(signIn.Tenant, signIn.ClientId, AssertAsync, userToken, options)
            : certificate is not null ? new OnBehalfOfCredential(signIn.Tenant, signIn.ClientId, certificate, userToken, options)
            : new OnBehalfOfCredential(signIn.Tenant, signIn.ClientId, settings.ClientSecret, userToken, options);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        client.Dispose();
        certificate?.Dispose();
    }

    private async Task<string> AssertAsync(CancellationToken cancellation) =>
        (await identity!.GetTokenAsync(new TokenRequestContext([settings.AssertionScope]), cancellation).ConfigureAwait(false)).Token;

    private static X509Certificate2 OfFile(OneDriveSettings settings)
    {
        var password = settings.CertificatePassword.Length > 0 ? settings.CertificatePassword : null;
        if (X509Certificate2.GetCertContentType(settings.CertificateFile) == X509ContentType.Pkcs12)
            return X509CertificateLoader.LoadPkcs12FromFile(settings.CertificateFile, password);
        return password is null ? X509Certificate2.CreateFromPemFile(settings.CertificateFile) : X509Certificate2.CreateFromEncryptedPemFile(settings.CertificateFile, password);
    }

    private static X509Certificate2 OfStore(string thumbprint)
    {
        foreach (var location in new[] { StoreLocation.CurrentUser, StoreLocation.LocalMachine })
        {
            using var store = new X509Store(StoreName.My, location);
            store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            if (store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false) is [var found, ..])
                return found;
        }

        throw new CryptographicException("not found");
    }

    private static X509Certificate2 Checked(string name, Func<X509Certificate2> load)
    {
        X509Certificate2 found;
        try
        {
            found = load();
        }
        catch (Exception problem) when (problem is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new Maps.JourneyException(new Maps.Finding(ServiceErrors.BadSetting, Maps.Place.None, $"Journey:OneDrive:{name}", problem.Message), problem);
        }

        ServiceSettings.Require(found.HasPrivateKey, $"OneDrive:{name}", "no private key");
        ServiceSettings.Require(new DateTimeOffset(found.NotAfter) > TimeProvider.System.GetUtcNow(), $"OneDrive:{name}", $"NotAfter {found.NotAfter:yyyy-MM-dd}");
        return found;
    }
}
