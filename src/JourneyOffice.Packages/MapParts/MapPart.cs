using System.Globalization;
using System.Runtime.CompilerServices;
using JourneyOffice.Maps;

namespace JourneyOffice.Packages;

/// <summary>A map kept inside an Office file.</summary>
/// <param name="MapId">The map's id.</param>
/// <param name="PartName">The custom XML part that holds it.</param>
/// <param name="Content">The JSON, inflated.</param>
public sealed record MapPartContent(string MapId, string PartName, byte[] Content);

/// <summary>
/// The custom XML part in which a file keeps a map: one per map, deflated, in a namespace of ours. It is found by its root
/// element over all XML parts, because LibreOffice moves the relationship that points to it (docs/analysis/packages.md).
/// </summary>
public static class MapPart
{
    /// <summary>The namespace by which the part is found.</summary>
    public const string Namespace = "https://journeyoffice.dev/ns/map/1";

    /// <summary>The most that a map may come to, deflated, in bytes.</summary>
    public const int MaximumDeflatedLength = 200_000;

    // A package never changes, and one update asks for its maps several times.
    private static readonly ConditionalWeakTable<OfficePackage, IReadOnlyList<MapPartContent>> Contents = [];

    /// <summary>All maps in a package, wherever the parts stand and whoever points to them, in the package's order.</summary>
    /// <exception cref="JourneyException">A part of ours is damaged or was written by a newer version.</exception>
    public static IReadOnlyList<MapPartContent> ReadAll(OfficePackage package) => Contents.GetValue(package, Inflate);

    private static IReadOnlyList<MapPartContent> Inflate(OfficePackage package) =>
        [.. package.Parts.Where(part => MapPartXml.IsOurs(package, part.Name)).Select(part => MapPartXml.Read(package, part.Name))];

    /// <summary>The map in the text of a custom XML part, as a program that has the file open gives it; <see langword="null"/> where the part is somebody else's.</summary>
    /// <param name="xml">The part's text.</param>
    /// <param name="fileName">The name by which messages call the file.</param>
    /// <param name="place">Where the text stood, for messages.</param>
    /// <exception cref="JourneyException">The part is ours, but damaged or written by a newer version.</exception>
    public static MapPartContent? ReadText(string xml, string fileName, string place) => MapPartXml.ReadText(xml, fileName, place);

    /// <summary>The text of the custom XML part that keeps a map, for a program that has the file open.</summary>
    /// <param name="mapId">The map's id.</param>
    /// <param name="json">What to keep, as UTF-8.</param>
    /// <param name="fileName">The name by which messages call the file.</param>
    /// <exception cref="JourneyException">It comes to more than <see cref="MaximumDeflatedLength"/>.</exception>
    public static string WriteText(string mapId, byte[] json, string fileName) => System.Text.Encoding.UTF8.GetString(MapPartXml.Compose(mapId, json, fileName));

    /// <summary>Says which maps a file keeps more than once; the first one counts.</summary>
    public static IReadOnlyList<Finding> FindCopies(IReadOnlyList<MapPartContent> parts, string fileName) =>
    [
        .. parts.GroupBy(part => part.MapId, StringComparer.Ordinal).Where(copies => copies.Count() > 1)
            .Select(copies => new Finding(PackagesErrors.MapTwice, new Place(fileName, copies.Last().PartName), fileName, copies.Key, copies.First().PartName)),
    ];

    /// <summary>Keeps a map in the file, in place of what it kept of that map; the same JSON changes nothing.</summary>
    /// <param name="editor">The file's editor.</param>
    /// <param name="package">The file as it was read; <see langword="null"/> for a new one.</param>
    /// <param name="mapId">The map's id.</param>
    /// <param name="json">What to keep, as UTF-8.</param>
    /// <exception cref="JourneyException">It comes to more than <see cref="MaximumDeflatedLength"/>.</exception>
    public static void Write(PackageEditor editor, OfficePackage? package, string mapId, byte[] json)
    {
        var kept = package is null ? null : ReadAll(package).FirstOrDefault(part => part.MapId == mapId);
        if (kept is not null && editor.Contains(kept.PartName))
        {
            if (!kept.Content.AsSpan().SequenceEqual(json))
                editor.SetPart(kept.PartName, MapPartXml.Compose(mapId, json, editor.FileName));
            return;
        }

        var number = FreeNumber(editor);
        var part = string.Create(CultureInfo.InvariantCulture, $"customXml/item{number}.xml");
        var properties = string.Create(CultureInfo.InvariantCulture, $"customXml/itemProps{number}.xml");
        editor.SetPart(part, MapPartXml.Compose(mapId, json, editor.FileName), ContentTypes.Xml);
        editor.SetPart(properties, MapPartXml.ComposeProperties(mapId, editor.Namespaces), ContentTypes.CustomXmlProperties);
        editor.AddRelationship(editor.MainPart, RelationshipTypes.CustomXml, part);
        editor.AddRelationship(part, RelationshipTypes.CustomXmlProperties, properties);
    }

    /// <summary>Takes all parts of a map out of the file, with their properties and what points to them.</summary>
    public static void Remove(PackageEditor editor, OfficePackage package, string mapId)
    {
        foreach (var part in ReadAll(package).Where(part => part.MapId == mapId))
        {
            foreach (var source in new[] { "", package.MainPart })
            {
                foreach (var pointer in editor.Relationships(source).Where(relationship => relationship.Target == part.PartName).ToList())
                    editor.RemoveRelationship(source, pointer.Id);
            }

            foreach (var properties in editor.Relationships(part.PartName).Where(relationship => relationship.Type == RelationshipTypes.CustomXmlProperties).ToList())
                editor.RemovePart(properties.Target);
            editor.RemovePart(part.PartName);
        }
    }

    private static int FreeNumber(PackageEditor editor)
    {
        var number = 1;
        while (editor.Contains(string.Create(CultureInfo.InvariantCulture, $"customXml/item{number}.xml"))
            || editor.Contains(string.Create(CultureInfo.InvariantCulture, $"customXml/itemProps{number}.xml")))
        {
            number++;
        }

        return number;
    }
}
