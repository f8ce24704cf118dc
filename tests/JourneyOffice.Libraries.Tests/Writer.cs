using System.Globalization;
using JourneyOffice.Maps;

namespace JourneyOffice.Libraries.Tests;

/// <summary>
/// A program that counts in a library: opens a map, adds one to its version, saves it, and says so once the save is acknowledged; where
/// somebody else was faster it opens it again.
/// </summary>
internal static class Writer
{
    public static async Task<int> Main(string[] arguments)
    {
        var (folder, name, count) = (arguments[0], arguments[1], int.Parse(arguments[2], CultureInfo.InvariantCulture));
        using var library = new FolderLibrary(folder);
        for (var saved = 0; saved < count;)
        {
            try
            {
                Console.WriteLine(await CountAsync(library, name));
                saved++;
            }
            catch (JourneyException problem) when (problem.Finding.Code == LibrariesErrors.OtherVersion)
            {
                // Somebody else was faster: once more with what is there now.
            }
            catch (JourneyException problem)
            {
                Console.Error.WriteLine(problem.Message);
                return 4;
            }
        }

        return 0;
    }

    private static async Task<int> CountAsync(FolderLibrary library, string name)
    {
        var file = await library.OpenAsync(name, CancellationToken.None);
        var map = MapJson.Read(file.Bytes);
        var next = map with { Version = map.Version + 1 };
        await library.SaveAsync(name, MapJson.Write(next), SaveCondition.IfTag(file.Tag), new SaveNote("writer", "count"), CancellationToken.None);
        return next.Version;
    }
}
