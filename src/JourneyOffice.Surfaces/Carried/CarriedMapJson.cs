using System.Text.Encodings.Web;
using System.Text.Json;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Reads and writes what a file carries, as the compact JSON of our custom XML part.</summary>
/// <remarks>
/// <c>{"v":1,"base":{map},"ledger":{…}}</c>, with <c>"unfinished":{…}</c> while an update of an open deck is being done. Of a key only what differs from the map's id and the page's number is written, of a
/// text only what does not follow from the base, boxes in 1/100 pt where they are on that grid: 1,000 items stay below 120 kB
/// deflated.
/// </remarks>
public static class CarriedMapJson
{
    /// <summary>Version of this form. A reader refuses a newer one.</summary>
    public const int Version = 1;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON: the map as in <c>.journey.json</c> without indentation, the ledger as short arrays.</summary>
    public static byte[] Write(CarriedMap carried)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("v", Version);
            if (carried.IsAdopted)
                json.WriteBoolean("adopted", true);
            json.WritePropertyName("base");
            MapJson.Write(json, carried.Base);
            json.WritePropertyName("ledger");
            LedgerJsonWriter.Write(json, carried.Ledger, carried.Base.Id);
            if (carried.Unfinished is { } unfinished)
            {
                json.WritePropertyName("unfinished");
                JsonSerializer.Serialize(json, unfinished, UnfinishedJsonContext.Default.UnfinishedUpdate);
            }

            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>Reads the checksums of our parts alone (<see cref="Ledger.Parts"/>); none where the bytes are no carried map.</summary>
    public static IReadOnlyDictionary<string, uint> ReadParts(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return LedgerJsonReader.ReadParts(document.RootElement.GetProperty("ledger"));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or OverflowException)
        {
            return new Dictionary<string, uint>(StringComparer.Ordinal);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The bytes are not that.</exception>
    public static CarriedMap Read(ReadOnlySpan<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json.ToArray());
            var root = document.RootElement;
            if (root.GetProperty("v").GetInt32() > Version)
                throw new JsonException("The carried map was written by a newer version.");
            var map = MapJson.Read(root.GetProperty("base"));
            return new CarriedMap(map, LedgerJsonReader.Read(root.GetProperty("ledger"), map.Id))
            {
                IsAdopted = root.TryGetProperty("adopted", out _),
                Unfinished = root.TryGetProperty("unfinished", out var unfinished) ? ReadUnfinished(unfinished) : null,
            };
        }
        catch (Exception exception) when (exception is InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException
            or FormatException or ArgumentException or OverflowException)
        {
            throw new JsonException("The carried map is damaged.", exception);
        }
    }

    private static UnfinishedUpdate ReadUnfinished(JsonElement json) =>
        json.Deserialize(UnfinishedJsonContext.Default.UnfinishedUpdate) is { IsWhole: true } unfinished ? unfinished : throw new JsonException("What an unfinished update did is damaged.");
}
