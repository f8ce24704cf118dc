using System.Buffers.Text;
using System.Text;
using Microsoft.Graph.Models;

namespace JourneyOffice.OneDrive;

/// <summary>
/// The tag of a file as callers have it: Graph's cTag, which moves with the content and not with names and rights, and the mark of the content
/// that was seen, by which a later save knows that only SharePoint has rewritten the file since, whoever asks whatever instance.
/// </summary>
/// <param name="Content">Graph's cTag.</param>
/// <param name="Mark">The mark; empty: the content was not looked into.</param>
internal sealed record ItemTag(string Content, string Mark)
{
    /// <summary>Graph's tag of an item's content.</summary>
    public static string ContentOf(DriveItem item) => item.CTag ?? item.ETag ?? "";

    /// <summary>A tag that a caller has; <see langword="null"/>: it is none of ours.</summary>
    public static ItemTag? Parse(string text)
    {
        var parts = text.Split('.');
        var buffer = new byte[text.Length];
        return parts.Length <= 2 && Base64Url.IsValid(parts[0]) && Base64Url.TryDecodeFromChars(parts[0], buffer, out var length)
            ? new ItemTag(Encoding.UTF8.GetString(buffer, 0, length), parts.Length == 2 ? parts[1] : "") : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Content)) + (Mark.Length > 0 ? "." + Mark : "");
}
