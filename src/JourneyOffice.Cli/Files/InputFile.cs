using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Packages;

namespace JourneyOffice.Cli;

/// <summary>Reads what people name on the command line.</summary>
internal static class InputFile
{
    private const int BlockLength = 1 << 16;

    /// <summary>Reads a file's bytes, but none beyond the bound: what stands under a name may have no end.</summary>
    /// <exception cref="JourneyException">It is not there, can't be read, or is too long.</exception>
    public static byte[] Read(string path, PackageLimits limits)
    {
        try
        {
            using var file = File.OpenRead(path);
            if (file.CanSeek && file.Length > limits.FileLength)
                throw TooLong(path, file.Length, limits);
            using var content = new MemoryStream(file.CanSeek ? (int)file.Length : 0);
            var block = new byte[BlockLength];
            for (int read; (read = file.Read(block)) > 0;)
            {
                if (content.Length + read > limits.FileLength)
                    throw TooLong(path, content.Length + read, limits);
                content.Write(block, 0, read);
            }

            return content.Length == content.Capacity ? content.GetBuffer() : content.ToArray();
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new JourneyException(new Finding(CliErrors.NoFile, new Place(path), path), exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new JourneyException(new Finding(CliErrors.NotReadable, new Place(path), path, Reason.Of(exception)), exception);
        }
    }

    /// <summary>Opens a carrier.</summary>
    public static Carrier Open(string path, PackageLimits limits) => Carrier.Open(Read(path, limits), path, limits);

    private static JourneyException TooLong(string path, long length, PackageLimits limits) =>
        new(PackagesErrors.BeyondLimits, new Place(path), path, path, length, limits.FileLength, "bytes");
}
