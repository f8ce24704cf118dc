using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyOffice.Surfaces;

/// <summary>Serialization code made at build time for what an update is about to do. It comes out of files, so nothing may be missing in it.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    PropertyNameCaseInsensitive = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(UnfinishedUpdate))]
internal sealed partial class UnfinishedJsonContext : JsonSerializerContext;
