using JourneyOffice.Maps;

namespace JourneyOffice.Carriers;

/// <summary>What an update asks for before it touches anything.</summary>
internal static class Guards
{
    /// <summary>Both are versions of one map.</summary>
    public static void RequireSameMap(Carrier carrier, JourneyMap map, Carrier incomingFrom, JourneyMap incoming)
    {
        if (map.Id != incoming.Id)
            throw new JourneyException(CarriersErrors.AnotherMap, new Place(carrier.FileName), carrier.FileName, map.Id, incomingFrom.FileName, incoming.Id);
    }

    /// <summary>The incoming map is not older than what the file holds (rule 1).</summary>
    public static void RequireNotOlder(Carrier carrier, JourneyMap map, Carrier incomingFrom, JourneyMap incoming)
    {
        if (incoming.Version < map.Version)
        {
            throw new JourneyException(
                CarriersErrors.OlderMap, new Place(carrier.FileName), incomingFrom.FileName, incoming.Version, carrier.FileName, map.Version);
        }
    }

    /// <summary>This version understands everything in the map: writing what is only half understood would lose the rest.</summary>
    public static void RequireKnownSchema(Carrier carrier, JourneyMap map)
    {
        if (map.SchemaVersion > MapJson.CurrentSchemaVersion)
            throw new JourneyException(CarriersErrors.NewerSchema, new Place(carrier.FileName), carrier.FileName, map.SchemaVersion);
    }
}
