using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyOffice.Maps;

/// <summary>Serialization code made at build time, so that reading a map costs no reflection at start.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    WriteIndented = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    NumberHandling = JsonNumberHandling.Strict,
    PropertyNameCaseInsensitive = false,
    Converters =
    [
        typeof(CamelCaseEnumConverter<Basis>),
        typeof(CamelCaseEnumConverter<BetterWhen>),
        typeof(CamelCaseEnumConverter<EvidenceKind>),
        typeof(CamelCaseEnumConverter<EvidenceSource>),
        typeof(CamelCaseEnumConverter<FindingStatus>),
        typeof(CamelCaseEnumConverter<LaneKind>),
        typeof(CamelCaseEnumConverter<Level>),
        typeof(CamelCaseEnumConverter<LinkKind>),
        typeof(CamelCaseEnumConverter<MapState>),
        typeof(CamelCaseEnumConverter<MapStatus>),
        typeof(CamelCaseEnumConverter<ObservationSource>),
        typeof(CamelCaseEnumConverter<OpportunityStatus>),
        typeof(CamelCaseEnumConverter<PathKind>),
        typeof(CamelCaseEnumConverter<ReviewVerdict>),
        typeof(CamelCaseEnumConverter<TouchpointLifecycle>),
        typeof(CamelCaseEnumConverter<TouchpointPlace>),
    ])]
[JsonSerializable(typeof(JourneyMap))]
internal sealed partial class MapJsonContext : JsonSerializerContext;
