using System.Globalization;
using System.Xml.Linq;
using JourneyOffice.Maps;
using JourneyOffice.Packages;
using JourneyOffice.Surfaces;

namespace JourneyOffice.Workbooks;

/// <summary>
/// Makes a copy of a workbook to hand out: what visible sheets show, and nothing else. What stays is listed and the rest is left out, and
/// where something can neither stay nor go the workbook is refused.
/// </summary>
public sealed class BookFreezer
{
    private static readonly KeptRelationships Kept = new(
        [RelationshipTypes.Styles, RelationshipTypes.SharedStrings],
        [RelationshipTypes.Worksheet, RelationshipTypes.ChartSheet, RelationshipTypes.Drawing, RelationshipTypes.Table, RelationshipTypes.VmlDrawing]);

    private readonly OfficePackage package;
    private readonly PartFreezer parts;
    private readonly FrozenBook book;
    private readonly List<FrozenGrid> grids;
    private readonly FrozenStyles? styles;

    private BookFreezer(OfficePackage package)
    {
        this.package = package;
        parts = new PartFreezer(package, Kept, CleanKind, CantFreeze);
        var targets = package.Relationships(package.MainPart)
            .Where(relationship => relationship is { IsExternal: false, Type: RelationshipTypes.Worksheet or RelationshipTypes.ChartSheet } && package.Contains(relationship.Target))
            .GroupBy(relationship => relationship.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Target, StringComparer.Ordinal);
        book = new FrozenBook(parts.Tree(package.MainPart), targets.GetValueOrDefault);
        styles = Single(RelationshipTypes.Styles) is { } look ? new FrozenStyles(parts.Tree(look)) : null;
        var shared = new SharedTexts(package);
        grids = [.. book.Sheets.Where(sheet => package.ContentType(sheet.Part) != ContentTypes.ChartSheet)
            .Select(sheet => new FrozenGrid(sheet.Name, sheet.Part, parts.Tree(sheet.Part).Root!, shared, styles))];
    }

    /// <summary>The frozen copy.</summary>
    /// <param name="package">The workbook.</param>
    /// <param name="known">The texts of the map that the workbook carries; <see langword="null"/> where it carries none. Alternative texts say none of them that no sheet shows.</param>
    /// <exception cref="JourneyException">No sheet is visible, a part is broken, or something on a sheet can't be frozen.</exception>
    public static byte[] Freeze(OfficePackage package, IReadOnlyCollection<string>? known)
    {
        ArgumentNullException.ThrowIfNull(package);
        if (!package.Kind.IsWorkbook())
            throw new JourneyException(WorkbooksErrors.NotAWorkbook, new Place(package.FileName), package.FileName);
        return new BookFreezer(package).Freeze(known);
    }

    private byte[] Freeze(IReadOnlyCollection<string>? known)
    {
        if (book.Sheets.Count == 0)
            throw new JourneyException(WorkbooksErrors.NothingVisible, new Place(package.FileName), package.FileName);
        var cells = grids.SelectMany(grid => grid.Shown).ToList();
        FreezeSheets(new FrozenTexts([], null, cells));
        book.Clean();
        parts.Reach();
        var drawn = parts.Trees.Where(tree => IsDrawn(tree.Key)).OrderBy(tree => tree.Key, StringComparer.Ordinal).Select(tree => tree.Value).ToList();
        var texts = new FrozenTexts(drawn, known, cells);
        var (title, language) = OldProperties();
        var shapes = new FrozenShapes(texts, language);
        drawn.ForEach(shapes.Rename);
        return parts.Save(title.Length > 0 && texts.Shows(title) ? title : book.Sheets[0].Name, language, TypeOf);
    }

    private void FreezeSheets(FrozenTexts texts)
    {
        var sheets = book.Sheets.Select(sheet => sheet.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var tables = new FrozenTables(package, parts, Single(RelationshipTypes.Styles) is { } look ? parts.Tree(look) : null);
        var shared = Single(RelationshipTypes.SharedStrings) is { } strings ? new FrozenSharedTexts(parts.Tree(strings)) : null;
        var objects = new ObjectPictures(package, parts);
        foreach (var grid in grids)
        {
            objects.Replace(grid);
            if (FrozenSheet.Hindrance(grid.Root) is { } element)
                throw CantFreeze(grid.Part, element);
            var conditions = new FrozenConditions(grid, styles, sheets, texts.Shows);
            conditions.Freeze();
            FrozenExtensions.Clean(grid, conditions, Sees);
            if (FrozenCells.Clean(grid, shared) is { } hindrance)
                throw CantFreeze(grid, hindrance.Cell, hindrance.Why);
            FrozenLinks.Clean(grid, book.Names, sheets);
            tables.Clean(grid);
        }

        shared?.Clean();
        foreach (var (_, part) in book.Sheets)
        {
            var root = parts.Tree(part).Root!;
            FrozenLinks.Unlink(root, package.Relationships(part).Where(relationship => Kept.MayStay(relationship, _ => false)).Select(relationship => relationship.Id).ToHashSet(StringComparer.Ordinal));
            FrozenSheet.Clean(root, part == book.ActivePart);
        }

        styles?.Clean(UsedStyles(), grids.SelectMany(grid => grid.Root.Descendants().Attributes("dxfId")).Select(attribute => (int)attribute).ToHashSet(), tables.StyleNames);
    }

    private HashSet<int> UsedStyles() => [.. grids.SelectMany(grid => grid.Root.Descendants().Attributes().Where(attribute => attribute.Name == "style" || attribute.Name == "s"))
        .Select(attribute => int.TryParse(attribute.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var style) ? style : 0).Append(0)];

    // Small curves name their sheet; what they mean on another one is not followed.
    private bool Sees(FormulaToken reference) =>
        grids.Find(grid => string.Equals(grid.Name, reference.Sheet, StringComparison.OrdinalIgnoreCase)) is { } grid
        && CellRange.TryParse(reference.Text.Replace("$", "", StringComparison.Ordinal), out var range) && !grid.Visibility.HidesAny(range);

    private void CleanKind(string part, XDocument tree)
    {
        switch (parts.Editor.ContentType(part))
        {
            case ContentTypes.Drawing: FrozenDrawing.Clean(tree.Root!, grids.Find(grid => Leads(grid.Part, part))?.Visibility); break;
            case ContentTypes.Chart:
                FrozenChart.Clean(tree);
                if (!LiteralChart.TryMake(tree))
                    throw new JourneyException(WorkbooksErrors.NotCalculated, new Place(package.FileName, part), package.FileName, part);
                break;
            case { } type when FrozenChart.IsChart(type): throw CantFreeze(part, tree.Root!.Name.LocalName);
            case { } type when type.EndsWith("vmlDrawing", StringComparison.OrdinalIgnoreCase): FrozenDrawing.CleanHeaders(tree.Root!); break;
        }
    }

    private bool Leads(string from, string to) =>
        package.Relationships(from).Any(relationship => !relationship.IsExternal && string.Equals(relationship.Target, to, StringComparison.OrdinalIgnoreCase));

    private (string Title, string Language) OldProperties()
    {
        if (package.Relationships("").FirstOrDefault(relationship => relationship.Type == RelationshipTypes.CoreProperties && package.Contains(relationship.Target)) is not { } properties)
            return ("", "en");
        var root = FrozenMarkup.Load(package, properties.Target).Root!;
        string Of(string name) => root.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value ?? "";
        return (Of("title"), Of("language") is { Length: > 0 } language && LanguageFallback.ToSupported(language) is { } known ? known : "en");
    }

    private string? Single(string type) =>
        package.Relationships(package.MainPart).FirstOrDefault(relationship => relationship.Type == type && !relationship.IsExternal && package.Contains(relationship.Target))?.Target;

    private bool IsDrawn(string part) => parts.Editor.ContentType(part) is { } type && (type == ContentTypes.Drawing || FrozenChart.IsDrawn(type));

    private static string? TypeOf(string? type) => type switch
    {
        ContentTypes.MacroWorkbook => ContentTypes.Workbook,
        ContentTypes.MacroWorkbookTemplate => ContentTypes.WorkbookTemplate,
        _ => null,
    };

    private JourneyException CantFreeze(FrozenGrid grid, CellAddress cell, FrozenHindrance why) => why == FrozenHindrance.NotCalculated
        ? new(WorkbooksErrors.NotCalculated, new Place(package.FileName, grid.Part), package.FileName, $"{grid.Name}!{cell}")
        : CantFreeze($"{grid.Name}!{cell}", "vm");

    private JourneyException CantFreeze(string part, string element) => new(WorkbooksErrors.CantFreeze, new Place(package.FileName, part), package.FileName, part, element);
}
