using System.Text.Json;
using System.Text.Json.Serialization;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Serialization code made at build time for snapshots and patches.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    PropertyNameCaseInsensitive = false,
    NumberHandling = JsonNumberHandling.Strict,
    Converters = [typeof(FieldPathConverter), typeof(FieldEditConverter)])]
[JsonSerializable(typeof(Snapshot))]
[JsonSerializable(typeof(Patch))]
internal sealed partial class SurfacesJsonContext : JsonSerializerContext;

/// <summary>An edit as the short array that it is in a carried map.</summary>
internal sealed class FieldEditConverter : JsonConverter<FieldEdit>
{
    /// <inheritdoc/>
    public override FieldEdit Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => FieldEditJson.Read(JsonElement.ParseValue(ref reader));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FieldEdit value, JsonSerializerOptions options) => FieldEditJson.Write(writer, value);
}

/// <summary>A field's address as the string that it is.</summary>
internal sealed class FieldPathConverter : JsonConverter<FieldPath>
{
    /// <inheritdoc/>
    public override FieldPath Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? "");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FieldPath value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
