using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

namespace JourneyOffice.Service;

/// <summary>Who makes a request. No record: one would print the token.</summary>
internal sealed class Caller
{
    private const int LongestName = 100;

    /// <summary>The one user where nobody signs in.</summary>
    public static Caller Local { get; } = new("local", "local", "", DateTimeOffset.MaxValue);

    private Caller(string key, string name, string token, DateTimeOffset until) => (Key, Name, Token, Until) = (key, name, token, until);

    /// <summary>Tells this user from all others and says nothing else of them; a digest of tenant and object id.</summary>
    public string Key { get; }

    /// <summary>The name by which people know them; for the history, never for the log.</summary>
    public string Name { get; }

    /// <summary>The token that they came with; empty where nobody signs in.</summary>
    public string Token { get; }

    /// <summary>When the token ends.</summary>
    public DateTimeOffset Until { get; }

    /// <summary>Whether somebody signed in.</summary>
    public bool IsSignedIn => Token.Length > 0;

    /// <summary>Who makes a request.</summary>
    public static Caller Of(HttpContext context) => context.Features.Get<Caller>() ?? Local;

    /// <summary>Who a checked token is of; <see langword="null"/>: it does not say.</summary>
    public static Caller? Of(ClaimsPrincipal principal, string token, DateTimeOffset until)
    {
        if (principal.FindFirstValue("oid") is not { Length: > 0 } id)
            return null;
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{principal.FindFirstValue("tid")}/{id}")))[..32];
        return new Caller(key, NameOf(principal.FindFirstValue("name") ?? principal.FindFirstValue("preferred_username") ?? id), token, until);
    }

    // People choose what they are called.
    private static string NameOf(string text)
    {
        var name = string.Concat(text.EnumerateRunes().Where(rune => rune.Value != Rune.ReplacementChar.Value && !Rune.IsControl(rune)).Take(LongestName)).Trim();
        return name.Length > 0 ? name : "?";
    }
}
