using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Carriers;

/// <summary>
/// What a file that is made out of a deck or workbook knows of that one's head. People's edits in the source are in the new file's base from the
/// start; without this the next map, which need not know them yet, would take them back.
/// </summary>
internal static class InheritedLineage
{
    /// <summary>The new file with the lineage of its source.</summary>
    /// <param name="source">What the map was read from.</param>
    /// <param name="map">The map as it was read.</param>
    /// <param name="made">The deck or workbook that carries it.</param>
    /// <param name="name">Its name.</param>
    public static byte[] Give(Carrier source, JourneyMap map, byte[] made, string name)
    {
        if (Of(source, map) is not { } lineage)
            return made;
        var package = OfficePackage.Open(made, name);
        var part = MapPart.ReadAll(package).First(part => part.MapId == map.Id);
        var carried = CarriedMapJson.Read(part.Content);
        var editor = new PackageEditor(package);
        MapPart.Write(editor, package, map.Id, CarriedMapJson.Write(carried with { Ledger = carried.Ledger with { Lineage = lineage } }));
        return editor.Save();
    }

    /// <summary>The lineage that is passed on; <see langword="null"/>: none.</summary>
    public static Lineage? Of(Carrier source, JourneyMap map) =>
        source.Kind == CarrierKind.Map ? null : Of(OpenedSurface.Open(source, map.Id, forPlanning: false).Carried, map);

    // A file that lost its map, and a template's first build, have no head to pass on; where nobody edited anything, base and head are one.
    private static Lineage? Of(CarriedMap carried, JourneyMap map)
    {
        if (carried.IsAdopted || carried.Head.Id != map.Id)
            return null;
        var back = MapDiff.ToEdits(MapDiff.Compare(map, carried.Head));
        return back.Count == 0 && carried.Ledger.Lineage.Seen.Count == 0 ? null : carried.Ledger.Lineage with { Back = back };
    }
}
