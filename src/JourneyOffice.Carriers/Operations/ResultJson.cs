using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Carriers;

/// <summary>Results as JSON for machines, the same from the command line and the service; the shapes are described in docs/cli.md and only ever grow.</summary>
public static class ResultJson
{
    /// <summary>Changes: kind, path, place, before, after.</summary>
    public static JsonArray Of(IEnumerable<MapChange> changes) => Array(changes, change => new JsonObject
    {
        ["kind"] = Word(change.Kind),
        ["path"] = change.Path.Value,
        ["place"] = change.Words,
        ["before"] = change.Before?.DeepClone(),
        ["after"] = change.After?.DeepClone(),
    });

    /// <summary>Conflicts: path, base, and what map and file say.</summary>
    public static JsonArray Of(IEnumerable<MergeConflict> conflicts) => Array(conflicts, conflict => new JsonObject
    {
        ["path"] = conflict.Path.Value,
        ["base"] = conflict.Base?.DeepClone(),
        ["map"] = conflict.Ours?.DeepClone(),
        ["file"] = conflict.Theirs?.DeepClone(),
    });

    /// <summary>Findings: code, severity, where, what and what to do, in a reader's language.</summary>
    public static JsonArray Of(IEnumerable<Finding> findings, string language) => Array(findings, finding => new JsonObject
    {
        ["code"] = finding.Code.Id,
        ["severity"] = Word(finding.Severity),
        ["file"] = finding.Place.File,
        ["path"] = finding.Place.Path,
        ["place"] = finding.Place.Words,
        ["message"] = finding.Message(language),
        ["wayOut"] = finding.WayOut(language),
    });

    /// <summary>Addresses.</summary>
    public static JsonArray Of(IEnumerable<FieldPath> paths) => Array(paths, path => JsonValue.Create(path.Value));

    /// <summary>Texts.</summary>
    public static JsonArray Of(IEnumerable<string> texts) => Array(texts, text => JsonValue.Create(text));

    /// <summary>Anything, by what is written of each.</summary>
    public static JsonArray Array<T>(IEnumerable<T> values, Func<T, JsonNode?> write)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new JsonArray([.. values.Select(write)]);
    }

    private static string Word(MapChangeKind kind) => kind switch
    {
        MapChangeKind.Added => "added",
        MapChangeKind.Removed => "removed",
        MapChangeKind.Moved => "moved",
        _ => "changed",
    };

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "information",
    };
}
