using System.Globalization;
using System.Text.Json;

namespace JourneyOffice.Maps;

/// <summary>Writes the fields of objects; a field that says nothing is left out.</summary>
internal sealed class JsonFieldWriter(Utf8JsonWriter json)
{
    public void Object<T>(T value, Action<JsonFieldWriter, T> write)
    {
        json.WriteStartObject();
        write(this, value);
        json.WriteEndObject();
    }

    public void Id(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    public void Text(ReadOnlySpan<byte> name, LocalizedText? text)
    {
        if (text is not { Texts.Count: > 0 })
            return;
        json.WritePropertyName(name);
        WriteText(text);
    }

    public void Flag(ReadOnlySpan<byte> name, bool value)
    {
        if (value)
            json.WriteBoolean(name, true);
    }

    public void Flag(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } flag)
            json.WriteBoolean(name, flag);
    }

    /// <summary>Writes a number that is there, zero too.</summary>
    public void Count(ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
    }

    /// <summary>Writes a number that is there, zero too.</summary>
    public void Number(ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
    }

    public void Date(ReadOnlySpan<byte> name, DateOnly? value)
    {
        if (value is { } date)
            json.WriteString(name, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>Writes a choice unless it is the first one, which stands for what is not said.</summary>
    public void Choice(ReadOnlySpan<byte> name, int value, ChoiceNames names)
    {
        if (value != 0)
            json.WriteString(name, names.Word(value));
    }

    public void ChoiceOrNone(ReadOnlySpan<byte> name, int? value, ChoiceNames names)
    {
        if (value is { } choice)
            json.WriteString(name, names.Word(choice));
    }

    public void One<T>(ReadOnlySpan<byte> name, T? value, Action<JsonFieldWriter, T> write)
        where T : class
    {
        if (value is null)
            return;
        json.WritePropertyName(name);
        Object(value, write);
    }

    public void List<T>(ReadOnlySpan<byte> name, IReadOnlyList<T> entries, Action<JsonFieldWriter, T> write)
        where T : class
    {
        if (entries.Count == 0)
            return;
        json.WriteStartArray(name);
        for (var index = 0; index < entries.Count; index++)
            Object(entries[index], write);
        json.WriteEndArray();
    }

    public void Texts(ReadOnlySpan<byte> name, IReadOnlyList<LocalizedText> texts)
    {
        if (texts.Count == 0)
            return;
        json.WriteStartArray(name);
        for (var index = 0; index < texts.Count; index++)
            WriteText(texts[index]);
        json.WriteEndArray();
    }

    public void Words(ReadOnlySpan<byte> name, IReadOnlyList<string> words)
    {
        if (words.Count == 0)
            return;
        json.WriteStartArray(name);
        for (var index = 0; index < words.Count; index++)
            json.WriteStringValue(words[index]);
        json.WriteEndArray();
    }

    public void NamedTexts(ReadOnlySpan<byte> name, IReadOnlyDictionary<string, LocalizedText>? texts)
    {
        if (texts is null)
            return;
        json.WriteStartObject(name);
        foreach (var (key, text) in texts)
        {
            json.WritePropertyName(key);
            WriteText(text);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes the fields that this version does not know.</summary>
    public void Rest(Dictionary<string, JsonElement>? unknown)
    {
        if (unknown is null)
            return;
        foreach (var (name, value) in unknown)
        {
            json.WritePropertyName(name);
            value.WriteTo(json);
        }
    }

    private void WriteText(LocalizedText text)
    {
        if (text.Texts.Count == 1 && text.Texts.TryGetValue(LocalizedText.Neutral, out var neutral))
        {
            json.WriteStringValue(neutral);
            return;
        }

        json.WriteStartObject();
        foreach (var (language, words) in text.Texts)
            json.WriteString(language, words);
        json.WriteEndObject();
    }
}
