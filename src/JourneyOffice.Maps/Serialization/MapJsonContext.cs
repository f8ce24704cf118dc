using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyOffice.Maps;

/// <summary>Serialization code made at build time, so that reading a map costs no reflection at start.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = true,
    WriteIndented = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    AllowDuplicateProperties = false,
    NumberHandling = JsonNumberHandling.Strict,
    PropertyNameCaseInsensitive = false)]
[JsonSerializable(typeof(JourneyMap))]
internal sealed partial class MapJsonContext : JsonSerializerContext;
