using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary>Small files of the program in the user's own folder for settings, which nobody else may read.</summary>
internal static class PrivateFile
{
    private const string FolderVariable = "JOURNEY_CONFIG_DIR";

    /// <summary>Where a file stands: in JOURNEY_CONFIG_DIR, else in the system's folder for settings of programs.</summary>
    public static string PathOf(string name, Terminal terminal) =>
        Path.Combine(terminal.Environment(FolderVariable) is { Length: > 0 } folder ? folder : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify), "journeyoffice"), name);

    /// <summary>What a file holds; <see langword="null"/>: there is none.</summary>
    /// <exception cref="JourneyException">It is damaged or can't be read (<see cref="CliErrors.KeptUnusable"/>).</exception>
    public static T? Read<T>(string path, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), type) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException)
        {
            // What a damaged file holds may be a token, and the message of the reader may quote it.
            throw Unusable(path, problem is JsonException ? "JSON" : Reason.Of(problem), problem);
        }
    }

    /// <summary>Writes a file: the old one or the new one is there, whatever happens, and at no moment may others read it.</summary>
    /// <exception cref="JourneyException">It can't be written (<see cref="CliErrors.KeptUnusable"/>).</exception>
    public static void Write<T>(string path, T value, JsonTypeInfo<T> type) => Write(path, JsonSerializer.SerializeToUtf8Bytes(value, type));

    /// <summary>The same, of bytes.</summary>
    /// <exception cref="JourneyException">It can't be written (<see cref="CliErrors.KeptUnusable"/>).</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var aside = path + ".new";
        try
        {
            MakeFolder(Path.GetDirectoryName(path)!);
            // One that was left aside, or put there, may be readable by others.
            File.Delete(aside);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var file = new FileStream(aside, options))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }

            File.Move(aside, path, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, Reason.Of(problem), problem);
        }
    }

    private static void MakeFolder(string folder)
    {
        if (Directory.Exists(folder))
            return;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static JourneyException Unusable(string path, string reason, Exception problem) =>
        new(new Finding(CliErrors.KeptUnusable, new Place(path), path, reason), problem);
}
