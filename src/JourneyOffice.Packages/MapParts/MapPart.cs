using JourneyOffice.Maps;

namespace JourneyOffice.Packages;

/// <summary>A map kept inside an Office file.</summary>
/// <param name="MapId">The map's id.</param>
/// <param name="PartName">The custom XML part that holds it.</param>
/// <param name="Content">The JSON, inflated.</param>
public sealed record MapPartContent(string MapId, string PartName, byte[] Content);

/// <summary>The custom XML part in which a file keeps a map: one per map, deflated, in a namespace of ours.</summary>
public static class MapPart
{
    /// <summary>The namespace by which the part is found.</summary>
    public const string Namespace = "https://journeyoffice.dev/ns/map/1";

    /// <summary>The most that a map may come to, deflated, in bytes.</summary>
    public const int MaximumDeflatedLength = 200_000;

    /// <summary>All maps in a package, wherever the parts stand and whoever points to them; the first of two copies comes first.</summary>
    public static IReadOnlyList<MapPartContent> ReadAll(OfficePackage package) => throw new NotSupportedException();

    /// <summary>Says which maps a file keeps more than once.</summary>
    public static IReadOnlyList<Finding> FindCopies(IReadOnlyList<MapPartContent> parts, string fileName) => throw new NotSupportedException();

    /// <summary>Keeps a map in the file, in place of what it kept of that map; the same JSON changes nothing.</summary>
    public static void Write(PackageEditor editor, OfficePackage? package, string mapId, byte[] json) => throw new NotSupportedException();

    /// <summary>Takes all parts of a map out of the file.</summary>
    public static void Remove(PackageEditor editor, OfficePackage package, string mapId) => throw new NotSupportedException();
}
