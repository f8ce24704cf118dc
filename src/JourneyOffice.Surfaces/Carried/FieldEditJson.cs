using System.Text.Json;
using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Edits of a map as short arrays: a letter for the kind, the address, what the kind needs.</summary>
internal static class FieldEditJson
{
    private const string Set = "=";
    private const string Add = "+";
    private const string Remove = "-";
    private const string Move = ">";

    /// <summary>Writes an edit.</summary>
    internal static void Write(Utf8JsonWriter json, FieldEdit edit)
    {
        json.WriteStartArray();
        switch (edit)
        {
            case SetField set:
                json.WriteStringValue(Set);
                json.WriteStringValue(set.Path.Value);
                WriteNode(json, set.Value);
                break;
            case AddEntry add:
                json.WriteStringValue(Add);
                json.WriteStringValue(add.List.Value);
                WriteNode(json, add.Entry);
                json.WriteStringValue(add.After);
                break;
            case RemoveEntry remove:
                json.WriteStringValue(Remove);
                json.WriteStringValue(remove.Entry.Value);
                break;
            case MoveEntry move:
                json.WriteStringValue(Move);
                json.WriteStringValue(move.Entry.Value);
                json.WriteStringValue(move.After);
                break;
        }

        json.WriteEndArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static FieldEdit Read(JsonElement json)
    {
        var path = new FieldPath(json[1].GetString() ?? "");
        return json[0].GetString() switch
        {
            Set => new SetField(path, Node(json[2])),
            Add => new AddEntry(path, (JsonObject)Node(json[2])!, json[3].GetString()),
            Remove => new RemoveEntry(path),
            Move => new MoveEntry(path, json[2].GetString()),
            _ => throw new FormatException("An edit of a kind that is not known."),
        };
    }

    private static void WriteNode(Utf8JsonWriter json, JsonNode? node)
    {
        if (node is null)
            json.WriteNullValue();
        else
            node.WriteTo(json);
    }

    private static JsonNode? Node(JsonElement json) => json.ValueKind == JsonValueKind.Null ? null : JsonNode.Parse(json.GetRawText());
}
