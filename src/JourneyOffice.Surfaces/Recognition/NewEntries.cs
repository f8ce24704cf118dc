using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Builds the JSON of entries that people made on a surface.</summary>
internal static class NewEntries
{
    /// <summary>An entry with fields set by their addresses in the map.</summary>
    internal static JsonObject Build(FieldPath list, JsonObject entry, IReadOnlyList<FieldEdit> fields)
    {
        // The smallest map that can hold the entry: addresses then work as they do everywhere.
        var scratch = new MapDocument(new JourneyMap { Id = "m" });
        var id = entry["id"]!.GetValue<string>();
        scratch.Apply([new AddEntry(list, entry, null), .. fields]);
        return (JsonObject)scratch.Get(list.Child(id))!.DeepClone();
    }
}
