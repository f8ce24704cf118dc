using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using JourneyOffice.Drawing;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>
/// Puts the sheets of a map into somebody's own workbook, in its fonts and colours. What was there stays byte for byte, but for the lists of
/// sheets, names and styles, behind whose entries ours are added.
/// </summary>
public static class WorkbookInserter
{
    private static readonly XNamespace Main = XmlNamespaces.Transitional.Spreadsheet;

    /// <summary>The workbook with the map's sheets in it.</summary>
    /// <param name="package">The workbook.</param>
    /// <param name="map">The map, which becomes their base.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="place">The place of the first sheet, from 1; <see langword="null"/>: behind all.</param>
    /// <param name="added">How many sheets came in.</param>
    /// <exception cref="JourneyException">
    /// The workbook counts days from 1904, is protected, carries a map, or has sheets or tables of the same names; a part is broken; a text is too long for a cell.
    /// </exception>
    public static byte[] Insert(OfficePackage package, JourneyMap map, string language, int? place, out int added)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(map);
        if (!package.Kind.IsWorkbook())
            throw Refusal(WorkbooksErrors.NotAWorkbook, package);
        // Drawings say colours and shares otherwise in Strict files; there the curve is left to the cells.
        var ours = OfficePackage.Open(WorkbookWriter.Build(map, language, Theme.Calm, charts: !package.IsStrict, CompressionLevel.NoCompression), package.FileName, package.Limits);
        var main = package.ParsePart(package.MainPart, Load);
        var list = new SheetList(main, XmlNamespaces.For(package).Relationships);
        RequireNoMap(MapPart.ReadAll(package), package.FileName);
        RequireRoom(package, list, ours);
        var editor = new PackageEditor(package);
        var styles = MergeStyles(package, editor, ours);
        var transplant = new SheetTransplant(ours, editor, styles, FirstTable(package));
        var own = WorkbookSheets.Of(ours);
        var sheets = own.Zip(transplant.Bring([.. own.Select(sheet => sheet.Part)]))
            .Select(sheet => (sheet.First.Name, Relationship: editor.AddRelationship(package.MainPart, RelationshipTypes.Worksheet, sheet.Second))).ToList();
        list.Insert(sheets, Names(ours), place);
        editor.SetPart(package.MainPart, XmlBytes.Of(new XDocument(main)));
        Carry(editor, package, ours, transplant);
        added = sheets.Count;
        return editor.Save();
    }

    /// <summary>
    /// A workbook that carries a map gets no other one. Its tables are known by their names, wherever people renamed them by their headers: those of the other map
    /// would be taken for them.
    /// </summary>
    /// <param name="carried">The maps that the workbook carries.</param>
    /// <param name="fileName">The name by which messages call it.</param>
    /// <exception cref="JourneyException">It carries one.</exception>
    public static void RequireNoMap(IReadOnlyList<MapPartContent> carried, string fileName)
    {
        ArgumentNullException.ThrowIfNull(carried);
        if (carried.Count > 0)
            throw new JourneyException(WorkbooksErrors.OneMap, new Place(fileName), fileName, carried[0].MapId);
    }

    private static void RequireRoom(OfficePackage package, SheetList list, OfficePackage ours)
    {
        if (list.IsProtected)
            throw Refusal(WorkbooksErrors.StructureProtected, package);
        if (list.CountsFrom1904)
            throw Refusal(WorkbooksErrors.CountsFrom1904, package);
        var taken = NamesOf(package, list).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (NamesOf(ours).Distinct(StringComparer.OrdinalIgnoreCase).Where(taken.Contains).ToList() is { Count: > 0 } both)
            throw new JourneyException(WorkbooksErrors.NamesTaken, new Place(package.FileName, both[0]), package.FileName, string.Join(", ", both));
    }

    /// <summary>The names that a workbook has once: of sheets, tables and cells.</summary>
    internal static IEnumerable<string> NamesOf(OfficePackage package) =>
        NamesOf(package, new SheetList(package.ParsePart(package.MainPart, Load), XmlNamespaces.For(package).Relationships));

    private static IEnumerable<string> NamesOf(OfficePackage package, SheetList list) => list.Names.Concat(TableNames(package)).Concat(list.DefinedNames);

    private static StyleMerge MergeStyles(OfficePackage package, PackageEditor editor, OfficePackage ours)
    {
        var source = ours.ParsePart(StylesOf(ours)!, Load);
        var part = StylesOf(package);
        XNamespace spelling = XmlNamespaces.For(package).Spreadsheet;
        var root = part is null ? new XElement(spelling + "styleSheet") : package.ParsePart(part, Load);
        // Programs before 2007 was finished wrote styles that nothing reads today.
        if (part is not null && root.Name != spelling + "styleSheet")
            throw new JourneyException(WorkbooksErrors.PartBroken, new Place(package.FileName, part), package.FileName, part);
        var merged = new StyleMerge(root, source, new WorkbookColors(package));
        if (part is null)
            editor.AddRelationship(package.MainPart, RelationshipTypes.Styles, part = "xl/styles.xml");
        editor.SetPart(part, XmlBytes.Of(new XDocument(root)), ContentTypes.Styles);
        return merged;
    }

    private static string? StylesOf(OfficePackage package) => package.Relationships(package.MainPart)
        .FirstOrDefault(relationship => relationship is { IsExternal: false, Type: RelationshipTypes.Styles } && package.Contains(relationship.Target))?.Target;

    private static IReadOnlyList<XElement> Tables(OfficePackage package) =>
        [.. package.Parts.Where(part => package.ContentType(part.Name) == ContentTypes.Table).Select(part => package.ParsePart(part.Name, Load))];

    private static IEnumerable<string> TableNames(OfficePackage package) =>
        Tables(package).SelectMany(table => new[] { (string?)table.Attribute("name"), (string?)table.Attribute("displayName") }).OfType<string>();

    private static int FirstTable(OfficePackage package) =>
        Tables(package).Select(table => int.TryParse((string?)table.Attribute("id"), CultureInfo.InvariantCulture, out var id) ? id : 0).DefaultIfEmpty().Max() + 1;

    private static IEnumerable<XElement> Names(OfficePackage ours) =>
        ours.ParsePart(ours.MainPart, Load).Elements(Main + "definedNames").Elements(Main + "definedName");

    // What is remembered of each part is said under its new name.
    private static void Carry(PackageEditor editor, OfficePackage package, OfficePackage ours, SheetTransplant transplant)
    {
        var part = MapPart.ReadAll(ours)[0];
        var carried = CarriedMapJson.Read(part.Content);
        var parts = carried.Ledger.Parts.Keys.Where(transplant.Moved.ContainsKey).Select(name => transplant.Moved[name]).ToDictionary(name => name, editor.Checksum, StringComparer.Ordinal);
        MapPart.Write(editor, package, part.MapId, CarriedMapJson.Write(carried with { Ledger = carried.Ledger with { Parts = parts } }));
    }

    private static XElement Load(System.Xml.XmlReader reader) => XElement.Load(reader, LoadOptions.PreserveWhitespace);

    private static JourneyException Refusal(ErrorCode code, OfficePackage package) => new(code, new Place(package.FileName), package.FileName);
}
