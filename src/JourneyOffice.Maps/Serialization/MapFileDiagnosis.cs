using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace JourneyOffice.Maps;

/// <summary>
/// Finds the first place where a JSON text is not what the model asks for. Walks the text beside the serializer's own description of
/// the model, so that it can't say anything else than the serializer. Only used once a file was refused.
/// </summary>
internal sealed class MapFileDiagnosis
{
    private static readonly string[] FieldsOfAMap = ["schemaVersion", "title", "stages", "lanes", "items", "scenario", "goal"];

    private readonly string fileName;

    private MapFileDiagnosis(string fileName) => this.fileName = fileName;

    /// <summary>The first thing that is wrong, or <see langword="null"/>.</summary>
    public static Finding? Find(ReadOnlyMemory<byte> json, string fileName)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MapFile.MaximumDepth });
        var root = document.RootElement;
        if (!root.TryGetProperty("id", out _) && !Array.Exists(FieldsOfAMap, name => root.TryGetProperty(name, out _)))
            return new Finding(MapErrors.NotAMap, new Place(fileName, "$"), fileName);
        return new MapFileDiagnosis(fileName).Look(root, typeof(JourneyMap), "$");
    }

    /// <summary>What is said when the serializer refused what this class finds nothing in.</summary>
    public static Finding Unexplained(string fileName, JsonException exception) =>
        new(MapErrors.WrongType, new Place(fileName, exception.Path ?? "$"), fileName, exception.Path ?? "$", exception.Message);

    private Finding? Look(JsonElement value, Type type, string path)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(JsonElement))
            return null;
        if (type == typeof(LocalizedText))
            return LookAtText(value, path);
        if (type.IsEnum)
            return LookAtChoice(value, type, path);
        var info = MapJson.TypeInfoOf(type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Object => LookAtObject(value, info, path),
            JsonTypeInfoKind.Enumerable => LookAtList(value, info.ElementType!, path),
            JsonTypeInfoKind.Dictionary => value.ValueKind == JsonValueKind.Object
                ? Twice(value, path) ?? First(value.EnumerateObject(), field => Look(field.Value, info.ElementType!, Member(path, field.Name)))
                : Wrong(path, "object"),
            _ => LookAtValue(value, type, path),
        };
    }

    private Finding? LookAtObject(JsonElement value, JsonTypeInfo info, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return Wrong(path, "object");
        if (Twice(value, path) is { } twice)
            return twice;
        foreach (var property in info.Properties.Where(property => !property.IsExtensionData))
        {
            if (!value.TryGetProperty(property.Name, out var field))
            {
                if (property.IsRequired)
                    return new Finding(MapErrors.MissingField, new Place(fileName, path), fileName, path, property.Name);
                continue;
            }

            var isMissing = field.ValueKind == JsonValueKind.Null && property.IsSetNullable && !property.IsRequired;
            if (!isMissing && Look(field, property.PropertyType, Member(path, property.Name)) is { } finding)
                return finding;
        }

        return null;
    }

    private Finding? LookAtList(JsonElement value, Type entryType, string path)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return Wrong(path, "array");
        var index = 0;
        return First(value.EnumerateArray(), entry => Look(entry, entryType, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]")));
    }

    private Finding? LookAtText(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.String => null,
        JsonValueKind.Object => Twice(value, path) ?? First(value.EnumerateObject(), text => text.Value.ValueKind == JsonValueKind.String ? null : Wrong(Member(path, text.Name), "string")),
        _ => Wrong(path, "string | {language: string}"),
    };

    private Finding? LookAtChoice(JsonElement value, Type type, string path)
    {
        if (value.ValueKind != JsonValueKind.String)
            return Wrong(path, "string");
        if (Enum.GetNames(type).Contains(value.GetString(), StringComparer.OrdinalIgnoreCase))
            return null;
        var allowed = string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName));
        return new Finding(MapErrors.UnknownChoice, new Place(fileName, path), fileName, path, PlaceWords.Shortened(value.GetString()!), allowed);
    }

    private Finding? LookAtValue(JsonElement value, Type type, string path) => value.ValueKind switch
    {
        JsonValueKind.String when type == typeof(DateOnly) => DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : Wrong(path, "date YYYY-MM-DD"),
        JsonValueKind.String when type == typeof(string) => null,
        JsonValueKind.True or JsonValueKind.False when type == typeof(bool) => null,
        JsonValueKind.Number when type == typeof(int) => value.TryGetInt32(out _) ? null : Wrong(path, "integer"),
        JsonValueKind.Number when type == typeof(decimal) => value.TryGetDecimal(out _) ? null : Wrong(path, "number"),
        _ => Wrong(path, type == typeof(DateOnly) ? "date YYYY-MM-DD" : type == typeof(string) ? "string" : type == typeof(bool) ? "boolean" : type == typeof(int) ? "integer" : "number"),
    };

    private Finding? Twice(JsonElement value, string path)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return First(value.EnumerateObject(), field => names.Add(field.Name) ? null : new Finding(MapErrors.DuplicateField, new Place(fileName, Member(path, field.Name)), fileName, Member(path, field.Name)));
    }

    private Finding Wrong(string path, string expected) => new(MapErrors.WrongType, new Place(fileName, path), fileName, path, expected);

    private static Finding? First<T>(IEnumerable<T> values, Func<T, Finding?> look) => values.Select(look).FirstOrDefault(finding => finding is not null);

    private static string Member(string path, string name) =>
        name.Length > 0 && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '$') ? $"{path}.{name}" : $"{path}['{name}']";
}
