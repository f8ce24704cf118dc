using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Several entries named in one text, "Interviews; Survey": the evidence that an item rests on.</summary>
internal static class EntrySets
{
    private static readonly char[] Separators = [';', '、', '\n'];

    /// <summary>Their labels, each on one line and meaning one of them.</summary>
    internal static string Format(MapDocument map, FieldPath list, JsonArray ids, string language)
    {
        var labels = EntryLabels.Of(map, list, language);
        return string.Join("; ", ids.Select(id => labels[id!.GetValue<string>()]));
    }

    /// <summary>
    /// The entries that a text names. A label counts whole, whatever stands in it; only what is none is cut at separators and looked up by name.
    /// </summary>
    internal static bool TryParse(MapDocument map, FieldPath list, string text, string language, out JsonNode? value)
    {
        var labels = EntryLabels.Of(map, list, language).ByLength;
        var ids = new JsonArray();
        value = ids;
        for (var rest = text.Trim(); rest.Length > 0; rest = rest.TrimStart([' ', .. Separators]))
        {
            var label = labels.FirstOrDefault(label => rest.StartsWith(label.Value, StringComparison.Ordinal) && IsEnd(rest.AsSpan(label.Value.Length)));
            var name = label.Value ?? rest.Split(Separators)[0].Trim();
            if (label.Key is { } id)
                ids.Add((JsonNode)id);
            else if (EntryNames.TryFind(map, list, name, null, out var found))
                ids.Add(found!.DeepClone());
            else
                return false;
            rest = rest[name.Length..];
        }

        return true;
    }

    private static bool IsEnd(ReadOnlySpan<char> rest) => rest.TrimStart(' ') is var after && (after.IsEmpty || Separators.AsSpan().Contains(after[0]));
}
