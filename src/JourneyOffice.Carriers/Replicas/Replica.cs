using JourneyOffice.Maps;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Carriers;

/// <summary>A file of a map as one of several: what it was made from, and what it says.</summary>
/// <param name="Head">The map that it was last brought up to date with.</param>
/// <param name="Map">The map as it holds it now.</param>
/// <param name="Seen">Marks of the heads that it had before.</param>
/// <param name="IsMapFile">Whether it is the map itself, which has no memory.</param>
internal sealed record Replica(JourneyMap Head, JourneyMap Map, IReadOnlyList<string> Seen, bool IsMapFile)
{
    /// <summary>A <c>.journey.json</c>, which is its own head.</summary>
    public static Replica OfFile(JourneyMap map) => new(map, map, [], IsMapFile: true);

    /// <summary>A deck or workbook.</summary>
    /// <param name="carried">What it carries.</param>
    /// <param name="map">The map as it holds it now.</param>
    public static Replica Of(CarriedMap carried, JourneyMap map) => new(carried.Head, map, carried.Ledger.Lineage.Seen, IsMapFile: false);

    /// <summary>How another file of the map stands to this one.</summary>
    public Standing StandingOf(Replica other)
    {
        if (MapJson.AreEqual(other.Head, Head))
            return Standing.Same;
        // A map file is the head, whatever stands beside it.
        if (other.IsMapFile)
            return Standing.Later;
        var (knowsUs, isKnown) = (other.HasSeen(Head), HasSeen(other.Head));
        if (knowsUs != isKnown)
            return knowsUs ? Standing.Later : Standing.Earlier;
        if (IsMapFile)
            return other.Head.Version > Head.Version ? Standing.Apart : Standing.Earlier;
        return other.Head.Version.CompareTo(Head.Version) switch
        {
            > 0 => Standing.Later,
            < 0 => Standing.Earlier,
            _ => Standing.Apart,
        };
    }

    private bool HasSeen(JourneyMap head) => Seen.Count > 0 && Seen.Contains(Lineage.MarkOf(head), StringComparer.Ordinal);
}

/// <summary>How the head of one file stands to that of another.</summary>
internal enum Standing
{
    /// <summary>Both have the same.</summary>
    Same,

    /// <summary>It is what the other was before.</summary>
    Earlier,

    /// <summary>It comes after the other's.</summary>
    Later,

    /// <summary>Nobody can tell: neither has seen the other's, and both are of one version.</summary>
    Apart,
}
