using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyOffice.Maps;

/// <summary>Reads and writes a <see cref="LocalizedText"/> as a string or as an object of language tags.</summary>
public sealed class LocalizedTextConverter : JsonConverter<LocalizedText>
{
    /// <inheritdoc/>
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return new LocalizedText(reader.GetString()!);
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A text is a string or an object of languages.");
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var language = reader.GetString()!;
            reader.Read();
            if (reader.TokenType != JsonTokenType.String)
                throw new JsonException($"The text for the language '{language}' is not a string.");
            if (!texts.TryAdd(language, reader.GetString()!))
                throw new JsonException($"The language '{language}' is there twice.");
        }

        return new LocalizedText(texts);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
    {
        if (value.Texts.Count == 1 && value.Texts.TryGetValue(LocalizedText.Neutral, out var neutral))
        {
            writer.WriteStringValue(neutral);
            return;
        }

        writer.WriteStartObject();
        foreach (var (language, text) in value.Texts)
            writer.WriteString(language, text);
        writer.WriteEndObject();
    }
}
