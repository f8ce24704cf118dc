using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using JourneyOffice.FakeGraph;
using JourneyOffice.FakeGraph.Identity;

namespace JourneyOffice.Service.Tests;

/// <summary>Tokens and files as somebody makes them who means harm.</summary>
internal static class Forged
{
    public static string Altered(string token, FakeUser user)
    {
        var parts = token.Split('.');
        var claims = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1])).Replace(user.Id, Guid.Empty.ToString(), StringComparison.Ordinal);
        return $"{parts[0]}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}.{parts[2]}";
    }

    public static string Resigned(string token, string algorithm, Func<byte[], byte[]> sign)
    {
        var parts = token.Split('.');
        var header = JsonNode.Parse(Base64Url.DecodeFromChars(parts[0]))!;
        header["alg"] = algorithm;
        var signed = $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header.ToJsonString()))}.{parts[1]}";
        return $"{signed}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    // Few bytes that become very many.
    public static byte[] Bomb()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry("ppt/presentation.xml").Open();
            var zeros = new byte[1 << 20];
            for (var megabyte = 0; megabyte < 400; megabyte++)
                part.Write(zeros);
        }

        return bytes.ToArray();
    }

    public static byte[] PublicKeyOf(FakeWorld world)
    {
        using var client = new HttpClient(world.CreateHandler());
        var keys = JsonNode.Parse(client.GetStringAsync(new Uri($"{world.AuthorityHost}/{world.TenantId}/discovery/v2.0/keys")).GetAwaiter().GetResult())!;
        using var key = RSA.Create(new RSAParameters { Modulus = Base64Url.DecodeFromChars((string)keys["keys"]![0]!["n"]!), Exponent = Base64Url.DecodeFromChars((string)keys["keys"]![0]!["e"]!) });
        return Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem());
    }
}
