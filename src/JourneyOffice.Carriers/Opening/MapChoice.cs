using JourneyOffice.Surfaces;

namespace JourneyOffice.Carriers;

/// <summary>Which map is meant where nobody names one: the one that two files have in common.</summary>
internal static class MapChoice
{
    /// <summary>Ids of the maps that a file carries.</summary>
    public static IReadOnlyList<string> Carried(Carrier carrier) => carrier.MapFile is { } file ? [file.Map.Id]
        : [.. carrier.MapParts.Select(part => part.MapId).Distinct(StringComparer.Ordinal)];

    /// <summary>Ids of the maps whose shapes stand on slides, whether the file carries those maps or not, in the order of the slides.</summary>
    public static IReadOnlyList<string> Shown(Snapshot snapshot) =>
        [.. snapshot.Pages.SelectMany(page => page.Elements).Select(element => element.Key?.Map).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// The one map that both files know, also by the names of shapes alone: slides that somebody put into the deck of another map come without
    /// their own. <see langword="null"/> where nothing has to be chosen, or nothing can be.
    /// </summary>
    public static string? Of(Carrier carrier, Carrier other)
    {
        var (mine, theirs) = (Carried(carrier), Carried(other));
        var shared = mine.Intersect(theirs, StringComparer.Ordinal).ToList();
        if (shared.Count > 0)
            return shared.Count == 1 && mine.Count + theirs.Count > 2 ? shared[0] : null;
        return theirs is [var their] && Shows(carrier, their) ? their
            : mine is [var own] && Shows(other, own) ? own : null;
    }

    private static bool Shows(Carrier carrier, string map) =>
        carrier.Kind == CarrierKind.Deck && Shown(carrier.Read(carried: null, forPlanning: false)).Contains(map, StringComparer.Ordinal);
}
