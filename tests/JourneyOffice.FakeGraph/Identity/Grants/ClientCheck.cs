using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace JourneyOffice.FakeGraph.Identity.Grants;

/// <summary>Whether a program is the one it says it is.</summary>
internal sealed class ClientCheck(IdentityProvider provider, TimeProvider clock)
{
    /// <summary>The program named by the request, whether or not it proved itself.</summary>
    public AppRegistration Named(IFormCollection form) =>
        provider.App(form["client_id"].ToString())
        ?? throw new OAuthError("unauthorized_client", 700016, $"Application with identifier '{form["client_id"]}' was not found in the directory.");

    /// <summary>The program, which must have proved itself by secret or signed assertion.</summary>
    public AppRegistration Proved(IFormCollection form)
    {
        var app = Named(form);
        var (secret, assertion) = (form["client_secret"].ToString(), form["client_assertion"].ToString());
        if (assertion.Length > 0 && Believes(app, assertion))
            return app;
        if (secret.Length > 0 && app.Secret is { } right && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(right)))
            return app;
        throw (secret, assertion) switch
        {
            ("", "") => Refusal(7000218, "The request body must contain the following parameter: 'client_assertion' or 'client_secret'."),
            (_, "") => Refusal(7000215, "Invalid client secret provided."),
            _ => Refusal(700027, "The certificate or federated token with which the client assertion was signed is not registered on the application."),
        };
    }

    private bool Believes(AppRegistration app, string assertion)
    {
        if (app.TrustsManagedIdentity && provider.Check(assertion, ["api://AzureADTokenExchange"], out _) is not null)
            return true;
        return WebToken.Read(assertion) is { } token
            && app.ClientId.Equals(token.Text("iss"), StringComparison.OrdinalIgnoreCase)
            && app.ClientId.Equals(token.Text("sub"), StringComparison.OrdinalIgnoreCase)
            && (token.Text("aud") ?? "").StartsWith(provider.AuthorityHost, StringComparison.OrdinalIgnoreCase)
            && token.Number("exp") > clock.GetUtcNow().ToUnixTimeSeconds()
            && app.Certificates.Any(c => Verifies(c, token));
    }

    private static bool Verifies(X509Certificate2 certificate, WebToken token)
    {
        using var key = certificate.GetRSAPublicKey();
        // MSAL signs with PSS where it can; both are RSA over SHA-256.
        var padding = token.Header["alg"]?.ToString() is "PS256" ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
        return key is not null && key.VerifyData(Encoding.ASCII.GetBytes(token.Signed), token.Signature, HashAlgorithmName.SHA256, padding);
    }

    private static OAuthError Refusal(int number, string description) =>
        new("invalid_client", number, description) { Status = StatusCodes.Status401Unauthorized };
}
