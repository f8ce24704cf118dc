using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using JourneyOffice.Maps;

namespace JourneyOffice.Surfaces;

/// <summary>Reads what <see cref="LedgerJsonWriter"/> wrote.</summary>
internal static class LedgerJsonReader
{
    /// <summary>Reads a ledger.</summary>
    internal static Ledger Read(JsonElement json, string map) => new()
    {
        Kind = (SurfaceKind)json.GetProperty("kind").GetInt32(),
        Language = Text(json.GetProperty("lang")),
        Theme = TextOrNull(json, "theme"),
        Format = TextOrNull(json, "format"),
        Generator = Text(json.GetProperty("by")),
        Slides = ReadList(json, "slides", Text),
        Department = json.TryGetProperty("for", out var department) ? department.GetString() : null,
        Compared = json.TryGetProperty("with", out var compared) ? compared.Clone() : null,
        Pages = ReadList(json, "pages", page => ReadPage(page, map)),
        Tables = ReadList(json, "tables", ReadTable),
        Parts = ReadParts(json),
        Conflicts = ReadList(json, "conflicts", ReadConflict),
        Pinned = ReadList(json, "pinned", ReadPin),
        Copies = ReadList(json, "copies", copy => new CopiedText(ReadKey(copy), Text(copy[4]))),
        Removed = ReadList(json, "removed", Text),
        Added = ReadList(json, "added", added => new AddEntry(
            new FieldPath(Text(added[0])), (JsonObject)Node(added[1])!, added[2].GetString())),
        Lineage = new Lineage { Seen = ReadList(json, "seen", Text), Back = ReadList(json, "back", FieldEditJson.Read) },
    };

    /// <summary>The checksums of our parts.</summary>
    internal static Dictionary<string, uint> ReadParts(JsonElement json) => json.GetProperty("parts").EnumerateObject().ToDictionary(
        part => part.Name, part => uint.Parse(Text(part.Value), CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static List<T> ReadList<T>(JsonElement json, string name, Func<JsonElement, T> read) =>
        json.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(read)] : [];

    private static string Text(JsonElement json) => json.GetString() ?? "";

    private static string? TextOrNull(JsonElement json, string name) => json.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static Dictionary<string, string> ReadTexts(JsonElement json) =>
        json.EnumerateObject().ToDictionary(entry => entry.Name, entry => Text(entry.Value), StringComparer.Ordinal);

    private static LedgerPage ReadPage(JsonElement json, string map)
    {
        var number = json[2].GetInt32();
        return new LedgerPage(Text(json[0]), Text(json[1]), number, json[3].GetInt32() != 0,
            [.. json[4].EnumerateArray().Select(element => ReadElement(element, map, number))]);
    }

    private static LedgerElement ReadElement(JsonElement json, string map, int page)
    {
        var length = json.GetArrayLength();
        var element = Text(json[0]);
        return new LedgerElement
        {
            Key = length > 6 ? new ElementKey(Text(json[6]), element, Text(json[1]), json[7].GetInt32())
                : new ElementKey(map, element, Text(json[1]), page),
            Box = ReadBox(json[2]),
            Segments = [.. json[3].EnumerateArray().Select(segment => ReadSegment(segment, element))],
            Shown = length > 4 ? json[4].GetString() : null,
            ShownBox = length > 5 && json[5].ValueKind == JsonValueKind.Array ? ReadBox(json[5]) : null,
        };
    }

    private static Box ReadBox(JsonElement json)
    {
        var unit = json.GetArrayLength() == 4 ? LedgerJsonWriter.Grid : 1;
        return new Box(json[0].GetInt64() * unit, json[1].GetInt64() * unit, json[2].GetInt64() * unit, json[3].GetInt64() * unit);
    }

    private static LedgerSegment ReadSegment(JsonElement json, string element)
    {
        if (json.ValueKind == JsonValueKind.String)
            return new LedgerSegment(null, Text(json));
        var path = Text(json[0]);
        if (path[0] == LedgerJsonWriter.OwnEntry)
            path = $"/items/{element}/{path[1..]}";
        var length = json.GetArrayLength();
        var format = length > 1 ? (FieldFormat)json[1].GetInt32() : FieldFormat.Text;
        return new LedgerSegment(new FieldBinding(new FieldPath(path), format), length > 2 ? Text(json[2]) : "");
    }

    private static LedgerTable ReadTable(JsonElement json)
    {
        var columns = json.GetProperty("columns").EnumerateArray().ToList();
        return new LedgerTable(
            Text(json.GetProperty("name")), Text(json.GetProperty("kind")),
            [.. columns.Select(column => new SnapshotColumn(column[0].GetString(), Text(column[1])))],
            [.. json.GetProperty("rows").EnumerateArray().Select(Text)],
            ReadTexts(json.GetProperty("shown")))
        {
            List = new FieldPath(Text(json.GetProperty("list"))),
            NewEntryFields = ReadTexts(json.GetProperty("new")),
            Bindings = [.. columns.Where(column => column.GetArrayLength() > 2)
                .Select(column => new LedgerColumn(Text(column[2]), (FieldFormat)column[3].GetInt32(), column[4].GetInt32() != 0))],
            Fields = ReadTexts(json.GetProperty("fields")),
        };
    }

    private static StoredConflict ReadConflict(JsonElement json) => new(
        new MergeConflict(new FieldPath(Text(json[0])), Node(json[1]), Node(json[2]), Node(json[3])), json[4].GetInt32())
    {
        FromSibling = json.GetArrayLength() > 5,
    };

    private static JsonNode? Node(JsonElement json) => json.ValueKind == JsonValueKind.Null ? null : JsonNode.Parse(json.GetRawText());

    private static PinnedText ReadPin(JsonElement json) =>
        new(ReadKey(json), Text(json[4]));

    private static ElementKey ReadKey(JsonElement json) => new(Text(json[0]), Text(json[1]), Text(json[2]), json[3].GetInt32());
}
