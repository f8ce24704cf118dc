using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace JourneyOffice.FakeGraph.Identity;

/// <summary>An RSA key that signs tokens, and its public half as the key set publishes it.</summary>
public sealed class SigningKey : IDisposable
{
    private static readonly Lazy<SigningKey> Made = new(() => new SigningKey());

    private readonly RSA _rsa = RSA.Create(2048);

    /// <summary>The key that every provider of this process begins with; making one takes longer than a test. The issuer in a token still
    /// tells worlds apart.</summary>
    internal static SigningKey Shared => Made.Value;

    /// <summary>The key's name in token headers and in the key set.</summary>
    public string Id { get; } = Guid.NewGuid().ToString("N");

    /// <summary>RS256 over the bytes of <c>header.payload</c>.</summary>
    internal string Sign(string signed) =>
        WebEncoders.Base64UrlEncode(_rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    internal bool Verifies(string signed, byte[] signature) =>
        _rsa.VerifyData(Encoding.ASCII.GetBytes(signed), signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    internal JsonObject PublicKey(string issuer)
    {
        var parameters = _rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["alg"] = "RS256",
            ["kid"] = Id,
            ["n"] = WebEncoders.Base64UrlEncode(parameters.Modulus!),
            ["e"] = WebEncoders.Base64UrlEncode(parameters.Exponent!),
            ["issuer"] = issuer,
        };
    }

    public void Dispose() => _rsa.Dispose();
}
