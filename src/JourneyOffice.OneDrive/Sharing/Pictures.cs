using JourneyOffice.Libraries;

namespace JourneyOffice.OneDrive;

/// <summary>Small pictures of files as OneDrive makes them.</summary>
internal static class Pictures
{
    private const long Longest = 8L << 20;

    // What browsers show as a picture and nothing else; SVG can hold scripts.
    private static readonly string[] Types = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp"];

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
        var (bytes, type) = await NamedAddress.FetchAsync(call, NamedAddress.Of(url), Longest).ConfigureAwait(false);
        return Types.Contains(type) ? new FilePicture(bytes, type) : null;
    }
}
