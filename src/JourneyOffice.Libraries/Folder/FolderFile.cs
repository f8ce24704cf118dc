namespace JourneyOffice.Libraries;

/// <summary>Reads files of a folder.</summary>
internal static class FolderFile
{
    /// <summary>The content of a file. One without length is not opened: a pipe has none, and would be waited for without end.</summary>
    /// <exception cref="IOException">It is not there, or another program holds it.</exception>
    public static byte[] Read(string path) => new FileInfo(path).Length == 0 ? [] : File.ReadAllBytes(path);

    /// <inheritdoc cref="Read"/>
    public static async Task<byte[]> ReadAsync(string path, CancellationToken cancellation) =>
        new FileInfo(path).Length == 0 ? [] : await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false);
}
