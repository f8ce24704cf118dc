using JourneyOffice.Maps;

namespace JourneyOffice.Carriers;

/// <summary>The map that comes in.</summary>
/// <param name="Replica">The file as a replica of its map; <see langword="null"/> where it is a map file, or lost what it was made from.</param>
/// <param name="Map">The map as the file says it.</param>
/// <param name="Findings">What people should know about it.</param>
internal sealed record IncomingSource(Replica? Replica, JourneyMap Map, IReadOnlyList<Finding> Findings)
{
    /// <summary>Reads it.</summary>
    /// <param name="carrier">The file.</param>
    /// <param name="options">Which map, and whether deleted entries are gone.</param>
    /// <param name="reference">The map that it is going to be compared with.</param>
    public static IncomingSource Of(Carrier carrier, UpdateOptions options, JourneyMap? reference)
    {
        if (carrier.MapFile is { } file)
            return new IncomingSource(null, file.Map, file.Findings);
        var read = Reading.Read(carrier, new ReadOptions { MapId = options.MapId, AcceptRemovals = options.AcceptRemovals }, reference);
        var surface = OpenedSurface.Open(carrier, options.MapId, forPlanning: false, reference);
        return new IncomingSource(surface.Carried.IsAdopted ? null : Replica.Of(surface.Carried, read.Map), read.Map, read.Findings);
    }
}
