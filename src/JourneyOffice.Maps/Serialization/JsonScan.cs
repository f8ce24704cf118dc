using System.Text.Json;

namespace JourneyOffice.Maps;

/// <summary>A first look at a JSON text, before anything is made of it: well-formed, not too deep, of which schema version.</summary>
/// <param name="SchemaVersion">The map's schema version, if it names one.</param>
internal readonly record struct JsonScan(int? SchemaVersion)
{
    /// <summary>Looks at a text.</summary>
    /// <exception cref="JourneyException">It is no JSON, no object, or nested too deeply.</exception>
    public static JsonScan Of(ReadOnlySpan<byte> json, string fileName)
    {
        try
        {
            return Scanned(json, fileName);
        }
        catch (JsonException exception)
        {
            var (line, column) = (exception.LineNumber + 1 ?? 1, exception.BytePositionInLine + 1 ?? 1);
            throw new JourneyException(new Finding(MapErrors.NotJson, new Place(fileName, $"{line}:{column}"), fileName, line, column), exception);
        }
    }

    private static JsonScan Scanned(ReadOnlySpan<byte> json, string fileName)
    {
        // The reader's own limit gives no place; ours does.
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MapFile.MaximumDepth + 2 });
        int? version = null;
        while (reader.Read())
        {
            if (reader.CurrentDepth > MapFile.MaximumDepth)
                throw new JourneyException(MapErrors.TooDeep, new Place(fileName), fileName, MapFile.MaximumDepth);
            if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String && reader.ValueIsEscaped)
                RequireText(ref reader, json, fileName);
            if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } && reader.ValueTextEquals("schemaVersion"u8))
                version = NumberAfter(ref reader) ?? version;
            if (reader.CurrentDepth == 0 && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.EndObject))
                throw new JourneyException(MapErrors.NotAMap, new Place(fileName, "$"), fileName);
        }

        return new JsonScan(version);
    }

    // JSON may escape half a character ("\uD800"); .NET says so only to who asks for the text, and as if it were our mistake.
    private static void RequireText(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, string fileName)
    {
        try
        {
            reader.GetString();
        }
        catch (InvalidOperationException exception)
        {
            var before = json[..(int)reader.TokenStartIndex];
            var (line, column) = (before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));
            throw new JourneyException(new Finding(MapErrors.NotJson, new Place(fileName, $"{line}:{column}"), fileName, line, column), exception);
        }
    }

    private static int? NumberAfter(ref Utf8JsonReader reader)
    {
        var next = reader;
        return next.Read() && next.TokenType == JsonTokenType.Number && next.TryGetInt32(out var number) ? number : null;
    }
}
