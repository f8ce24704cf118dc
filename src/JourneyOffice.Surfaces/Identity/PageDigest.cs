using System.Security.Cryptography;
using System.Text;

namespace JourneyOffice.Surfaces;

/// <summary>A mark of what the shapes of ours on a slide say: the same in every program. Places are left out, since programs round them as they like.</summary>
public static class PageDigest
{
    private const int Bytes = 6;

    /// <summary>The mark. Where a slide stands in the deck is Office's own to say.</summary>
    public static string Of(SnapshotPage page)
    {
        var said = string.Join('\u001e', page.Elements.Where(element => element is { Cell: null, Key: { Role: not ElementRole.PageNumber } }).Select(element => $"{element.Key}\u001f{element.Text}").Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, Bytes));
    }
}
