using JourneyOffice.Carriers;
using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary>Reads what people name on the command line.</summary>
internal static class InputFile
{
    /// <summary>Reads a file's bytes.</summary>
    /// <exception cref="JourneyException">It is not there, or can't be read.</exception>
    public static byte[] Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
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
    public static Carrier Open(string path) => Carrier.Open(Read(path), path);
}
