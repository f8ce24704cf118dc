using System.Security.Cryptography;
using System.Text;

namespace JourneyOffice.Maps;

/// <summary>
/// Ids of maps and their entries: letters, digits, '-' and '_', 1 to 40 characters, beginning with a letter or digit. New ones
/// carry 45 random bits, so that ids made in two places do not meet.
/// </summary>
public static class Identifier
{
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>The longest id that is accepted.</summary>
    public const int MaximumLength = 40;

    /// <summary>Whether a text can be an id.</summary>
    public static bool IsValid(string? text) =>
        text is { Length: > 0 and <= MaximumLength }
        && char.IsAsciiLetterOrDigit(text[0])
        && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');

    /// <summary>A new random id.</summary>
    /// <param name="prefix">A letter that says what it names, such as "i" for an item.</param>
    public static string New(string prefix) => From(prefix, RandomNumberGenerator.GetBytes(9));

    /// <summary>
    /// The id that follows from what an entry was made of. Reading the same edited file twice must find the same new entry
    /// under the same id, so its id comes from what it is (SHA-256) and not from chance.
    /// </summary>
    public static string Derived(string prefix, params ReadOnlySpan<string> parts)
    {
        var text = string.Join('\u001f', parts!);
        return From(prefix, SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 9));
    }

    private static string From(string prefix, ReadOnlySpan<byte> bytes)
    {
        var id = new StringBuilder(prefix, prefix.Length + bytes.Length);
        foreach (var value in bytes)
            id.Append(Alphabet[value & 31]);
        return id.ToString();
    }
}
