using System.Text.Json;

namespace JourneyOffice.Surfaces;

/// <summary>Reads and writes what a file carries, as the compact JSON of our custom XML part.</summary>
public static class CarriedMapJson
{
    /// <summary>The JSON: the map as in <c>.journey.json</c> without indentation, the ledger as short arrays.</summary>
    public static byte[] Write(CarriedMap carried) => throw new NotSupportedException();

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The bytes are not that.</exception>
    public static CarriedMap Read(ReadOnlySpan<byte> json) => throw new NotSupportedException();
}
