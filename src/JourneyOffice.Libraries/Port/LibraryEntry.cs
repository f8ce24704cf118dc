using JourneyOffice.Carriers;
using JourneyOffice.Maps;

namespace JourneyOffice.Libraries;

/// <summary>A file of a library, without its content.</summary>
/// <param name="Name">Its name in the library, with folders: "sales/checkout.pptx".</param>
/// <param name="Kind">What it is; <see langword="null"/> where it can't be read.</param>
/// <param name="Tag">Tells this content from any other; what <see cref="SaveCondition.IfTag"/> takes.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Modified">When it was changed last, in UTC.</param>
/// <param name="Maps">The maps that it carries.</param>
/// <param name="Problem">Why it can't be read; <see langword="null"/>: it can.</param>
public sealed record LibraryEntry(
    string Name, CarrierKind? Kind, string Tag, long Length, DateTimeOffset Modified, IReadOnlyList<MapSummary> Maps, Finding? Problem = null);

/// <summary>What a list says of a map.</summary>
/// <param name="Id">The map's id.</param>
/// <param name="Title">Its title, in its languages.</param>
/// <param name="Version">Its version.</param>
/// <param name="Language">The language that stands in where one is missing.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Tags">Free words to find it by.</param>
public sealed record MapSummary(string Id, LocalizedText? Title, int Version, string Language, MapStatus Status, IReadOnlyList<string> Tags);

/// <summary>A file of a library.</summary>
/// <param name="Name">Its name in the library.</param>
/// <param name="Tag">Tells this content from any other.</param>
/// <param name="Bytes">Its content.</param>
public sealed record LibraryFile(string Name, string Tag, ReadOnlyMemory<byte> Bytes);

/// <summary>A version of a file.</summary>
/// <param name="Number">Counts up from 1.</param>
/// <param name="Tag">Tells its content from any other.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="When">When it was saved, in UTC.</param>
/// <param name="Who">Who saved it; empty where another program changed the file.</param>
/// <param name="Why">What was done; empty where nobody said.</param>
/// <param name="Key">The key of the save (<see cref="SaveNote.Key"/>).</param>
public sealed record LibraryVersion(int Number, string Tag, long Length, DateTimeOffset When, string Who, string Why, string? Key = null);

/// <summary>Something changed in a library.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Name">The file.</param>
/// <param name="Tag">Its content from now on; empty where it is gone.</param>
/// <param name="Maps">Ids of the maps that it carries, or carried.</param>
public sealed record LibraryChange(LibraryChangeKind Kind, string Name, string Tag, IReadOnlyList<string> Maps);

/// <summary>What happened to a file.</summary>
public enum LibraryChangeKind
{
    /// <summary>It came.</summary>
    Added,

    /// <summary>Its content is another.</summary>
    Changed,

    /// <summary>It is gone.</summary>
    Removed,
}
