using JourneyOffice.Carriers;
using JourneyOffice.Libraries;
using JourneyOffice.Maps;

namespace JourneyOffice.Service;

/// <summary>
/// The maps of a library, each with the files that carry it. What a map says is what its head says: its map file where there is one, else the
/// deck or workbook into which the latest version was brought. Of several map files the one of the latest version, then the one that this
/// service made: a copy that somebody touches does not take its place.
/// </summary>
/// <param name="library">The library.</param>
internal sealed class MapShelf(IMapLibrary library)
{
    private const int All = 100_000;
    private const int MostNames = 9;

    /// <summary>Where files of maps are made that have none.</summary>
    private const string Folder = "maps";

    /// <summary>Where maps live.</summary>
    public IMapLibrary Library => library;

    /// <summary>The maps that meet a search, by title, and the files that can't be read.</summary>
    public async Task<(IReadOnlyList<ShelvedMap> Maps, IReadOnlyList<LibraryEntry> Unreadable)> FindAsync(string words, CancellationToken cancellation)
    {
        var entries = await library.FindAsync(new LibrarySearch { Words = words, Take = All }, cancellation).ConfigureAwait(false);
        var maps = from entry in entries from map in entry.Maps group entry by map.Id into files select Shelved(files.Key, [.. files]);
        return ([.. maps.OrderBy(map => map.Summary.Title?.For("en", map.Summary.Language) ?? map.Summary.Id, StringComparer.OrdinalIgnoreCase).ThenBy(map => map.Summary.Id, StringComparer.Ordinal)],
            [.. entries.Where(entry => entry.Problem is not null)]);
    }

    /// <summary>The files that meet a search, by name; those that carry one map with its head first.</summary>
    public async Task<IReadOnlyList<LibraryEntry>> FilesAsync(string words, string? mapId, CancellationToken cancellation)
    {
        var entries = await library.FindAsync(new LibrarySearch { Words = words, MapId = mapId, Take = All }, cancellation).ConfigureAwait(false);
        return mapId is null || entries.Count == 0 ? entries : [.. entries.OrderBy(entry => entry.Name != Shelved(mapId, entries).Head.Name)];
    }

    /// <summary>A map, with its files.</summary>
    /// <exception cref="JourneyException">No file carries it (<see cref="ServiceErrors.NoSuchMap"/>).</exception>
    public async Task<ShelvedMap> GetAsync(string id, CancellationToken cancellation) =>
        await TryGetAsync(id, cancellation).ConfigureAwait(false) ?? throw new JourneyException(ServiceErrors.NoSuchMap, Place.None, id);

    /// <summary>A map as its head says it now and what waits in it to be settled, with the head's tag.</summary>
    public async Task<(ReadResult Read, string Tag, ShelvedMap Shelved)> ReadAsync(string id, CancellationToken cancellation)
    {
        var shelved = await GetAsync(id, cancellation).ConfigureAwait(false);
        var file = await library.OpenAsync(shelved.Head.Name, cancellation).ConfigureAwait(false);
        return (ReadIn(file, id), file.Tag, shelved);
    }

    /// <summary>The map of that id in a file.</summary>
    public static JourneyMap MapIn(LibraryFile file, string id) => ReadIn(file, id).Map;

    private static ReadResult ReadIn(LibraryFile file, string id) => CarrierOperations.Read(Carrier.Open(file.Bytes, file.Name), new ReadOptions { MapId = id });

    /// <summary>Writes a map to its map file; where it has none yet, one is made.</summary>
    /// <param name="map">The map.</param>
    /// <param name="tag">The tag of the head that the caller saw; <see langword="null"/>: there must be no such map.</param>
    /// <param name="note">Who saves and why.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The version.</returns>
    public async Task<LibraryVersion> WriteAsync(JourneyMap map, string? tag, SaveNote note, CancellationToken cancellation)
    {
        var shelved = await TryGetAsync(map.Id, cancellation).ConfigureAwait(false);
        if (shelved is not null && map.Version < shelved.Summary.Version && await RepeatedAsync(shelved, note, cancellation).ConfigureAwait(false) is null)
            throw new JourneyException(CarriersErrors.OlderMap, new Place(shelved.Head.Name), map.Id, map.Version, shelved.Head.Name, shelved.Summary.Version);
        var (name, condition) = await TargetAsync(map.Id, shelved, tag, note, cancellation).ConfigureAwait(false);
        var bytes = MapJson.Write(map);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await library.SaveAsync(name, bytes, condition, note, cancellation).ConfigureAwait(false);
            }
            catch (JourneyException problem) when (condition.Tag is null && attempt < MostNames && (problem.Finding.Code == LibrariesErrors.AlreadyThere || problem.Finding.Code == LibrariesErrors.BadName))
            {
                // The name may be another map's, or none on Windows; unless it is the map itself that somebody was faster to make.
                if (await TryGetAsync(map.Id, cancellation).ConfigureAwait(false) is { Head.Kind: CarrierKind.Map })
                    throw;
                name = NameOf(map.Id, attempt + 1);
            }
        }
    }

    /// <summary>The save of a map that was made with the same key before; <see langword="null"/>: there was none.</summary>
    public async Task<LibraryVersion?> RepeatedAsync(ShelvedMap shelved, SaveNote note, CancellationToken cancellation) => note.Key is null ? null
        : (await library.HistoryAsync(shelved.Head.Name, cancellation).ConfigureAwait(false)).FirstOrDefault(version => version.Key == note.Key);

    private static string NameOf(string id, int attempt = 1) => attempt == 1 ? $"{Folder}/{id}.journey.json" : $"{Folder}/{id}-{attempt}.journey.json";

    private async Task<(string Name, SaveCondition Condition)> TargetAsync(string id, ShelvedMap? shelved, string? tag, SaveNote note, CancellationToken cancellation)
    {
        if (shelved is null)
            return tag is null ? (NameOf(id), SaveCondition.IfNew) : throw new JourneyException(ServiceErrors.NoSuchMap, Place.None, id);
        var head = shelved.Head;
        if (head.Kind == CarrierKind.Map)
            return (head.Name, tag is null && note.Key is null ? throw new JourneyException(LibrariesErrors.AlreadyThere, new Place(head.Name), id) : tag is null ? SaveCondition.IfNew : SaveCondition.IfTag(tag));
        // It lives in a deck or workbook alone: that one must be as the caller saw it, and the map gets a file of its own.
        var file = await library.OpenAsync(head.Name, cancellation).ConfigureAwait(false);
        return file.Tag == tag ? (NameOf(id), SaveCondition.IfNew)
            : throw new JourneyException(tag is null ? LibrariesErrors.AlreadyThere : LibrariesErrors.OtherVersion, new Place(head.Name), id);
    }

    private async Task<ShelvedMap?> TryGetAsync(string id, CancellationToken cancellation)
    {
        var entries = await library.FindAsync(new LibrarySearch { MapId = id, Take = All }, cancellation).ConfigureAwait(false);
        return entries.Count == 0 ? null : Shelved(id, entries);
    }

    private static ShelvedMap Shelved(string id, IReadOnlyList<LibraryEntry> files)
    {
        var head = files.OrderByDescending(file => file.Kind == CarrierKind.Map).ThenByDescending(file => Of(file).Version)
            .ThenByDescending(file => file.Name == NameOf(id)).ThenByDescending(file => file.Modified).ThenBy(file => file.Name, StringComparer.Ordinal).First();
        return new ShelvedMap(Of(head), head, files);

        MapSummary Of(LibraryEntry file) => file.Maps.First(map => map.Id == id);
    }
}

/// <summary>A map of a library.</summary>
/// <param name="Summary">What a list says of it.</param>
/// <param name="Head">The file that says what the map says.</param>
/// <param name="Files">All files that carry it.</param>
internal sealed record ShelvedMap(MapSummary Summary, LibraryEntry Head, IReadOnlyList<LibraryEntry> Files);
