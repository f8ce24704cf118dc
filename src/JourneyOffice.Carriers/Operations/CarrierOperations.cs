using JourneyOffice.Maps;

namespace JourneyOffice.Carriers;

/// <summary>
/// What can be done with any carrier. Every operation is a function of bytes: it takes opened carriers and gives results with
/// findings; nothing is read from or written to disk here.
/// </summary>
public static class CarrierOperations
{
    /// <summary>Ids of the maps that a carrier holds; none where it holds no map.</summary>
    public static IReadOnlyList<string> MapIds(Carrier carrier) => MapChoice.Carried(carrier);

    /// <summary>The map that a carrier holds, with people's edits in it.</summary>
    /// <exception cref="JourneyException">The file carries no map, or several and none is named.</exception>
    public static ReadResult Read(Carrier carrier, ReadOptions? options = null) => Reading.Read(carrier, options ?? new ReadOptions());

    /// <summary>
    /// The map that several files of it say together: a <c>.journey.json</c> among them is its present state, else the deck or workbook that was
    /// brought up to date last; what people changed in the others comes in. Which one it was is said.
    /// </summary>
    /// <param name="carriers">The files, at least one.</param>
    /// <param name="options">How they are read; of conflicts between them, the preferred map is the present state, the preferred file another one.</param>
    /// <exception cref="JourneyException">They are files of several maps, or several of them are map files.</exception>
    public static ReadResult Read(IReadOnlyList<Carrier> carriers, ReadOptions? options = null) => Joining.Join(carriers, options ?? new ReadOptions());

    /// <summary>New files from the map of a carrier. A map with errors gives findings and no files.</summary>
    public static BuildResult Build(Carrier carrier, BuildOptions? options = null) => Building.Build(carrier, options ?? new BuildOptions());

    /// <summary>Puts slides of a map into somebody's own deck, or its sheets into somebody's workbook, where they are updated later like any other. A map with errors gives findings and no file.</summary>
    /// <exception cref="JourneyException">The file must not be changed, carries the map already, or can take nothing in.</exception>
    public static InsertResult Insert(Carrier carrier, Carrier into, InsertOptions? options = null) => Inserting.Insert(carrier, into, options ?? new InsertOptions());

    /// <summary>A copy of a deck or workbook to hand out: what its visible slides or sheets show, and nothing else; no map is in it any more.</summary>
    /// <exception cref="JourneyException">The file is neither, nothing is visible, or something in it can't be frozen.</exception>
    public static byte[] Freeze(Carrier carrier) => Freezing.Freeze(carrier);

    /// <summary>How a carrier stands: by itself, or against another carrier of the same map.</summary>
    public static StatusResult Status(Carrier carrier, Carrier? against = null, string? mapId = null) =>
        StatusTaking.Take(carrier, against, mapId);

    /// <summary>
    /// Brings a carrier up to date: what changed in the incoming map comes in, what people changed stays, and what both changed
    /// is a conflict that is stored in the file until it is settled.
    /// </summary>
    /// <exception cref="JourneyException">Another map, an older or newer one, or a file that must not be changed.</exception>
    public static UpdateResult Update(Carrier carrier, Carrier incoming, UpdateOptions? options = null) =>
        Updating.Update(carrier, incoming, options ?? new UpdateOptions());

    /// <summary>Brings a carrier up to date with several files of its map, one after the other: the present state first, then what people changed in the others.</summary>
    /// <exception cref="JourneyException">Another map, an older or newer one, several map files, or a file that must not be changed.</exception>
    public static UpdateResult Update(Carrier carrier, IReadOnlyList<Carrier> incoming, UpdateOptions? options = null) =>
        Updating.Update(carrier, incoming, options ?? new UpdateOptions());

    /// <summary>What brings a document up to date that is open in a program (<see cref="Carrier.Open(LiveSnapshot, Packages.PackageLimits?)"/>), for that program to do.</summary>
    /// <exception cref="JourneyException">Another map, an older or newer one, or slides between which people have to choose.</exception>
    public static PlanResult Plan(Carrier carrier, Carrier incoming, UpdateOptions? options = null) => LivePlanning.Plan(carrier, incoming, options ?? new UpdateOptions());

    /// <summary>
    /// What puts a map into a document that is open in a program and does not have it yet, for that program to do. A map with errors gives findings, no steps and
    /// nothing to export.
    /// </summary>
    /// <exception cref="JourneyException">The document carries the map, has no such slide or no room for its sheets, or the map is a template's.</exception>
    public static PlanResult PlanInsertion(Carrier carrier, Carrier incoming, InsertOptions? options = null) => LiveInserting.Plan(carrier, incoming, options ?? new InsertOptions());

    /// <summary>Settles stored conflicts.</summary>
    /// <exception cref="JourneyException">The field is in no conflict.</exception>
    public static ResolveResult Resolve(Carrier carrier, ResolveOptions options) => Resolving.Resolve(carrier, options);

    /// <summary>Whether a deck or workbook is exactly as the program wrote it, so that replacing it loses nobody's work.</summary>
    public static bool IsUntouched(Carrier carrier) =>
        carrier.Kind != CarrierKind.Map
        && OpenedSurface.Open(carrier, MapChoice.Carried(carrier) is [var first, ..] ? first : null, forPlanning: false).IsUntouched;
}
