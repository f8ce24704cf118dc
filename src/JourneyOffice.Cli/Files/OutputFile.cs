using JourneyOffice.Carriers;
using JourneyOffice.Maps;
using JourneyOffice.Packages;

namespace JourneyOffice.Cli;

/// <summary>Writes results: whole or not at all, and never over somebody's work without being told to.</summary>
internal static class OutputFile
{
    /// <summary>Writes a file in one step: afterwards there is the old file or the new one, never another.</summary>
    /// <exception cref="JourneyException">The folder is missing, or the system refuses.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        RequireFolder(path);
        try
        {
            // Renaming over a file would pass by its write protection.
            if (File.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly))
                throw new UnauthorizedAccessException("read-only");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new JourneyException(new Finding(CliErrors.NotWritten, new Place(path), path, Reason.Of(exception)), exception);
        }

        SafeFile.Replace(path, bytes);
    }

    /// <summary>Refuses to write over a file that is there.</summary>
    public static void RequireNew(string path, bool force)
    {
        if (!force && Path.Exists(path))
            throw new JourneyException(CliErrors.WouldOverwrite, new Place(path), path);
    }

    /// <summary>
    /// Refuses to build over a file that may hold somebody's work: only what the program made of the same map, or of the same
    /// template, and nobody has touched since is replaced.
    /// </summary>
    public static void RequireReplaceable(string path, BuildFormat format, JourneyMap map, bool force, PackageLimits limits)
    {
        if (!force && Path.Exists(path) && format != BuildFormat.Svg && !IsOwnAndUntouched(path, map, limits))
            throw new JourneyException(CliErrors.WouldOverwrite, new Place(path), path);
    }

    private static bool IsOwnAndUntouched(string path, JourneyMap map, PackageLimits limits)
    {
        try
        {
            var carrier = InputFile.Open(path, limits);
            var there = CarrierOperations.Read(carrier).Map;
            return carrier.Kind == CarrierKind.Map
                ? MapJson.AreEqual(there, map)
                : CarrierOperations.IsUntouched(carrier)
                    && (there.Id == map.Id || (map.BasedOn is not null && there.BasedOn?.Map == map.BasedOn.Map));
        }
        catch (JourneyException)
        {
            // What can't be read as ours is not ours.
            return false;
        }
    }

    /// <summary>Makes a folder.</summary>
    public static void MakeFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new JourneyException(new Finding(CliErrors.NoFolder, new Place(path), path), exception);
        }
    }

    private static void RequireFolder(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (folder is not null && !Directory.Exists(folder))
            throw new JourneyException(CliErrors.NoFolder, new Place(folder), folder);
    }
}
