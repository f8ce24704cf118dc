using System.Text.Json;

namespace JourneyOffice.Surfaces;

/// <summary>Patches as JSON (docs/schema/patch.schema.json), for the live hand.</summary>
public static class PatchJson
{
    /// <summary>The JSON of a patch.</summary>
    public static byte[] Write(Patch patch) => JsonSerializer.SerializeToUtf8Bytes(patch, SurfacesJsonContext.Default.Patch);

    /// <summary>Reads a patch.</summary>
    /// <exception cref="JsonException">The bytes are no patch.</exception>
    public static Patch Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, SurfacesJsonContext.Default.Patch) ?? throw new JsonException("null is no patch.");
}
