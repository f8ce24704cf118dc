using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace JourneyOffice.Surfaces;

/// <summary>
/// The <c>a16:creationId</c> of our shapes: it follows from the key, so that output is deterministic and an original can be told
/// from its copy, to which PowerPoint gives a new one.
/// </summary>
public static class CreationId
{
    /// <summary>The creationId of the shape that stands for <paramref name="key"/>: a GUID in braces, upper case.</summary>
    public static string For(ElementKey key)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{key.Map}/{key.Element}/{key.Role}/{key.Page}");
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16).ToArray();
        // RFC 9562 section 5.8: version 8 (custom), variant 10, so that it is a well-formed GUID.
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("B", CultureInfo.InvariantCulture).ToUpperInvariant();
    }
}
