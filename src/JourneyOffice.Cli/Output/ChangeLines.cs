using System.Text.Json;
using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Cli;

/// <summary>Changes as lines for people.</summary>
internal static class ChangeLines
{
    private const int LongestValue = 60;

    public static IEnumerable<string> Of(IEnumerable<MapChange> changes, Invocation invocation) => changes.Select(change => Line(change, invocation));

    /// <summary>A value in one line.</summary>
    public static string Value(JsonNode? value)
    {
        var text = value switch
        {
            null => "–",
            JsonValue plain when plain.GetValueKind() == JsonValueKind.String => plain.GetValue<string>(),
            JsonObject entry when (entry["text"] ?? entry["name"]) is { } words => Value(words is JsonObject languages ? languages.FirstOrDefault().Value : words),
            _ => value.ToJsonString(),
        };
        text = text.ReplaceLineEndings(" ").Replace('\v', ' ');
        return text.Length <= LongestValue ? text : text[..LongestValue] + "…";
    }

    private static string Line(MapChange change, Invocation invocation)
    {
        var place = change.Words.Length > 0 ? change.Words : change.Path.Value;
        var kind = invocation.Words("Change." + change.Kind);
        return change.Kind switch
        {
            MapChangeKind.Changed => $"{kind}  {place}: {Value(change.Before)} → {Value(change.After)}",
            MapChangeKind.Moved => $"{kind}  {place}",
            MapChangeKind.Added => $"{kind}  {place}: {Value(change.After)}",
            _ => $"{kind}  {place}: {Value(change.Before)}",
        };
    }
}
