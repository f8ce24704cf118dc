using System.Text.Json;
using System.Text.Unicode;

namespace JourneyOffice.Maps;

/// <summary>Reads map files that people hand in: refuses what is none with a message that helps.</summary>
public static class MapFile
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaximumBytes = 64 * 1024 * 1024;

    /// <summary>The deepest nesting that is read.</summary>
    public const int MaximumDepth = 64;

    /// <summary>Reads a map.</summary>
    /// <param name="bytes">The file's bytes: JSON in UTF-8, with or without a byte order mark.</param>
    /// <param name="fileName">The name that messages tell.</param>
    /// <exception cref="JourneyException">The file is no map; the finding says where and what to do.</exception>
    public static MapReadResult Read(ReadOnlyMemory<byte> bytes, string fileName)
    {
        if (bytes.Length > MaximumBytes)
            throw new JourneyException(MapErrors.TooLarge, new Place(fileName), fileName, decimal.Round(bytes.Length / 1_048_576m, 1), MaximumBytes / 1_048_576);
        var json = WithoutMark(bytes);
        if (!Utf8.IsValid(json.Span))
            throw new JourneyException(MapErrors.WrongEncoding, new Place(fileName), fileName);
        var scan = JsonScan.Of(json.Span, fileName);
        var findings = SchemaFindings(scan.SchemaVersion, fileName);
        try
        {
            return new MapReadResult(MapJson.Read(json), findings);
        }
        catch (JsonException exception)
        {
            var finding = MapFileDiagnosis.Find(json, fileName) ?? MapFileDiagnosis.Unexplained(fileName, exception);
            throw new JourneyException(finding, exception);
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;

    private static Finding[] SchemaFindings(int? version, string fileName)
    {
        var place = new Place(fileName, "$.schemaVersion");
        if (version < 1)
            throw new JourneyException(MapErrors.UnknownSchema, place, fileName, version, MapJson.CurrentSchemaVersion);
        return version > MapJson.CurrentSchemaVersion ? [new Finding(MapErrors.NewerSchema, place, fileName, version, MapJson.CurrentSchemaVersion)] : [];
    }
}

/// <summary>A map that was read, and what is to be said about its file.</summary>
/// <param name="Map">The map.</param>
/// <param name="Findings">Remarks; one with <see cref="MapErrors.NewerSchema"/> means that the file must not be written.</param>
public sealed record MapReadResult(JourneyMap Map, IReadOnlyList<Finding> Findings)
{
    /// <summary>True when a newer program wrote the file: it can be shown, but writing it might lose what is not understood.</summary>
    public bool IsReadOnly => Findings.Any(finding => finding.Code == MapErrors.NewerSchema);
}
