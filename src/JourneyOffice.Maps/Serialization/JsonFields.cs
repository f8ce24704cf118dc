using System.Globalization;
using System.Text.Json;

namespace JourneyOffice.Maps;

/// <summary>
/// The fields of one JSON object, each taken once by its name. Files are written in the model's order, so that the next field is
/// nearly always the one that is asked for. What nobody took in the end is unknown to this version.
/// </summary>
internal sealed class JsonFields
{
    private const string DateForm = "yyyy-MM-dd";

    private readonly JsonProperty[] fields;
    private readonly bool[] taken;
    private int next;

    /// <summary>The fields of an object.</summary>
    /// <exception cref="JsonException">It is no object.</exception>
    public JsonFields(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new JsonException("An object is expected.");
        fields = new JsonProperty[json.GetPropertyCount()];
        taken = new bool[fields.Length];
        var index = 0;
        foreach (var field in json.EnumerateObject())
            fields[index++] = field;
    }

    public string RequiredId(ReadOnlySpan<byte> name) => Id(name) ?? throw new JsonException("A required field is missing.");

    public string? Id(ReadOnlySpan<byte> name)
    {
        if (!Take(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw new JsonException("A string is expected.");
    }

    /// <summary>A string that may be absent but not null.</summary>
    public string? Word(ReadOnlySpan<byte> name) => Take(name, out var value)
        ? value.ValueKind == JsonValueKind.String ? value.GetString() : throw new JsonException("A string is expected.")
        : null;

    public LocalizedText? Text(ReadOnlySpan<byte> name) =>
        Take(name, out var value) && value.ValueKind != JsonValueKind.Null ? TextOf(value) : null;

    public bool Flag(ReadOnlySpan<byte> name) => Take(name, out var value) && FlagOf(value);

    public bool? FlagOrNone(ReadOnlySpan<byte> name) => Take(name, out var value) && value.ValueKind != JsonValueKind.Null ? FlagOf(value) : null;

    public int Count(ReadOnlySpan<byte> name, int absent) => Take(name, out var value) ? CountOf(value) : absent;

    public int? CountOrNone(ReadOnlySpan<byte> name) => Take(name, out var value) && value.ValueKind != JsonValueKind.Null ? CountOf(value) : null;

    public decimal? Number(ReadOnlySpan<byte> name)
    {
        if (!Take(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : throw new JsonException("A number is expected.");
    }

    public decimal RequiredNumber(ReadOnlySpan<byte> name) => Number(name) ?? throw new JsonException("A required field is missing.");

    public DateOnly? Date(ReadOnlySpan<byte> name)
    {
        if (!Take(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(value.GetString(), DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date : throw new JsonException("A date as 2026-12-31 is expected.");
    }

    /// <summary>A choice as the number of its value; the first value where it is absent.</summary>
    public int Choice(ReadOnlySpan<byte> name, ChoiceNames names) => Take(name, out var value) ? names.Value(value) : 0;

    public int? ChoiceOrNone(ReadOnlySpan<byte> name, ChoiceNames names) =>
        Take(name, out var value) && value.ValueKind != JsonValueKind.Null ? names.Value(value) : null;

    /// <summary>An object in a field of this one.</summary>
    public T? One<T>(ReadOnlySpan<byte> name, Func<JsonFields, T> read)
        where T : class =>
        Take(name, out var value) && value.ValueKind != JsonValueKind.Null ? read(new JsonFields(value)) : null;

    public IReadOnlyList<T> List<T>(ReadOnlySpan<byte> name, Func<JsonFields, T> read)
        where T : class
    {
        if (!Take(name, out var list))
            return [];
        var entries = new T[LengthOf(list)];
        var index = 0;
        foreach (var entry in list.EnumerateArray())
            entries[index++] = read(new JsonFields(entry));
        return entries;
    }

    public IReadOnlyList<LocalizedText> Texts(ReadOnlySpan<byte> name)
    {
        if (!Take(name, out var list))
            return [];
        var texts = new LocalizedText[LengthOf(list)];
        var index = 0;
        foreach (var text in list.EnumerateArray())
            texts[index++] = TextOf(text);
        return texts;
    }

    public IReadOnlyList<string> Words(ReadOnlySpan<byte> name)
    {
        if (!Take(name, out var list))
            return [];
        var words = new string[LengthOf(list)];
        var index = 0;
        foreach (var word in list.EnumerateArray())
            words[index++] = word.ValueKind == JsonValueKind.String ? word.GetString()! : throw new JsonException("A list of strings is expected.");
        return words;
    }

    /// <summary>Texts under names that people choose.</summary>
    public Dictionary<string, LocalizedText>? NamedTexts(ReadOnlySpan<byte> name)
    {
        if (!Take(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind != JsonValueKind.Object)
            throw new JsonException("An object is expected.");
        var texts = new Dictionary<string, LocalizedText>();
        foreach (var text in value.EnumerateObject())
            AddOnce(texts, text.Name, TextOf(text.Value));
        return texts;
    }

    /// <summary>All fields that nobody took, as they stand.</summary>
    /// <exception cref="JsonException">A field is there twice.</exception>
    public Dictionary<string, JsonElement>? Rest()
    {
        Dictionary<string, JsonElement>? rest = null;
        for (var index = 0; index < fields.Length; index++)
        {
            if (taken[index])
                continue;
            var name = fields[index].Name;
            for (var known = 0; known < fields.Length; known++)
            {
                if (taken[known] && fields[known].NameEquals(name))
                    throw Twice(name);
            }

            RefuseTwice(fields[index].Value);
            AddOnce(rest ??= [], name, fields[index].Value.Clone());
        }

        return rest;
    }

    /// <summary>Ends an object that keeps no unknown fields.</summary>
    public T Ending<T>(T entry)
    {
        _ = Rest();
        return entry;
    }

    private bool Take(ReadOnlySpan<byte> name, out JsonElement value)
    {
        for (var step = 0; step < fields.Length; step++)
        {
            var index = (next + step) % fields.Length;
            if (taken[index] || !fields[index].NameEquals(name))
                continue;
            taken[index] = true;
            next = index + 1;
            value = fields[index].Value;
            return true;
        }

        value = default;
        return false;
    }

    private static LocalizedText TextOf(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String)
            return new LocalizedText(json.GetString()!);
        if (json.ValueKind != JsonValueKind.Object)
            throw new JsonException("A text is a string or an object of languages.");
        var (languages, texts) = (new string[json.GetPropertyCount()], new string[json.GetPropertyCount()]);
        var index = 0;
        foreach (var text in json.EnumerateObject())
        {
            languages[index] = text.Name;
            texts[index++] = text.Value.ValueKind == JsonValueKind.String
                ? text.Value.GetString()! : throw new JsonException($"The text for the language '{text.Name}' is not a string.");
        }

        return new LocalizedText(LanguageTexts.Of(languages, texts) ?? throw new JsonException("A language is there twice."));
    }

    private static bool FlagOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new JsonException("true or false is expected."),
    };

    private static int CountOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var number) ? number : throw new JsonException("A whole number is expected.");

    private static int LengthOf(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? list.GetArrayLength() : throw new JsonException("A list is expected.");

    // What we don't know we can't merge when a name in it is there twice.
    private static void RefuseTwice(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var entry in json.EnumerateArray())
                RefuseTwice(entry);
        }
        else if (json.ValueKind == JsonValueKind.Object)
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var field in json.EnumerateObject())
            {
                if (!names.Add(field.Name))
                    throw Twice(field.Name);
                RefuseTwice(field.Value);
            }
        }
    }

    private static void AddOnce<T>(Dictionary<string, T> entries, string name, T value)
    {
        if (!entries.TryAdd(name, value))
            throw Twice(name);
    }

    private static JsonException Twice(string name) => new($"The field '{name}' is there twice.");
}
