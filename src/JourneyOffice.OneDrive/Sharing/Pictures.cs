using JourneyOffice.Libraries;

namespace JourneyOffice.OneDrive;

/// <summary>Small pictures of files as OneDrive makes them.</summary>
internal static class Pictures
{
    private const long Longest = 8L << 20;

    // What browsers show as a picture and nothing else, by how it begins: SVG, for one, can hold scripts, and what the answer calls it is no proof.
    private static readonly (string Type, byte[] Begin)[] Types =
        [("image/png", [0x89, (byte)'P', (byte)'N', (byte)'G']), ("image/jpeg", [0xFF, 0xD8, 0xFF]), ("image/gif", [.. "GIF8"u8]), ("image/bmp", [.. "BM"u8])];

    /// <summary>The picture; <see langword="null"/>: there is none.</summary>
    public static async Task<FilePicture?> GetAsync(GraphCall call, ItemAddress address, PictureSize size)
    {
        var sets = await call.Graph.Drives[address.Drive].Items[address.Item].Thumbnails.GetAsync(cancellationToken: call.Cancellation).ConfigureAwait(false);
        var set = sets?.Value?.FirstOrDefault();
        var picture = size switch
        {
            PictureSize.Small => set?.Small,
            PictureSize.Medium => set?.Medium,
            _ => set?.Large,
        };
        if (picture?.Url is not { Length: > 0 } url)
            return null;
        var bytes = await NamedAddress.FetchAsync(call, NamedAddress.Of(url), Longest).ConfigureAwait(false);
        return Types.FirstOrDefault(type => bytes.AsSpan().StartsWith(type.Begin)) is { Type: { } found } ? new FilePicture(bytes, found) : null;
    }
}
