using System.Text.Json;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Carriers;

/// <summary>A deck or workbook with the map that it carries and what people did to it.</summary>
internal sealed record OpenedSurface(Carrier Carrier, CarriedMap Carried, Snapshot Snapshot, Recognition Recognition)
{
    /// <summary>The map as people see it in the file: the base with their edits.</summary>
    public JourneyMap Shown { get; } = WithEdits(Carried.Base, Recognition.Edits);

    /// <summary>The surface as it stands: <see cref="Snapshot"/>, but for what an update that was broken off did to it.</summary>
    public Snapshot Standing { get; init; } = Snapshot;

    /// <summary>
    /// Opens a deck or workbook; one whose map was stripped off is read by its shapes' names, and so are slides that came out of another
    /// deck, beside the map that the file carries.
    /// </summary>
    /// <param name="carrier">The file.</param>
    /// <param name="mapId">The map where it carries several.</param>
    /// <param name="forPlanning">Whether every table of ours in a workbook is needed, changed or not: what stands beside one follows from its rows.</param>
    /// <param name="reference">The map that the file is going to be compared with: it helps to read one whose map was stripped off.</param>
    public static OpenedSurface Open(Carrier carrier, string? mapId, bool forPlanning, JourneyMap? reference = null)
    {
        var carried = Choose(carrier, carrier.MapParts, mapId);
        var standing = carrier.Read(carried, forPlanning);
        carried = BegunInsertion.Standing(carried ?? Adopt(carrier, standing, mapId, reference), standing);
        var snapshot = carried.Unfinished is { } unfinished ? UnfinishedView.Before(standing, unfinished) : standing;
        return new OpenedSurface(carrier, carried, snapshot, Recognizer.Recognize(carried, snapshot)) { Standing = standing };
    }

    /// <summary>Whether all parts of ours are as we wrote them.</summary>
    public bool IsUntouched =>
        !Carried.IsAdopted && Carrier.Package is not null
        && Carried.Ledger.Parts.Count > 0
        && Carried.Ledger.Parts.All(part => Carrier.Package!.Contains(part.Key) && Carrier.Package.Checksum(part.Key) == part.Value);

    private static JourneyMap WithEdits(JourneyMap map, IReadOnlyList<FieldEdit> edits)
    {
        if (edits.Count == 0)
            return map;
        var document = new MapDocument(map);
        document.Apply(edits);
        return document.ToMap();
    }

    private static CarriedMap? Choose(Carrier carrier, IReadOnlyList<MapPartContent> parts, string? mapId)
    {
        if (parts.Count == 0)
            return null;
        var ids = MapChoice.Carried(carrier);
        if (mapId is null && ids.Count > 1)
            throw new JourneyException(CarriersErrors.SeveralMaps, new Place(carrier.FileName), carrier.FileName, string.Join(", ", ids));
        if (parts.FirstOrDefault(part => mapId is null || part.MapId == mapId) is not { } part)
            return carrier.Kind == CarrierKind.Deck ? null : throw NotInFile(carrier, mapId, ids);
        try
        {
            return CarriedMapJson.Read(part.Content);
        }
        catch (JsonException exception)
        {
            var unreadable = new Finding(PackagesErrors.MapUnreadable, new Place(carrier.FileName, part.PartName), carrier.FileName, part.PartName);
            throw new JourneyException(unreadable, exception);
        }
    }

    private static CarriedMap Adopt(Carrier carrier, Snapshot snapshot, string? mapId, JourneyMap? reference)
    {
        var (ids, carried) = (MapChoice.Shown(snapshot), MapChoice.Carried(carrier));
        var place = new Place(carrier.FileName);
        if (carried.Count > 0 && !ids.Contains(mapId, StringComparer.Ordinal))
            throw NotInFile(carrier, mapId, [.. carried.Union(ids, StringComparer.Ordinal)]);
        if (ids.Count == 0 && snapshot.Tables.Count == 0)
            throw new JourneyException(CarriersErrors.NoMap, place, carrier.FileName);
        if (mapId is null && ids.Count > 1)
            throw new JourneyException(CarriersErrors.SeveralMaps, place, carrier.FileName, string.Join(", ", ids));
        try
        {
            return Adoption.FromNames(snapshot, mapId, reference);
        }
        catch (JourneyException nothing) when (nothing.Finding.Code == SurfacesErrors.NothingToAdopt && ids.Count > 0)
        {
            // Names there are, but of slides that repeat a part of the map: a map made up from those would look as if the rest had been removed.
            throw new JourneyException(new Finding(CarriersErrors.SlidesTellTooLittle, place, carrier.FileName, mapId ?? ids[0]), nothing);
        }
    }

    private static JourneyException NotInFile(Carrier carrier, string? mapId, IReadOnlyList<string> ids) =>
        new(CarriersErrors.MapNotInFile, new Place(carrier.FileName), carrier.FileName, mapId, string.Join(", ", ids));
}
