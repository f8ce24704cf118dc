using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Builds the JSON of entries that people made on a surface.</summary>
internal static class NewEntries
{
    /// <summary>An entry with fields set by their addresses in the map.</summary>
    internal static JsonObject Build(FieldPath list, JsonObject entry, IReadOnlyList<FieldEdit> fields) =>
        Build(list, entry["id"]!.GetValue<string>(), entry, fields);

    /// <summary>An entry with fields set by their addresses in the map.</summary>
    /// <param name="list">The list, as tables name it.</param>
    /// <param name="row">The id of its row.</param>
    /// <param name="entry">What it holds already.</param>
    /// <param name="fields">What is set.</param>
    internal static JsonObject Build(FieldPath list, string row, JsonObject entry, IReadOnlyList<FieldEdit> fields)
    {
        if (TableKeys.IsSet(list))
            return Simple(entry, fields);
        // The smallest map that can hold the entry: addresses then work as they do everywhere.
        var scratch = new MapDocument(new JourneyMap { Id = "m" });
        var path = TableRows.PathOf(list, row);
        if (path.Segments.Count > 2)
            scratch.Apply([new AddEntry(FieldPath.Of(path.Segments[0]), new JsonObject { ["id"] = path.Segments[1] }, null)]);
        scratch.Apply([new AddEntry(path.Parent, entry, null), .. fields]);
        return (JsonObject)scratch.Get(path)!.DeepClone();
    }

    // What makes the key of such an entry is among its fields, so it has no address before they are set.
    private static JsonObject Simple(JsonObject entry, IReadOnlyList<FieldEdit> fields)
    {
        foreach (var field in fields.OfType<SetField>().Where(field => field.Value is not null))
            entry[field.Path.Segments[^1]] = field.Value!.DeepClone();
        return entry;
    }
}
