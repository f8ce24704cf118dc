using System.Text.Json.Serialization;

namespace JourneyOffice.Libraries;

/// <summary>How the library's own small files are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LibraryVersion))]
[JsonSerializable(typeof(IReadOnlyList<MapSummary>))]
internal sealed partial class LibrariesJson : JsonSerializerContext;
