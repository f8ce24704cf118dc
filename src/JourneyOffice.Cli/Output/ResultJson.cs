using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary>Results as JSON for machines; the shapes are described in docs/cli.md and only ever grow.</summary>
internal static class ResultJson
{
    public static JsonArray Of(IEnumerable<MapChange> changes) => Array(changes, change => new JsonObject
    {
        ["kind"] = Word(change.Kind),
        ["path"] = change.Path.Value,
        ["place"] = change.Words,
        ["before"] = change.Before?.DeepClone(),
        ["after"] = change.After?.DeepClone(),
    });

    public static JsonArray Of(IEnumerable<MergeConflict> conflicts) => Array(conflicts, conflict => new JsonObject
    {
        ["path"] = conflict.Path.Value,
        ["base"] = conflict.Base?.DeepClone(),
        ["map"] = conflict.Ours?.DeepClone(),
        ["file"] = conflict.Theirs?.DeepClone(),
    });

    public static JsonArray Of(IEnumerable<FieldPath> paths) => Array(paths, path => JsonValue.Create(path.Value));

    public static JsonArray Of(IEnumerable<string> texts) => Array(texts, text => JsonValue.Create(text));

    public static JsonArray Array<T>(IEnumerable<T> values, Func<T, JsonNode?> write) => new([.. values.Select(write)]);

    private static string Word(MapChangeKind kind) => kind switch
    {
        MapChangeKind.Added => "added",
        MapChangeKind.Removed => "removed",
        MapChangeKind.Moved => "moved",
        _ => "changed",
    };
}
