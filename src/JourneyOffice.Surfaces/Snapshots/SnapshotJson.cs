using System.Text.Json;

namespace JourneyOffice.Surfaces;

/// <summary>Snapshots as JSON (docs/schema/snapshot.schema.json), for the live hand.</summary>
public static class SnapshotJson
{
    /// <summary>The JSON of a snapshot.</summary>
    public static byte[] Write(Snapshot snapshot) => JsonSerializer.SerializeToUtf8Bytes(snapshot, SurfacesJsonContext.Default.Snapshot);

    /// <summary>Reads a snapshot.</summary>
    /// <exception cref="JsonException">The bytes are no snapshot.</exception>
    public static Snapshot Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, SurfacesJsonContext.Default.Snapshot) ?? throw new JsonException("null is no snapshot.");
}
