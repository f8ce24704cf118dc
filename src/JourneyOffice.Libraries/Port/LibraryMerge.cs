using JourneyOffice.Carriers;
using JourneyOffice.Maps;

namespace JourneyOffice.Libraries;

/// <summary>The way out of <see cref="LibrariesErrors.OtherVersion"/>: what a caller changed is merged with what somebody else saved meanwhile.</summary>
public static class LibraryMerge
{
    /// <summary>Merges three ways: what the caller saw, what it made of it, and what stands there now.</summary>
    /// <param name="library">The library.</param>
    /// <param name="name">The file.</param>
    /// <param name="tag">The tag that the file had when the caller read it.</param>
    /// <param name="ours">The caller's map.</param>
    /// <param name="preference">Who wins in conflicts.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The merged map with its conflicts, and the file as it stands now: its tag is the one to save with.</returns>
    /// <exception cref="JourneyException">What the caller saw is not kept any more (<see cref="LibrariesErrors.SeenIsGone"/>), or the file is gone.</exception>
    public static async Task<MergedFile> MergeAsync(IMapLibrary library, string name, string tag, JourneyMap ours, MergePreference preference, CancellationToken cancellation)
    {
        var theirs = await library.OpenAsync(name, cancellation).ConfigureAwait(false);
        var seen = await library.OpenSeenAsync(name, tag, cancellation).ConfigureAwait(false) ?? throw new JourneyException(LibrariesErrors.SeenIsGone, new Place(name), name);
        return new MergedFile(MapMerge.Merge(MapIn(seen, ours.Id), ours, MapIn(theirs, ours.Id), preference), theirs);
    }

    /// <summary>A file with a map brought in, as it is to be saved: a deck or workbook keeps all that is not of the map.</summary>
    /// <exception cref="JourneyException">The map can't be brought in.</exception>
    public static byte[] Bring(LibraryFile file, JourneyMap map)
    {
        var incoming = MapJson.Write(map);
        var carrier = Carrier.Open(file.Bytes, file.Name);
        return carrier.Kind == CarrierKind.Map ? incoming : CarrierOperations.Update(carrier, Carrier.Open(incoming, $"{map.Id}.journey.json")).Bytes;
    }

    private static JourneyMap MapIn(LibraryFile file, string id) => CarrierOperations.Read(Carrier.Open(file.Bytes, file.Name), new ReadOptions { MapId = id }).Map;
}

/// <summary>A merge with the file that it was merged with.</summary>
/// <param name="Merge">The merged map and its conflicts.</param>
/// <param name="Theirs">The file as it stands now.</param>
public sealed record MergedFile(MergeResult Merge, LibraryFile Theirs);
